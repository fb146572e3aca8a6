"""Passages: what one speaker, or several together, say in a sentence."""

from dataclasses import dataclass, field
from enum import StrEnum

from tourdetable.record import EVERYBODY, ParticipantKind

from .clauses import Clause
from .grammar import Grammar
from .mentions import Party
from .sentences import Sentence

ALL = Party(EVERYBODY, ParticipantKind.GROUP)


class Found(StrEnum):
    """How the speaker of a passage was found, the surest way first."""

    NAMED = "named"
    PRONOUN = "pronoun"
    COLLECTIVE = "collective"
    VIEW = "view"  # "in Norway's view", "for Norway,"
    AGENT = "agent"  # "… by the Chair"
    CARRIED = "carried"


Told = tuple[tuple[Party, ...], Found]
"""Who speaks, and how that was found."""


@dataclass(frozen=True)
class Passage:
    """What one speaker, or several together, say in a sentence."""

    number: int
    """Number of the sentence."""
    sentence: Sentence
    parties: tuple[Party, ...]
    found: Found
    grammar: Grammar = field(repr=False)
    clauses: tuple[Clause, ...]
    """The clauses that are theirs."""
    on_behalf_of: tuple[Party, ...] = ()
    led_by: int | None = None
    """Number of the sentence that governs it: the line above a list."""

    @property
    def together(self) -> bool:
        """Whether it is a body or a collective that speaks."""
        return any(
            one == ALL or one.kind in {ParticipantKind.BODY, ParticipantKind.GROUP}
            for one in self.parties
        )


@dataclass
class Floor:
    """Who has the floor while the text is read from its top to its end."""

    listed: frozenset[str] = frozenset()
    bold_speakers: bool = False
    """Whether the document sets the names of speakers in bold."""
    current: tuple[Party, ...] = ()
    """Whose report goes on in this paragraph."""
    last: tuple[Party, ...] = ()
    """Who spoke last, for the pronouns of a new paragraph."""
    leading: Passage | None = None
    """The passage that leads a list which is still going on."""

    def give(self, parties: tuple[Party, ...]) -> None:
        """Somebody speaks."""
        self.current = self.last = parties

    def new_paragraph(self) -> None:
        """Nobody's report goes on by itself."""
        self.current = ()
