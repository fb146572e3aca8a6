"""The participants of a record and those of the dialogue: found again, or made known."""

from collections.abc import Iterable

from tourdetable.dialogue.bodies import actions as bodies
from tourdetable.dialogue.bodies.models import Participant as Known
from tourdetable.framework.names import register
from tourdetable.record import Participant


def known_participants(participants: Iterable[Participant]) -> dict[str, Known]:
    """For each name of a record, the participant of the dialogue that it means.

    A code says who is meant whatever the name; without one it is the kind and the name.
    """
    wanted = {one.name: identity(one) for one in participants}
    names = {identity(one): present_name(one) for one in participants}
    known = bodies.make_known(names)
    return {name: known[who] for name, who in wanted.items()}


def identity(one: Participant) -> bodies.Identity:
    """By what a participant is known from one meeting to the next."""
    return bodies.Identity(one.kind.value, one.code, None if one.code else one.name)


def present_name(one: Participant) -> str:
    """Its name of today, where the register knows it; else the name in the record."""
    named = register().by_code(one.code) if one.code else None
    return named.name_on(None) if named and named.kind == one.kind else one.name
