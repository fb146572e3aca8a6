import datetime as dt

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.models import User
from tourdetable.accounts.queries import account, seats, viewer
from tourdetable.accounts.rules import Viewer
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.audit.models import Entry

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


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
