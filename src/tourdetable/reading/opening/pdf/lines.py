"""Lines: pieces that stand on one line, from left to right, whatever their order in the file."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median_low

from .page import Piece

SAME_LINE = 0.2
"""Of the letters' size: how far apart the letters of one line may stand in height."""
RAISED_BY = 0.6
TOUCHING = 0.35
SMALL = 0.85
"""Letters raised above a line, or set under it, are smaller than the others by this much."""
WIDE_GAP = 0.9
"""Of the letters' size: more than blanks between words are, even in lines that are spaced out."""
WIDER = 1.7
"""Than most blanks of its row: what a gap is."""
FEWEST_GAPS = 3
NO_BLANK = 0.08
NO_BLANK_AT_MOST = 0.3


@dataclass(frozen=True)
class Line:
    """A line of a column, or a part of one that stands apart from the rest."""

    pieces: tuple[Piece, ...]
    page: int

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(one.right for one in self.pieces)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes = Counter[float]()
        for one in self.pieces:
            sizes[round(one.size, 1)] += len(one.words) * (1 if one.raised else 100)
        return sizes.most_common(1)[0][0]

    @cached_property
    def base(self) -> float:
        """How high it stands."""
        return self.pieces[0].base

    @cached_property
    def words(self) -> str:
        """What it says, with single blanks."""
        return "".join(
            one.words if not number or is_glued(self.pieces[number - 1], one) else f" {one.words}"
            for number, one in enumerate(self.pieces)
        )

    @cached_property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return all(one.bold for one in self.pieces if any(map(str.isalnum, one.words)))

    @cached_property
    def is_italic(self) -> bool:
        """Whether all its words are italic."""
        return all(one.italic for one in self.pieces if any(map(str.isalnum, one.words)))


def is_glued(before: Piece, after: Piece) -> bool:
    """Whether no blank stands between two pieces of a line."""
    gap = after.left - before.right
    size = min(before.size, after.size)
    return gap < NO_BLANK * size or (after.glued and gap < NO_BLANK_AT_MOST * size)


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces row by row, from the top, each row from left to right."""
    rows: list[list[Piece]] = []
    for one in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if rows and rows[-1][0].base - one.base <= SAME_LINE * min(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [without_doubles(sorted(row, key=lambda piece: piece.left)) for row in rows]


def without_doubles(row: Sequence[Piece]) -> list[Piece]:
    """A row without the pieces that are printed twice in one place to look bold."""
    found: list[Piece] = []
    for one in row:
        before = found[-1] if found else None
        if before and before.words == one.words and one.left - before.left < 0.1 * one.size:
            before.bold = True
        else:
            found.append(one)
    return found


def level_raised(pieces: Sequence[Piece]) -> None:
    """Set raised letters on the line that they belong to, and note that they were raised."""
    in_order = sorted(pieces, key=lambda piece: piece.base)
    bases = [one.base for one in in_order]
    for one in in_order:
        reach = one.size / SMALL * 2
        first, last = bisect_left(bases, one.base - reach), bisect_right(bases, one.base + reach)
        for other in in_order[first:last]:
            if one.size <= SMALL * other.size and is_beside(one, other):
                one.raised = one.base > other.base
                one.base = other.base
                break


def is_beside(small: Piece, large: Piece) -> bool:
    """Whether small letters touch large ones, a little above or below their line."""
    above = (small.base - large.base) / large.size
    gap = max(small.left - large.right, large.left - small.right) / large.size
    return -0.35 <= above <= RAISED_BY and abs(above) >= 0.05 and -0.6 <= gap <= TOUCHING


def segments_of(row: Sequence[Piece]) -> list[list[Piece]]:
    """A row cut wherever more than the blank between two words may be free."""
    return cut(row, 0)


def cells_in(row: Sequence[Piece]) -> list[list[Piece]]:
    """A row cut only where the gap is wider than its other blanks.

    In a line that is spaced out to fill its column, all blanks are wide: none is a gap.
    """
    gaps = [gap for gap in gaps_of(row) if gap > 0]
    return cut(row, WIDER * median_low(gaps) if len(gaps) >= FEWEST_GAPS else 0)


def gaps_of(row: Sequence[Piece]) -> list[float]:
    """What is free between the pieces of a row."""
    return [after.left - before.right for before, after in pairwise(row)]


def cut(row: Sequence[Piece], least: float) -> list[list[Piece]]:
    """A row cut at its wide gaps."""
    found = [[row[0]]]
    for gap, (before, after) in zip(gaps_of(row), pairwise(row), strict=True):
        if gap > max(WIDE_GAP * max(before.size, after.size), least):
            found.append([])
        found[-1].append(after)
    return found
