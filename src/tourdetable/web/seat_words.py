"""Seats in words, and the participants and bodies that they can be for."""

from functools import cache

from django import template
from django.conf import settings

from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.framework.names import register as known_names

from .profile import loaded, profile

register = template.Library()
Choices = tuple[tuple[str, str], ...]


@register.filter
def seat_words(seat: HeldSeat) -> str:
    """A seat with whom or what it is for: "Delegate of Hungary"."""
    words = seat.kind.label
    if seat.kind is SeatKind.GROUP_MEMBER and seat.body:
        return f"Member, {body_name(seat.body)}"
    if seat.kind is SeatKind.REFERENCE_GROUP and seat.body == SeatKind.REFERENCE_GROUP:
        return words
    if seat.participant:
        words += f" of {participant_name(seat.participant)}"
    return f"{words}, {body_name(seat.body)}" if seat.body else words


def participant_name(code: str) -> str:
    """The name of a participant today, or its code where the register knows none."""
    named = known_names().by_code(code)
    return named.name_on(None) if named else code


def body_name(key: str) -> str:
    """The name of a body of the dialogue."""
    body = profile().body(key)
    return body.name if body else key


def participants() -> Choices:
    """All who have taken part, by name: what a form offers."""
    return participants_of(settings.PROFILE)


@cache
def participants_of(name: str) -> Choices:
    """The same for a profile."""
    codes = {one.code for one in loaded(name).participations}
    return tuple(
        sorted(((code, participant_name(code)) for code in codes), key=lambda one: one[1])
    )


def bodies() -> Choices:
    """The bodies of the dialogue: what a form offers."""
    return tuple((one.id, one.name) for one in profile().bodies)
