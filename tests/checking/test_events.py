import datetime as dt
from typing import Any

import pytest

from tourdetable.record import Event, EventStatus, Record

TEXT = "1. The workshop on piers was, or will be, in another month.\n"


def record(
    make: Any, status: EventStatus, first: dt.date | None, last: dt.date | None = None
) -> Record:
    event = Event(
        title="workshop on piers",
        starts_on=first,
        ends_on=last or first,
        status=status,
        place=make.place_of(TEXT, "workshop on piers"),
    )
    return make.record(TEXT, events=(event,))


def test_an_event_planned_for_the_past_is_found(make: Any, found: Any) -> None:
    shown = record(make, EventStatus.PLANNED, dt.date(2023, 3, 2))
    assert found("D03", shown) == [
        (
            (
                "“workshop on piers” is called planned, but its date, 2 March 2023, "
                "lies before the meeting of 14 September 2023."
            ),
            ["workshop on piers"],
        )
    ]
    assert found("D04", shown) == []


def test_an_event_held_in_the_future_is_found(make: Any, found: Any) -> None:
    shown = record(make, EventStatus.HELD, dt.date(2023, 11, 1), dt.date(2023, 11, 30))
    assert found("D04", shown) == [
        (
            (
                "“workshop on piers” is called held, but its date, 1 November 2023, "
                "lies after the meeting of 14 September 2023."
            ),
            ["workshop on piers"],
        )
    ]
    assert found("D03", shown) == []


@pytest.mark.parametrize("code", ["D03", "D04"])
@pytest.mark.parametrize(
    "times",
    [
        (EventStatus.PLANNED, dt.date(2023, 11, 1), None),
        (EventStatus.HELD, dt.date(2023, 3, 2), None),
        (EventStatus.UNKNOWN, dt.date(2023, 3, 2), None),
        (EventStatus.PLANNED, dt.date(2023, 7, 1), dt.date(2023, 12, 31)),  # the half year goes on
        (EventStatus.HELD, dt.date(2023, 9, 1), dt.date(2023, 9, 30)),
        (EventStatus.PLANNED, None, None),
    ],
)
def test_events_whose_time_fits_or_may_fit_are_left_alone(
    make: Any, found: Any, code: str, times: tuple[Any, ...]
) -> None:
    assert found(code, record(make, *times)) == []
