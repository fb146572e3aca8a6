"""What was decided."""

from collections.abc import Mapping

from django.db.models import Count, QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.models import Meeting

from .models import Decision


def decisions(meeting: Meeting, viewer: Viewer) -> QuerySet[Decision]:
    """The decisions of a meeting that a viewer sees, in the order of the text."""
    return seen(viewer).filter(meeting=meeting)


def numbers_decided(viewer: Viewer) -> Mapping[int, int]:
    """For each meeting, how many decisions a viewer sees."""
    rows = seen(viewer).values_list("meeting_id").annotate(Count("pk")).order_by()
    return dict(rows)


def seen(viewer: Viewer) -> QuerySet[Decision]:
    """The decisions that a viewer sees."""
    return Decision.objects.filter(seen_by(viewer), known_to(viewer))
