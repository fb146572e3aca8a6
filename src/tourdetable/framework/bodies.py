"""The bodies of a dialogue, its offices, and who held them from when to when."""

from enum import StrEnum

from pydantic import Field

from .dates import Period
from .entry import Sourced


class BodyKind(StrEnum):
    """What a body is there for."""

    POLITICAL = "political"  # ministers
    DECISION = "decision"  # senior officials
    REGIONAL = "regional"
    THEMATIC = "thematic"
    STEERING = "steering"
    COMMUNITY = "community"
    SECRETARIAT = "secretariat"


class Body(Sourced, Period):
    """A body of the dialogue. What is empty is not known; it does not mean "always"."""

    id: str
    """Short name of ours, used wherever the profile speaks of the body."""
    name: str
    """Its name."""
    acronym: str | None = None
    """Its acronym."""
    aliases: tuple[str, ...] = ()
    """Other names under which documents speak of it, earlier ones among them."""
    kind: BodyKind
    """What it is there for."""
    composition: str | None = None
    """Who belongs to it."""
    members: int | None = Field(default=None, ge=0)
    """How many participants belong to it, where a source says so."""
    work: str | None = None
    """What it does."""

    def forms(self) -> tuple[str, ...]:
        """Every name that it goes by."""
        acronym = (self.acronym,) if self.acronym else ()
        return (self.name, *acronym, *self.aliases)


class Term(Sourced, Period):
    """An office held by a participant for a time."""

    office: str
    """The office ("Chair", "Co-Chair", "Rapporteur")."""
    body: str | None = None
    """Id of the body whose office it is; empty for the dialogue as a whole."""
    holder: str
    """Code of the State or organisation that holds it."""
    unit: str | None = None
    """The part of its administration that acts in the office."""
