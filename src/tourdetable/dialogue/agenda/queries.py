"""The parts of a meeting."""

from django.db.models import QuerySet

from tourdetable.dialogue.meetings.models import Meeting

from .models import AgendaItem

__all__ = [
    "AgendaItem",
    "parts",
]


def parts(meeting: Meeting) -> QuerySet[AgendaItem]:
    """The parts of a meeting in their order."""
    return meeting.agenda.all()
