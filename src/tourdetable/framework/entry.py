"""What every entry of a profile has in common: it is closed, and says where it comes from."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Entry(BaseModel):
    """An entry of a data file: unknown keys are refused, and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(StrEnum):
    """On what a fact of a profile stands."""

    STATED = "stated"  # by a public source
    SEED = "seed"  # by the summary of the meeting of 2 December 2021
    INFERRED = "inferred"  # concluded from such sources; to be confirmed
    GENERAL = "general"  # general professional knowledge, not verified


class Sourced(Entry):
    """A fact with its evidence and its source."""

    evidence: Evidence
    """On what it stands."""
    source: str = Field(min_length=1)
    """Where it can be checked: an address without scheme, or a document."""
    note: str | None = None
    """What a reader of the fact should know, such as a second source that differs."""
