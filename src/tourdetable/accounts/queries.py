"""What is known of people and their seats."""

from dataclasses import replace
from datetime import date, timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils.timezone import localdate

from tourdetable.audit.actions import Actor
from tourdetable.record import Attribution, Classification

from .models import Seat, User
from .naming import name_in_log
from .rules import EVERY_BODY, Sight, Viewer, sight
from .seats import HeldSeat, SeatKind

EVERYTHING = ~Q(pk__in=())
"""The condition that holds for every row."""


def viewer(user: AbstractBaseUser | AnonymousUser, on: date) -> Viewer:
    """Somebody who looks at the pages on a day; who is not logged in is the public."""
    if not isinstance(user, User) or not user.is_active:
        return Viewer(on)
    return Viewer(on, seats(user), user.pk)


def seats(user: User) -> tuple[HeldSeat, ...]:
    """All seats of a person, past and future ones among them.

    One that was ended is told as past, from the moment of its end on.
    """
    return tuple(as_of_now(one) for one in user.seats.all())


def as_of_now(seat: Seat) -> HeldSeat:
    """A seat as it counts from now on."""
    if seat.ended_at is None:
        return seat.held
    last = localdate(seat.ended_at) - timedelta(days=1)
    return replace(seat.held, ends_on=min(seat.ends_on or last, last))


def actor(viewer: Viewer) -> Actor:
    """A viewer as the log names them: by the number of the account, and by their seats."""
    return Actor(name_in_log(viewer.account), viewer.label)


def account(email: str) -> User | None:
    """The account of a mail address."""
    return User.objects.filter(email=email.strip().lower()).first()


def seen_by(viewer: Viewer, meeting: str = "meeting", row: str = "") -> Q:
    """The condition under which a viewer sees a row, by what is in force for it.

    `meeting` is the way from the table that is asked to the row's meeting ("" for the meeting
    itself), `row` the way to the row that is guarded, where that is another. This is the same
    answer as that of `rules.may_see`, as a question to the database.
    """
    found, guard = sight(viewer), f"{row}classification_in_force"
    levels = sorted(one.value for one in found.levels)
    of_body = Q(**{guard: Classification.BODY.value}) & of_seen_body(found, meeting)
    return Q(**{f"{guard}__in": levels}) | of_body


def known_to(viewer: Viewer, meeting: str = "meeting", row: str = "") -> Q:
    """The condition under which a viewer may know who is behind a row; own words apart."""
    if SeatKind.SECRETARIAT in viewer.kinds:
        return EVERYTHING
    found, guard = sight(viewer), f"{row}attribution_in_force"
    unnamed = Q(**{guard: Attribution.UNNAMED.value}) & of_seen_body(found, meeting)
    return Q(**{guard: Attribution.NAMED.value}) | unnamed


def of_seen_body(found: Sight, meeting: str) -> Q:
    """The condition under which a row's meeting is one of a body whose papers are seen."""
    if EVERY_BODY in found.bodies:
        return EVERYTHING
    way = f"{meeting}__" if meeting else ""
    seen = Q(**{f"{way}body_key__in": sorted(found.bodies)})
    return seen | Q(**{f"{way}body_is_open": True}) if found.open_bodies else seen
