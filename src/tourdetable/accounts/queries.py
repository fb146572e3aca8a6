"""What is known of people and their seats."""

from .models import User
from .rules import HeldSeat, SeatKind


def seats(user: User) -> tuple[HeldSeat, ...]:
    """The seats of a person, past and future ones among them."""
    return tuple(
        HeldSeat(SeatKind(one.kind), one.begins_on, one.ends_on, one.participant)
        for one in user.seats.all()
    )


def account(email: str) -> User | None:
    """The account of a mail address."""
    return User.objects.filter(email__iexact=email).first()
