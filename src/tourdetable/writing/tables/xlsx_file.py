"""A table as an Excel workbook of one sheet, which tells nothing of who made it and when."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, cast

from tourdetable.writing.office_file import anonymous

from .escapes import escaped, unescaped
from .guard import OF_A_CELL, guarded, unguarded
from .table import Cell, Column, Kind, Row, Table

LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds."""
CUT = " … [cut here; the CSV file has the whole]"
FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts days wrongly, so that earlier ones are written as text."""
NO_NAME_OF_A_SHEET = re.compile(r"[\x00-\x1f\ud800-\udfff\ufffe\uffff\[\]:*?/\\']")
LONGEST_NAME = 31
WIDTHS = {Kind.TEXT: 40, Kind.NUMBER: 12, Kind.DAY: 12}


def as_xlsx(table: Table) -> bytes:
    """The table with the names of its columns as a row that stays in sight."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    from .in_memory import saved

    book = Workbook()
    sheet: Any = book.active
    sheet.title = NO_NAME_OF_A_SHEET.sub(" ", table.name)[:LONGEST_NAME].strip() or "Table"
    sheet.freeze_panes = "A2"
    names: Row = tuple(one.name for one in table.columns)
    for position, row in enumerate((names, *table.rows), start=1):
        put_row(sheet, position, row)
    for position, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = WIDTHS[column.kind]
    return anonymous(saved(book))


def put_row(sheet: Any, position: int, row: Row) -> None:
    """One row; the cell of what is not stated is empty."""
    from openpyxl.styles import Alignment, Font

    for place, value in enumerate(row, start=1):
        cell = sheet.cell(position, place, words := written(value))
        if isinstance(words, str):
            cell.data_type = "s"  # also of what looks like an error, such as #REF!
        cell.alignment = Alignment(vertical="top", wrap_text=isinstance(value, str))
        if position == 1:
            cell.font = Font(bold=True)
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"


def written(value: Cell) -> Cell:
    """What is put in a cell: text guarded and never longer than Excel takes."""
    if isinstance(value, date) and value < FIRST_DAY:
        return value.isoformat()
    if not isinstance(value, str) or not value:
        return None if value == "" else value
    words = escaped(guarded(value, OF_A_CELL))
    if len(words) <= LONGEST_CELL:
        return words
    return re.sub(r"_(x[0-9A-F]{0,4})?\Z", "", words[: LONGEST_CELL - len(CUT)]) + CUT


def from_xlsx(content: bytes, columns: Sequence[Column]) -> tuple[Row, ...]:
    """The rows of a workbook that was written here, without its first row.

    It is no door for workbooks of others: it trusts that the file is one of ours.
    """
    return tuple(tuple(map(cell_of, row, columns)) for row in rows_in(content, len(columns)))


def rows_in(content: bytes, width: int) -> Iterator[tuple[object, ...]]:
    """The values of the rows below the first."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    sheet: Any = book.active
    yield from sheet.iter_rows(min_row=2, max_col=width, values_only=True)


def cell_of(value: object, column: Column) -> Cell:
    """What was written in a cell of a column."""
    if isinstance(value, datetime):
        return value.date()
    if not isinstance(value, str):
        return cast("Cell", value)
    if column.kind is Kind.DAY:
        return date.fromisoformat(value)
    return unguarded(unescaped(value), OF_A_CELL)
