"""Accounts and seats as they are kept, for who manages them."""

from collections.abc import Collection, Iterable

from django.db.models import Q, QuerySet

from .models import Seat, User
from .rules import Viewer
from .seats import SeatKind

__all__ = ["Seat", "User"]


def account_of_number(number: int) -> User | None:
    """The account of a number, with its seats."""
    return User.objects.prefetch_related("seats").filter(pk=number).first()


def accounts(words: str = "") -> QuerySet[User]:
    """All accounts by name, or those in whose name, address or seat all words stand."""
    found = User.objects.prefetch_related("seats").order_by("name", "pk")
    for word in words.split():
        kinds = [one.value for one in SeatKind if word.lower() in one.label.lower()]
        found = found.filter(
            Q(name__icontains=word)
            | Q(email__icontains=word)
            | Q(seats__participant__iexact=word)
            | Q(seats__kind__in=kinds)
        )
    return found.distinct()


def seat_of(user: User, number: int) -> Seat | None:
    """A seat of a person by its number; none where it is another's."""
    return user.seats.filter(pk=number).first()


def delegates(participants: Collection[str]) -> QuerySet[Seat]:
    """The seats of those who speak for participants, with those who hold them."""
    return (
        Seat.objects.filter(kind=SeatKind.DELEGATE, participant__in=participants)
        .exclude(user__is_active=False)
        .select_related("user")
        .order_by("user__name", "pk")
    )


def needs_second_factor(viewer: Viewer, kinds: Iterable[str]) -> bool:
    """Whether somebody holds a seat of a kind that asks for a second factor."""
    return bool(viewer.kinds & {SeatKind(one) for one in kinds})


def appoints_for(viewer: Viewer) -> frozenset[str]:
    """Codes of the participants whose focal point somebody is."""
    held = (one for one in viewer.held if one.kind is SeatKind.FOCAL_POINT)
    return frozenset(one.participant for one in held if one.participant)
