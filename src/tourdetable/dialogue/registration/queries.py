"""Who was at which meeting."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Count as Number
from django.db.models import QuerySet

from tourdetable.dialogue.bodies.models import Participant
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.record import Presence

from .models import Attendance, Count, OfficeHeld, Person

__all__ = [
    "Attendance",
    "attendances",
    "counts",
    "meetings_attended",
    "numbers_listed",
    "offices",
    "people",
]


def attendances(meeting: Meeting) -> QuerySet[Attendance]:
    """Everybody who was at a meeting or was heard there, in the order of the document."""
    return meeting.attendances.select_related("participant")


def meetings_attended(participant: Participant) -> QuerySet[Attendance]:
    """The meetings at which a participant was, the latest first."""
    kept = participant.attendances.select_related("meeting")
    return kept.order_by("-meeting__starts_on", "-meeting__pk")


def people(meeting: Meeting) -> QuerySet[Person]:
    """The people whom the document names in a function."""
    return meeting.people.all()


def offices(meeting: Meeting) -> QuerySet[OfficeHeld]:
    """The offices that the document tells of, with their holders."""
    return meeting.offices.all()


def counts(meeting: Meeting) -> QuerySet[Count]:
    """The numbers that the document states about itself."""
    return meeting.counts.all()


def numbers_listed() -> Mapping[int, Mapping[str, int]]:
    """For each meeting, how many of each kind are listed as present."""
    listed = Attendance.objects.filter(presence=Presence.LISTED.value)
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    rows = listed.values_list("meeting_id", "kind").annotate(Number("pk")).order_by()
    for meeting, kind, number in rows:
        numbers[meeting][kind] = number
    return numbers
