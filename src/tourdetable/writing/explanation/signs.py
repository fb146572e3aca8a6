"""Signs: the words that decided an act, found again in the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tourdetable.record import Act, Intervention

SEVERAL = "; "
"""What stands between the signs of several acts."""
BETWEEN = r"(?:[\s*_]|<[^<>]{0,80}>|\[\^[^\]]{1,20}\])+"
"""What can stand between two words of a sign in the file: blanks, line ends, signs of markup."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The words of an act, and where they stand; `start` is -1 where they are not found."""

    act: Act
    words: str
    start: int = -1
    end: int = -1

    @property
    def found(self) -> bool:
        """Whether the words stand in the passage itself; those of a list may stand above it."""
        return self.start >= 0


def signs_in(said: Intervention) -> Iterator[Sign]:
    """One sign for each act; its words are empty where nothing but the absence of others decided.

    A record does not tell which words belong to which act where their numbers differ: then all of
    them belong to the leading act.
    """
    words = said.sign.split(SEVERAL) if said.sign else []
    if len(words) != len(said.acts):
        words = [said.sign, *[""] * (len(said.acts) - 1)]
    for act, each in zip(said.acts, words, strict=True):
        yield located(act, each, said)


def located(act: Act, words: str, said: Intervention) -> Sign:
    """A sign with the place where its words stand."""
    if not words.strip():
        return Sign(act, "")
    spelled = BETWEEN.join(re.escape(one) for one in words.split())
    found = re.search(rf"(?<!\w){spelled}(?!\w)", said.place.words)
    if found is None:
        return Sign(act, words)
    return Sign(act, words, said.place.start + found.start(), said.place.start + found.end())
