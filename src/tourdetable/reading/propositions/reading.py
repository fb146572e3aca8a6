"""What is known while one sentence is read."""

from dataclasses import dataclass, field

from .language import Language
from .predicates import Predicate
from .standing import Standing
from .statements import Range, Statement
from .words import Words


@dataclass(slots=True)
class Subject:
    """Of whom a clause tells: a list that may name somebody, and its words."""

    first: int
    end: int
    standings: list[Standing] = field(default_factory=list)
    relatives: list[tuple[tuple[str, ...], Predicate, Range]] = field(default_factory=list)
    """What a relative clause tells of an opponent: of whom, its verb, and its point."""
    said: list[Range] = field(default_factory=list)
    """Participles between it and its verb: "Peru, noting delays, asked"."""


@dataclass(slots=True)
class Sentence:
    """One sentence, and the statements that have been found in it so far."""

    words: Words
    known: Language
    statements: list[Statement] = field(default_factory=list)
    topic: Range | None = None
    kept: dict[int, int] = field(default_factory=dict)
    """Words that belong together ("a Peru proposal, supported by Fiji,"): from where to where."""
    edges: list[int] = field(default_factory=list)
    """Where clauses end."""
    subjects: set[int] = field(default_factory=set)
    """Places of names that are the subject of a verb that has been read."""
    starts: dict[int, Range | None] = field(default_factory=dict)
    """Where a subject was found behind a place, so that none is looked for twice."""
    contrast: bool = False
    """Whether it begins with "While": a comma then divides two clauses."""

    def at(self, place: int) -> str:
        """The word at a place in small letters."""
        return self.words.at(place)

    def isin(self, place: int, kind: str) -> bool:
        """Whether a word stands there that is one of a kind."""
        return self.words.at(place) in self.known.words[kind]

    def edge_after(self, place: int) -> int:
        """Where the clause ends that a place stands in."""
        return min((one for one in self.edges if one > place), default=len(self.words))
