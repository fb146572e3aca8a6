"""Giving accounts and seats."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from tourdetable.audit.actions import Actor, enter

from .models import Seat, User
from .seats import HeldSeat, SeatKind


@transaction.atomic
def open_account(
    *,
    email: str,
    name: str,
    password: str,
    seat: SeatKind,
    participant: str | None = None,
    body: str | None = None,
    by: Actor,
    at: datetime,
) -> User:
    """Open an account with a seat held from that day on."""
    user = User(email=email, name=name)
    user.set_password(password)
    user.save()
    held = HeldSeat(seat, localdate(at), participant=participant, body=body)
    Seat.objects.create(user=user, **asdict(held))
    enter(
        by=by, at=at, deed="open_account", about=f"account {user.pk}", after={"seat": held.label}
    )
    return user
