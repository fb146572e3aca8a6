"""What is known of meetings, and of the other meetings that their documents name."""

from datetime import date

from django.db.models import QuerySet

from tourdetable.record import EventStatus

from .models import Event, Meeting

__all__ = [
    "Meeting",
    "events",
    "meeting",
    "meetings",
    "meetings_of",
    "to_come",
]


def meetings() -> QuerySet[Meeting]:
    """All meetings with a record, the latest first; those without a day come last."""
    return Meeting.objects.select_related("reading__document").defer("reading__document__text")


def meetings_of(dialogue: str) -> QuerySet[Meeting]:
    """The meetings of one dialogue."""
    return meetings().filter(dialogue=dialogue)


def meeting(slug: str) -> Meeting | None:
    """The meeting of a name, with its document."""
    return Meeting.objects.select_related("reading__document").filter(slug=slug).first()


def events(meeting: Meeting) -> QuerySet[Event]:
    """The other meetings that the document of a meeting names, in the order of the text."""
    return meeting.events.all()


def to_come(dialogue: str, today: date) -> QuerySet[Event]:
    """What a dialogue's documents call planned and what is not over yet, the first first."""
    planned = Event.objects.filter(
        meeting__dialogue=dialogue, status=EventStatus.PLANNED.value, ends_on__gte=today
    )
    return planned.select_related("meeting").order_by("starts_on", "pk")
