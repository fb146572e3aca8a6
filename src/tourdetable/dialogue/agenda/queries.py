"""The parts of a meeting."""

from django.db.models import QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.models import Meeting

from .models import AgendaItem

__all__ = [
    "AgendaItem",
    "parts",
]


def parts(meeting: Meeting, viewer: Viewer) -> QuerySet[AgendaItem]:
    """The parts of a meeting that a viewer sees, in their order."""
    return meeting.agenda.filter(seen_by(viewer), known_to(viewer))
