"""A table as comma-separated values (RFC 4180) in UTF-8, with the mark by which Excel knows it."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

from .guard import OF_A_CSV, guarded, unguarded
from .table import Cell, Column, Kind, Row, Table

ENCODING = "utf-8-sig"
WHOLE = re.compile(r"-?\d+")
LONGEST_FIELD = 2**31 - 1


def as_csv(table: Table) -> bytes:
    """The table with the names of its columns as the first line."""
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(guarded(one.name, OF_A_CSV) for one in table.columns)
    writer.writerows([written(cell) for cell in row] for row in table.rows)
    return held.getvalue().encode(ENCODING, "surrogatepass")


def written(cell: Cell) -> str:
    """A cell as it is written: numbers and days as such, and nothing for what is not stated."""
    if cell is None:
        return ""
    return guarded(cell, OF_A_CSV) if isinstance(cell, str) else str(cell)


def from_csv(content: bytes, columns: Sequence[Column]) -> tuple[Row, ...]:
    """The rows of a table that was written here, without its first line."""
    csv.field_size_limit(LONGEST_FIELD)
    text = content.decode(ENCODING, "surrogatepass")
    _, *rows = csv.reader(io.StringIO(text, newline=""))
    return tuple(tuple(map(cell_of, row, columns)) for row in rows)


def cell_of(words: str, column: Column) -> Cell:
    """What was written in a cell of a column."""
    if not words:
        return None
    if column.kind is Kind.DAY:
        return date.fromisoformat(words)
    if column.kind is Kind.NUMBER:
        return int(words) if WHOLE.fullmatch(words) else float(words)
    return unguarded(words, OF_A_CSV)
