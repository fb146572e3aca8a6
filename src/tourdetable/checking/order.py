"""Order: States out of their place in a list, or in a tour de table, that follows the alphabet."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tourdetable.record import (
    AgendaKind,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
    Severity,
)

from .registry import Remark, finds

FEWEST = 6
"""So many States in a row show whether the alphabet was meant."""
MOST_SLIPS = 2
"""With more States out of place, the order was another one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A State where it stands in a row, under the word by which rows are ordered."""

    name: str
    key: str
    place: Place


@finds(
    code="P05",
    title="The list of States leaves the alphabet",
    severity=Severity.NOTICE,
    looks_for=(
        "One or two States out of place in a list of those present that otherwise follows the "
        "alphabet. A list of fewer than six States, or in another order, is left alone."
    ),
    example="“… Serbia, Slovenia, Slovak Republic, Spain …”.",
    what_to_do="Move the State to its place; delegations look for themselves by the alphabet.",
)
def list_out_of_order(record: Record) -> Iterator[Remark]:
    """States out of the alphabetical order of the list."""
    listed = sorted(
        (one for one in record.participants if one.presence is Presence.LISTED and is_state(one)),
        key=lambda one: one.place.start,
    )
    row = [Placed(one.as_written, key_of(one.as_written), one.place) for one in listed]
    for before, one in slips(row):
        yield Remark(
            f"{before.name} stands before {one.name} in a list that follows the alphabet.",
            (before.place, one.place),
        )


@finds(
    code="P06",
    title="The tour de table leaves the alphabet",
    severity=Severity.NOTICE,
    looks_for=(
        "One or two States that are reported out of place in a tour de table that otherwise "
        "follows the alphabet. Only the first time that a State speaks counts."
    ),
    example="A tour from Albania to Zambia in which Chile is reported after Denmark.",
    what_to_do=(
        "Look whether a paragraph was moved. Who asked for the floor later may stay where it was."
    ),
)
def tour_out_of_order(record: Record) -> Iterator[Remark]:
    """States that are heard out of the alphabetical order of the tour."""
    for item in record.agenda:
        if item.kind is AgendaKind.TOUR_DE_TABLE:
            row = first_heard(record, item.place)
            for before, one in slips(row):
                yield Remark(
                    f"{before.name} is reported before {one.name} in a tour de table that follows "
                    "the alphabet.",
                    (before.place, one.place),
                )


def first_heard(record: Record, within: Place) -> list[Placed]:
    """Each State that speaks within a passage, where it does so first."""
    states = {one.name for one in record.participants if is_state(one)}
    found: dict[str, Placed] = {}
    for one in record.interventions:
        speaker = one.speakers[0]
        if speaker in states and within.start <= one.place.start < within.end:
            found.setdefault(speaker, Placed(speaker, key_of(speaker), one.place))
    return list(found.values())


def is_state(one: Participant) -> bool:
    """Whether a participant is a State."""
    return one.kind is ParticipantKind.STATE


def slips(row: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Neighbours in the wrong order, where hardly any are; nothing in a row of another order."""
    kept = in_order([one.key for one in row])
    if len(row) >= FEWEST and 0 < len(row) - kept <= MOST_SLIPS:
        yield from ((one, other) for one, other in pairwise(row) if one.key > other.key)


def in_order(keys: Sequence[str]) -> int:
    """How many of the keys make the longest series that does not go back."""
    ends: list[str] = []
    for key in keys:
        length = bisect_right(ends, key)
        ends[length : length + 1] = [key]
    return len(ends)


def key_of(name: str) -> str:
    """The letters of a name by which lists are ordered."""
    plain = unicodedata.normalize("NFD", re.sub(r"^the ", "", name.casefold()))
    return "".join(one for one in plain if one.isalpha() or one == " ")
