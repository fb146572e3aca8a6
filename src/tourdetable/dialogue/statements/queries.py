"""What was said, by whom, of what kind, about what."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Count, Prefetch, QuerySet

from tourdetable.dialogue.bodies.models import Participant
from tourdetable.dialogue.meetings.models import Meeting

from .models import Intervention, InterventionGoal, Speaker

__all__ = [
    "Intervention",
    "interventions",
    "numbers_by_goal",
    "numbers_said",
    "said_by",
    "told",
    "with_speakers",
]


def interventions(meeting: Meeting) -> QuerySet[Intervention]:
    """What was said at a meeting, in the order of the text."""
    return told(meeting.interventions.all())


def said_by(participant: Participant) -> QuerySet[Intervention]:
    """All that a participant said, meeting by meeting, the latest first."""
    found = Intervention.objects.filter(speakers__attendance__participant=participant).distinct()
    return (
        told(found)
        .select_related("meeting")
        .order_by("-meeting__starts_on", "-meeting_id", "position")
    )


def told(found: QuerySet[Intervention]) -> QuerySet[Intervention]:
    """Interventions together with their speakers, acts and goals."""
    return found.prefetch_related(with_speakers(), "acts", "goals")


def with_speakers(way: str = "speakers") -> "Prefetch[str]":
    """Those who said it, all in one question."""
    return Prefetch(way, queryset=Speaker.objects.select_related("attendance__participant"))


def numbers_said() -> Mapping[int, int]:
    """For each meeting, how many interventions its record has."""
    rows = Intervention.objects.values_list("meeting_id").annotate(Count("pk")).order_by()
    return dict(rows)


def numbers_by_goal() -> Mapping[int, Mapping[str, Mapping[str, int]]]:
    """For each meeting and goal, how many interventions state it, and how many only suggest it.

    The two are never added up: what is suggested is a guess by subject.
    """
    numbers: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    goals = InterventionGoal.objects.values_list("intervention__meeting", "code", "basis")
    for meeting, code, basis, number in goals.annotate(Count("pk")).order_by():
        numbers[meeting][code][basis] = number
    return numbers
