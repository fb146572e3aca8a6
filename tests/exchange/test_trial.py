import datetime as dt
from collections.abc import Iterator

import pytest

from tourdetable.accounts.models import User
from tourdetable.accounts.seats import SeatKind
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange.trial import ACCOUNTS, prepare
from tourdetable.framework import profiles

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


def prepared() -> Iterator[str]:
    return prepare(profiles.load("budapest_process"), at=AT)


def test_a_trial_has_the_dialogue_its_example_meeting_and_an_account_for_each_seat() -> None:
    assert list(prepared()) == [
        "Setting up the Budapest Process …",
        "Reading senior-officials-meeting-2021.docx …",
        *(f"Opening an account: {one.seat} …" for one in ACCOUNTS),
    ]
    assert [(one.title, one.starts_on) for one in Meeting.objects.all()] == [
        ("Annual Senior Officials Meeting", dt.date(2021, 12, 2))
    ]
    assert [one.email for one in User.objects.order_by("pk")] == [one.email for one in ACCOUNTS]


def test_a_trial_has_an_account_for_every_kind_of_seat() -> None:
    assert [one.kind for one in ACCOUNTS] == list(SeatKind)


def test_a_second_start_finds_all_there_and_does_nothing() -> None:
    list(prepared())
    assert list(prepared()) == []
