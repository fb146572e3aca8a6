import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from tourdetable.writing.tables import (
    Cell,
    Column,
    Kind,
    Table,
    as_csv,
    as_xlsx,
    from_csv,
    from_xlsx,
)
from writing.tables.drawn import HOSTILE, tables

FORMULA = re.compile("[=+\\-@\t\r\n\x00＝＋－＠]")
SIGN = re.compile(r"\s*[=+\-@＝＋－＠]")
COLUMNS = (Column("Who"), Column("How many", Kind.NUMBER), Column("On", Kind.DAY))


def in_cells(content: bytes, *, separator: str = ",") -> list[str]:
    """The cells of a CSV as a program sees them that parts them by a separator."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return [cell for row in csv.reader(text, delimiter=separator) for cell in row]


def typed(content: bytes) -> Iterator[tuple[str, object]]:
    """The type and value of every cell of a workbook."""
    sheet = load_workbook(io.BytesIO(content)).active
    yield from ((cell.data_type, cell.value) for row in sheet.iter_rows() for cell in row)


@settings(max_examples=300, deadline=None)
@given(tables())
def test_a_table_comes_back_from_a_csv_as_it_was(table: Table) -> None:
    assert from_csv(as_csv(table), table.columns) == table.rows


@settings(max_examples=60, deadline=None)
@given(tables())
def test_a_table_comes_back_from_a_workbook_as_it_was(table: Table) -> None:
    assert from_xlsx(as_xlsx(table), table.columns) == table.rows


@settings(max_examples=60, deadline=None)
@given(tables())
def test_no_cell_of_a_workbook_is_a_formula(table: Table) -> None:
    assert [value for kind, value in typed(as_xlsx(table)) if kind == "f"] == []


@settings(max_examples=300, deadline=None)
@given(tables())
def test_no_text_of_a_csv_begins_a_formula_wherever_its_cells_are_parted(table: Table) -> None:
    texts = Table(table.name, table.columns, ())
    rows = tuple((*row,) for row in table.rows)
    kept = [n for n, one in enumerate(table.columns) if one.kind is Kind.TEXT]
    texts = Table(
        table.name,
        tuple(table.columns[n] for n in kept),
        tuple(tuple(row[n] for n in kept) for row in rows if kept),
    )
    assert [one for one in in_cells(as_csv(texts)) if FORMULA.match(one)] == []
    for separator in ";\t|":
        found = in_cells(as_csv(texts), separator=separator)
        assert [one for one in found if SIGN.match(one)] == [], separator


def one_text(words: Cell) -> Table:
    return Table("Sheet", (Column("Words"),), ((words,),))


@pytest.mark.parametrize("words", HOSTILE)
def test_a_text_that_could_be_calculated_is_text_in_both(words: str) -> None:
    table = one_text(words)
    assert from_csv(as_csv(table), table.columns) == ((words,),)
    assert from_xlsx(as_xlsx(table), table.columns) == ((words,),)
    assert [kind for kind, _ in typed(as_xlsx(table))] == ["s", "s"]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+36 1 234", "'+36 1 234"),
        ("'=1", "''=1"),
        (" =1", "' =1"),
        ("'tis so", "'tis so"),
        ("a;=1", "a;'=1"),
        ("well-known", "well-known"),
        ("a - b", "a - b"),
    ],
)
def test_a_quote_stands_where_a_formula_would_begin_and_nowhere_else(
    words: str, written: str
) -> None:
    assert in_cells(as_csv(one_text(words))) == ["Words", written]


def test_numbers_are_numbers_and_what_is_not_stated_is_empty() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("Peru", -5, dt.date(2024, 5, 6)),
        (None, None, None),
        ("Kenya", 0, dt.date(1899, 1, 1)),
    )
    table = Table("Sheet", COLUMNS, rows)
    assert as_csv(table).decode("utf-8-sig").splitlines() == [
        "Who,How many,On",
        "Peru,-5,2024-05-06",
        ",,",
        "Kenya,0,1899-01-01",
    ]
    day = dt.datetime(2024, 5, 6)  # noqa: DTZ001  # as Excel has it
    assert [value for _, value in typed(as_xlsx(table))][3:] == [
        *("Peru", -5, day),
        *(None, None, None),
        *("Kenya", 0, "1899-01-01"),
    ]


def test_a_text_without_a_character_is_not_stated() -> None:
    table = one_text("")
    assert from_csv(as_csv(table), table.columns) == ((None,),)
    assert [value for _, value in typed(as_xlsx(table))] == ["Words", None]


def test_a_text_longer_than_a_cell_of_excel_is_cut_where_one_sees_it() -> None:
    table = one_text("=" + "\x01" * 40_000)
    ((found,),) = from_xlsx(as_xlsx(table), table.columns)
    assert str(found).rstrip("\x01").startswith("=\x01")
    assert str(found).endswith("\x01 … [cut here; the CSV file has the whole]")
    assert from_csv(as_csv(table), table.columns) == table.rows


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written_as_one(number: float) -> None:
    with pytest.raises(AssertionError):
        Table("Sheet", (Column("How many", Kind.NUMBER),), ((number,),))


@pytest.mark.parametrize("name", ["Follow-up: what is [open]?", "", "'" * 40, "a" * 40])
def test_a_sheet_has_a_name_that_excel_takes(name: str) -> None:
    (sheet,) = load_workbook(io.BytesIO(as_xlsx(Table(name, COLUMNS, ())))).sheetnames
    assert re.fullmatch(r"[^\[\]:*?/\\']{1,31}", sheet)


def test_a_workbook_tells_nothing_of_who_made_it_and_when() -> None:
    made = as_xlsx(one_text("Peru"))
    assert as_xlsx(one_text("Peru")) == made
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        about = {
            name: re.findall(rb">([^<>\n]+)<", package.read(name)) for name in package.namelist()
        }
        dates = {one.date_time for one in package.infolist()}
    assert about["docProps/core.xml"] == []
    assert about["docProps/app.xml"] == [b"Tour de Table"]
    assert dates == {(1980, 1, 1, 0, 0, 0)}
