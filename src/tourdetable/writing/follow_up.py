"""The follow-up list: what somebody will ask about next year. An interest is never in it."""

from collections.abc import Iterator, Sequence

from tourdetable.record import EVERYBODY, Intervention, Record

from .agenda import FOLLOW_UP
from .names import said_together
from .page import Block, Heading, Line, Paragraph, Table, line
from .paragraphs import Numbers, cited
from .words import carries_on, plain

CAUTION = (
    "This list repeats what the document says. Nothing in it binds a State that has not "
    "itself confirmed it: only a State's own confirmation makes a commitment of these words."
)
NOT_NAMED = "not named"


def follow_up_list(record: Record, numbers: Numbers) -> Iterator[Block]:
    """What was committed to, offered, requested and proposed; nothing where there is none."""
    items = followed_up(record)
    if not items:
        return
    yield Heading(FOLLOW_UP, 1)
    yield Paragraph(line(CAUTION))
    rows = tuple(item(one, record, numbers) for one in items)
    yield Table(("Owner", "Kind", "Passage", "Para."), rows, (18, 16, 52, 14))


def followed_up(record: Record) -> list[list[Intervention]]:
    """What is to be followed up, each item with the pieces that a page break made of it."""
    found: list[list[Intervention]] = []
    for one in record.interventions:
        if one.followed_up_as and found and goes_on(found[-1][-1], one, record):
            found[-1].append(one)
        elif one.followed_up_as:
            found.append([one])
    return found


def goes_on(before: Intervention, after: Intervention, record: Record) -> bool:
    """Whether the second is the rest of a sentence of which the first is the beginning."""
    alike = (before.speakers, before.followed_up_as) == (after.speakers, after.followed_up_as)
    return alike and carries_on(
        plain(before.place.words, record.document), plain(after.place.words, record.document)
    )


def item(pieces: Sequence[Intervention], record: Record, numbers: Numbers) -> tuple[Line, ...]:
    """One line of the list: who, of what kind, in which words, where."""
    first = pieces[0]
    words = " ".join(plain(one.place.words, record.document) for one in pieces)
    return (
        line(owner(first)),
        line(", ".join(first.followed_up_as)),
        line(words),
        line(cited(first.place, numbers)),
    )


def owner(said: Intervention) -> str:
    """Who said it, and for whom else."""
    if said.speakers == (EVERYBODY,):
        return NOT_NAMED
    name = said_together(said.speakers)
    others = [one for one in said.on_behalf_of if one not in said.speakers]
    return f"{name}, on behalf of {said_together(others)}" if others else name
