import datetime as dt

import pytest

from tourdetable.accounts.rules import Answer, HeldSeat, SeatKind, may_take_in

DAY = dt.date(2026, 3, 1)


def seat(kind: SeatKind, begins: int, ends: int | None = None) -> HeldSeat:
    ends_on = None if ends is None else DAY + dt.timedelta(ends)
    return HeldSeat(kind, DAY + dt.timedelta(begins), ends_on)


@pytest.mark.parametrize(
    ("seats", "answer"),
    [
        ([seat(SeatKind.SECRETARIAT, -1)], (True, "The Secretariat keeps the record.")),
        ([seat(SeatKind.SECRETARIAT, 0, 0)], (True, "The Secretariat keeps the record.")),
        (
            [seat(SeatKind.SECRETARIAT, -9, -1)],
            (False, "Your seat in the Secretariat is not held today."),
        ),
        (
            [seat(SeatKind.SECRETARIAT, 1)],
            (False, "Your seat in the Secretariat is not held today."),
        ),
        (
            [seat(SeatKind.DELEGATE, -1)],
            (False, "Only the Secretariat takes documents into the record."),
        ),
        ([], (False, "Only the Secretariat takes documents into the record.")),
        (
            [seat(SeatKind.SECRETARIAT, -9, -1), seat(SeatKind.SECRETARIAT, 0)],
            (True, "The Secretariat keeps the record."),
        ),
    ],
)
def test_only_a_seat_of_the_secretariat_that_is_held_today_may_take_in(
    seats: list[HeldSeat], answer: tuple[bool, str]
) -> None:
    assert may_take_in(seats, DAY) == Answer(*answer)
