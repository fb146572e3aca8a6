"""The meeting that the document gives an account of, and other meetings it names."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from .classification import Attribution, Classification
from .places import Fact, Place


class Mode(StrEnum):
    """How the participants met."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class Meeting(Fact):
    """The meeting itself."""

    title: str
    """What the document calls it."""
    dialogue: str | None = None
    """The dialogue it belongs to ("Budapest Process")."""
    body: str | None = None
    """The body that met ("Senior Officials Meeting")."""
    number: int | None = Field(default=None, ge=1, lt=2**31)
    """Which meeting of that body it was, if the document says so. Never inferred."""
    starts_on: date | None = None
    """First day."""
    ends_on: date | None = None
    """Last day."""
    mode: Mode | None = None
    """In person, online or hybrid, if the document says so."""
    place: str | None = None
    """Town or country, if it had one."""
    source: Place | None = None
    """Where the document names the meeting."""
    classification: Classification | None = None
    """Who may see its record; the Secretariat alone, as long as nobody has said so."""
    attribution: Attribution | None = None
    """Whether it may be told who said what at it; named, where nobody says otherwise."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError(f"it ends on {self.ends_on}, before it starts on {self.starts_on}")
        return self


class EventStatus(StrEnum):
    """What the document says has become of an event."""

    HELD = "held"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class Event(Fact):
    """Another meeting that the document names."""

    title: str
    """What the document calls it."""
    date_as_written: str | None = None
    """Its date in the document's words ("second half of 2022")."""
    starts_on: date | None = None
    """First day on which it can be, given those words."""
    ends_on: date | None = None
    """Last day on which it can be, given those words."""
    place_name: str | None = None
    """Where it is held, if the document says so."""
    hosts: tuple[str, ...] = ()
    """Participants who host or present it."""
    status: EventStatus = EventStatus.UNKNOWN
    """Held or planned, as the document says."""
    place: Place
    """Where the document names it."""
