"""What a viewer sees of meetings, and of the other meetings that their documents name."""

from datetime import date

from django.db.models import QuerySet

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Thing, Viewer, may_know_speaker, may_see
from tourdetable.record import Attribution, Classification, EventStatus

from .models import Event, Meeting

__all__ = [
    "Meeting",
    "events",
    "knows_who_was_there",
    "meeting",
    "meetings",
    "meetings_of",
    "sees_whole_document",
    "thing",
    "to_come",
]


def meetings(viewer: Viewer) -> QuerySet[Meeting]:
    """All meetings that a viewer sees, the latest first; those without a day come last."""
    seen = Meeting.objects.filter(seen_by(viewer, ""))
    return seen.select_related("reading__document").defer("reading__document__text")


def meetings_of(dialogue: str, viewer: Viewer) -> QuerySet[Meeting]:
    """The meetings of one dialogue."""
    return meetings(viewer).filter(dialogue=dialogue)


def meeting(slug: str, viewer: Viewer) -> Meeting | None:
    """The meeting of a name, with its document; none also where the viewer may not see it."""
    seen = Meeting.objects.filter(seen_by(viewer, ""))
    return seen.select_related("reading__document").filter(slug=slug).first()


def events(meeting: Meeting, viewer: Viewer) -> QuerySet[Event]:
    """The other meetings that the document of a meeting names, in the order of the text."""
    return meeting.events.filter(seen_by(viewer), known_to(viewer))


def to_come(dialogue: str, today: date, viewer: Viewer) -> QuerySet[Event]:
    """What a dialogue's documents call planned and what is not over yet, the first first."""
    planned = Event.objects.filter(
        meeting__dialogue=dialogue, status=EventStatus.PLANNED.value, ends_on__gte=today
    )
    seen = planned.filter(seen_by(viewer), known_to(viewer))
    return seen.select_related("meeting").order_by("starts_on", "title", "pk")


def thing(meeting: Meeting, classification: str | None = None) -> Thing:
    """A meeting, or something of it with a classification of its own, as the rules see it."""
    return Thing(
        Classification(classification or meeting.classification_in_force),
        meeting.body_key,
        meeting.body_is_open,
        meeting.body or "the body that met",
    )


def sees_whole_document(meeting: Meeting, viewer: Viewer) -> bool:
    """Whether a viewer sees a meeting's document: only who may know every fact in it does."""
    document = meeting.reading.document
    of_document = thing(meeting, document.classification_in_force)
    attribution = Attribution(document.attribution_in_force)
    return (
        may_see(viewer, of_document).allowed
        and may_know_speaker(viewer, of_document, attribution, ()).allowed
    )


def knows_who_was_there(meeting: Meeting, viewer: Viewer) -> bool:
    """Whether a viewer may know who took part; under the Chatham House Rule few do."""
    if Attribution(meeting.attribution_in_force) is not Attribution.CHATHAM_HOUSE:
        return True
    return may_know_speaker(viewer, thing(meeting), Attribution.CHATHAM_HOUSE, ()).allowed
