"""Projects beside a dialogue and for it."""

from enum import StrEnum

from .dates import Period
from .entry import Sourced
from .goals import GoalKey


class ProjectState(StrEnum):
    """How far a project had come according to its source."""

    PROPOSED = "proposed"
    ENDORSED = "endorsed"
    KNOWN = "known"  # named by a source that does not say how far it has come
    ENDED = "ended"


class KnownProject(Sourced, Period):
    """A project that public sources name."""

    id: str
    """Short name of ours."""
    title: str
    """Its name, or the words that describe it."""
    acronym: str | None = None
    """Its acronym."""
    state: ProjectState = ProjectState.KNOWN
    """How far it had come."""
    part_of: str | None = None
    """Id of the project of which it is a part."""
    donors: tuple[str, ...] = ()
    """Codes of the States and organisations that paid for it."""
    donors_note: str | None = None
    """What the source says of its donors beyond that ("bilateral")."""
    implementer: str | None = None
    """Code of the organisation that carries it out, where the source says so."""
    countries: tuple[str, ...] = ()
    """Codes of the States in which it works."""
    content: str | None = None
    """What it does."""
    goals: tuple[GoalKey, ...] = ()
    """Goals that it serves, only where a source says so."""
