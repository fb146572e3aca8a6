"""Projects that the documents of meetings name."""

from django.db.models import QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.models import Meeting

from .models import Project


def projects(meeting: Meeting, viewer: Viewer) -> QuerySet[Project]:
    """The projects that the document of a meeting names, in the order of the text."""
    return meeting.projects.filter(seen_by(viewer), known_to(viewer))
