"""The parts of a meeting, in their order."""

from enum import StrEnum

from .places import Fact, Place


class AgendaKind(StrEnum):
    """What happens in a part of a meeting."""

    ATTENDANCE = "attendance"
    OPENING = "opening"
    REPORTS = "reports"
    DISCUSSION = "discussion"
    TOUR_DE_TABLE = "tour_de_table"
    DECISIONS = "decisions"
    CLOSING = "closing"
    OTHER = "other"


class AgendaItem(Fact):
    """One part of the meeting as the document tells it."""

    title: str
    """Its heading, or the words that open it."""
    kind: AgendaKind
    """What happens in it."""
    place: Place
    """The passage that it covers."""
