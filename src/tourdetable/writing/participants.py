"""Who took part: the sentence with the figures, the list, and the people in their functions."""

from collections.abc import Iterator

from tourdetable.record import (
    Count,
    Participant,
    ParticipantKind,
    Person,
    Presence,
    Record,
)

from .agenda import PARTICIPANTS, PEOPLE
from .page import Block, Bullets, Heading, Paragraph, Table, line
from .words import clean, plain

STATES = "States"
ORGANISATIONS = "Organisations"
OTHERS = "Others"
NOUNS = {
    "participants": ("participant", "participants"),
    "states": ("country", "countries"),
    "organisations": ("organisation", "organisations"),
}


def figures(record: Record) -> str | None:
    """How many took part, in the document's own figures; nothing where it gives none."""
    stated = {one.of: one for one in reversed(record.counts) if one.of in NOUNS}
    people = stated.get("participants")
    groups = [counted(stated[of]) for of in ("states", "organisations") if of in stated]
    if people is None and not groups:
        return None
    whence = " and ".join(groups)
    who = f"{counted(people)} from {whence}" if people and whence else whence
    said = f"{who or counted(people)} took part, according to the document."
    return said[:1].upper() + said[1:]


def counted(count: Count | None) -> str:
    """A number with its noun: "31 countries"."""
    assert count is not None
    one, several = NOUNS[count.of]
    return f"{count.number} {one if count.number == 1 else several}"


def participants_list(record: Record) -> Iterator[Block]:
    """Those whom the document lists as present, in its order."""
    listed = [one for one in record.participants if one.presence is Presence.LISTED]
    if not listed:
        return
    yield Heading(PARTICIPANTS, 1)
    states = [one for one in listed if one.kind is ParticipantKind.STATE]
    if states:
        yield Heading(STATES, 2)
        yield Paragraph(line(", ".join(clean(one.name) for one in states)))
    organisations = [one for one in listed if one.kind is ParticipantKind.ORGANISATION]
    others = [one for one in listed if one not in states and one not in organisations]
    for title, members in ((ORGANISATIONS, organisations), (OTHERS, others)):
        if members:
            yield Heading(title, 2)
            yield Bullets(tuple(line(in_full(one, record)) for one in members))


def in_full(participant: Participant, record: Record) -> str:
    """An organisation's name as the document writes it, if that says more than the record's."""
    written = plain(participant.as_written, record.document)
    return written if written.endswith(")") else clean(participant.name)


def people_table(record: Record) -> Iterator[Block]:
    """The people whom the document names, with what they do and for whom they speak."""
    if not record.people:
        return
    yield Heading(PEOPLE, 1)
    rows = tuple(
        (
            line(full_name(one)),
            line(plain(one.function or "", record.document)),
            line(clean(one.participant or "")),
        )
        for one in record.people
    )
    yield Table(("Name", "Function", "For"), rows, (30, 45, 25))


def full_name(person: Person) -> str:
    """A person's name with the title before it and the office of the dialogue after it."""
    name = clean(f"{person.title or ''} {person.name}")
    return f"{name} ({clean(person.office)})" if person.office else name
