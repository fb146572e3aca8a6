"""Tables drawn with rules: which pieces stand in which row and cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .page import Box, Piece

MOST_RULES = 1_500
"""Of one page. What has more is a drawing."""
NEAR = 3.0
"""Points by which rules may miss each other and still meet."""


@dataclass
class Grid:
    """Rules that meet each other, and so may be those of a table."""

    bounds: Box
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)

    def take(self, other: "Grid") -> None:
        """Make the rules of another its own."""
        one, two = self.bounds, other.bounds
        self.bounds = Box(
            min(one.left, two.left),
            min(one.bottom, two.bottom),
            max(one.right, two.right),
            max(one.top, two.top),
        )
        self.across += other.across
        self.down += other.down

    @property
    def is_table(self) -> bool:
        """Whether it has two columns at least; a frame around text has one."""
        columns = distinct([one.left for one in self.down])
        return len(columns) >= 3 and len(distinct([one.bottom for one in self.across])) >= 2

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands in it."""
        box = self.bounds
        middle = (piece.left + piece.right) / 2
        height = piece.base + piece.size / 4
        return box.left <= middle <= box.right and box.bottom <= height <= box.top

    def cell_of(self, piece: Piece) -> tuple[float, float]:
        """The cell of a piece, as the upper and left rule that bound it."""
        middle, height = piece.left + piece.size / 4, piece.base + piece.size / 4
        above = [
            one.bottom
            for one in self.across
            if one.bottom >= height and one.left - NEAR <= middle <= one.right + NEAR
        ]
        before = [
            one.left
            for one in self.down
            if one.left <= middle + NEAR and one.bottom - NEAR <= height <= one.top + NEAR
        ]
        return min(above, default=self.bounds.top), max(before, default=self.bounds.left)


def grids_of(rules: Sequence[Box]) -> list[Grid]:
    """Rules gathered into tables, wherever they meet; what is no table is left out."""
    if len(rules) > MOST_RULES:
        return []
    found: list[Grid] = []
    for rule in rules:
        whole = Grid(rule)
        is_across = rule.right - rule.left >= rule.top - rule.bottom
        (whole.across if is_across else whole.down).append(rule)
        apart = [one for one in found if not meets(rule, one)]
        if len(apart) < len(found):
            for one in found:
                if meets(rule, one):
                    whole.take(one)
        found = [*apart, whole]
    tables = [one for one in found if one.across and one.down and one.is_table]
    return sorted(tables, key=lambda one: -one.bounds.top)


def meets(rule: Box, grid: Grid) -> bool:
    """Whether a rule touches one of a grid's bounds."""
    box = grid.bounds
    return (
        rule.left <= box.right + NEAR
        and box.left <= rule.right + NEAR
        and rule.bottom <= box.top + NEAR
        and box.bottom <= rule.top + NEAR
    )


def distinct(places: Iterable[float]) -> list[float]:
    """Places that are further apart than rules may miss each other."""
    found: list[float] = []
    for one in sorted(places):
        if not found or one - found[-1] > NEAR:
            found.append(one)
    return found


def cells_of(grid: Grid, pieces: Sequence[Piece]) -> list[list[list[Piece]]]:
    """The pieces of a table by row and cell, in the order of reading."""
    tops = distinct(one.bottom for one in grid.across)
    lefts = distinct(one.left for one in grid.down)
    rows: dict[float, dict[float, list[Piece]]] = {}
    for one in pieces:
        above, before = grid.cell_of(one)
        row = rows.setdefault(nearest(tops, above), {})
        row.setdefault(nearest(lefts, before), []).append(one)
    return [[cells[left] for left in sorted(cells)] for _, cells in sorted(rows.items())[::-1]]


def nearest(places: Sequence[float], place: float) -> float:
    """The one of several places that is nearest to a place."""
    return min(places, key=lambda one: abs(one - place))
