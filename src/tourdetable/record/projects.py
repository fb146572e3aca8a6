"""Projects beside the dialogue, as the document names them."""

from enum import StrEnum

from .places import Fact, Place


class ProjectStatus(StrEnum):
    """How far a project has come, according to the document."""

    PROPOSED = "proposed"
    ENDORSED = "endorsed"
    RUNNING = "running"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Project(Fact):
    """A project that the document names or describes."""

    title: str
    """Its name, or the words that describe it."""
    acronym: str | None = None
    """Its acronym, if the document uses one."""
    status: ProjectStatus = ProjectStatus.UNKNOWN
    """How far it has come."""
    goals: tuple[str, ...] = ()
    """Codes of the goals that it serves, where the passage tells."""
    place: Place
    """Where the document names it."""
