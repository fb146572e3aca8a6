"""Findings and doubts: where the document contradicts itself, and where the reader was unsure."""

from enum import StrEnum

from .places import Fact, Place


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"  # cannot be right
    WARNING = "warning"  # probably wrong
    NOTICE = "notice"  # worth a look


class Finding(Fact):
    """Something in the document that a rapporteur should look at before it goes out."""

    code: str
    """Code of the check, explained in the reference of findings."""
    severity: Severity
    """How much it matters."""
    message: str
    """What is wrong, in a sentence for a rapporteur."""
    places: tuple[Place, ...] = ()
    """Where to look."""


class Doubt(Fact):
    """Something that the reader was unsure of, left to a person to judge."""

    message: str
    """What is unclear, in a sentence."""
    place: Place | None = None
    """Where it stands."""
