"""Notes: what has been read of a document so far. Steps add to them and never take away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tourdetable.framework import Profile
    from tourdetable.record import (
        Acronym,
        AgendaItem,
        Count,
        Decision,
        Doubt,
        Event,
        Framework,
        Intervention,
        Meeting,
        Office,
        Participant,
        Person,
        Project,
    )

    from .agenda import Section
    from .mentions import Known, Mention
    from .opening import Source
    from .passages import Passage
    from .sentences import Sentence


@dataclass(frozen=True)
class Notes:
    """Everything noted, empty until a step has given it."""

    source: Source
    profile: Profile | None = None
    sentences: tuple[Sentence, ...] = ()
    sections: tuple[Section, ...] = ()
    meeting: Meeting | None = None
    attendance: tuple[Participant, ...] = ()
    """Participants that the document lists as present."""
    counts: tuple[Count, ...] = ()
    known: Known | None = None
    """Everybody who can be named in this document, by each of their names."""
    mentions: tuple[tuple[Mention, ...], ...] = ()
    """For each sentence, who is named where in it."""
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    passages: tuple[Passage, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    participants: tuple[Participant, ...] = ()
    decisions: tuple[Decision, ...] = ()
    events: tuple[Event, ...] = ()
    projects: tuple[Project, ...] = ()
    framework: Framework | None = None
    acronyms: tuple[Acronym, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
