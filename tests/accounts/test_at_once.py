"""What two people do at the same moment: each in a connection of its own.

SQLite lets one writer in at a time, so there it is the same as one after the other; and the
database of the tests, which is in memory there, would not wait as a file does.
"""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from accounts.people import AT, PASSWORD, person
from actors import TESTER
from tourdetable.accounts.actions import close_account, end_seat
from tourdetable.accounts.invitations import accept_with_new_account, invite
from tourdetable.accounts.models import FailedLogIns, Seat, User
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.accounts.throttle import FREE, Attempt, wait_before
from tourdetable.errors import Refusal

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """Do all at the same moment; what each said: nothing, or why it was refused."""
    if connection.vendor == "sqlite":
        return sorted(map(said, deeds))
    start, told = threading.Barrier(len(deeds)), [""] * len(deeds)

    def do(number: int, deed: Callable[[], object]) -> None:
        start.wait()
        told[number] = said(deed)
        connection.close()

    threads = [threading.Thread(target=do, args=each) for each in enumerate(deeds)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sorted(told)


def said(deed: Callable[[], object]) -> str:
    """What a deed says: nothing, or why it was refused."""
    try:
        deed()
    except Refusal as refusal:
        return type(refusal).__name__
    return ""


def test_two_of_the_secretariat_who_end_each_other_leave_one() -> None:
    seats = [Seat.objects.get(user=person(name)) for name in ("Aino", "Besa")]

    def end(seat: Seat) -> Callable[[], object]:
        return lambda: end_seat(seat=seat, version=1, by=TESTER, at=AT)

    assert at_once(*map(end, seats)) == ["", "LastSecretariat"]
    assert Seat.objects.filter(ended_at=None).count() == 1


def test_two_of_the_secretariat_who_close_each_others_accounts_leave_one() -> None:
    people = [person(name) for name in ("Aino", "Besa")]

    def close(user: User) -> Callable[[], object]:
        return lambda: close_account(user=user, by=TESTER, at=AT)

    assert at_once(*map(close, people)) == ["", "LastSecretariat"]
    assert User.objects.filter(is_active=True).count() == 1


def test_an_invitation_that_is_accepted_twice_at_once_gives_one_account() -> None:
    seat = HeldSeat(SeatKind.DELEGATE, AT.date(), None, "TUR")
    kept = invite(
        email="deniz@example.org", name="Deniz", seat=seat, open_for=AT - AT, by=TESTER, at=AT
    ).invitation
    kept.expires_at = AT.replace(year=2027)
    kept.save()

    def accept() -> object:
        return accept_with_new_account(invitation=kept, password=PASSWORD, at=AT)

    assert at_once(accept, accept, accept) == ["", "NotOpen", "NotOpen"]
    assert (User.objects.count(), Seat.objects.count()) == (1, 1)


def test_many_guesses_at_the_same_moment_are_all_counted() -> None:
    free: list[bool] = []

    def guess() -> None:
        free.append(not wait_before(Attempt("aino@example.org", "192.0.2.1"), AT))

    at_once(*[guess] * (FREE + 5))
    assert (sum(free), len(free)) == (FREE, FREE + 5)
    assert max(FailedLogIns.objects.values_list("number", flat=True)) == FREE
