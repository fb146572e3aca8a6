"""Signs: the words of a passage that show an act, and how surely they do."""

from dataclasses import dataclass
from enum import StrEnum

from tourdetable.record import Act

VIEWS = frozenset({Act.POSITION, Act.CONCERN})
"""What may be heard in what somebody says of others: "said that data are essential"."""


SAYING = frozenset({"weak", "telling"})
"""The lists of the lexicon whose verbs only say: what is said decides."""


class Basis(StrEnum):
    """What a sign rests on, the surest first."""

    MARKED = "marked"  # the line is marked: "DECISION: …"
    PHRASE = "phrase"  # a phrase of the lexicon: "is ready to host"
    JUDGED = "judged"  # how the content is worded: "said that the text should be shorter"
    SAID = "said"  # mere saying: "said that the law was in force"
    FALLBACK = "fallback"  # nothing else fits


@dataclass(frozen=True, slots=True)
class Sign:
    """The words that show an act, and where in the sentence they stand."""

    act: Act
    start: int
    end: int
    basis: Basis = Basis.PHRASE
    point: int | None = None
    """Where what is said begins, if not right behind the words that show the act."""
    aside: bool = False
    """Whether it is a clause about other things than what the speaker does."""
    weak: bool = False
    """Whether it counts only where nothing else shows an act."""

    @property
    def said(self) -> bool:
        """Whether it is mere saying, which counts for nothing beside the view that is said."""
        return self.basis is Basis.SAID
