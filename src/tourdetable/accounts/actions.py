"""Giving accounts and seats."""

from datetime import datetime

from django.db import transaction

from tourdetable.audit.actions import enter

from .models import Seat, User
from .rules import SeatKind


@transaction.atomic
def open_account(
    *,
    email: str,
    name: str,
    password: str,
    seat: SeatKind,
    participant: str | None = None,
    by: str,
    at: datetime,
) -> User:
    """Open an account with a seat held from that day on."""
    user = User(email=email, name=name)
    user.set_password(password)
    user.save()
    Seat.objects.create(user=user, kind=seat, participant=participant, begins_on=at.date())
    enter(by=by, at=at, deed="open_account", about=f"account {user.pk}", outcome={"seat": seat})
    return user
