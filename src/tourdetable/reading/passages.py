"""Passages: what one speaker, or several together, say in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from tourdetable.record import EVERYBODY, Act, ParticipantKind

from .clauses import Clause
from .grammar import Grammar
from .mentions import Party
from .sentences import Sentence
from .signs import Sign

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
    settled: Act | None = None
    """The act that the form of the record settles: a line marked as a decision, or an action."""
    mark: str = ""
    """The words that settle it."""
    heard: list[tuple[Sign, ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    """The signs of its acts, once a step has listened to it."""

    @property
    def together(self) -> bool:
        """Whether it is a body or a collective that speaks."""
        return any(
            one == ALL or one.kind in {ParticipantKind.BODY, ParticipantKind.GROUP}
            for one in self.parties
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line is marked as, whose it is, and the words that mark it."""

    act: Act
    parties: tuple[Party, ...]
    words_from: int
    """The character at which the line's own words begin, behind its mark."""
    leads: bool
    """Whether the items below belong to it."""
    sign: str
    """The words that mark it, in the line itself or in the heading above."""
    by_heading: bool = False
    """Whether only the heading above marks it; a line that leads it tells more."""


@dataclass
class Floor:
    """Who has the floor while the text is read from its top to its end."""

    listed: frozenset[str] = frozenset()
    bold_speakers: bool = False
    """Whether the document sets the names of speakers in bold."""
    minutes: bool = False
    """Whether it is a record of who said what, and not a narrator's bulletin or paper."""
    paper: bool = False
    """Whether it is the paper or report of a group."""
    bodies: frozenset[str] = frozenset()
    """Words by which the document means its own meeting or body."""
    before: tuple[Party, ...] = ()
    """Whom the sentence before names, in their order."""
    named_here: tuple[Party, ...] = ()
    """Whom this sentence names."""
    heard: dict[str, Party] = field(default_factory=dict)
    """Organisations named so far, by the last word of their names: "the Commission"."""
    declaration: bool = False
    """Whether all who met speak in it as "we"."""
    people: bool = False
    """Whether it is people who speak in it: States that they name are only spoken of."""
    authors: tuple[Party, ...] = ()
    """Who submitted the document, where it is a paper."""
    current: tuple[Party, ...] = ()
    """Whose report goes on in this paragraph."""
    last: tuple[Party, ...] = ()
    """Who spoke last, for the pronouns of a new paragraph."""
    direct: bool = False
    """Whether the current speaker is quoted in the first person, as in a script."""
    named_before: tuple[Party, ...] = ()
    named: tuple[Party, ...] = ()
    """Who spoke last by name, for the "we" of a paper and for "she" after a collective."""
    headed: tuple[Party, ...] = ()
    """Whose words the paragraphs are, by the heading above them."""
    governing: bool = False
    """Whether the items of a list say what the body named above them did."""
    items: int = 0
    """How many items the list has had so far."""
    leading: Passage | None = None
    """The passage that leads a list which is still going on."""

    def give(self, parties: tuple[Party, ...], *, by_name: bool = False) -> None:
        """Somebody speaks."""
        self.current = self.last = parties
        if by_name and ALL not in parties:
            if self.named != parties:
                self.named_before = self.named
            self.named = parties

    def hear(self, parties: Iterable[Party]) -> None:
        """Remember whom a sentence names, in their order, and the organisations among them."""
        self.before, self.named_here = self.named_here, tuple(dict.fromkeys(parties))
        for one in self.named_here:
            if one.kind is ParticipantKind.ORGANISATION and " " in one.name:
                self.heard[one.name.split()[-1].casefold()] = one

    def last_two(self) -> tuple[Party, ...]:
        """The two who spoke last by name: "both delegations" after two have spoken."""
        both = tuple(dict.fromkeys([*self.named_before, *self.named]))
        return both if len(both) == 2 else ()

    def new_paragraph(self) -> None:
        """Nobody's report goes on by itself, but in a record of what people said."""
        if self.direct or not self.people or self.headed:
            self.current = self.headed
        self.direct = False

    def silence(self) -> None:
        """A heading, a list: whoever had the floor has it no more."""
        self.current = self.headed = ()
        self.direct = self.governing = False
        self.leading = None
