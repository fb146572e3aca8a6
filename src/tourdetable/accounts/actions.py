"""Opening and closing accounts; giving, changing and ending their seats."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from tourdetable.audit.actions import Actor, enter
from tourdetable.errors import Refusal

from .models import Seat, User
from .naming import name_in_log
from .seats import HeldSeat, SeatKind

LAST = (
    "This is the last seat of the Secretariat, and nobody could give another. "
    "Give one to somebody else first."
)


class LastSecretariat(Refusal):
    """Nobody would be left who can invite people and give seats."""


class SeatChanged(Refusal):
    """Somebody else changed a seat while one looked at it."""

    def __init__(self, now: Seat) -> None:
        super().__init__("Somebody else has changed this seat meanwhile. Compare, and decide.")
        self.now = now


@transaction.atomic
def open_account(
    *,
    email: str,
    name: str,
    password: str | None,
    seat: SeatKind,
    participant: str | None = None,
    body: str | None = None,
    by: Actor,
    at: datetime,
) -> User:
    """Open an account with a seat held from that day on; without a password none logs in yet."""
    user = User(email=email.strip().lower(), name=name)
    user.set_password(password)
    user.save()
    held = HeldSeat(seat, localdate(at), participant=participant, body=body)
    Seat.objects.create(user=user, **asdict(held))
    enter(by=by, at=at, deed="open_account", about=about(user), after={"seat": held.label})
    return user


@transaction.atomic
def give_seat(*, user: User, seat: HeldSeat, by: Actor, at: datetime) -> Seat:
    """Give somebody one more seat."""
    given = Seat.objects.create(user=user, **asdict(seat))
    enter(by=by, at=at, deed="give_seat", about=about(user), after=told(given))
    return given


@transaction.atomic
def change_seat(*, seat: Seat, to: HeldSeat, version: int, by: Actor, at: datetime) -> Seat:
    """Change what a seat is or from when to when it is held, as its `version` was seen."""
    kept = locked(seat, version)
    day = localdate(at)
    if not (to.kind is SeatKind.SECRETARIAT and to.holds_on(day)):
        refuse_if_last(kept, day)
    before = told(kept)
    for field, value in asdict(to).items():
        setattr(kept, field, value)
    save(kept)
    log_change(kept, "change_seat", before, by=by, at=at)
    return kept


@transaction.atomic
def end_seat(*, seat: Seat, version: int, by: Actor, at: datetime) -> Seat:
    """End a seat at once: with the next request it allows nothing more."""
    kept = locked(seat, version)
    if kept.ended_at is None:
        refuse_if_last(kept, localdate(at))
        before = told(kept)
        kept.ended_at = at
        save(kept)
        log_change(kept, "end_seat", before, by=by, at=at)
    return kept


@transaction.atomic
def give_seat_back(*, seat: Seat, version: int, by: Actor, at: datetime) -> Seat:
    """Undo the end of a seat; its days stay as they were."""
    kept = locked(seat, version)
    if kept.ended_at is not None:
        before = told(kept)
        kept.ended_at = None
        save(kept)
        log_change(kept, "give_seat_back", before, by=by, at=at)
    return kept


@transaction.atomic
def close_account(*, user: User, by: Actor, at: datetime) -> None:
    """Close an account: nobody logs in with it, and its seats count for nothing."""
    refuse_if_alone(user, localdate(at))
    User.objects.filter(pk=user.pk).update(is_active=False)
    enter(by=by, at=at, deed="close_account", about=about(user))


@transaction.atomic
def open_account_again(*, user: User, by: Actor, at: datetime) -> None:
    """Open a closed account again, with the seats that it had."""
    User.objects.filter(pk=user.pk).update(is_active=True)
    enter(by=by, at=at, deed="open_account_again", about=about(user))


@transaction.atomic
def set_password(*, user: User, password: str, by: Actor, at: datetime) -> None:
    """Set a password; every other session of the account has ended with it."""
    user.set_password(password)
    user.save(update_fields=["password"])
    enter(by=by, at=at, deed="set_password", about=about(user))


@transaction.atomic
def note(*, user: User, deed: str, by: Actor, at: datetime) -> None:
    """Enter into the log what somebody did with their own account: that they logged in."""
    enter(by=by, at=at, deed=deed, about=about(user))


@transaction.atomic
def rename(*, user: User, name: str, by: Actor, at: datetime) -> None:
    """Change the name under which a person is shown; the log keeps neither."""
    user.name = name
    user.save(update_fields=["name"])
    enter(by=by, at=at, deed="rename_account", about=about(user), after={"changed": ["name"]})


def about(user: User) -> str:
    """An account as the log names it: by its number."""
    return name_in_log(user.pk)


def told(seat: Seat) -> Mapping[str, Any]:
    """A seat as the log keeps it."""
    found: dict[str, Any] = {"seat": seat.held.label, "from": seat.begins_on.isoformat()}
    if seat.ends_on:
        found["to"] = seat.ends_on.isoformat()
    return found | ({"ended": True} if seat.ended_at else {})


def log_change(
    seat: Seat, deed: str, before: Mapping[str, Any], *, by: Actor, at: datetime
) -> None:
    """Enter a change of a seat into the log, under the account that holds it."""
    enter(by=by, at=at, deed=deed, about=about(seat.user), before=before, after=told(seat))


def locked(seat: Seat, version: int) -> Seat:
    """A seat for a change that nobody else makes meanwhile; refused if it has been changed."""
    if seat.kind == SeatKind.SECRETARIAT:
        lock_the_secretariat()
    kept = Seat.objects.select_for_update().get(pk=seat.pk)
    if kept.version != version:
        raise SeatChanged(kept)
    return kept


def save(seat: Seat) -> None:
    """Keep a changed seat, and count the change."""
    seat.version += 1
    seat.save()


def lock_the_secretariat() -> None:
    """Lock all seats of the Secretariat, in their order.

    So two who end each other's seats, or close each other's accounts, do so one after the other,
    and the second is told that the last seat stays. What is to be known of them is asked
    afterwards: a question that locks may tell what was true before it waited.
    """
    seats = Seat.objects.filter(kind=SeatKind.SECRETARIAT).order_by("pk")
    list(seats.select_for_update())


def held_by_the_secretariat(day: date) -> list[Seat]:
    """The Secretariat's seats that are held on a day."""
    kept = Seat.objects.filter(kind=SeatKind.SECRETARIAT, ended_at=None, user__is_active=True)
    return [one for one in kept if one.held.holds_on(day)]


def refuse_if_alone(user: User, day: date) -> None:
    """Refuse to take away who alone can invite people and give seats; in a transaction."""
    lock_the_secretariat()
    held = held_by_the_secretariat(day)
    if held and all(one.user_id == user.pk for one in held):
        raise LastSecretariat(LAST)


def refuse_if_last(seat: Seat, day: date) -> None:
    """Refuse to take away the last seat of the Secretariat that is held."""
    if [one.pk for one in held_by_the_secretariat(day)] == [seat.pk]:
        raise LastSecretariat(LAST)
