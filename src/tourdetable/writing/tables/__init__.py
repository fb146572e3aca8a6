"""Tables for a spreadsheet, as CSV or XLSX, in which no words of a document become a formula.

    >>> table = Table("Follow-up", (Column("Who"), Column("Paragraph", Kind.NUMBER)), rows)
    >>> Path("follow-up.xlsx").write_bytes(as_xlsx(table))

What was written is read back exactly: `from_csv(as_csv(table), table.columns) == table.rows`.
"""

from .csv_file import as_csv, from_csv
from .table import Cell, Column, Kind, Row, Table
from .xlsx_file import as_xlsx, from_xlsx

__all__ = [
    "Cell",
    "Column",
    "Kind",
    "Row",
    "Table",
    "as_csv",
    "as_xlsx",
    "from_csv",
    "from_xlsx",
]
