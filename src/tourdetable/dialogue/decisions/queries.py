"""What was decided."""

from collections.abc import Mapping

from django.db.models import Count, QuerySet

from tourdetable.dialogue.meetings.models import Meeting

from .models import Decision


def decisions(meeting: Meeting) -> QuerySet[Decision]:
    """The decisions of a meeting in the order of the text."""
    return meeting.decisions.all()


def numbers_decided() -> Mapping[int, int]:
    """For each meeting, how many decisions its record has."""
    return dict(Decision.objects.values_list("meeting_id").annotate(Count("pk")).order_by())
