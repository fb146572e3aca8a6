"""Pages in plain text: the numbers and heads between them, over which a paragraph carries on."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
SAID = re.compile(
    r"[-–—]\s*\d{1,4}\s*[-–—]|\[?(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\]?"
    r"|\d{1,4}\s*(?:/|of)\s*\d{1,4}",
    re.IGNORECASE,
)
"""A page number that says it is one: "- 3 -", "Page 3 of 8", "3/8"."""
BARE = re.compile(r"\d{1,4}")
SHORTEST_PAGE = 500
"""Characters. Numbers that follow each other more closely are a list or a table."""
FORM_FEED = "\f"
DIGITS = re.compile(r"\d+")
LONGEST_HEAD = 120
ON_PAGES = 3
UNFINISHED = re.compile(r"[\w,–—-]\Z")
HALF = 0.5

Span = tuple[int, int]


def page_marks(text: str) -> frozenset[Span]:
    """The lines of a text that are no part of it: page numbers, and heads and feet of pages."""
    lines = [one.span() for one in LINE.finditer(text) if not one[0].isspace()]
    found = set(said_numbers(text, lines)) | set(bare_numbers(text, lines))
    if FORM_FEED in text:
        found |= set(at_edges(text, [one for one in lines if one not in found]))
        found |= {
            one for one in lines if beside_feed(text, one) and BARE.fullmatch(said(text, one))
        }
    return frozenset(found)


def said(text: str, line: Span) -> str:
    """The words of a line."""
    return text[slice(*line)].strip()


def said_numbers(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Lines that say that they are page numbers; a text has more than one."""
    found = [one for one in lines if SAID.fullmatch(said(text, one))]
    if len(found) > 1 or any(beside_feed(text, one) for one in found):
        yield from found


def bare_numbers(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Numbers alone on their lines that count from page to page."""
    found = [one for one in lines if BARE.fullmatch(said(text, one))]
    for one, other in pairwise(found):
        counts = int(said(text, one)) + 1 == int(said(text, other))
        if counts and other[0] - one[1] >= SHORTEST_PAGE:
            yield from (one, other)


def beside_feed(text: str, line: Span) -> bool:
    """Whether only blanks stand between a line and the end or the start of its page."""
    start, end = line
    while start > 0 and text[start - 1].isspace() and FORM_FEED not in text[start : line[1]]:
        start -= 1
    while end < len(text) and text[end].isspace() and FORM_FEED not in text[line[0] : end]:
        end += 1
    return FORM_FEED in text[start:end]


def at_edges(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The first and last lines of pages that recur on several of them."""
    edges = [
        one
        for before, after in pairwise(lines)
        if FORM_FEED in text[before[0] : after[1]].rstrip(FORM_FEED)
        for one in (before, after)
    ]
    alike = Counter(DIGITS.sub("#", said(text, one)) for one in edges)
    for one in edges:
        words = DIGITS.sub("#", said(text, one))
        if len(words) <= LONGEST_HEAD and alike[words] >= ON_PAGES:
            yield one


def carried_on(text: str, blocks: Sequence[Span], marks: frozenset[Span]) -> Iterator[Span]:
    """The blocks of a text, those joined that one paragraph is which goes over a page's end."""
    ends = [one[0] for one in sorted(marks)] + [
        one.start() for one in re.finditer(FORM_FEED, text)
    ]
    ends.sort()
    held: Span | None = None
    place = 0
    for block in blocks:
        while place < len(ends) and held and ends[place] < held[1] - 1:
            place += 1
        over_page = held and place < len(ends) and ends[place] <= block[0]
        if held and over_page and goes_on(text, held, block):
            held = (held[0], block[1])
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether a block that breaks off goes on in the next one."""
    words, following = said(text, before), said(text, after)
    if not UNFINISHED.search(words):
        return False
    if following[:1].islower():
        return True
    *lines, last = [one.strip() for one in words.splitlines()]
    is_full = bool(lines) and len(last) > HALF * max(map(len, lines))
    return is_full and following[:1].isupper() and "\n" in following
