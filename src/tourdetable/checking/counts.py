"""Counts: the numbers that a document states, against what it then lists."""

import re
from collections.abc import Iterator

from tourdetable.record import (
    Count,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
    Severity,
)

from .passages import paragraph_at, quoted, whole
from .registry import Remark, finds

KINDS = {"states": ParticipantKind.STATE, "organisations": ParticipantKind.ORGANISATION}
USUAL = {"states": "States", "organisations": "organisations"}
NOUN = re.compile(
    r"\b(?:countries|states|governments|organi[sz]ations|agencies|institutions)\b", re.IGNORECASE
)
NEARBY = 200
"""So many characters may stand between a number and the list that it announces."""


@finds(
    code="P01",
    title="States or organisations stated and listed differ",
    severity=Severity.WARNING,
    looks_for=(
        "A number of countries or organisations that is stated beside the list of those present, "
        "and another number of names in that list. Numbers elsewhere in the text, such as the "
        "members of a group, are left alone."
    ),
    example="“Twelve States took part”, and thirteen names follow.",
    what_to_do=(
        "Compare the list with the registration. Correct the number, or the list; a name that is "
        "no State, or a partner who only sent a paper, is the usual cause."
    ),
)
def stated_and_listed(record: Record) -> Iterator[Remark]:
    """Stated numbers of States and organisations that their list does not bear out."""
    for one in record.counts:
        if one.of not in KINDS:
            continue
        present = of_kind(record, one.of)
        number = one.listed if one.listed is not None else counted(record, one, present)
        if number is not None and number != one.number:
            noun = named(one)
            message = f"The text says {one.number} {noun} and lists {number}."
            yield Remark(message, places(record, one, present))


def of_kind(record: Record, of: str) -> list[Participant]:
    """Those listed as present of the kind that is counted."""
    kind = KINDS[of]
    return [
        one for one in record.participants if one.kind is kind and one.presence is Presence.LISTED
    ]


def counted(record: Record, count: Count, present: list[Participant]) -> int | None:
    """How many are listed where a number stands beside the list, if it does."""
    return len(present) if present and beside(record, count.place, present) else None


def beside(record: Record, stated: Place, present: list[Participant]) -> bool:
    """Whether a number stands in the paragraph of the list, or just before it."""
    listed = [one.place for one in present]
    home = paragraph_at(record.document, stated.start)
    if home is not None and home == paragraph_at(record.document, listed[0].start):
        return stated.start < max(one.end for one in listed)
    return 0 <= min(one.start for one in listed) - stated.end <= NEARBY


def named(count: Count) -> str:
    """What is counted, in the document's word for it."""
    found = NOUN.search(count.place.words)
    return found[0] if found else USUAL[count.of]


def places(record: Record, count: Count, present: list[Participant]) -> tuple[Place, ...]:
    """The number, and the list that contradicts it."""
    if not present:
        return (count.place,)
    names = whole(record.document, [one.place for one in present])
    within = count.place.start <= names.start < count.place.end
    return (count.place,) if within else (count.place, names)


@finds(
    code="P02",
    title="A stated number and the list after it differ",
    severity=Severity.WARNING,
    looks_for="A number before a list in the same sentence, and another number of items in it.",
    example="“The plan has three aims: safety, trade, training, and research.”",
    what_to_do=(
        "Count the items as their author meant them. Correct the number, or join the two items "
        "that belong together."
    ),
)
def number_and_list(record: Record) -> Iterator[Remark]:
    """Stated numbers of anything else that their list does not bear out."""
    for one in record.counts:
        if one.of not in KINDS and one.listed not in {None, one.number}:
            yield Remark(
                f"The text says {quoted(stated_words(one))} and lists {one.listed}.",
                (one.place,),
            )


def stated_words(count: Count) -> str:
    """The number and what it counts, without the list ("five main areas")."""
    noun = re.search(rf"\b{re.escape(count.of)}\b", count.place.words, re.IGNORECASE)
    return count.place.words[: noun.end()] if noun else f"{count.number} {count.of}"
