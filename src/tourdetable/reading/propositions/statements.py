"""Statements: a predicate, its point, and who stands to it on which side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .standing import Side, Standing
from .words import Words

Stance = Literal["report", "support", "oppose"]
Range = tuple[int, int]
"""First word, and the word behind the last one."""
QUOTES = re.compile(r"``|''|[\"“”]")
EDGES = " \t.,;:!?—–"


@dataclass(slots=True, eq=False)
class Statement:
    """What was said, as places in a sentence, until it is known who stands to it."""

    first: int
    """Where its clause begins."""
    verb: int
    negated: bool
    point: list[Range] = field(default_factory=list)
    """Pieces of the point in the order of the text; what is cut out of it stands between."""
    helped_from: int | None = None
    """Where the auxiliaries of the verb begin, if it may have some."""
    beside: list[Range] = field(default_factory=list)
    """Parts of their own: the topic, and those who are asked to do something."""
    own: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)

    def add(self, standing: Standing) -> None:
        """Put those of a list on their sides."""
        self.own += standing.parties(Side.OWN)
        self.joined += standing.parties(Side.WITH)
        self.against += standing.parties(Side.AGAINST)

    @property
    def is_named(self) -> bool:
        """Whether somebody named says it."""
        return bool(self.own or self.joined)


@dataclass(frozen=True, slots=True)
class Proposition:
    """Who stands where on what, with the characters of the sentence that say so."""

    actor: str
    predicate: str
    """The bearing word alone, with "not" before it where it is denied."""
    verb: str
    """The same with its auxiliaries: "would like", "did not agree"."""
    parts: tuple[str, ...]
    """The point; a topic and an addressee are parts of their own."""
    point: str
    """The parts in one, as the sentence has them: "On tolls, that they are high"."""
    stance: Stance
    start: int
    end: int


def propositions_of(words: Words, statement: Statement) -> Iterator[Proposition]:
    """One proposition for each of those who stand to a statement."""
    parts = tuple(one for one in parts_of(words, statement) if one)
    if not parts:
        return
    point = as_it_reads(words, statement)
    start = words.start[statement.first]
    end = max([words.end[statement.verb], *(words.end[last - 1] for _, last in statement.point)])
    seen: set[str] = set()
    for actors, predicate, verb, stance in sides_of(words, statement):
        for actor in actors:
            if actor not in seen:
                seen.add(actor)
                yield Proposition(actor, predicate, verb, parts, point, stance, start, end)


def sides_of(
    words: Words, statement: Statement
) -> Iterator[tuple[Sequence[str], str, str, Stance]]:
    """Those on each side with their predicate, alone and with its auxiliaries."""
    bare = words.written(statement.verb)
    for_it, against_it = (f"not {bare}", bare) if statement.negated else (bare, f"not {bare}")
    first = statement.verb if statement.helped_from is None else statement.helped_from
    helped = words.text[words.start[min(first, statement.verb)] : words.end[statement.verb]]
    whole = " ".join(helped.split())
    yield statement.own, for_it, whole, "report"
    yield statement.joined, for_it, whole, "support"
    yield statement.against, against_it, against_it, "oppose"


def parts_of(words: Words, statement: Statement) -> Iterator[str]:
    """The parts of the point as they read."""
    yield " ".join(filter(None, (said(words, *one) for one in statement.point)))
    for one in statement.beside:
        yield said(words, *one)


def as_it_reads(words: Words, statement: Statement) -> str:
    """All parts in the order of the text, a comma where they are apart."""
    point, reached = "", None
    for first, last in sorted([*statement.beside, *statement.point]):
        if piece := said(words, first, last):
            cut_out = reached is not None and (first, last) in statement.point[1:]
            apart = ", " if reached not in {None, first} and not cut_out else " "
            point += (apart if point else "") + piece
            reached = last
    return point


def said(words: Words, first: int, last: int) -> str:
    """Words as they read, without quotation marks and the marks at their edges."""
    if first >= last:
        return ""
    text = QUOTES.sub("", words.text[words.start[first] : words.end[last - 1]])
    return " ".join(text.split()).strip(EDGES)
