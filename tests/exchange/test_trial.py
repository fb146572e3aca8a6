import datetime as dt
from collections.abc import Iterator

import pytest

from tourdetable.accounts.models import User
from tourdetable.accounts.queries import viewer
from tourdetable.accounts.seats import SeatKind
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.meetings.queries import meeting
from tourdetable.dialogue.statements.queries import interventions
from tourdetable.exchange.made_up import WORDING
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
        "Making up a meeting that not everybody sees …",
        *(f"Opening an account: {one.seat} …" for one in ACCOUNTS),
    ]
    assert [(one.title, one.classification_in_force) for one in Meeting.objects.all()] == [
        ("Meeting of the Reference Group (made up for the trial)", "body"),
        ("Annual Senior Officials Meeting", "public"),
    ]
    assert [one.email for one in User.objects.order_by("pk")] == [one.email for one in ACCOUNTS]


def test_a_trial_has_an_account_for_every_kind_of_seat() -> None:
    assert [one.kind for one in ACCOUNTS] == list(SeatKind)


def test_a_second_start_finds_all_there_and_does_nothing() -> None:
    list(prepared())
    assert list(prepared()) == []


@pytest.mark.parametrize(
    ("seat", "sees"),
    [
        ("Secretariat", ["i1", "i2", "i3", "i4"]),
        ("Chair", ["i1", "i4", WORDING]),
        ("Reference Group", ["i1", "i4", WORDING]),
        ("Working group", None),
        ("Delegate of Hungary", None),
        ("Donor", None),
    ],
)
def test_the_made_up_meeting_shows_what_a_seat_is_for(seat: str, sees: list[str] | None) -> None:
    list(prepared())
    one = next(one for one in ACCOUNTS if one.seat == seat)
    user = User.objects.get(email=one.email)
    looking = viewer(user, AT.date())
    found = Meeting.objects.get(body_key="reference_group")
    seen = meeting(found.slug, looking)
    assert (seen is not None) == (sees is not None)
    if seen is not None:
        labels = dict(found.interventions.values_list("start", "label"))
        said = interventions(seen, looking)
        assert [each.wording or labels[each.start] for each in said] == sees
