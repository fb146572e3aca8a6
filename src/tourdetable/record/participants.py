"""Who took part: participants, the people who spoke for them, and the counts stated."""

from enum import StrEnum

from pydantic import Field

from .classification import Classification
from .places import Fact, Place


class ParticipantKind(StrEnum):
    """What sort of participant it is."""

    STATE = "state"
    ORGANISATION = "organisation"
    OFFICE = "office"  # "the Secretariat"
    BODY = "body"  # "the Reference Group"
    GROUP = "group"  # "the G-77"
    PERSON = "person"


class Presence(StrEnum):
    """On what grounds the record counts a participant in."""

    LISTED = "listed"  # named in the list of those present
    SPOKE = "spoke"  # has a passage, but is not in that list
    NAMED = "named"  # appears in another capacity only


class Participant(Fact):
    """A participant of the meeting, under the name in use on its day."""

    name: str = Field(min_length=1, max_length=500)
    """The name that the rest of the record uses for it."""
    kind: ParticipantKind
    """What sort of participant it is."""
    code: str | None = Field(default=None, min_length=1, max_length=100)
    """ISO 3166-1 alpha-3 for a State, the usual acronym for an organisation."""
    as_written: str
    """The name as the document writes it."""
    presence: Presence
    """Listed as present, or only heard, or only named."""
    place: Place
    """Where the document first counts it in."""


class Count(Fact):
    """A number that the document states about itself, with what it counts."""

    of: str = Field(min_length=1)
    """What is counted, in the plural ("states", "participants", "areas")."""
    number: int = Field(ge=0, lt=2**31)
    """The number stated."""
    listed: int | None = Field(default=None, ge=0, lt=2**31)
    """How many the document then lists; empty where it lists none."""
    place: Place
    """The passage that states it, with the list if there is one."""


class Person(Fact):
    """A person whom the document names in a function."""

    name: str = Field(min_length=1)
    """Name without title."""
    title: str | None = None
    """Title or form of address ("Dr.", "Ms.")."""
    function: str | None = None
    """What the person does, and where, in the document's words."""
    participant: str | None = None
    """The participant for whom the person speaks."""
    office: str | None = None
    """Office of the dialogue held ("Chair"), if any."""
    place: Place
    """Where the document names the person."""
    classification: Classification | None = None
    """Who may see the person named, where that is stricter than for the meeting."""
