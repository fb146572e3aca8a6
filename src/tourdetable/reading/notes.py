"""Notes: what has been read of a document so far. Steps add to them and never take away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
        Proposition,
    )

    from .agenda import Section
    from .mentions import Known, Mention
    from .opening import Source
    from .passages import Outcome, Passage
    from .roster import Listed
    from .sentences import Sentence
    from .turns import Turn


@dataclass(frozen=True)
class Notes:
    """Everything noted, empty until a step has given it."""

    source: Source
    profile: Profile | None = None
    sentences: tuple[Sentence, ...] = ()
    sections: tuple[Section, ...] = ()
    meeting: Meeting | None = None
    roster: tuple[Listed, ...] = ()
    """Who stands in the lists of those present and absent: names, initials, institutions."""
    attendance: tuple[Participant, ...] = ()
    """Participants that the document lists as present."""
    counts: tuple[Count, ...] = ()
    known: Known | None = None
    """Everybody who can be named in this document, by each of their names."""
    mentions: tuple[tuple[Mention, ...], ...] = ()
    """For each sentence, who is named where in it."""
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    turns: Mapping[int, Turn] = field(default_factory=dict)
    """Lines that begin with their speaker, by the number of the sentence."""
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    """Lines marked as decisions or actions, by the number of the sentence."""
    passages: tuple[Passage, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    participants: tuple[Participant, ...] = ()
    decisions: tuple[Decision, ...] = ()
    events: tuple[Event, ...] = ()
    projects: tuple[Project, ...] = ()
    framework: Framework | None = None
    acronyms: tuple[Acronym, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
