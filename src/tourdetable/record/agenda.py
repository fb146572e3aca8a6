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

    @property
    def usual_title(self) -> str:
        """What such a part is usually called, where the document gives it no heading."""
        return USUAL_TITLES[self]


USUAL_TITLES = {
    AgendaKind.ATTENDANCE: "Attendance",
    AgendaKind.OPENING: "Opening",
    AgendaKind.REPORTS: "Reports",
    AgendaKind.DISCUSSION: "Discussion",
    AgendaKind.TOUR_DE_TABLE: "Tour de table",
    AgendaKind.DECISIONS: "Decisions and next steps",
    AgendaKind.CLOSING: "Closing",
    AgendaKind.OTHER: "Other matters",
}


class AgendaItem(Fact):
    """One part of the meeting as the document tells it."""

    title: str
    """Its heading, or the words that open it."""
    kind: AgendaKind
    """What happens in it."""
    place: Place
    """The passage that it covers."""
