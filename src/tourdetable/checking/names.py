"""Names: those that a State or an organisation did not bear on the day of the meeting."""

import re
from collections.abc import Iterator
from datetime import date

from tourdetable.framework.names import DatedName, Named, normalised, register
from tourdetable.record import (
    Document,
    ParagraphKind,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
    Severity,
)

from .passages import paragraph_at, passage, written
from .registry import Remark, finds

IN_BRACKETS = re.compile(r"^(?P<name>.+?)\s*\((?P<acronym>[^()]+)\)$", re.DOTALL)


@finds(
    code="S01",
    title="A participant's name was not in use on the day",
    severity=Severity.WARNING,
    looks_for=(
        "A participant under a name that it took later, or had given up before the meeting. "
        "Usage at the United Nations is the measure."
    ),
    example="A meeting of 2015 lists “Eswatini”, which took this name in 2018.",
    what_to_do=(
        "Write the name of the day. A summary that is published anew after the change may keep "
        "the new one, with a note."
    ),
)
def other_name(record: Record) -> Iterator[Remark]:
    """Participants that are written with a name of another time."""
    day = record.meeting.starts_on
    if day is None:
        return
    for one in record.participants:
        entry = entry_of(one)
        form = out_of_use(entry, one.as_written, day) if entry else None
        if entry and form:
            place = within(record.document, one.place, form)
            yield Remark(sentence(entry, form, day), (place,))


def entry_of(participant: Participant) -> Named | None:
    """The participant in the register of names."""
    entry = register().by_code(participant.code) if participant.code else None
    return entry or register().find(participant.as_written)


def out_of_use(entry: Named, written: str, day: date) -> str | None:
    """The part of a written name, or its acronym, that was not in use on a day."""
    both = IN_BRACKETS.match(written)
    forms = [both["name"], both["acronym"]] if both else [written]
    return next((form for form in forms if not entry.in_use_on(form, day)), None)


def within(document: Document, place: Place, form: str) -> Place:
    """The name itself, where a place holds more than it."""
    at = place.words.find(form)
    return passage(document, place.start + at, place.start + at + len(form)) if at >= 0 else place


def sentence(entry: Named, form: str, day: date) -> str:
    """What is wrong with a name, with the name of the day and the day of the change."""
    own, dated = dated_form(entry, form)
    of_the_day = next((one.name for one in dated if one.holds_on(day)), None)
    instead = f"; on {written(day)} it was {of_the_day}" if of_the_day else ""
    if own.from_on and own.from_on > day:
        return f"The text writes {form}, the name only since {written(own.from_on)}{instead}."
    ended = f" on {written(own.until_on)}" if own.until_on else ""
    return f"The text writes {form}, which ceased to be the name{ended}{instead}."


def dated_form(entry: Named, form: str) -> tuple[DatedName, tuple[DatedName, ...]]:
    """The dated name or acronym that a form is, and the series that it belongs to."""
    for series in (entry.names, entry.acronyms):
        for one in series:
            if normalised(one.name) == normalised(form):
                return one, series
    raise LookupError(f"{form!r} is no dated name of {entry.code}")


@finds(
    code="S02",
    title="The text uses a participant's name of another time",
    severity=Severity.NOTICE,
    looks_for=(
        "In running text, a name that a participant took later or had given up. A text that sets "
        "the two names side by side, as it does when it tells of the change, is left alone, "
        "and so are headings, notes and longer names that contain it."
    ),
    example="The list of a meeting of 2023 has “Türkiye”, and paragraph 9 speaks of “Turkey”.",
    what_to_do="Write the same name throughout, unless it stands in the title of an older text.",
)
def other_name_in_text(record: Record) -> Iterator[Remark]:
    """Participants that running text calls by a name of another time."""
    day = record.meeting.starts_on
    if day is None:
        return
    for one in record.participants:
        entry = entry_of(one)
        if entry is None or out_of_use(entry, one.as_written, day):
            continue
        for form in forms_of_other_times(entry, day):
            place = first_use(record.document, entry, form)
            if place:
                yield Remark(sentence(entry, form, day), (place,))


def forms_of_other_times(entry: Named, day: date) -> list[str]:
    """Names and acronyms that were not in use on a day."""
    dated = [one.name for one in entry.names + entry.acronyms]
    return [form for form in dict.fromkeys(dated) if not entry.in_use_on(form, day)]


def first_use(document: Document, entry: Named, form: str) -> Place | None:
    """Where running text uses a form, if it nowhere tells of the change of name."""
    if form not in document.text:
        return None
    longer = [name for name in entry.forms() if form in name and name != form]
    taken = [span for name in longer for span in spans(document.text, re.escape(name))]
    alone = rf"(?<![\w-]){re.escape(form)}(?![\w-]|\s+[A-Z])"
    running = [
        (start, end)
        for start, end in spans(document.text, alone)
        if is_running_text(document, start)
        and not any(first <= start and end <= last for first, last in taken)
    ]
    if not running or tells_of_change(document, entry, form):
        return None
    return passage(document, *running[0])


def spans(text: str, pattern: str) -> list[tuple[int, int]]:
    """Where something stands in a text."""
    return [one.span() for one in re.finditer(pattern, text)]


def is_running_text(document: Document, start: int) -> bool:
    """Whether a character stands in a paragraph or in an item of a list."""
    number = paragraph_at(document, start)
    kinds = {ParagraphKind.PARAGRAPH, ParagraphKind.ITEM}
    return number is not None and document.paragraphs[number].kind in kinds


def tells_of_change(document: Document, entry: Named, form: str) -> bool:
    """Whether a sentence names the participant by a name of two times."""
    dated = {one.name for one in entry.names + entry.acronyms}
    others = {name for name in dated if name != form}
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z*_])", document.text)
    return any(form in one and any(other in one for other in others) for one in sentences)


@finds(
    code="S03",
    title="A State goes by two names",
    severity=Severity.NOTICE,
    looks_for=(
        "In running text, another full name of a State than the one in the list of those "
        "present. Acronyms, adjectives, longer names that contain it, and names of another time, "
        "which have a check of their own, are left alone."
    ),
    example="The list has “Slovak Republic”, and paragraph 9 speaks of “Slovakia”.",
    what_to_do="Write the name in the list throughout; States care which one it is.",
)
def two_names(record: Record) -> Iterator[Remark]:
    """States that running text calls otherwise than the list does."""
    for one in record.participants:
        entry = entry_of(one)
        if one.presence is not Presence.LISTED or one.kind is not ParticipantKind.STATE:
            continue
        for form in other_full_names(entry, one.as_written) if entry else ():
            place = first_use(record.document, entry, form) if entry else None
            if place:
                yield Remark(
                    f"The text writes {form}, which the list has as {one.as_written}.",
                    (one.place, place),
                )


def other_full_names(entry: Named, written: str) -> list[str]:
    """The names of a State that are no acronym, no longer or shorter form, and no dated name."""
    dated = {one.name for one in entry.names if len(entry.names) > 1}
    low = written.casefold()
    return [
        form
        for form in entry.forms()
        if form not in dated
        and not form.isupper()
        and "." not in form
        and low not in form.casefold()
        and form.casefold() not in low
        and "," not in form
    ]
