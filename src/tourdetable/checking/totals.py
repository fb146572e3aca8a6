"""Totals: numbers that are said to make up another one, and do not."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tourdetable.record import Document, Paragraph, Record, Severity

from .passages import listed, passage
from .registry import Remark, finds

WORDS = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905  words read best as words
NUMBERS = {word: number for number, word in enumerate(WORDS, start=2)} | {"one": 1}
NUMBER = rf"\b(?:\d{{1,4}}|{'|'.join(NUMBERS)})\b"
PART = rf"{NUMBER} (?:of them )?(?!(?:of|per|and|or|to)\b|in \w+ty\b)[a-z][^,;.:()\d]{{0,60}}?"
WHOLE = re.compile(
    rf"\b(?P<total>{NUMBER}) (?!(?:by|of|to|in|from|per|on|at)\b)[a-z]+(?: [a-z]+){{0,3}}?,? ?"
    r"(?P<how>comprising|made up of|consisting of|composed of|namely|[:(–—-]|"
    r"of wh(?:om|ich)|including)\s*(?:the )?"
    rf"(?P<parts>{PART}(?:,? (?:and )?{PART})+)(?=[.;:)\n]|$)",
    re.IGNORECASE,
)
PARTLY = re.compile(r"of wh|including", re.IGNORECASE)
TOTAL_ROW = re.compile(r"\W*(?:grand |sub-?)?total\b", re.IGNORECASE)
CELL = re.compile(r"-?\d{1,3}(?:[,  ’]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
FEWEST_ROWS = 2
LIKELY = 2
"""Parts that do not make half of a number are the parts of something else."""


@finds(
    code="P07",
    title="A total does not add up",
    severity=Severity.WARNING,
    looks_for=(
        "A number that a sentence breaks down into others, or a row “Total” of a table, with "
        "another sum. Where the parts are only some (“of whom”), they must not be more."
    ),
    example="“40 delegates, comprising 25 men and 12 women”.",
    what_to_do="Add up, and ask for the figures; do not trust the total more than the parts.",
)
def wrong_total(record: Record) -> Iterator[Remark]:
    """Totals that are not the sum of their parts, in sentences and in tables."""
    yield from in_sentences(record.document)
    for rows in tables(record.document):
        yield from in_table(record.document, rows)


def in_sentences(document: Document) -> Iterator[Remark]:
    """Numbers that are broken down into others in running text."""
    for one in WHOLE.finditer(document.text):
        total = value(one["total"])
        parts = [value(found) for found in re.findall(NUMBER, one["parts"], re.IGNORECASE)]
        partly = PARTLY.match(one["how"]) is not None
        wrong = sum(parts) > total if partly else sum(parts) != total
        if wrong and max(parts) < total and sum(parts) * LIKELY > total:
            added = listed([str(part) for part in parts])
            yield Remark(
                f"The text says {total}, but {added} make {sum(parts)}.",
                (passage(document, *one.span()),),
            )


def value(written: str) -> int:
    """A number in digits or in words."""
    return int(written) if written.isdigit() else NUMBERS[written.casefold()]


def tables(document: Document) -> Iterator[list[Paragraph]]:
    """Rows of tables that stand together; the cells of a row are parted by bars."""
    rows = groupby(document.paragraphs, key=lambda one: "|" in words_of(document, one))
    yield from (list(held) for is_row, held in rows if is_row)


def words_of(document: Document, one: Paragraph) -> str:
    """The text of a paragraph."""
    return document.text[one.start : one.end]


def in_table(document: Document, rows: Sequence[Paragraph]) -> Iterator[Remark]:
    """Columns of a table whose row of totals has another sum."""
    cells = [[cell.strip() for cell in words_of(document, row).split("|")] for row in rows]
    last = len(rows) - 1
    if last < FEWEST_ROWS or not TOTAL_ROW.match("".join(cells[last][:2])):
        return
    for column in range(1, len(cells[last])):
        total = amount(cells[last][column])
        parts = [amount(row[column]) for row in cells[:last] if column < len(row)]
        numbers = [part for part in parts if part is not None]
        if total is not None and len(numbers) >= FEWEST_ROWS and sum(numbers) != total:
            place = passage(document, rows[last].start, rows[last].end)
            yield Remark(
                f"The table has a total of {total:g}, but its rows make {sum(numbers):g}.",
                (place,),
            )


def amount(cell: str) -> float | None:
    """The number in a cell that holds nothing else."""
    bare = cell.strip("*_ €$£")
    return float(re.sub(r"[,  ’]", "", bare)) if CELL.fullmatch(bare) else None
