"""The forms under which a person stands in texts, found and taken out. Texts in, texts out."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

TITLES = (
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Ambassador",
    "Minister", "Secretary", "Director", "H.E", "HE", "Mme", "M", "Herr", "Frau", "Sig", "Bay",
)  # fmt: skip
"""After one of these a family name alone is that of a person."""
BETWEEN = r"[\s_.,-]+"
"""What may stand between the parts of a name: in files and addresses not only blanks."""
BEGINS, ENDS = r"(?<![^\W_])", r"(?![^\W_])"
"""A name is never a part of a longer word."""
NORMAL_FORMS: tuple[Literal["NFC"], Literal["NFD"]] = ("NFC", "NFD")
"""The ways in which Unicode writes a letter with its accents: as one character, or as several."""
BLOCK = "█"
"""Stands for each character that was taken out of a document."""


@dataclass(frozen=True)
class Forms:
    """All forms under which one person is looked for."""

    name: str
    """Given names first, as the account has it."""
    exact: tuple[str, ...] = ()
    """What is theirs as it stands: addresses, and other forms that somebody knows of."""
    phone: str = ""
    short: bool = True
    """Whether initials count, and the family name behind a title, which a namesake has too."""

    @cached_property
    def whole(self) -> "Forms":
        """The same person without the short forms."""
        return replace(self, short=False)

    @property
    def family(self) -> str:
        """The family name; none where the name has one word."""
        given, _, family = self.name.strip().rpartition(" ")
        return family if given else ""

    @property
    def words(self) -> list[str]:
        """The single words of the name, which others may have too."""
        return [one for one in self.name.split() if len(one) > 2]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is looked for, whatever its case and however its letters are composed."""
        found = list(dict.fromkeys(self.alternatives()))
        return re.compile("|".join(found) or "(?!)", re.IGNORECASE)

    def alternatives(self) -> Iterator[str]:
        """Patterns of all forms, the longer before the shorter."""
        for form in sorted(filter(str.strip, self.exact), key=len, reverse=True):
            yield from composed(form.split())
        digits = re.findall(r"\d", self.phone)
        if len(digits) > 4:
            yield r"\+?" + r"[\s()/.-]*".join(digits) + r"(?!\d)"
        yield from self.of_the_name()

    def of_the_name(self) -> Iterator[str]:
        """The whole name in both orders, and the short forms if they count."""
        *given, family = self.name.split() or [""]
        if not given:
            return  # a single word means other things as well: who knows better names it
        yield from composed([*given, family])
        yield from composed([family, *given])
        if self.short:
            yield from composed([*(one[0] for one in given), family])
            yield from self.of_the_family(family)

    def of_the_family(self, family: str) -> Iterator[str]:
        """The family name where it is all that stands there, and behind a title."""
        titles = "|".join(re.escape(one) for one in TITLES)
        for one in forms_of_letters(family):
            yield rf"\A\s*{re.escape(one)}\s*\Z"
            yield rf"({BEGINS}(?:{titles})\.?\s+){re.escape(one)}{ENDS}"

    def found_in(self, text: str) -> bool:
        """Whether the person stands in a text."""
        return self.pattern.search(text) is not None

    def blocked(self, text: str) -> str:
        """The text with blocks in their place, as long as before: all places still hold."""
        return self.pattern.sub(lambda found: kept(found) + BLOCK * length(found), text)

    def replaced(self, text: str, pseudonym: str) -> str:
        """The text with a pseudonym in their place."""
        return self.pattern.sub(lambda found: kept(found) + pseudonym, text)

    def replaced_in(self, value: Any, pseudonym: str) -> Any:
        """The same for all texts in nested data."""
        if isinstance(value, str):
            return self.replaced(value, pseudonym)
        if isinstance(value, list):
            return [self.replaced_in(one, pseudonym) for one in value]
        if isinstance(value, dict):
            return {
                self.replaced(key, pseudonym): self.replaced_in(one, pseudonym)
                for key, one in value.items()
            }
        return value


def composed(words: Collection[str]) -> Iterator[str]:
    """A pattern of words that follow each other, in each way in which Unicode writes them."""
    for form in NORMAL_FORMS:
        parts = (re.escape(unicodedata.normalize(form, one)) for one in words)
        yield f"{BEGINS}{BETWEEN.join(parts)}{ENDS}"


def forms_of_letters(word: str) -> set[str]:
    """A word in each way in which Unicode writes it."""
    return {unicodedata.normalize(form, word) for form in NORMAL_FORMS}


def kept(found: re.Match[str]) -> str:
    """What stays of something found: the title before a family name."""
    return next((one for one in found.groups() if one), "")


def length(found: re.Match[str]) -> int:
    """How many characters go."""
    return len(found[0]) - len(kept(found))
