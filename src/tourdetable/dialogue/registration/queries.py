"""Who was at which meeting."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Count as Number
from django.db.models import QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
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


def attendances(meeting: Meeting, viewer: Viewer) -> QuerySet[Attendance]:
    """Everybody who was at a meeting or was heard there, in the order of the document."""
    found = meeting.attendances.filter(seen_by(viewer), known_to(viewer))
    return found.select_related("participant")


def meetings_attended(participant: Participant, viewer: Viewer) -> QuerySet[Attendance]:
    """The meetings at which a participant is known to have been, the latest first."""
    kept = participant.attendances.filter(seen_by(viewer), known_to(viewer))
    return (
        kept.select_related("meeting__reading__document")
        .defer("meeting__reading__document__text")
        .order_by("-meeting__starts_on", "-meeting__pk")
    )


def people(meeting: Meeting, viewer: Viewer) -> QuerySet[Person]:
    """The people whom the document names in a function."""
    return meeting.people.filter(seen_by(viewer), known_to(viewer))


def offices(meeting: Meeting, viewer: Viewer) -> QuerySet[OfficeHeld]:
    """The offices that the document tells of, with their holders."""
    return meeting.offices.filter(seen_by(viewer), known_to(viewer))


def counts(meeting: Meeting, viewer: Viewer) -> QuerySet[Count]:
    """The numbers that the document states about itself."""
    return meeting.counts.filter(seen_by(viewer), known_to(viewer))


def numbers_listed(viewer: Viewer) -> Mapping[int, Mapping[str, int]]:
    """For each meeting, how many of each kind are listed as present."""
    listed = Attendance.objects.filter(presence=Presence.LISTED.value)
    seen = listed.filter(seen_by(viewer), known_to(viewer))
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    rows = seen.values_list("meeting_id", "kind").annotate(Number("pk")).order_by()
    for meeting, kind, number in rows:
        numbers[meeting][kind] = number
    return numbers
