"""The record: one document's account of one meeting, as data."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, Self

from pydantic import BaseModel, model_validator

from .agenda import AgendaItem
from .bodies import Office
from .decisions import Decision
from .documents import Document
from .findings import Doubt, Finding
from .framework import Acronym, Framework
from .interventions import EVERYBODY, Intervention, Proposition
from .meetings import Event, Meeting
from .participants import Count, Participant, Person
from .places import Fact, Place
from .projects import Project


class Record(Fact):
    """One document's account of one meeting.

    Every fact has its place in the document's text, so that a person can look
    whether it is right. What software reads here binds nobody.
    """

    version: Literal[1] = 1
    """Version of this format."""
    document: Document
    """The document that was read."""
    meeting: Meeting
    """The meeting it tells of."""
    offices: tuple[Office, ...] = ()
    """Offices of the dialogue and their holders."""
    participants: tuple[Participant, ...] = ()
    """Who took part or was heard, each once."""
    counts: tuple[Count, ...] = ()
    """Numbers that the document states about itself."""
    people: tuple[Person, ...] = ()
    """People named in a function."""
    agenda: tuple[AgendaItem, ...] = ()
    """The parts of the meeting."""
    interventions: tuple[Intervention, ...] = ()
    """Who said what, in the order of the text."""
    propositions: tuple[Proposition, ...] = ()
    """Who stood where on what."""
    decisions: tuple[Decision, ...] = ()
    """What was decided."""
    events: tuple[Event, ...] = ()
    """Other meetings named."""
    projects: tuple[Project, ...] = ()
    """Projects named."""
    framework: Framework | None = None
    """The framework that the document sets out, if it does."""
    acronyms: tuple[Acronym, ...] = ()
    """Acronyms used."""
    findings: tuple[Finding, ...] = ()
    """Where the document contradicts itself."""
    doubts: tuple[Doubt, ...] = ()
    """Where the reader was unsure."""

    @model_validator(mode="after")
    def _places_hold_their_words(self) -> Self:
        text = self.document.text
        for place in places_in(self):
            if text[place.start : place.end] != place.words:
                where = f"from {place.start} to {place.end}"
                raise ValueError(f"the text {where} does not read {place.words[:60]!r}")
        return self

    @model_validator(mode="after")
    def _each_participant_and_intervention_once(self) -> Self:
        for what, names in (
            ("participant", [one.name for one in self.participants]),
            ("intervention", [one.id for one in self.interventions]),
        ):
            twice = [name for name, times in Counter(names).items() if times > 1]
            if twice:
                raise ValueError(f"{what} {twice[0]!r} stands twice")
        return self

    @model_validator(mode="after")
    def _speakers_are_participants(self) -> Self:
        names = [one.name for one in self.participants]
        if EVERYBODY in names:
            raise ValueError(f"{EVERYBODY} stands for several, and is no participant's name")
        known = {EVERYBODY, *names}
        for one in self.interventions:
            for speaker in one.speakers:
                if speaker not in known:
                    raise ValueError(
                        f"intervention {one.id} has the speaker {speaker!r}, "
                        "who is not among the participants"
                    )
        return self


def places_in(fact: BaseModel) -> Iterator[Place]:
    """Every place that a fact, or anything in it, points to."""
    if isinstance(fact, Place):
        yield fact
        return
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                yield from places_in(one)
