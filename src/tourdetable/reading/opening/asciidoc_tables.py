"""Tables of AsciiDoc: which of their cells stand in one row."""

import re
from collections.abc import Iterator
from itertools import pairwise

CELL = re.compile(
    r"(?:(?<=\s)|^)(?:\d{1,3}(?:\.\d{1,3})?[+*])?[<^>.]{0,4}[aehlmsd]?\|", re.MULTILINE
)
SPAN = re.compile(r"\s*(\d{1,3})(?:\.\d{1,3})?[+*]")
MOST_COLUMNS = 100
STATED = re.compile(r"""\bcols=(?:"([^"\n]*)"|'([^'\n]*)'|([^,;\s\]]+))""")
REPEATED = re.compile(r"\s*(\d{1,3})\*")
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*\Z")


def rows(text: str, start: int, end: int, about: str = "") -> Iterator[tuple[int, int]]:
    """Where the rows of a table begin and end; the line above may state its columns."""
    cells = [one.start() for one in CELL.finditer(text, start, end)]
    yield from pairwise([*row_starts(text, cells, stated_width(about)), end])


def stated_width(about: str) -> int:
    """How many columns the line above a table states: two in `[cols="1,2"]`, 0 if it is silent."""
    found = STATED.search(about)
    if not found:
        return 0
    each = re.split("[,;]", found[1] or found[2] or found[3] or "")
    times = (REPEATED.match(one) for one in each)
    return min(sum(int(one[1]) if one else 1 for one in times), MOST_COLUMNS)


def row_starts(text: str, cells: list[int], stated: int = 0) -> list[int]:
    """Where rows begin: the table states how many cells each has, or its first line shows it.

    Where neither does, cells on lines of their own are parted into rows by blank lines.
    """
    if not cells:
        return []
    first_line = text.find("\n", cells[0])
    shown = sum(columns(text, one) for one in cells if one < first_line or first_line < 0)
    width = stated or shown
    if width == 1 and not stated:
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
