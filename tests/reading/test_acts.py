"""What is done by saying something. A wish is never read as a promise."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[list[str], list[str]]]]


@pytest.mark.parametrize(
    ("sentence", "acts", "reason"),
    [
        ("Norway has opened two centres.", "report", "it has done it"),
        ("Norway will open two centres.", "commitment", "it will do it itself"),
        ("Norway would like to open two centres.", "interest", "a wish is no promise"),
        ("Norway hopes to open a centre.", "interest", "a hope is no promise"),
        ("Norway aims to halve the backlog by 2025.", "interest", "an aim is no promise"),
        ("Norway might join the pilot next year.", "interest", "a possibility is no promise"),
        ("Norway is considering opening an office.", "interest", "nothing is decided yet"),
        ("Norway has decided to open an office.", "commitment", "it has decided it"),
        ("Norway is going to open an office.", "commitment", "a plan of its own"),
        ("Norway was going through a reform.", "report", "going through is not going to"),
        ("Norway is willing to learn from others.", "interest", "willing, but it gives nothing"),
        ("Norway is willing to share its handbook.", "offer", "willing, and it gives something"),
        ("Norway is prepared to host a study visit.", "offer", "it is at others' disposal"),
        ("Norway would like to host the seminar.", "offer", "a wish that serves the dialogue"),
        ("Norway offered to translate the handbook.", "offer", "the word itself"),
        ("Norway's experts are at the disposal of all.", "offer", "the phrase itself"),
        (
            "Norway may not deport minors under its act.",
            "report",
            "what may not be is no interest",
        ),
        ("Norway does not plan to reopen the office.", "report", "a plan denied is none"),
        ("Norway could not agree to the text.", "position", "a decision denied is a position"),
        ("Norway has not yet decided on the matter.", "report", "not to decide is a fact"),
        ("Norway promised that it would send the data.", "commitment", "the word itself"),
        ("Norway assured the Chair of its help.", "commitment", "an assurance binds as a promise"),
        ("Norway announced that it will open a centre.", "commitment", "it says that it will"),
        ("Norway announced the opening of a centre.", "report", "it says that it is so"),
        ("Norway informed all that Sweden would host.", "report", "another's deed is no promise"),
        ("Norway stressed that Sweden will change its act.", "position", "another's deed again"),
        ("Norway's new act will be changed.", "report", "a thing promises nothing"),
        ("If funds allow, Norway would like an office.", "interest", "a condition leaves a wish"),
        (
            "In its five-year plan, Norway would seek to open an office.",
            "commitment",
            "what an adopted plan says is decided",
        ),
        ("Norway called upon all to sign.", "request", "it asks others to act"),
        ("Norway asked whether the data are public.", "request", "a question"),
        ("Norway wishes the next goal to be discussed.", "request", "others are to do it"),
        ("Norway proposed a mid-term review.", "proposal", "an idea to be taken up"),
        ("Norway underlined that returns must be safe.", "position", "it holds a view"),
        ("Norway said that the act should be a model.", "position", "what should be is a view"),
        ("Norway noted that the deadline was too short.", "position", "a judgement is a view"),
        ("Norway noted that arrivals had doubled.", "report", "a fact is noted"),
        ("Norway said that its act had entered into force.", "report", "a fact is said"),
        ("Norway gives priority to data.", "position", "a priority of the speaker"),
        ("Norway is worried that the fund will run dry.", "concern", "worry"),
        ("Norway thanked the Chair.", "appreciation", "thanks"),
        ("Norway decided to join the network.", "commitment", "one State decides for itself"),
        ("The meeting decided to join the network.", "decision", "a meeting decides for all"),
        ("The meeting took note of the report.", "decision", "taking note is a decision"),
        ("The Chair opened the meeting.", "procedure", "a meeting is opened"),
        ("Norway opened a centre in Bergen.", "report", "a centre is opened otherwise"),
        # what is said decides: a view, a fact, a promise
        (
            "Norway said that it would not accept the third line.",
            "position",
            "a refusal is a stand",
        ),
        ("Norway said that it hoped to ratify by June.", "interest", "a hope of its own"),
        (
            "Norway said it might be able to host the session.",
            "interest",
            "a possibility is no promise",
        ),
        (
            "Norway said it would look into the matter.",
            "interest",
            "to look into it promises no result",
        ),
        ("Norway said it would try to send figures.", "interest", "to try is no promise"),
        (
            "Norway stated that it would ratify the treaty in May.",
            "commitment",
            "“would” is the “will” of reported speech",
        ),
        ("Norway replied that this would be difficult.", "position", "a judgement"),
        ("Norway replied that it had no such plans.", "report", "a fact"),
        ("Norway observed that progress had been too slow.", "position", "“too” judges"),
        ("Norway clarified that the figures were provisional.", "report", "a fact"),
        (
            "Norway noted that the reform could weaken small States.",
            "concern",
            "what may do harm is a worry",
        ),
        (
            "Norway added that it might be better to wait.",
            "proposal",
            "what might be better is an idea",
        ),
        ("Norway informed the meeting that it had opened a centre.", "report", "news of the past"),
        ("Norway announced plans to open a centre.", "commitment", "it has planned it"),
        ("Norway announced that it had opened a centre.", "report", "it is done"),
        ("Norway noted with satisfaction the work done.", "appreciation", "how it is noted"),
        ("Norway noted with regret that no text was ready.", "concern", "how it is noted"),
        ("Norway noted the need to avoid overlap.", "position", "a need is a view"),
        # wishes, offers and promises are kept apart
        ("Norway is keen to join the pilot.", "interest", "keen, but nothing decided"),
        ("Norway is considering a seminar.", "interest", "it thinks about it"),
        ("Norway would consider joining the pilot.", "interest", "weaker still"),
        ("Norway will endeavour to answer by May.", "interest", "an effort is no promise"),
        ("Norway might have to close its office.", "position", "no wish, a forecast"),
        ("Norway is not interested in the pilot.", "position", "a wish denied is a stand"),
        (
            "Norway will make its handbook available to all.",
            "offer",
            "a promise that gives is an offer",
        ),
        ("Norway expressed its readiness to send experts.", "offer", "it would give them"),
        ("Norway expressed its readiness to continue.", "interest", "it would give nothing"),
        (
            "Norway could host the seminar in Bergen.",
            "offer",
            "a possibility put at others' disposal",
        ),
        (
            "Norway would be ready to train officers if funds were found.",
            "offer",
            "a conditional pledge gives",
        ),
        (
            "Norway would answer by May if the figures came in time.",
            "interest",
            "a condition leaves a wish",
        ),
        ("Norway agreed to lead the drafting group.", "commitment", "it takes it on"),
        ("Norway agreed to keep the second line.", "position", "it only consents"),
        ("Norway has no intention of closing its office.", "position", "a stand"),
        # saying that leads up to the deed
        ("Norway wished to thank the host.", "appreciation", "to wish to thank is to thank"),
        (
            "Norway would like to stress the role of cities.",
            "position",
            "to like to stress is to stress",
        ),
        (
            "Norway took the opportunity to thank the host.",
            "appreciation",
            "the occasion is no act",
        ),
        ("Norway concluded by thanking the host.", "appreciation", "how it ended is no act"),
        ("Norway continued to oppose the text.", "position", "to continue is no act"),
        ("Norway would like to know the costs.", "request", "a question"),
        # questions and requests
        ("Norway would be grateful for comments.", "request", "a polite request"),
        (
            "Norway would, however, appreciate comments.",
            "request",
            "a word in between changes nothing",
        ),
        ("Norway asked that its view be put on record.", "request", "others are to do it"),
        ("Norway repeated its request for data.", "request", "the noun tells"),
        ("Norway did not ask for a vote.", "position", "a request denied is a stand"),
        ("The Chair reminded delegates to pay in time.", "request", "a reminder asks"),
        ("It would be of great value if all signed.", "request", "a polite request"),
        # views by their words
        ("Norway called the text a good basis.", "position", "it judges"),
        ("Norway described the text as a compromise.", "position", "described as, it judges"),
        ("Norway described its new register.", "report", "described, it reports"),
        ("Norway doubted whether the text was ready.", "position", "a doubt is a view"),
        ("Norway was in full agreement with the text.", "position", "agreement is a view"),
        ("Norway had no objection to the text.", "position", "consent is a view"),
        ("Norway must train more officers.", "position", "what must be is a view"),
        ("Norway remains convinced that talks help.", "position", "conviction"),
        ("Norway reserved its rights under the treaty.", "position", "a reservation"),
        # worries
        ("Norway foresaw some difficulties.", "concern", "difficulties ahead"),
        ("Norway pointed to the risk of overlap.", "concern", "a risk"),
        ("Norway found the figures worrying.", "concern", "it judges with worry"),
        ("Norway remains concerned about the delay.", "concern", "it still worries"),
        # bodies
        ("The Committee agreed to set up a drafting group.", "decision", "a body agrees"),
        ("The Committee requested the Secretariat to write a paper.", "decision", "a body tasks"),
        ("The Committee invited Norway to write a paper.", "request", "a body invites"),
        ("The Committee accepted the offer of Norway.", "decision", "a body accepts"),
        ("The Committee recommended that the fund be doubled.", "proposal", "a body recommends"),
        (
            "The Committee noted that the fund was small.",
            "position",
            "what a body notes is its view",
        ),
        ("The Committee discussed the fund.", "report", "talk is no decision"),
        ("The Committee could not reach agreement.", "report", "none was reached"),
        ("The plan was reviewed, approved and signed.", "decision", "one verb of three decides"),
        ("The two texts were merged by delegates.", "decision", "a deed of the meeting"),
        ("Norway approved a new act.", "report", "what one approves at home is no decision"),
        ("Norway endorsed the text.", "position", "what one endorses is its view"),
        ("It was felt that the fund was too small.", "position", "an unnamed view"),
        ("It was explained that the fund had grown.", "report", "an unnamed fact"),
        ("Concern was expressed about the delay.", "concern", "the noun tells"),
        # the course of the meeting
        ("The Chair adjourned the meeting at noon.", "procedure", "it closes"),
        (
            "The Chair announced that the meeting would resume at three.",
            "procedure",
            "a schedule of the meeting",
        ),
        ("The Chair invited Norway to take the floor.", "procedure", "the floor is given"),
        ("Norway asked for the floor.", "procedure", "the floor is asked for"),
        ("The Chair ruled that the motion was out of order.", "decision", "a ruling decides"),
        # what is only told
        (
            "Norway had offered to host the meeting of 2019.",
            "report",
            "an offer of the past is over",
        ),
        ("Norway was asked to host the meeting.", "report", "what others asked"),
        ("Norway was thanked for its work.", "report", "what others thanked for"),
    ],
)
def test_one_act(told: Told, sentence: str, acts: str, reason: str) -> None:
    assert [one for _, found in told(sentence) for one in found] == [acts], reason


@pytest.mark.parametrize(
    ("sentence", "acts", "reason"),
    [
        ("Norway has amended its act and will publish it.", "commitment report", "two predicates"),
        ("While welcoming the report, Norway asked for details.", "appreciation request", "aside"),
        ("UNHCR voiced concern and urged all States to act.", "concern request", "two verbs"),
        ("The Chair thanked the host and closed the meeting.", "appreciation procedure", "two"),
        ("Norway took the floor and reported on its act.", "procedure report", "first the floor"),
        ("Norway recalled the rules and offered training.", "offer report", "it says and offers"),
        ("Norway regretted the delay but supported the text.", "concern position", "but joins"),
        ("Norway runs three centres and is keen to learn.", "interest report", "deed and wish"),
        ("The meeting endorsed the plan and invited all to help.", "decision request", "both"),
    ],
)
def test_several_acts(told: Told, sentence: str, acts: str, reason: str) -> None:
    assert [found for _, found in told(sentence)] == [acts.split()], reason


def test_each_speaker_has_the_acts_of_its_own_clause(told: Told) -> None:
    assert told("Norway plans to open a station, while Sweden already runs two.") == [
        (["Norway"], ["commitment"]),
        (["Sweden"], ["report"]),
    ]


def test_the_sign_of_an_act_is_in_the_words_of_the_document(
    meeting: Callable[[str], "object"],
) -> None:
    record = meeting("Norway is ready to host a seminar on data.")
    said = record.interventions[-1]  # type: ignore[attr-defined]
    assert (said.verb, said.sign, said.point) == (
        "is ready to host",
        "is ready to host",
        "a seminar on data",
    )
