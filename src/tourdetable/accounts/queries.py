"""What is known of people and their seats."""

from django.contrib.auth.models import AnonymousUser

from .models import User
from .rules import HeldSeat, SeatKind


def seats(user: User | AnonymousUser) -> tuple[HeldSeat, ...]:
    """The seats of a person, past and future ones among them; none for who is not logged in."""
    if isinstance(user, AnonymousUser):
        return ()
    return tuple(
        HeldSeat(SeatKind(one.kind), one.begins_on, one.ends_on, one.participant)
        for one in user.seats.all()
    )


def account(email: str) -> User | None:
    """The account of a mail address."""
    return User.objects.filter(email__iexact=email).first()
