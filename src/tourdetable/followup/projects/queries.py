"""Projects that the documents of meetings name."""

from django.db.models import QuerySet

from tourdetable.dialogue.meetings.models import Meeting

from .models import Project


def projects(meeting: Meeting) -> QuerySet[Project]:
    """The projects that the document of a meeting names, in the order of the text."""
    return meeting.projects.all()
