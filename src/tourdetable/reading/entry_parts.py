"""Parts of a line of a list: the pieces between commas, brackets, dashes and bars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CUT = re.compile(
    r"[,;|\t\n()\[\]]|:(?=[\s*_]|$)|\s[-–—]+(?=\s)|\s(?:and|&|with)\s|(?<=\w)\.\s+(?=[A-Z][\w ]+:)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line between two signs that part it."""

    words: str
    start: int
    end: int
    before: str
    after: str


def pieces_of(words: str, start: int, end: int) -> Iterator[Part]:
    """A line cut at every sign that can part it; what stands in brackets is one piece."""
    depth, begin, before = 0, start, ""
    for one in CUT.finditer(words, start, end):
        sign = one[0].strip() or "\n"
        sign = {"&": "and", "with": "and", "–": "-", "—": "-", ".": ";"}.get(sign, sign)
        if depth and sign not in ")]":
            continue
        if sign in "([":
            depth = 1
        elif sign in ")]" and depth:
            depth = 0
        yield from piece(words, begin, one.start(), before, sign)
        begin, before = one.end(), sign
    yield from piece(words, begin, end, before, "")


def piece(words: str, start: int, end: int, before: str, after: str) -> Iterator[Part]:
    """One piece without blanks and signs of type at its ends, unless it is empty."""
    bare = words[start:end]
    first = start + len(bare) - len(bare.lstrip(" *_•·-.>"))
    last = start + len(bare.rstrip(" *_"))
    if first < last:
        yield Part(words[first:last], first, last, before, after)
