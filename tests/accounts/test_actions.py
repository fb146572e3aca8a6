import datetime as dt

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from accounts.people import PASSWORD, person
from actors import TESTER
from tourdetable.accounts.actions import (
    LastSecretariat,
    SeatChanged,
    change_seat,
    close_account,
    end_seat,
    give_seat_back,
    open_account,
    open_account_again,
    rename,
    set_password,
)
from tourdetable.accounts.models import Seat, User
from tourdetable.accounts.queries import account, seats, viewer
from tourdetable.accounts.rules import Deed, Viewer, may
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.audit.models import Entry

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def opened(**changed: object) -> User:
    told = {
        "email": "Aino@example.org",
        "name": "Aino",
        "password": "a long enough one",
        "seat": SeatKind.SECRETARIAT,
        "by": TESTER,
        "at": AT,
    }
    return open_account(**{**told, **changed})


def test_an_account_has_its_seat_from_that_day_on() -> None:
    assert seats(opened()) == (HeldSeat(SeatKind.SECRETARIAT, AT.date()),)


def test_an_account_is_found_and_logs_in_whatever_the_case_of_its_address() -> None:
    user = opened()
    assert account("aino@EXAMPLE.org") == user
    assert authenticate(username="AINO@example.org", password="a long enough one") == user
    assert authenticate(username="AINO@example.org", password="another") is None


def test_the_log_says_who_opened_an_account_and_keeps_no_address() -> None:
    user = opened()
    kept = Entry.objects.values_list("by", "deed", "about", "before", "after")
    about = f"account {user.pk}"
    assert list(kept) == [("the test", "open_account", about, {}, {"seat": "Secretariat"})]


def test_a_delegate_without_a_participant_is_refused_by_the_database() -> None:
    with (
        pytest.raises(IntegrityError, match="who_speaks_for_a_participant_has_one"),
        transaction.atomic(),
    ):
        opened(seat=SeatKind.DELEGATE)
    assert User.objects.count() == 0


def test_a_group_member_without_a_body_is_refused_by_the_database() -> None:
    with pytest.raises(IntegrityError, match="who_sits_in_a_body_has_one"), transaction.atomic():
        opened(seat=SeatKind.GROUP_MEMBER)
    assert User.objects.count() == 0


def test_who_is_not_logged_in_has_no_seat() -> None:
    assert viewer(AnonymousUser(), AT.date()) == Viewer(AT.date())


def seat_of(user: User) -> Seat:
    return Seat.objects.get(user=user)


def allowed(user: User) -> bool:
    return may(viewer(User.objects.get(pk=user.pk), AT.date()), Deed.INVITE).allowed


def test_a_seat_that_is_ended_allows_nothing_with_the_next_request() -> None:
    first, second = person("Aino"), person("Besa")
    assert allowed(second) is True
    end_seat(seat=seat_of(second), version=1, by=TESTER, at=AT)
    assert (allowed(first), allowed(second)) == (True, False)
    answer = may(viewer(second, AT.date()), Deed.INVITE)
    assert answer.reason == "Your seat is not held today: Secretariat."


def test_an_ended_seat_is_given_back_as_it_was() -> None:
    person("Aino")
    besa = person("Besa")
    before = seats(besa)
    end_seat(seat=seat_of(besa), version=1, by=TESTER, at=AT)
    give_seat_back(seat=seat_of(besa), version=2, by=TESTER, at=AT)
    assert (seats(besa), allowed(besa)) == (before, True)


def test_the_seats_of_a_closed_account_count_for_nothing_until_it_is_opened_again() -> None:
    person("Aino")
    besa = person("Besa")
    close_account(user=besa, by=TESTER, at=AT)
    assert allowed(besa) is False
    assert authenticate(username=besa.email, password=PASSWORD) is None
    open_account_again(user=besa, by=TESTER, at=AT)
    assert allowed(besa) is True


def test_the_last_seat_of_the_secretariat_is_neither_ended_nor_changed_nor_closed() -> None:
    aino, besa = person("Aino"), person("Besa")
    person("Csaba", SeatKind.DELEGATE, participant="HUN")
    close_account(user=besa, by=TESTER, at=AT)
    seat, past = seat_of(aino), HeldSeat(SeatKind.SECRETARIAT, AT.date() - DAY, AT.date() - DAY)
    with pytest.raises(LastSecretariat, match="Give one to somebody else first"):
        end_seat(seat=seat, version=1, by=TESTER, at=AT)
    with pytest.raises(LastSecretariat):
        change_seat(seat=seat, to=past, version=1, by=TESTER, at=AT)
    with pytest.raises(LastSecretariat):
        close_account(user=aino, by=TESTER, at=AT)
    assert allowed(aino) is True


def test_of_two_who_change_a_seat_at_once_the_second_is_told_and_nothing_is_lost() -> None:
    user = person("Deniz", SeatKind.DELEGATE, participant="TUR")
    seat = seat_of(user)
    one = HeldSeat(SeatKind.DELEGATE, AT.date(), AT.date() + DAY, "TUR")
    other = HeldSeat(SeatKind.OBSERVER, AT.date(), None, "TUR")
    change_seat(seat=seat, to=one, version=1, by=TESTER, at=AT)
    with pytest.raises(SeatChanged) as told:
        change_seat(seat=seat, to=other, version=1, by=TESTER, at=AT)
    assert (told.value.now.held, told.value.now.version) == (one, 2)
    assert seats(user) == (one,)


def test_a_change_of_a_seat_is_in_the_log_with_what_was_before() -> None:
    user = person("Deniz", SeatKind.DELEGATE, participant="TUR")
    to = HeldSeat(SeatKind.DELEGATE, AT.date(), AT.date() + DAY, "TUR")
    change_seat(seat=seat_of(user), to=to, version=1, by=TESTER, at=AT)
    entry = Entry.objects.get(deed="change_seat")
    assert entry.about == f"account {user.pk}"
    assert entry.before == {"seat": "Delegate (TUR)", "from": "2026-03-01"}
    assert entry.after == {"seat": "Delegate (TUR)", "from": "2026-03-01", "to": "2026-03-02"}


def test_neither_a_name_nor_an_address_stands_in_the_log() -> None:
    user = person("Aino")
    rename(user=user, name="Aino Maria", by=TESTER, at=AT)
    set_password(user=user, password="eight boats on a lake", by=TESTER, at=AT)
    assert "aino" not in str(list(Entry.objects.values())).lower()
