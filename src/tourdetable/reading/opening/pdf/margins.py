"""Running heads and feet and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from .lines import Line, is_glued, rows_of, segments_of
from .page import Page, Piece

ROWS_AT_EDGE = 3
"""How many rows from the top or the bottom a running head or foot may stand."""
SAME_HEIGHT = 4.0
SAME_SIZE = 0.3
APART = 1.5
"""Of the letters' size: lines of a text stand closer to each other."""
NEIGHBOURS = 6
"""With how many of the same words, before and after, a line is compared."""
NUMBER = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"^[\W_]*(?:page|p\.)?\s*(\d{1,4}|[ivxlc]{1,7})\s*(?:(?:/|of)\s*\d{1,4})?[\W_]*$",
    re.IGNORECASE,
)
EDGE = 0.13
"""Of the page's height: where a number alone is that of the page."""


@dataclass
class Margins:
    """What was left out of the pages."""

    repeated: dict[str, list[int]] = field(default_factory=dict)
    """The words of each running head or foot, and the pages on which they stand."""


@dataclass(frozen=True)
class AtEdge:
    """A part of a row near the edge of a page."""

    line: Line
    page: Page
    row: int
    """Which row it is: from the top as 0, 1, 2, from the bottom as -1, -2, -3."""

    @property
    def number(self) -> str | None:
        """The page's number, if it is nothing but that."""
        near = min(self.line.base, self.page.height - self.line.base) < EDGE * self.page.height
        said = PAGE_NUMBER.match(self.line.words)
        return said[1] if said and near else None


def without_margins(pages: Sequence[Page]) -> Margins:
    """Take running heads, feet and page numbers off the pages; answer what was taken."""
    candidates = [one for page in pages for one in edges_of(page)]
    running = running_among(candidates)
    numbers = {id(one) for one in numbers_among(candidates)}
    by_page: dict[int, list[AtEdge]] = defaultdict(list)
    for one in candidates:
        by_page[one.page.number].append(one)
    going = {page.number: taken(by_page[page.number], {*running, *numbers}) for page in pages}
    found = Margins()
    left = {page.number: left_on(page, going[page.number]) for page in pages}
    if not any(left.values()):  # what is alike on all pages is then the text itself
        return found
    for page in pages:
        page.pieces = left[page.number]
        for one in going[page.number]:
            if id(one) in running and id(one) not in numbers:
                found.repeated.setdefault(running[id(one)], []).append(page.number)
    return found


def left_on(page: Page, going: Sequence[AtEdge]) -> list[Piece]:
    """The pieces of a page that stay."""
    gone = {id(piece) for one in going for piece in one.line.pieces}
    return [piece for piece in page.pieces if id(piece) not in gone]


def taken(candidates: Sequence[AtEdge], removable: AbstractSet[int]) -> list[AtEdge]:
    """What goes: whole rows from the edge inwards, as far as they stand apart from the text."""
    found: list[AtEdge] = []
    for inwards in (range(ROWS_AT_EDGE + 1), range(-1, -2 - ROWS_AT_EDGE, -1)):
        rows = [[one for one in candidates if one.row == row] for row in inwards]
        going: list[AtEdge] = []
        for row, after in pairwise(rows):
            if not row or any(id(one) not in removable for one in row):
                break
            going += row
            is_number = any(one.number for one in row)
            if is_number or not after or stands_apart(row[0].line, after[0].line):
                found += going
                going = []
    return found


def stands_apart(edge: Line, text: Line) -> bool:
    """Whether more lies between a line at the edge and the text than between lines of the text."""
    return abs(edge.base - text.base) > APART * max(edge.size, text.size)


def edges_of(page: Page) -> list[AtEdge]:
    """The parts of the rows at the top and the bottom of a page."""
    rows = rows_of(one for one in page.pieces if not one.turned)
    most = min(ROWS_AT_EDGE + 1, len(rows))
    return [
        AtEdge(Line(tuple(part), page.number), page, number)
        for number in (*range(most), *range(-1, -1 - most, -1))
        for part in segments_of(rows[number])
    ]


def running_among(candidates: Iterable[AtEdge]) -> dict[int, str]:
    """Those that stand at one height on several pages, with the words that they share."""
    alike: dict[str, list[AtEdge]] = defaultdict(list)
    for one in candidates:
        if any(map(str.isalpha, one.line.words)) and not calls_note(one.line):
            alike[NUMBER.sub("#", one.line.words).casefold()].append(one)
    found: dict[int, str] = {}
    for members in alike.values():
        shared = ""
        for number, one in enumerate(members):
            near = members[max(number - NEIGHBOURS, 0) : number + NEIGHBOURS + 1]
            if any(is_same_head(one, other) for other in near):
                shared = shared or one.line.words
                found[id(one)] = shared
    return found


def calls_note(line: Line) -> bool:
    """Whether a line is that of a footnote; "ibid." stands at the foot of many pages."""
    first, *others = line.pieces
    return first.raised or (
        first.words.isdecimal() and bool(others) and is_glued(first, others[0])
    )


def is_same_head(one: AtEdge, other: AtEdge) -> bool:
    """Whether two lines of two pages are one running head, with the page's number in it or not."""
    apart = one.page.number - other.page.number
    if not apart or abs(one.line.base - other.line.base) > SAME_HEIGHT:
        return False
    if abs(one.line.size - other.line.size) > SAME_SIZE:
        return False
    pairs = zip(NUMBER.findall(one.line.words), NUMBER.findall(other.line.words), strict=True)
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    return all(int(mine[-9:]) - int(its[-9:]) == apart for mine, its in changed)


def numbers_among(candidates: Sequence[AtEdge]) -> Iterator[AtEdge]:
    """Those that are only the number of their page: it is the page's own, or counts with them."""
    numbered = [(one, one.number) for one in candidates]
    offsets = Counter(
        int(number) - one.page.number for one, number in numbered if number and number.isdigit()
    )
    for one, number in numbered:
        if number is None:
            continue
        if not number.isdigit():
            if one.row in {0, -1}:
                yield one
        elif (offset := int(number) - one.page.number) == 0 or offsets[offset] > 1:
            yield one
