"""Invitations: a seat offered by mail, with a link that can be used once and not for long."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.db import transaction
from django.db.models import QuerySet

from tourdetable.audit.actions import Actor, enter
from tourdetable.errors import Refusal

from .models import Invitation, Seat, User
from .naming import name_in_log
from .seats import HeldSeat, SeatKind

__all__ = ["Invitation"]


FOR_ANOTHER = (
    "This invitation is for another mail address than that of the account you are logged in "
    "with. Log out to accept it as whom it is for."
)


class NotOpen(Refusal):
    """An invitation that nobody can accept any more."""


class ForSomebodyElse(Refusal):
    """An invitation for another mail address than that of who would accept it."""


class State(Enum):
    """How an invitation stands, with the sentence for who opens its link."""

    OPEN = "It can be accepted."
    ACCEPTED = "This invitation has been accepted already. Log in to use the seat."
    WITHDRAWN = "This invitation was withdrawn. Ask who invited you for a new one."
    EXPIRED = "This invitation has expired. Ask who invited you to send it again."


@dataclass(frozen=True)
class Fresh:
    """An invitation with what stands in its link: told once, and kept nowhere."""

    invitation: Invitation
    token: str


@transaction.atomic
def invite(
    *, email: str, name: str, seat: HeldSeat, open_for: timedelta, by: Actor, at: datetime
) -> Fresh:
    """Offer somebody a seat. The letter is sent once this is kept."""
    token = new_token()
    made = Invitation.objects.create(
        email=email.strip().lower(),
        name=name,
        token=digest(token),
        made_at=at,
        expires_at=at + open_for,
        **asdict(seat),
    )
    after = {"seat": seat.label, "until": made.expires_at.isoformat()}
    enter(by=by, at=at, deed="invite", about=about(made), after=after)
    return Fresh(made, token)


@transaction.atomic
def send_again(*, invitation: Invitation, open_for: timedelta, by: Actor, at: datetime) -> Fresh:
    """Give an invitation a new link and a new time; the earlier link leads nowhere."""
    kept = locked(invitation)
    if kept.accepted_at or kept.withdrawn_at:
        raise NotOpen(state(kept, at).value)
    token = new_token()
    kept.token, kept.expires_at, kept.sent_at = digest(token), at + open_for, None
    kept.save()
    after = {"until": kept.expires_at.isoformat()}
    enter(by=by, at=at, deed="send_invitation_again", about=about(kept), after=after)
    return Fresh(kept, token)


@transaction.atomic
def withdraw(*, invitation: Invitation, by: Actor, at: datetime) -> None:
    """Take an invitation back; one that was accepted is a seat, and is ended as such."""
    kept = locked(invitation)
    if kept.accepted_at:
        raise NotOpen("This invitation has been accepted meanwhile. End the seat instead.")
    if kept.withdrawn_at is None:
        kept.withdrawn_at = at
        kept.save()
        enter(by=by, at=at, deed="withdraw_invitation", about=about(kept))


def note_sent(*, invitation: Invitation, at: datetime) -> None:
    """Note that the mail server took the letter."""
    Invitation.objects.filter(pk=invitation.pk).update(sent_at=at)


@transaction.atomic
def accept(*, invitation: Invitation, user: User, at: datetime) -> Seat:
    """Take the seat that an invitation offers, with the account that is logged in."""
    kept = locked(invitation)
    refuse_unless_open(kept, at)
    if user.email != kept.email:
        raise ForSomebodyElse(FOR_ANOTHER)
    return taken(kept, user, at)


@transaction.atomic
def accept_with_new_account(*, invitation: Invitation, password: str | None, at: datetime) -> User:
    """Open the account that an invitation is for, and take the seat.

    There is no password where somebody logs in by the single sign-on of their office.
    """
    kept = locked(invitation)
    refuse_unless_open(kept, at)
    if User.objects.filter(email=kept.email).exists():
        raise ForSomebodyElse("There is an account for this address. Log in to accept.")
    user = User(email=kept.email, name=kept.name)
    user.set_password(password)
    user.save()
    itself = name_in_log(user.pk)
    enter(by=Actor(itself), at=at, deed="open_account", about=itself)
    taken(kept, user, at)
    return user


@transaction.atomic
def accept_all_of(*, email: str, at: datetime) -> User | None:
    """Open the account of somebody whose office vouches for their address, if they are invited.

    All their open invitations are accepted with it; there is no password.
    """
    waiting = pending().filter(email=email.strip().lower(), expires_at__gt=at).order_by("pk")
    found = list(waiting.select_for_update())
    if not found:
        return None
    first, *others = found
    user = accept_with_new_account(invitation=first, password=None, at=at)
    for one in others:
        accept(invitation=one, user=user, at=at)
    return user


def taken(invitation: Invitation, user: User, at: datetime) -> Seat:
    """The seat, given; the invitation is used up with it."""
    invitation.accepted_at, invitation.account = at, user
    invitation.save()
    seat = Seat.objects.create(user=user, **asdict(invitation.held))
    by, after = Actor(name_in_log(user.pk)), {"seat": seat.held.label, "account": user.pk}
    enter(by=by, at=at, deed="accept_invitation", about=about(invitation), after=after)
    return seat


def of_token(token: str) -> Invitation | None:
    """The invitation of a link."""
    return Invitation.objects.filter(token=digest(token)).first()


def of_number(number: int) -> Invitation | None:
    """The invitation of a number."""
    return Invitation.objects.filter(pk=number).first()


def pending() -> QuerySet[Invitation]:
    """The invitations that were neither accepted nor withdrawn, expired ones among them."""
    return Invitation.objects.filter(accepted_at=None, withdrawn_at=None)


def pending_delegates(participants: Collection[str]) -> QuerySet[Invitation]:
    """Those of them that are for delegates of participants."""
    return pending().filter(kind=SeatKind.DELEGATE, participant__in=participants)


def state(invitation: Invitation, at: datetime) -> State:
    """How an invitation stands at a moment."""
    if invitation.accepted_at:
        return State.ACCEPTED
    if invitation.withdrawn_at:
        return State.WITHDRAWN
    return State.OPEN if at < invitation.expires_at else State.EXPIRED


def has_account(invitation: Invitation) -> bool:
    """Whether who is invited has an account already."""
    return User.objects.filter(email=invitation.email).exists()


def refuse_unless_open(invitation: Invitation, at: datetime) -> None:
    """Refuse an invitation that was used, withdrawn or has expired."""
    found = state(invitation, at)
    if found is not State.OPEN:
        raise NotOpen(found.value)


def locked(invitation: Invitation) -> Invitation:
    """An invitation for a change that nobody else makes meanwhile."""
    return Invitation.objects.select_for_update().get(pk=invitation.pk)


def about(invitation: Invitation) -> str:
    """An invitation as the log names it: by its number."""
    return f"invitation {invitation.pk}"


def new_token() -> str:
    """What stands in a link: 256 bits that nobody guesses."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()
