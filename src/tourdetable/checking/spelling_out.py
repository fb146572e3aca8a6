"""Spelling out: the words before an acronym in brackets, or in brackets after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SMALL = frozenset(
    "a an and at by de des du et for from in la le les of on or the to with".split()  # noqa: SIM905  words read best as words
)
WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
FURTHEST = 140
"""So many characters before an acronym can spell it out."""
LONGEST = 15
"""So many letters an acronym can have; anything longer is a word."""


@dataclass(frozen=True, slots=True)
class SpelledOut:
    """The words that spell out an acronym, and where they and it stand."""

    words: str
    start: int
    end: int


def spelled_out(text: str, short: str) -> Iterator[SpelledOut]:
    """Every place where an acronym is spelled out, in the order of the text."""
    acronym = re.escape(short)
    before = rf"[(\[]\s*[*_\"“]*(?:the )?{acronym}s?\b[^()\[\]]{{0,40}}[)\]]"
    shape = rf"{before}|(?<!\w){acronym}\s*\(([^()]+)\)"
    for one in re.finditer(shape, text):
        if one[1] is None:
            first = max(0, one.start() - FURTHEST)
            found = words_of(text[first : one.start()], short)
        else:
            first = one.start(1)
            found = words_of(one[1], short)
        if found:
            start, end = found[0] + first, found[1] + first
            reach = min(start, one.start()), max(end, one.end())
            yield SpelledOut(text[start:end], *reach)


def words_of(before: str, short: str) -> tuple[int, int] | None:
    """Where the last words begin and end whose initials make an acronym; the fewest that do."""
    letters = initials_of(short)
    if len(letters) > LONGEST:
        return None
    words = list(WORD.finditer(before))
    for first in reversed(range(max(0, len(words) - 3 * len(letters)), len(words))):
        run = words[first:]
        if run[0][0].casefold() not in SMALL and fits(letters, [one[0].casefold() for one in run]):
            return run[0].start(), run[-1].end()
    return None


def initials_of(short: str) -> str:
    """The letters of an acronym that its words must bring; the s of a plural is none."""
    letters = "".join(one for one in short if one.isalnum())
    return (letters[:-1] if letters[1:].endswith("s") else letters).casefold()


def fits(letters: str, words: list[str]) -> bool:
    """Whether words bring the letters of an acronym, in order, from their beginnings."""
    if not words or not letters:
        return not words and not letters
    head, *rest = words
    if head in SMALL and fits(letters, rest):
        return True
    return any(
        fits(letters[length:], rest)
        for length in range(1, min(len(head), len(letters)) + 1)
        if letters.startswith(head[:length])
    )


def same(one: str, other: str) -> bool:
    """Whether two spellings differ in nothing but case, hyphens and the number of a noun."""
    return stems(one) == stems(other)


def stems(words: str) -> list[str]:
    """The words without small ones and the endings of a plural."""
    parts = [one[0].casefold() for one in WORD.finditer(words)]
    return [re.sub(r"ies$", "y", one).removesuffix("s") for one in parts if one not in SMALL]
