"""What was decided, by whom, about what, and who is to act."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tourdetable.reading import read_file
from tourdetable.record import Decision, Record

Meeting = Callable[[str], Record]


def shown(one: Decision) -> tuple[str, str, str | None, list[str]]:
    return one.verb, one.text, one.subject, list(one.asks)


@pytest.mark.parametrize(
    ("sentence", "decision"),
    [
        (
            "It was agreed that the fund would be doubled.",
            ("agree", "the fund would be doubled", "the fund", []),
        ),
        (
            "The meeting took note of the report.",
            ("take note", "The meeting took note of the report", None, []),
        ),
        (
            "The work plan for 2024 was adopted.",
            ("adopt", "The work plan for 2024 was adopted", "The work plan for 2024", []),
        ),
        (
            "The meeting decided that Norway would lead the group.",
            ("decide", "Norway would lead the group", "Norway", ["Norway"]),
        ),
        (
            "It was decided that Norway would be thanked.",
            ("decide", "Norway would be thanked", "Norway", []),
        ),
        (
            "Norway was tasked with a paper on returns.",
            ("task", "Norway was tasked with a paper on returns", "Norway", ["Norway"]),
        ),
        (
            "DECISION: The meeting postpones the seminar.",
            ("postpone", "The meeting postpones the seminar", None, []),
        ),
        (
            "Therefore, the report of 2022 was approved.",
            ("approve", "Therefore, the report of 2022 was approved", "the report of 2022", []),
        ),
        (
            "The plan was reviewed, approved and signed.",
            ("approve", "The plan was reviewed, approved and signed", "The plan", []),
        ),
    ],
)
def test_a_sentence_holds_a_decision(
    meeting: Meeting, sentence: str, decision: tuple[str, str, str | None, list[str]]
) -> None:
    assert [shown(one) for one in meeting(sentence).decisions] == [decision]


def test_clauses_parted_by_a_semicolon_or_joined_are_decisions_of_their_own(
    meeting: Meeting,
) -> None:
    found = meeting(
        "It was decided that the plan would be kept; that Norway would host the seminar; "
        "the group would go on and two projects would begin (see point 2)."
    ).decisions
    assert [one.text for one in found] == [
        "the plan would be kept",
        "Norway would host the seminar",
        "the group would go on",
        "two projects would begin (see point 2)",
    ]
    assert {one.verb for one in found} == {"decide"}
    assert [list(one.asks) for one in found] == [[], ["Norway"], [], []]


def test_a_content_that_points_back_is_shown_with_its_sentence(meeting: Meeting) -> None:
    (found,) = meeting("The meeting studied two plans and agreed that they be combined.").decisions
    assert found.text == "The meeting studied two plans and agreed that they be combined"


def test_each_item_of_a_list_is_a_decision_and_the_line_above_is_none(meeting: Meeting) -> None:
    found = meeting(
        "It was agreed:\n\n- to set up a drafting group, led by Norway;\n"
        "- to ask UNHCR for a paper on returns;\n- to take note of the survey by IOM."
    ).decisions
    assert [shown(one) for one in found] == [
        ("agree", "set up a drafting group, led by Norway", "a drafting group", ["Norway"]),
        ("agree", "ask UNHCR for a paper on returns", "a paper on returns", ["UNHCR"]),
        ("take note", "take note of the survey by IOM", "the survey", []),
    ]


def test_what_the_chair_asks_to_endorse_is_not_yet_decided(meeting: Meeting) -> None:
    assert meeting("The Chair invited all to endorse the plan.").decisions == ()


def test_a_decision_denied_is_none(meeting: Meeting) -> None:
    assert meeting("The plan was not adopted.").decisions == ()


def test_the_original_has_five_decisions_one_of_them_the_reference_groups(seed: Path) -> None:
    found = read_file(seed).decisions
    assert [(one.verb, one.by, one.place.paragraph) for one in found] == [
        ("endorse", "Reference Group", "5"),
        *[("decide", "*", "10")] * 4,
    ]
    assert [list(one.asks) for one in found] == [[], [], [], ["Reference Group"], []]
