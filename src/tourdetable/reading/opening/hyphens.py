"""Hyphens at the ends of lines: which of them only part a word, judged by the document's words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

HYPHEN = re.compile("(?<=\\w)[-\N{HYPHEN}\N{SOFT HYPHEN}\x02]$")
"""At the end of a line; the last of them is what PDFium makes of one."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
FIRST_WORD = re.compile(r"^[^\W\d_]+")
OFTEN = 1 / 30


def vocabulary_of(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole on some line: by them a word that is broken is judged."""
    found: set[str] = set()
    for words in lines:
        broken = LAST_WORD.search(HYPHEN.sub("", words)) if HYPHEN.search(words) else None
        for word in WORD.finditer(words):
            if not broken or word.start() < broken.start():
                found.add(word[0].casefold())
    return frozenset(found)


@dataclass(frozen=True)
class Vocabulary:
    """By what a hyphen at the end of a line is judged."""

    known: frozenset[str]
    """The words that stand whole on some line."""
    breaks_words: bool
    """Whether the document parts words at the ends of lines at all; many do not."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> "Vocabulary":
        """That of a document; programs that part words do so in every thirtieth line or more."""
        known = vocabulary_of(lines)
        pairs = [
            parts
            for one, other in pairwise(lines)
            if HYPHEN.search(one)
            if (parts := parts_of(one, other))
        ]
        proven = any(f"{one}{other}" in known for one, other in pairs)
        often = len(set(pairs)) > 2 and len(pairs) > OFTEN * len(lines)
        return cls(known, proven or often)

    def parts_a_word(self, line: str, after: str) -> bool:
        """Whether the hyphen at the end of a line is not one of the word itself."""
        parts = parts_of(line, after)
        if parts is None:
            return False
        one, other = parts
        if f"{one}{other}" in self.known:
            return True
        if not self.breaks_words or f"{one}-{other}" in self.known or "-" in one:
            return False
        return not (one in self.known and other in self.known)


def parts_of(line: str, after: str) -> tuple[str, str] | None:
    """What stands before a hyphen at the end of a line and what after it, if both are words."""
    if not after[:1].islower():
        return None
    before, first = LAST_WORD.search(line[:-1]), FIRST_WORD.search(after)
    return (before[0].casefold(), first[0].casefold()) if before and first else None
