"""What is known of people and their seats."""

from datetime import date

from django.contrib.auth.models import AnonymousUser

from tourdetable.audit.actions import Actor

from .models import User
from .rules import Viewer
from .seats import HeldSeat, SeatKind


def viewer(user: User | AnonymousUser, on: date) -> Viewer:
    """Somebody who looks at the pages on a day; who is not logged in is the public."""
    if isinstance(user, AnonymousUser):
        return Viewer(on)
    return Viewer(on, seats(user), user.pk)


def seats(user: User) -> tuple[HeldSeat, ...]:
    """All seats of a person, past and future ones among them."""
    return tuple(
        HeldSeat(SeatKind(one.kind), one.begins_on, one.ends_on, one.participant, one.body)
        for one in user.seats.all()
    )


def actor(viewer: Viewer) -> Actor:
    """A viewer as the log names them: by the number of the account, and by their seats."""
    return Actor(f"account {viewer.account}", viewer.label)


def account(email: str) -> User | None:
    """The account of a mail address."""
    return User.objects.filter(email__iexact=email).first()
