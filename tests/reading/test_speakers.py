"""Who speaks in a sentence; each row has its reason."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[list[str], list[str]]]]


@pytest.mark.parametrize(
    ("paragraph", "speakers"),
    [
        pytest.param("Norway has opened two centres.", [["Norway"]], id="a State is the subject"),
        pytest.param(
            "The delegate of Norway presented the act.",
            [["Norway"]],
            id="a delegate speaks for it",
        ),
        pytest.param(
            "The Norwegian delegation described its pilot scheme.",
            [["Norway"]],
            id="the adjective names the State",
        ),
        pytest.param(
            "The Chair gave the floor to observers.",
            [["Finland"]],
            id="an office stands for its holder",
        ),
        pytest.param(
            "Ms. Laine recalled the last meeting.",
            [["Finland"]],
            id="a person speaks for the participant",
        ),
        pytest.param(
            "The representative of UNHCR recalled the guidelines of 2019.",
            [["UNHCR"]],
            id="an organisation through its representative",
        ),
        pytest.param(
            "Norway, supported by Sweden, suggested a joint training.",
            [["Norway", "Sweden"]],
            id="who supports a proposal makes it too",
        ),
        pytest.param(
            "Norway, Sweden and others opposed the amendment.",
            [["Norway", "Sweden", "*"]],
            id="the named ones and the unnamed",
        ),
        pytest.param(
            "Norway, on behalf of the Nordic Group, called for more funding.",
            [["Norway", "Nordic Group"]],
            id="who speaks for a group is heard with it",
        ),
        pytest.param(
            "Several delegations supported the idea.", [["*"]], id="a collective is nobody by name"
        ),
        pytest.param("It was agreed to meet again.", [["*"]], id="a decision without a name"),
        pytest.param(
            "The work plan was endorsed by the participating States.",
            [["*"]],
            id="the unnamed agent of a passive",
        ),
        pytest.param(
            "The floor was given to observers by the Chair.",
            [["Finland"]],
            id="the agent of a passive",
        ),
        pytest.param(
            "The Secretariat was tasked with preparing a concept note.",
            [["*"]],
            id="who is tasked has not decided it",
        ),
        pytest.param(
            "Norway will host the next seminar; Sweden asked for its dates.",
            [["Norway"], ["Sweden"]],
            id="two speakers in one sentence",
        ),
        pytest.param(
            "**Norway** has amended its act. The country received 4,000 applications.",
            [["Norway"], ["Norway"]],
            id="a description goes back to the last speaker",
        ),
        pytest.param(
            "**Norway** has amended its act. It would welcome an exchange.",
            [["Norway"], ["Norway"]],
            id="a pronoun goes back to the last speaker",
        ),
        pytest.param(
            "**Norway** presented its strategy. Its reception system has been simplified.",
            [["Norway"], ["Norway"]],
            id="a possessive goes on with the report",
        ),
        pytest.param(
            "**Norway** presented its strategy. The number of applications has halved.",
            [["Norway"], ["Norway"]],
            id="a thing is the subject within a report",
        ),
        pytest.param(
            "**Norway** presented its strategy. Poland will take part in the pilot.",
            [["Norway"], ["Norway"]],
            id="what a third party will do is not its statement",
        ),
        pytest.param(
            "**Norway** spoke of its neighbours. Sweden thanked Norway for the report.",
            [["Norway"], ["Sweden"]],
            id="who thanks has the floor, in bold or not",
        ),
        pytest.param(
            "Norway recalled that Sweden had offered to host the seminar.",
            [["Norway"]],
            id="reported content is the reporter's",
        ),
        pytest.param(
            "In Norway's view, prevention comes first.", [["Norway"]], id="whose view it is"
        ),
        pytest.param(
            "For Norway, prevention is a key priority.", [["Norway"]], id="for whom it is so"
        ),
        pytest.param(
            "**Norway:** The new act is in force.", [["Norway"]], id="a name before a colon"
        ),
        pytest.param(
            "Ms. Ilse Brandt, Institute of Border Studies, presented her survey.",
            [["Institute of Border Studies"]],
            id="an expert who represents nobody is the institution",
        ),
        pytest.param("There was no discussion under this item.", [], id="silence is nobody's"),
        pytest.param("Iceland did not take the floor.", [], id="who is silent says nothing"),
        pytest.param(
            "Twelve States and two organisations took part.", [], id="attendance is nobody's"
        ),
    ],
)
def test_the_speaker_is(told: Told, paragraph: str, speakers: list[list[str]]) -> None:
    assert [who for who, _ in told(paragraph)] == speakers


def test_nothing_is_carried_into_a_new_paragraph(told: Told) -> None:
    assert told("**Norway** presented its act.\n\nThe winter had been long.") == [
        (["Norway"], ["report"])
    ]


def test_a_sentence_over_a_page_break_is_one(told: Told) -> None:
    assert told(
        "**Norway** supports shelters in the north and\n\nin the south of its region."
    ) == [(["Norway"], ["position"])]


def test_the_items_of_a_list_belong_to_the_line_above_it(told: Told) -> None:
    assert (
        told("It was agreed:\n\n- to meet again;\n- to ask UNHCR for a paper.")
        == [(["*"], ["decision"])] * 3
    )


def test_a_report_does_not_go_on_when_the_floor_was_given_away(told: Told) -> None:
    assert told("The Chair opened the plenary. Its purpose was an exchange of news.") == [
        (["Finland"], ["procedure"])
    ]
