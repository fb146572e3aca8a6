"""Pieces of a sentence: what is being read, and how it goes on behind a cut."""

from dataclasses import dataclass, field
from enum import Enum

from .predicates import Predicate
from .standing import Standing
from .statements import Statement
from .subject import Clause


class Kind(Enum):
    """What begins at a cut."""

    END = "end"
    VERB = "verb"  # one more verb of the same subject
    PARTICIPLE = "participle"  # "…, noting that"
    WITH = "with"  # "…, with Peru preferring"
    CLAUSE = "clause"  # "…, and Peru preferred"
    STANDING = "standing"  # "…, opposed by Peru"
    GAP = "gap"  # "…, and Peru for maps"
    DROPPED = "dropped"  # "…, leaving delegates without a text"


@dataclass(slots=True)
class Cut:
    """Where a point ends, and how the sentence goes on."""

    kind: Kind
    at: int
    start: int
    """The first word of what begins."""
    clause: Clause | None = None
    predicate: Predicate | None = None
    standings: list[Standing] = field(default_factory=list)
    before_verb: bool = False
    """Whether a verb of the same subject follows a participle."""


@dataclass(slots=True)
class Running:
    """The predicate whose point is being read."""

    predicate: Predicate
    kind: Kind
    start: int
    """The first word of its point that has not been read."""
    statement: Statement | None = None
    """Whose point it is; none where the words belong to no statement."""
    before_verb: bool = False
    """Whether it is a participle before its verb: "and, noting costs, asked"."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A comma, a semicolon or a conjunction, at which something may begin."""

    place: int
    divided: bool
    """Whether there is a comma or another dividing mark."""
    joined: bool
    """Whether there is a conjunction."""
    start: int
    """The conjunction, or else the first word behind the mark."""

    @property
    def behind(self) -> int:
        """The first word behind it all."""
        return self.start + self.joined
