"""Tables of AsciiDoc: which of their cells stand in one row."""

import re
from collections.abc import Iterator
from itertools import pairwise

CELL = re.compile(
    r"(?:(?<=\s)|^)(?:\d{1,3}(?:\.\d{1,3})?[+*])?[<^>.]{0,4}[aehlmsd]?\|", re.MULTILINE
)
SPAN = re.compile(r"\s*(\d{1,3})(?:\.\d{1,3})?[+*]")
MOST_COLUMNS = 100
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*\Z")


def rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the rows of a table begin and end."""
    cells = [one.start() for one in CELL.finditer(text, start, end)]
    yield from pairwise([*row_starts(text, cells), end])


def row_starts(text: str, cells: list[int]) -> list[int]:
    """Where rows begin: the first line says how many cells each has.

    Cells that stand on lines of their own are parted into rows by blank lines.
    """
    if not cells:
        return []
    first_line = text.find("\n", cells[0])
    width = sum(columns(text, one) for one in cells if one < first_line or first_line < 0)
    if width == 1:
        parted = (one for before, one in pairwise(cells) if BLANK_LINE.search(text[before:one]))
        return [cells[0], *parted]
    found: list[int] = []
    filled = width
    for one in cells:
        if filled >= width:
            found.append(one)
            filled = 0
        filled += columns(text, one)
    return found


def columns(text: str, cell: int) -> int:
    """Over how many columns a cell reaches, or how often it is repeated."""
    found = SPAN.match(text, cell)
    return min(int(found[1]), MOST_COLUMNS) if found else 1
