"""The parts of the meeting, and the headings that they stand under."""

import re

from tourdetable.record import AgendaItem, AgendaKind, ParagraphKind, Record

from .passages import Passage
from .words import plain

DECISIONS = "Decisions"
SUMMARY = "Summary"
PARTICIPANTS = "List of participants"
PEOPLE = "People"
FOLLOW_UP = "Follow-up items"
GOALS = "Goals"
FINDINGS = "Findings"
OWN_HEADINGS = (DECISIONS, SUMMARY, PARTICIPANTS, PEOPLE, FOLLOW_UP, GOALS, FINDINGS)
"""The summary's own headings: fixed words, by which a reader knows what only repeats."""

LONGEST_HEADING = 90
NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-z])[.)]\s+")


def part_of(passage: Passage, record: Record) -> AgendaItem | None:
    """The part of the meeting that a passage belongs to: the narrowest that it begins in."""
    around = [one for one in record.agenda if one.place.start <= passage.start < one.place.end]
    return min(around, key=lambda one: one.place.end - one.place.start, default=None)


def heading_of(item: AgendaItem, record: Record) -> str | None:
    """The heading of a part: the document's own if it has one, else the usual word for its kind.

    The part that tells who was there has none, for the summary tells that in its own words.
    """
    if item.kind is AgendaKind.ATTENDANCE:
        return None
    title = NUMBER.sub("", plain(item.title, record.document)).rstrip(".:")
    ours = {one.casefold() for one in OWN_HEADINGS}
    if not title or len(title) > LONGEST_HEADING or title.casefold() in ours:
        return item.kind.usual_title
    return title if is_heading(title, record) else item.kind.usual_title


def is_heading(title: str, record: Record) -> bool:
    """Whether the document has such a heading, and not only a paragraph that opens so."""
    document = record.document
    return any(
        title in plain(document.text[one.start : one.end], document)
        for one in document.paragraphs
        if one.kind is ParagraphKind.HEADING
    )
