"""Figures of meetings at a glance; what a record does not tell has no figure."""

from collections.abc import Iterable
from dataclasses import dataclass

from tourdetable.dialogue.decisions.queries import numbers_decided
from tourdetable.dialogue.meetings.queries import Meeting
from tourdetable.dialogue.registration.queries import numbers_listed
from tourdetable.dialogue.statements.queries import numbers_said
from tourdetable.followup.items.queries import numbers_of_items
from tourdetable.record import FOLLOWED_UP


@dataclass(frozen=True)
class Figures:
    """A meeting with how much its record holds."""

    meeting: Meeting
    states: int | None
    organisations: int | None
    said: int
    decided: int
    items: tuple[tuple[str, int], ...]
    """Kinds of follow-up with their numbers, in a fixed order."""


def figures(meetings: Iterable[Meeting]) -> list[Figures]:
    """The figures of these meetings; as many questions for one as for many."""
    listed, said = numbers_listed(), numbers_said()
    decided, items = numbers_decided(), numbers_of_items()
    return [
        Figures(
            one,
            listed.get(one.pk, {}).get("state"),
            listed.get(one.pk, {}).get("organisation"),
            said.get(one.pk, 0),
            decided.get(one.pk, 0),
            tuple((kind.value, items.get(one.pk, {}).get(kind.value, 0)) for kind in FOLLOWED_UP),
        )
        for one in meetings
    ]
