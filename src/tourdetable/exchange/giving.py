"""Giving a meeting out as a record, rebuilt from the tables of the rooms."""

from typing import Any

from tourdetable.accounts.rules import Viewer
from tourdetable.archive.models import DefinedFramework, Reading
from tourdetable.archive.models import Document as KeptDocument
from tourdetable.dialogue.meetings.models import Meeting as KeptMeeting
from tourdetable.record import Document, Framework, Goal, Meeting, Place, Record

from .editions import Audience, edition
from .shelf import Row, Shelf, place_of
from .shelves import OF_THE_MEETING, OF_THE_READING, PARAGRAPHS, PARTICIPANTS


def give_out(meeting: KeptMeeting, viewer: Viewer) -> Record:
    """The record of a meeting for a viewer who sees the meeting.

    Who may know all of it gets what was taken in, fact by fact; anybody else an extract.
    """
    return edition(whole(meeting), Audience(viewer, meeting.body_key, meeting.body_is_open))


def whole(meeting: KeptMeeting) -> Record:
    """All that is kept of a meeting."""
    reading = meeting.reading
    text = reading.document.text
    of_meeting = [(shelf, meeting) for shelf in (PARTICIPANTS, *OF_THE_MEETING)]
    of_reading = [(shelf, reading) for shelf in OF_THE_READING]
    parts: list[tuple[Shelf, Row]] = [*of_meeting, *of_reading]
    return Record(
        document=document_of(reading.document),
        meeting=meeting_fact(meeting),
        framework=framework_of(reading, text),
        **{shelf.name: facts(shelf, parent, text) for shelf, parent in parts},
    )


def facts(shelf: Shelf, parent: Row, text: str) -> tuple[Any, ...]:
    """All facts of one kind, in their order."""
    return tuple(fact for _, fact in shelf.kept(parent, text))


def document_of(kept: KeptDocument) -> Document:
    """The document with its paragraphs."""
    return Document(
        name=kept.name,
        media_type=kept.media_type,
        sha256=kept.sha256,
        language=kept.language,
        text=kept.text,
        classification=kept.classification,
        paragraphs=facts(PARAGRAPHS, kept, kept.text),
    )


def meeting_fact(kept: KeptMeeting) -> Meeting:
    """The meeting as its document names it."""
    text = kept.reading.document.text
    source = None
    if kept.source_start is not None and kept.source_end is not None:
        source = Place(
            start=kept.source_start,
            end=kept.source_end,
            words=text[kept.source_start : kept.source_end],
            paragraph=kept.source_paragraph,
        )
    names = [name for name in Meeting.model_fields if name != "source"]
    return Meeting(**{name: getattr(kept, name) for name in names}, source=source)


def framework_of(reading: Reading, text: str) -> Framework | None:
    """The framework that the document sets out, if it does."""
    kept = DefinedFramework.objects.filter(reading=reading).prefetch_related("goals").first()
    if kept is None:
        return None
    goals = []
    for one in kept.goals.all():
        place = place_of(one, text)
        assert place is not None, "the table keeps no goal without a place"
        goals.append(Goal(code=one.code, title=one.title, place=place))
    return Framework(title=kept.title, version=kept.version, goals=tuple(goals))
