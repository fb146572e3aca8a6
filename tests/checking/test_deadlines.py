import datetime as dt
from typing import Any

import pytest

from tourdetable.record import Act

MEETING = dt.date(2023, 9, 14)


def said(make: Any, words: str, act: Act = Act.REQUEST) -> Any:
    text = f"1. Present: Peru.\n\n2. {words}\n"
    return make.record(
        text,
        starts_on=MEETING,
        participants=make.present(text, ["Peru"]),
        interventions=(make.said(text, "Peru", words, acts=(act,)),),
    )


@pytest.mark.parametrize(
    ("words", "passage", "day"),
    [
        ("Peru asked for comments by 15 June 2023.", "by 15 June 2023", "15 June 2023"),
        (
            "Peru will answer no later than March 2023.",
            "no later than March 2023",
            "31 March 2023",
        ),
        (
            "Peru asked for it before the end of May 2023.",
            "before the end of May 2023",
            "31 May 2023",
        ),
    ],
)
def test_a_deadline_before_the_meeting_is_found(
    make: Any, found: Any, words: str, passage: str, day: str
) -> None:
    assert found("D05", said(make, words)) == [
        (f"The deadline of {day} lies before the meeting of 14 September 2023.", [passage])
    ]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Peru asked for comments by 15 October 2023.", Act.REQUEST),
        ("Peru had built a pier by 15 June 2023.", Act.REPORT),
        ("Peru asked for comments on the paper of 15 June 2023.", Act.REQUEST),
        ("Peru asked for comments by September 2023.", Act.REQUEST),
    ],
)
def test_later_days_and_what_was_done_by_then_are_left_alone(
    make: Any, found: Any, words: str, act: Act
) -> None:
    assert found("D05", said(make, words, act)) == []
