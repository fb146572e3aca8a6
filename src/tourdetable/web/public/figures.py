"""Figures of meetings at a glance; what a record does not tell has no figure."""

from collections.abc import Iterable
from dataclasses import dataclass

from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.decisions.queries import numbers_decided
from tourdetable.dialogue.meetings.queries import Meeting, knows_who_was_there
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
    tells_who: bool
    """Whether the viewer may know who took part."""
    said: int
    decided: int
    items: tuple[tuple[str, int], ...]
    """Kinds of follow-up with their numbers, in a fixed order."""


def figures(meetings: Iterable[Meeting], viewer: Viewer) -> list[Figures]:
    """The figures of these meetings; as many questions for one as for many."""
    listed, said = numbers_listed(viewer), numbers_said(viewer)
    decided, items = numbers_decided(viewer), numbers_of_items(viewer)
    return [
        Figures(
            one,
            listed.get(one.pk, {}).get("state"),
            listed.get(one.pk, {}).get("organisation"),
            knows_who_was_there(one, viewer),
            said.get(one.pk, 0),
            decided.get(one.pk, 0),
            tuple((kind.value, items.get(one.pk, {}).get(kind.value, 0)) for kind in FOLLOWED_UP),
        )
        for one in meetings
    ]
