"""Usage: how one document uses words, by which a name is told from a noun.

A word that the document also writes small is hardly a name; a surname that stands alone in it
is one by which a person is called.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from .lexicon import TOKEN

BETWEEN_NAMES = re.compile(r"(?<=\w)-(?=European (?:Union|Communit))|(?<=[a-zà-ÿ])/(?=[A-ZÀ-Þ])")
"""What joins two names: a State's and the Union's for which it speaks; "Ana/Bo"."""


@dataclass(frozen=True)
class Usage:
    """The words of a document: which it writes small, and which pairs with capitals it has."""

    small: frozenset[str]
    """Words written in small letters somewhere."""
    capitals: Counter[str]
    """How often each word with a capital is there."""
    pairs: Counter[tuple[str, str]]
    """How often a word with a capital stands right before another one."""
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often both stand before a colon, as in a script: "Ana Berg: I agree"."""

    def alone(self, name: str, given: Iterable[str]) -> int:
        """How often a surname stands without any of the given names before it."""
        return sum(
            self.capitals[form] - sum(self.pairs[before, form] for before in given)
            for form in {name, name.upper()}
        )

    def told_of(self, first: str, second: str) -> int:
        """How often running text has one word with a capital before another one."""
        return self.pairs[first, second] - self.labels[first, second]

    def called(self, given: str) -> int:
        """How often a given name stands without another name behind it."""
        followed = sum(count for (first, _), count in self.pairs.items() if first == given)
        return self.capitals[given] - followed


def usage_of(texts: Iterable[str]) -> Usage:
    """How the sentences of a document use words."""
    return counted(tuple(texts))


@lru_cache(maxsize=1)
def counted(texts: tuple[str, ...]) -> Usage:
    """How sentences use words, counted once for the steps that ask one after the other."""
    small: set[str] = set()
    capitals: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    labels: Counter[tuple[str, str]] = Counter()
    for words in texts:
        before, end = "", 0
        for token in TOKEN.finditer(names_apart(words)):
            word = token[0]
            if not word[0].isupper():
                small.add(word)
                before = ""
                continue
            word = bare(word)
            capitals[word] += 1
            if before and words[end : token.start()].strip() in {"", "."}:
                pairs[before, word] += 1
                labels[before, word] += words.startswith(":", token.end())
            before, end = word, token.end()
    return Usage(frozenset(small), capitals, pairs, labels)


def names_apart(words: str) -> str:
    """Words with a blank between two names that are joined; as long as before."""
    return BETWEEN_NAMES.sub(" ", words) if "-" in words or "/" in words else words


def bare(word: str) -> str:
    """A word without the ending of the genitive."""
    return word[:-2] if word.endswith(("’s", "'s")) else word
