"""The meeting of a record: found again, named, and kept."""

from typing import Any

from django.utils.text import slugify

from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.record import Classification, Record
from tourdetable.record import Meeting as MeetingFact

from .shelf import as_column

LONGEST_SLUG = 150


def meeting_of(sha256: str) -> Meeting | None:
    """The meeting that a document, known by its digest, gives an account of."""
    kept = Meeting.objects.select_related("reading__document")
    return kept.filter(reading__document__sha256=sha256).first()


def held_by_another_document(record: Record) -> Meeting | None:
    """The meeting of the record, if it is there from another document.

    Meetings are the same if they have the same dialogue, body (or title, where no body is named),
    number and first day. Without a day nothing is taken to be the same.
    """
    told = record.meeting
    if told.starts_on is None:
        return None
    same: dict[str, Any] = {
        "dialogue": told.dialogue,
        "number": told.number,
        "starts_on": told.starts_on,
    }
    named: dict[str, Any] = (
        {"body": told.body} if told.body else {"body": None, "title": told.title}
    )
    return Meeting.objects.select_related("reading__document").filter(**same, **named).first()


def free_slug(record: Record) -> str:
    """An address for a new meeting, by its body or title and its day.

    That of a meeting that is not public has a piece of its document's digest too: it cannot be
    guessed, and no number behind another address tells that there is one.
    """
    told = record.meeting
    day = told.starts_on.isoformat() if told.starts_on else ""
    base = slugify(f"{told.body or told.title} {day}")[:LONGEST_SLUG].strip("-") or "meeting"
    if told.classification is not Classification.PUBLIC:
        base = f"{base}-{record.document.sha256[:8]}"
    taken = set(Meeting.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def columns_of_meeting(told: MeetingFact) -> dict[str, Any]:
    """A meeting as it is kept."""
    source = told.source
    said = ("mode", "classification", "attribution")
    return told.model_dump(mode="python", exclude={"source", *said}) | {
        **{name: as_column(getattr(told, name)) for name in said},
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "source_paragraph": source.paragraph if source else None,
    }
