"""The title block: which meeting of which dialogue, how, where and when."""

from collections.abc import Iterator
from datetime import date

from tourdetable.record import Meeting, Mode

from .page import Block, Paragraph, Title, line
from .words import clean

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MODES = {Mode.IN_PERSON: "In person", Mode.ONLINE: "Online", Mode.HYBRID: "Hybrid"}
UNTITLED = "Meeting"


def title_block(meeting: Meeting) -> Iterator[Block]:
    """The lines above the first heading."""
    title, dialogue = clean(meeting.title) or UNTITLED, clean(meeting.dialogue or "")
    if dialogue and dialogue != title:
        yield Title(dialogue, 1)
        yield Title(title, 2)
    else:
        yield Title(title, 1)
    for words in (body(meeting, title), occasion(meeting)):
        if words:
            yield Paragraph(line(words))


def body(meeting: Meeting, title: str) -> str:
    """The body that met, and which of its meetings it was, unless the title says so."""
    told = clean(meeting.body or "")
    said = [told] if told and told.casefold() not in title.casefold() else []
    if meeting.number is not None and str(meeting.number) not in title:
        said.append(f"meeting no. {meeting.number}")
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def occasion(meeting: Meeting) -> str:
    """How, where and when they met, as far as the record tells: "Online, 2 December 2021"."""
    where = clean(meeting.place or "")
    mode = MODES[meeting.mode] if meeting.mode else ""
    if where and meeting.mode is Mode.IN_PERSON:
        mode = ""
    elif where and mode:
        mode = f"({mode.lower()})"
    place = f"{where} {mode}".strip()
    return ", ".join(one for one in (place, days(meeting.starts_on, meeting.ends_on)) if one)


def days(first: date | None, last: date | None) -> str:
    """The days of the meeting, what they share written once: "14–15 September 2023"."""
    if first is None or last is None or first == last:
        only = first or last
        return written(only) if only else ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {written(last)}"
    return f"{written(first)} – {written(last)}"


def written(day: date) -> str:
    """A day in words: "2 December 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
