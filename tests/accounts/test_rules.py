import datetime as dt

import pytest

from tourdetable.accounts.rules import Answer, Deed, Viewer, may
from tourdetable.accounts.seats import HeldSeat, SeatKind

DAY = dt.date(2026, 3, 1)
NOT_TODAY = "Your seat is not held today: Secretariat."
ONLY = "Only the Secretariat may take a document into the record."


def seat(kind: SeatKind, begins: int, ends: int | None = None) -> HeldSeat:
    ends_on = None if ends is None else DAY + dt.timedelta(ends)
    return HeldSeat(kind, DAY + dt.timedelta(begins), ends_on)


@pytest.mark.parametrize(
    ("seats", "answer"),
    [
        ([seat(SeatKind.SECRETARIAT, -1)], (True, "Held today: Secretariat.")),
        ([seat(SeatKind.SECRETARIAT, 0, 0)], (True, "Held today: Secretariat.")),
        ([seat(SeatKind.SECRETARIAT, -9, -1)], (False, NOT_TODAY)),
        ([seat(SeatKind.SECRETARIAT, 1)], (False, NOT_TODAY)),
        ([seat(SeatKind.DELEGATE, -1)], (False, ONLY)),
        ([], (False, ONLY)),
        (
            [seat(SeatKind.SECRETARIAT, -9, -1), seat(SeatKind.SECRETARIAT, 0)],
            (True, "Held today: Secretariat."),
        ),
    ],
)
def test_only_a_seat_of_the_secretariat_that_is_held_today_may_take_in(
    seats: list[HeldSeat], answer: tuple[bool, str]
) -> None:
    assert may(Viewer(DAY, tuple(seats)), Deed.TAKE_IN) == Answer(*answer)
