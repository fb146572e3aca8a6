"""The planted meetings in the database, and everybody of every seat logged in."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import transaction
from django.test import Client
from django.utils import timezone

from actors import TESTER
from reliability.planted import CALLED, Plan, planted
from reliability.promised import SEATED, Seated
from tourdetable.accounts.models import Seat, User
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.dialogue.bodies.models import Participant
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import take_in
from tourdetable.framework import profiles

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


@dataclass
class World:
    """A database with planted meetings."""

    meetings: Mapping[Plan, Meeting]
    clients: dict[Seated, Client] = field(default_factory=dict)

    @property
    def slugs(self) -> list[str]:
        """The addresses of all meetings."""
        return [one.slug for one in self.meetings.values()]

    @property
    def participants(self) -> list[str]:
        """The addresses of all participants who are known from meetings."""
        known = Participant.objects.filter(attendances__isnull=False).distinct()
        return list(known.order_by("slug").values_list("slug", flat=True))

    def client(self, seated: Seated) -> Client:
        """Somebody's browser; who is the public has logged in nowhere."""
        if seated not in self.clients:
            self.clients[seated] = logged_in(seated)
        return self.clients[seated]


@contextmanager
def world(plans: Iterable[Plan], *, other_for: Seated | None = None) -> Iterator[World]:
    """The database with these meetings, for as long as the block runs.

    For `other_for` see `planted`.
    """
    with transaction.atomic():
        set_up(profiles.load("budapest_process"), by=TESTER, at=AT)
        yield World({one: kept(one, other_for) for one in plans})
        transaction.set_rollback(True)


def kept(plan: Plan, other_for: Seated | None) -> Meeting:
    """A planted meeting, taken in."""
    receipt = take_in(planted(plan, other_for=other_for), by=TESTER, at=AT)
    return Meeting.objects.select_related("reading__document").get(slug=receipt.meeting)


def address_of(seated: Seated) -> str:
    """The mail address of a seat's account; by their name they are all the same."""
    return f"{SEATED.index(seated)}@seats.example"


def logged_in(seated: Seated) -> Client:
    """A browser in which somebody is logged in; deactivated accounts were so before that."""
    client = Client(raise_request_exception=False)
    held = seated.seat(timezone.localdate())
    if held is None:
        return client
    user = User.objects.create(email=address_of(seated), name=CALLED)
    Seat.objects.create(
        user=user,
        kind=held.kind.value,
        participant=held.participant,
        body=held.body,
        begins_on=held.begins_on,
        ends_on=held.ends_on,
    )
    client.force_login(user)
    if not seated.is_active:
        User.objects.filter(pk=user.pk).update(is_active=False)
    return client
