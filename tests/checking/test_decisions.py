from typing import Any

import pytest

from tourdetable.record import Decision

BODIES = "1. The Steering Group endorsed the text and the Expert Panel adopted it.\n\n"


def decided(make: Any, text: str, *words: str, by: tuple[str, ...] = ()) -> Any:
    """A record whose decisions have these words, and others by named bodies."""
    place = make.place_of(BODIES, BODIES.strip())
    named = tuple(Decision(verb="endorse", text="the text", by=one, place=place) for one in by)
    whole = BODIES + text
    decisions = tuple(
        Decision(verb="decide", text=one, place=make.place_of(whole, one)) for one in words
    )
    return make.record(whole, decisions=(*named, *decisions))


def test_decisions_without_a_body_are_told_together(make: Any, found: Any) -> None:
    first, second = "It was decided to meet again.", "It was further agreed to build piers."
    record = decided(
        make,
        f"4. {first}\n\n5. {second}\n",
        first,
        second,
        by=("Steering Group", "Expert Panel"),
    )

    assert found("B01", record) == [
        ("2 decisions do not say who took them (paragraphs 4 and 5).", [first, second])
    ]


def test_where_one_body_meets_everybody_knows_who_decided(make: Any, found: Any) -> None:
    words = "It was decided to meet again."
    assert found("B01", decided(make, f"4. {words}\n", words, by=("Steering Group",))) == []


@pytest.mark.parametrize(
    "words",
    [
        "The Group decided to meet again.",
        "It was decided by the Group to meet again.",
        "The plan was adopted.",
    ],
)
def test_decisions_with_a_body_are_left_alone(make: Any, found: Any, words: str) -> None:
    record = decided(make, f"4. {words}\n", words, by=("Steering Group", "Expert Panel"))
    assert found("B01", record) == []
