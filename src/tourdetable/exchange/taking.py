"""Taking a record in: one transaction, and a receipt of what it changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from tourdetable.archive.models import DefinedFramework, DefinedGoal, Document, Reading
from tourdetable.audit.actions import Actor, enter
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.errors import Refusal
from tourdetable.followup.items.actions import draw_up
from tourdetable.record import Document as DocumentFact
from tourdetable.record import Framework, Record

from .classified import keeping_what_people_said, refuse_what_is_looser_than_its_holder
from .filling import fill
from .giving import framework_of, meeting_fact
from .meetings import columns_of_meeting, free_slug, held_by_another_document, meeting_of
from .participants import known_participants
from .receipt import Line, Receipt
from .settling import settle
from .shelf import Shelf, columns_of_place
from .shelves import OF_THE_MEETING, OF_THE_READING, PARAGRAPHS, PARTICIPANTS

ONE_AT_A_TIME = 20_211_202
"""A number of our own for the lock of PostgreSQL."""
COMPARED = ("name", "media_type", "sha256", "language", "text", "classification")


class NotTakenIn(Refusal):
    """A record that the archive cannot take; nothing of it has been kept."""


@transaction.atomic
def take_in(record: Record, *, by: Actor, at: datetime, new_version: bool = False) -> Receipt:
    """Put a record into the rooms, and say what that added, changed and left as it was.

    The same record twice changes nothing. Another document about a meeting that is there already
    is refused unless `new_version` says that it takes the place of the earlier one. Everything
    happens in one transaction: a refusal leaves the database as it was.
    """
    refuse_what_no_database_holds(record)
    wait_for_others()
    before = found_meeting(record, new_version=new_version)
    record = keeping_what_people_said(record, before)
    refuse_what_is_looser_than_its_holder(record)
    kept = kept_of_meeting(before) | kept_of_document(record.document.sha256)
    items = before.items.count() if before else 0
    meeting, line = placed_meeting(record, before, at=at)
    receipt = Receipt(meeting.slug, meeting.title, {"meeting": line})
    put_facts(record, meeting, kept, receipt.lines)
    receipt.lines["follow-up items"] = follow_up(meeting, before=items)
    settle(meeting)
    if not receipt.nothing_new:
        Reading.objects.filter(pk=meeting.reading.pk).update(read_at=at)
        about = f"meeting {meeting.slug}"
        enter(by=by, at=at, deed="take_in", about=about, after=receipt.as_data())
    return receipt


def wait_for_others() -> None:
    """Wait until another taking in is over: both could make the same participant known.

    SQLite lets only one transaction write at a time anyhow.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])


def put_facts(
    record: Record, meeting: Meeting, kept: Mapping[str, Any], lines: dict[str, Line]
) -> None:
    """Put the facts of the record into their rooms, participants first: others name them."""
    context: dict[str, Any] = {"participants": known_participants(record.participants)}
    parents = {"meeting": meeting, "reading": meeting.reading}
    parents["document"] = meeting.reading.document

    def put(shelf: Shelf, facts: Sequence[Any]) -> None:
        lines[shelf.name] = fill(
            shelf, parents[shelf.parent], facts, kept.get(shelf.name, []), context
        )

    put(PARAGRAPHS, record.document.paragraphs)
    put(PARTICIPANTS, record.participants)
    context["attendances"] = {one.name: one for one in meeting.attendances.all()}
    for shelf in (*OF_THE_MEETING, *OF_THE_READING):
        put(shelf, getattr(record, shelf.name))
    before = kept.get("framework")
    lines["framework"] = put_framework(meeting.reading, before, record.framework)


def kept_of_meeting(meeting: Meeting | None) -> dict[str, Any]:
    """What is kept of a meeting, read with the text that it was taken from."""
    if meeting is None:
        return {}
    text = meeting.reading.document.text
    return {shelf.name: shelf.kept(meeting, text) for shelf in (PARTICIPANTS, *OF_THE_MEETING)}


def kept_of_document(sha256: str) -> dict[str, Any]:
    """What hangs on a document that is on the shelf, also if it is an earlier version.

    What hangs on another version stays with that, and is not compared.
    """
    reading = Reading.objects.select_related("document").filter(document__sha256=sha256).first()
    if reading is None:
        return {}
    text = reading.document.text
    found: dict[str, Any] = {shelf.name: shelf.kept(reading, text) for shelf in OF_THE_READING}
    found[PARAGRAPHS.name] = PARAGRAPHS.kept(reading.document, text)
    return found | {"framework": framework_of(reading, text)}


def follow_up(meeting: Meeting, *, before: int) -> Line:
    """Draw up the items of follow-up, which stand in no record: they follow from one."""
    added = draw_up(meeting)
    now = meeting.items.count()
    return Line(added=added, unchanged=now - added, gone=before + added - now)


def refuse_what_no_database_holds(record: Record) -> None:
    """PostgreSQL keeps no NUL character, so neither engine is given one."""
    for where, value in strings_in(record.model_dump(mode="python")):
        if "\x00" in value:
            raise NotTakenIn(
                f"The record of {record.document.name} has a NUL character in {where}, which no "
                "document shows and no database keeps. Remove it and read the document again."
            )


def strings_in(value: Any, where: str = "the record") -> Iterator[tuple[str, str]]:
    """Every text in nested data, with the field that it stands in."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from strings_in(inner, key)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from strings_in(inner, where)


def found_meeting(record: Record, *, new_version: bool) -> Meeting | None:
    """The meeting of the record, if it is there: from this document or an earlier version."""
    if meeting := meeting_of(record.document.sha256):
        return meeting
    meeting = held_by_another_document(record)
    if meeting is not None and not new_version:
        raise NotTakenIn(
            f"{meeting.title} ({meeting.slug}) is there already, taken in from "
            f"{meeting.reading.document.name}, and {record.document.name} is another document. "
            "If it is the new version, say so (on the command line with --new-version): the "
            "earlier facts then give way to its own, and the earlier document stays on the shelf."
        )
    return meeting


def placed_meeting(
    record: Record, meeting: Meeting | None, *, at: datetime
) -> tuple[Meeting, Line]:
    """The meeting with what the record says of it, made if need be, and what that changed."""
    columns = columns_of_meeting(record.meeting)
    if meeting is None:
        reading = shelved(record, at=at)
        made = Meeting.objects.create(reading=reading, slug=free_slug(record), **columns)
        return made, Line(added=1)
    if (meeting_fact(meeting), in_short(meeting.reading.document)) == (
        record.meeting,
        in_short(record.document),
    ):
        return meeting, Line(unchanged=1)
    meeting.reading = shelved(record, at=at, replaces=meeting.reading.document)
    for name, value in columns.items():
        setattr(meeting, name, value)
    meeting.save()
    return meeting, Line(changed=1)


def shelved(record: Record, *, at: datetime, replaces: Document | None = None) -> Reading:
    """The reading of the record's document, which is put on the shelf if it is not there."""
    sha256 = record.document.sha256
    document = Document.objects.filter(sha256=sha256).first() or Document(sha256=sha256)
    for name in COMPARED:
        setattr(document, name, getattr(record.document, name))
    if replaces is not None and replaces.sha256 != sha256:
        document.replaces = replaces
    document.save()
    return Reading.objects.get_or_create(document=document, defaults={"read_at": at})[0]


def in_short(document: Document | DocumentFact) -> tuple[str, ...]:
    """What is compared of a document; its paragraphs are compared one by one."""
    return tuple(getattr(document, name) for name in COMPARED)


def put_framework(reading: Reading, before: Framework | None, now: Framework | None) -> Line:
    """The framework that the document sets out, whole: it is one fact of the receipt."""
    if before == now:
        return Line(unchanged=1 if now else 0)
    DefinedFramework.objects.filter(reading=reading).delete()
    if now is None:
        return Line(gone=1)
    kept = DefinedFramework.objects.create(reading=reading, title=now.title, version=now.version)
    DefinedGoal.objects.bulk_create(
        DefinedGoal(
            framework=kept,
            position=position,
            code=goal.code,
            title=goal.title,
            **columns_of_place(goal.place),
        )
        for position, goal in enumerate(now.goals)
    )
    return Line(changed=1) if before else Line(added=1)
