"""Alignments: who stood with whom, and against whom, on how many statements.

It is a start for tables and pictures. What is counted are reported statements, and no votes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from tourdetable.record import Place, Proposition

Parties = tuple[str, str]
Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two parties, with the places where they stood together and where they stood apart."""

    one: str
    other: str
    together: tuple[Place, ...] = ()
    apart: tuple[Place, ...] = ()


def who_stood_with_whom(propositions: Sequence[Proposition]) -> tuple[Alignment, ...]:
    """Every two parties that stood to the same statement, in the order of the alphabet.

    Those who say or support a statement stand together, and so do those who oppose it.
    """
    together: dict[Parties, list[Place]] = defaultdict(list)
    apart: dict[Parties, list[Place]] = defaultdict(list)
    for statement in statements(propositions):
        place = statement[0].place
        sides = [one.actor for one in statement if one.stance != "oppose"]
        against = [one.actor for one in statement if one.stance == "oppose"]
        for pair in {*pairs(combinations(sides, 2)), *pairs(combinations(against, 2))}:
            together[pair].append(place)
        for pair in set(pairs(product(sides, against))):
            apart[pair].append(place)
    return tuple(
        Alignment(*pair, tuple(together[pair]), tuple(apart[pair]))
        for pair in sorted({*together, *apart})
    )


def statements(propositions: Iterable[Proposition]) -> Iterable[list[Proposition]]:
    """Propositions of one statement: the same words, and the same point."""
    found: dict[Key, list[Proposition]] = defaultdict(list)
    for one in propositions:
        found[one.place.start, one.place.end, one.point].append(one)
    return found.values()


def pairs(found: Iterable[tuple[str, str]]) -> Iterator[Parties]:
    """Two parties in the order of the alphabet; nobody stands with itself."""
    for one, other in found:
        if one != other:
            yield min(one, other), max(one, other)
