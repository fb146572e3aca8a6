"""A table before it has a format: named columns of one kind each, and rows."""

import math
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Kind(Enum):
    """What stands in a column."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


Cell = str | int | float | date | None
"""What stands in one cell. None, or a text without a character, is not stated: never nought."""
Row = tuple[Cell, ...]
TYPES = {Kind.TEXT: str, Kind.NUMBER: int | float, Kind.DAY: date}


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its name."""

    name: str
    kind: Kind = Kind.TEXT

    def takes(self, cell: Cell) -> bool:
        """Whether a cell may stand in it."""
        if isinstance(cell, float) and not math.isfinite(cell):
            return False
        return cell is None or isinstance(cell, TYPES[self.kind])


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the name of its sheet."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        """Every row has a cell of the right kind for each column."""
        for row in self.rows:
            assert len(row) == len(self.columns)
            assert all(map(Column.takes, self.columns, row))
