"""Meetings of a dialogue, as far as public sources tell."""

from typing import Self

from pydantic import Field, model_validator

from .dates import PartialDate
from .entry import Entry, Sourced


class Text(Entry):
    """A text that a meeting gave itself."""

    title: str
    """Its name, or what kind of text it is."""
    version: str | None = None
    """The framework version that it brought, if it did."""


class MeetingCount(Entry):
    """A number that a source gives about a meeting, with what it counts and who says so."""

    of: str
    """What is counted, in the plural."""
    number: int = Field(ge=0)
    """The number."""
    qualifier: str | None = None
    """How the source limits it ("about", "more than")."""
    by: str | None = None
    """Who says so, where sources differ."""


class KnownMeeting(Sourced):
    """A meeting of the past. Numbers that no source states are left out, not worked out."""

    id: str
    """Short name of ours."""
    title: str
    """What meeting it was."""
    bodies: tuple[str, ...] = ()
    """Ids of the bodies that met; several for a joint meeting."""
    number: int | None = Field(default=None, ge=1)
    """Its number in the series, only where a source states it."""
    starts: PartialDate
    """First day, as exactly as it is known."""
    ends: PartialDate | None = None
    """Last day, if it is another."""
    place: str | None = None
    """Where it was held."""
    online: bool = False
    """Whether it was held online."""
    counts: tuple[MeetingCount, ...] = ()
    """Numbers given about it; two sources may differ."""
    texts: tuple[Text, ...] = ()
    """Texts that it adopted."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends and self.ends.latest < self.starts.earliest:
            raise ValueError(f"it ends ({self.ends}) before it starts ({self.starts})")
        return self
