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
        ("Delegates will meet again in May.", "report", "a schedule is no promise"),
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
