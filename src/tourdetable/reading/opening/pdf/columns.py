"""Columns: in which order the lines of a page are read.

A gutter is a strip that stays free of letters through several rows. Beside it stand columns of
running text, read one after the other, or the cells of a table without rules, read row by row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from .grids import Grid, cells_of, grids_of
from .lines import WIDE_GAP, Line, cells_in, is_glued, rows_of, segments_of
from .page import Page, Piece

FEWEST_ROWS = 3
"""With letters on both sides of a gutter, before it is believed to be one."""
FULL = 0.6
"""Of a column's width: what half of its lines fill at least where it is running text."""
ALMOST_FULL = 0.8
FEWEST_WORDS = 3
MANY_WORDS = 5
"""In a line: what even items of a list have that stand in a column, and cells seldom have."""
DEEPEST = 4
LABEL_ALONE = re.compile(
    r"^\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,6})[.)]?$|^[^\w\s]{1,2}$|^[\ue000-\uf8ff]$"
)
"""Nothing but the number or bullet of a paragraph, which hangs before its text."""


@dataclass(frozen=True)
class Column:
    """Lines that are read from top to bottom, between the edges that text may fill."""

    lines: tuple[Line, ...]
    left: float
    right: float


@dataclass(frozen=True)
class Table:
    """A table: rows of cells, each cell with its lines."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    page: int


Block = Column | Table
Rows = list[list[Piece]]


@dataclass(frozen=True)
class Sheet:
    """What is known of the pages of a document before one of them is looked at."""

    left: float
    right: float
    gutters: tuple[float, ...] = ()
    """Where the middles of gutters between columns are on other pages."""


def blocks_of(page: Page, sheet: Sheet) -> list[Block]:
    """Columns and tables of a page in the order of reading; what stands sideways comes last."""
    upright = [one for one in page.pieces if not one.turned]
    found: list[Block] = []
    for grid in grids_of(page.rules):
        inside = [one for one in upright if grid.holds(one)]
        if not inside:
            continue
        bounds = grid.bounds
        above = [one for one in upright if one.base > bounds.top and one not in inside]
        found += blocks_without_rules(above, page.number, sheet)
        found.append(ruled_table(grid, inside, page.number))
        taken = {id(one) for one in (*inside, *above)}
        upright = [one for one in upright if id(one) not in taken]
    found += blocks_without_rules(upright, page.number, sheet)
    for quarter in (1, 2, 3):
        turned = [one for one in page.pieces if one.turned == quarter]
        if turned:
            edges = min(one.left for one in turned), max(one.right for one in turned)
            found += blocks_without_rules(turned, page.number, Sheet(*edges))
    return found


def ruled_table(grid: Grid, pieces: Sequence[Piece], page: int) -> Table:
    """A table whose cells are parted by rules."""
    return Table(
        tuple(
            tuple(tuple(Line(tuple(row), page) for row in rows_of(cell)) for cell in cells)
            for cells in cells_of(grid, pieces)
        ),
        page,
    )


def blocks_without_rules(pieces: Sequence[Piece], page: int, sheet: Sheet) -> list[Block]:
    """Columns and tables of an area in which there are no rules to go by."""
    return list(blocks_in(rows_of(pieces), page, sheet, 0))


def blocks_in(rows: Rows, page: int, sheet: Sheet, depth: int) -> Iterator[Block]:
    """What stands above the widest gutter, its columns, and what stands below."""
    gutter = best_gutter(rows, sheet) if depth < DEEPEST else None
    if gutter is None:
        if rows:
            lines = tuple(Line(tuple(row), page) for row in rows)
            yield Column(lines, sheet.left, right_of(lines, sheet))
        return
    inside = rows[gutter.first : gutter.last]
    yield from blocks_in(rows[: gutter.first], page, sheet, depth + 1)
    if gutter.is_table:
        yield loose_table(inside, page)
    else:
        before, after = gutter.sides(inside)
        yield from blocks_in(before, page, replace(sheet, right=gutter.left), depth + 1)
        yield from blocks_in(after, page, replace(sheet, left=gutter.right), depth + 1)
    yield from blocks_in(rows[gutter.last :], page, sheet, depth + 1)


def right_of(lines: Sequence[Line], sheet: Sheet) -> float:
    """Where the lines of a column may end at most, also where nothing stands beside it."""
    end = max(one.right for one in lines)
    middle = next((one for one in sheet.gutters if sheet.left < one < sheet.right), sheet.right)
    if end > middle:
        return sheet.right
    return end if end - sheet.left > ALMOST_FULL * (middle - sheet.left) else middle


@dataclass(frozen=True)
class Gutter:
    """A free strip from one row to another."""

    first: int
    last: int
    left: float
    right: float
    both: int
    """Rows that have letters on both sides."""
    is_table: bool = False

    def covers(self, left: float, right: float) -> bool:
        """Whether a gap lies around it."""
        return left <= self.left and self.right <= right

    def cuts(self, row: Sequence[Piece]) -> bool:
        """Whether a part of a row stands on both sides of it."""
        return row[0].left < self.left and row[-1].right > self.right

    def sides(self, rows: Rows) -> tuple[Rows, Rows]:
        """What stands left and right of it, row by row."""
        middle = (self.left + self.right) / 2
        before = [[one for one in row if one.left < middle] for row in rows]
        after = [[one for one in row if one.left >= middle] for row in rows]
        return [row for row in before if row], [row for row in after if row]


def best_gutter(rows: Rows, sheet: Sheet) -> Gutter | None:
    """The gutter with the most rows on both sides that is one of columns or of a table."""
    for one in sorted(gutters_in(rows), key=lambda one: (-one.both, one.first, one.left)):
        inner = trimmed(one, rows)
        known = any(one.left <= middle <= one.right for middle in sheet.gutters)
        found = inner if known else judged(inner, rows, sheet) if one.both >= FEWEST_ROWS else None
        if found is None:
            continue
        to_the_end = one.last == len(rows) and not found.is_table
        return replace(found, last=one.last) if to_the_end else found
    return None


def gutters_in(rows: Rows) -> list[Gutter]:
    """Each gap of each row, followed down and up as long as it stays free."""
    found: list[Gutter] = []
    extents = [extents_of(row) for row in rows]
    least = [WIDE_GAP * row[0].size for row in rows]
    for number, extent in enumerate(extents):
        for (_, left), (right, _) in pairwise(extent):
            if any(one.first <= number < one.last and one.covers(left, right) for one in found):
                continue
            gutter = Gutter(number, number + 1, left, right, 1)
            gutter = followed(gutter, extents, least, range(number + 1, len(rows)))
            gutter = followed(gutter, extents, least, range(number - 1, -1, -1))
            found.append(gutter)
    return found


Extent = list[tuple[float, float]]


def extents_of(row: Sequence[Piece]) -> Extent:
    """From where to where the parts of a row run."""
    return [(part[0].left, max(one.right for one in part)) for part in segments_of(row)]


def followed(
    gutter: Gutter, extents: Sequence[Extent], least: Sequence[float], numbers: range
) -> Gutter:
    """A gutter followed from row to row."""
    for number in numbers:
        before = [right for _, right in extents[number] if right <= gutter.right]
        after = [left for left, right in extents[number] if right > gutter.right]
        left, right = max([gutter.left, *before]), min([gutter.right, *after])
        if right - left < least[number]:
            break
        both = gutter.both + (bool(before) and bool(after))
        first, last = min(gutter.first, number), max(gutter.last, number + 1)
        gutter = Gutter(first, last, left, right, both)
    return gutter


def trimmed(gutter: Gutter, rows: Rows) -> Gutter:
    """A gutter without the rows at its ends that only happen to lie on one side of it."""
    first, last = gutter.first, gutter.last
    on_both = [
        number
        for number in range(first, last)
        if rows[number][0].left < gutter.left and rows[number][-1].right > gutter.right
    ]
    if not on_both:
        return gutter
    while first < on_both[0] and not goes_on(rows, first, on_both[0]):
        first += 1
    while last - 1 > on_both[-1] and not goes_on(rows, on_both[-1], last - 1):
        last -= 1
    return Gutter(first, last, gutter.left, gutter.right, gutter.both)


def goes_on(rows: Rows, first: int, last: int) -> bool:
    """Whether rows follow each other closely and in letters of one size."""
    sizes = [rows[number][0].size for number in range(first, last + 1)]
    steps = [rows[number][0].base - rows[number + 1][0].base for number in range(first, last)]
    bold = all(one.bold for number in (first, last) for one in rows[number])
    return max(sizes) < 1.1 * min(sizes) and max(steps, default=0) < 1.7 * max(sizes) and not bold


def judged(gutter: Gutter, rows: Rows, sheet: Sheet) -> Gutter | None:
    """Whether a gutter is one of columns, one of a table, or only the gap behind labels."""
    inside = rows[gutter.first : gutter.last]
    before, after = gutter.sides(inside)
    if not before or not after:
        return None
    labels = sum(bool(LABEL_ALONE.match(said(row))) for row in before)
    if labels >= 0.8 * len(before):
        return None
    if is_text(before, gutter.left - sheet.left) and is_text(after, sheet.right - gutter.right):
        return gutter
    return as_table(gutter, rows)


def as_table(gutter: Gutter, rows: Rows) -> Gutter | None:
    """A gutter as one between cells, without lines of text that only happen to leave it free."""
    cells = [
        number
        for number in range(gutter.first, gutter.last)
        if not any(gutter.cuts(part) for part in cells_in(rows[number]))
    ]
    if not cells:
        return None
    inside = rows[cells[0] : cells[-1] + 1]
    before, after = gutter.sides(inside)
    starts = [row[0].left for row in after]
    if len(before) + len(after) - len(inside) < FEWEST_ROWS or len(cells) < len(inside):
        return None
    usual = median(starts)
    if sum(abs(one - usual) < 3 for one in starts) < 0.7 * len(starts):
        return None
    return replace(gutter, first=cells[0], last=cells[-1] + 1, is_table=True)


def said(row: Sequence[Piece]) -> str:
    """The words of a row."""
    return Line(tuple(row), 0).words


def is_text(rows: Rows, width: float) -> bool:
    """Whether one side of a gutter is running text, and not the cells of a table."""
    filled = median((row[-1].right - row[0].left) / max(width, 1) for row in rows)
    words = median(1 + sum(not is_glued(*pair) for pair in pairwise(row)) for row in rows)
    return words >= (FEWEST_WORDS if filled >= FULL else MANY_WORDS)


def loose_table(rows: Rows, page: int) -> Table:
    """A table without rules: a row begins where its first cell does."""
    edges = sorted({round(part[0].left) for row in rows for part in cells_in(row)})
    first = edges[0]
    found: list[dict[int, list[Line]]] = []
    for row in rows:
        parts = cells_in(row)
        if not found or parts[0][0].left < first + 6:
            found.append({})
        for part in parts:
            edge = next((one for one in found[-1] if abs(one - part[0].left) < 12), None)
            key = round(part[0].left) if edge is None else edge
            found[-1].setdefault(key, []).append(Line(tuple(part), page))
    return Table(tuple(tuple(tuple(row[key]) for key in sorted(row)) for row in found), page)


def may_change(blocks: Sequence[Block], gutters: Sequence[float]) -> bool:
    """Whether a page may be read otherwise by one who knows the gutters of other pages."""
    if any(isinstance(one, Table) for one in blocks):
        return True
    return any(
        isinstance(block, Column) and block.left < middle < block.right
        for block in blocks
        for middle in gutters
    )


def gutters_of(blocks: Sequence[Block]) -> Iterator[float]:
    """The middles of the gutters between the columns of a page."""
    for one, other in pairwise(blocks):
        if isinstance(one, Column) and isinstance(other, Column) and one.right < other.left:
            yield (one.right + other.left) / 2
