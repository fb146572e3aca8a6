"""Names of people: what looks like one, with titles, particles and initials, and what does not."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from .dates import MONTHS
from .lexicon import Lexicon

PARTICLE = (
    r"(?:(?:de|da|del|della|der|den|van|von|zu|al|el|bin|bint|ibn|la|le|di|do|dos|du|af|y) )"
)
NAME = (
    r"(?:(?:[A-Z]\. ?-?){1,4})?[A-ZÀ-ÞĀ-Ž][\w’'-]+"
    rf"(?: {PARTICLE}{{0,2}}(?:[A-Z]\.|[A-ZÀ-ÞĀ-Ž][\w’'-]*)){{0,4}}"
)
"""A name in running text: its words in capitals, with particles and initials."""
PARTICLES = frozenset(
    "de da del della der den van von zu zum zur al el bin bint ibn la le di do dos das du af av y "  # noqa: SIM905  words read best as words
    "ben abu ter ten e".split()
)
INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[A-Z]\.?")
INITIALS = re.compile(r"(?:[A-Z]\. ?-?){1,4}(?:[a-z]{1,3} )?[^\W\d_a-z][\w’'-]+")
"""A surname behind initials, whatever word it is: "P.D. Baker"."""
WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?\.?")
MOST_WORDS = 6
SHORT = re.compile(r"[A-Z][A-Za-z]{1,3}")
"""A short form of a name, as minutes use them: "AB", "KBr"."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905  words read best as words
NEVER_IN_NAMES = (
    "collectives",
    "meetings",
    "determiners",
    "auxiliaries",
    "openers",
    "relatives",
    "prepositions",
    "standings",
    "roles",
    "numbers",
    "adverbs",
)


@dataclass(frozen=True)
class PersonalNames:
    """What a rapporteur knows of names, in one language."""

    lexicon: Lexicon

    @cached_property
    def titles(self) -> str:
        """A pattern of one or several titles: "Mr.", "Prof. Dr.", "H.E. Ms."."""
        words = {form for one in self.lexicon.words["titles"] for form in (one, one.upper())}
        longest_first = "|".join(map(re.escape, sorted(words, key=lambda one: (-len(one), one))))
        return rf"(?:(?:{longest_first})\b\.?\s?)+"

    @cached_property
    def titled(self) -> re.Pattern[str]:
        """A title at the beginning of some words."""
        return re.compile(rf"(?<![\w-]){self.titles}(?=\S)")

    @cached_property
    def no_name(self) -> frozenset[str]:
        """Words of the language that are no part of a name."""
        held = (self.lexicon.words[name] for name in NEVER_IN_NAMES)
        titles = {one.casefold() for one in self.lexicon.words["titles"]}
        return frozenset().union(*held) - PARTICLES - titles | WEEKDAYS

    @cached_property
    def functions(self) -> re.Pattern[str]:
        """Words that tell what somebody does."""
        return re.compile(rf"\b(?:{self.lexicon.patterns['function']})s?\b", re.IGNORECASE)

    @cached_property
    def openers(self) -> re.Pattern[str]:
        """Words that begin a function: "Senior", "Director"."""
        held = self.lexicon.patterns
        openers = f"{held['function opener']}|(?i:{held['function']})"
        return re.compile(rf"(?=[A-Z])(?:{openers})s?\b")

    @cached_property
    def institutions(self) -> re.Pattern[str]:
        """Words that an institution has in its name."""
        return re.compile(rf"\b(?:{self.lexicon.patterns['institutions listed']})\b")

    def without_title(self, words: str) -> tuple[str | None, int]:
        """The title at the beginning of some words, and where the name after it begins."""
        found = self.titled.match(words)
        return (found[0].strip(), found.end()) if found else (None, 0)

    def is_name(
        self, words: str, *, titled: bool = False, common: Container[str] = frozenset()
    ) -> bool:
        """Whether words are a person's name; after a title a surname is enough.

        Words that the document also writes in small letters are `common`: a name has one that
        is not.
        """
        tokens = words.split()
        if not (1 if titled else 2) <= len(tokens) <= MOST_WORDS:
            return False
        if INITIALS.fullmatch(words):
            return True
        if not all(self.is_part(one, place) for place, one in enumerate(tokens)):
            return False
        whole = [one for one in tokens if not INITIAL.fullmatch(one) and one not in PARTICLES]
        if not whole or self.institutions.search(words) or self.functions.search(words):
            return False
        if titled or len(whole) < len(tokens):
            return True
        shouted = all(one.isupper() for one in whole)
        return not shouted and not all(one.casefold() in common for one in whole)

    def is_part(self, token: str, place: int) -> bool:
        """Whether a word can be part of a name: a capital, an initial or a particle."""
        if INITIAL.fullmatch(token):
            return True
        if place and token in PARTICLES:
            return True
        small = token.casefold()
        capital = token[:1].isupper() and WORD.fullmatch(token) is not None
        month = small in MONTHS and place > 0
        return capital and small not in self.no_name and not month and not small.endswith("’s")


def is_short_of(short: str, name: str) -> bool:
    """Whether a short form can be that of a name: its capitals begin words of it."""
    if not SHORT.fullmatch(short) or short.endswith("s"):
        return False
    initials = [one[0].casefold() for one in re.findall(r"[^\W\d_]+", name)]
    capitals = [one.casefold() for one in short if one.isupper()]
    return len(capitals) > 1 and all(one in initials for one in capitals)
