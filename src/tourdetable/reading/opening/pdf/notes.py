"""Footnotes: small lines at the foot of a page, each under the mark that calls it."""

import re
from collections.abc import Sequence

from .columns import Block, Column
from .lines import Line

SMALLER = 0.94
"""Of the text's size: what footnotes are set in at most."""
STOP = re.compile(r"[.!?)\]”]$")
CALL = re.compile(r"^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[.)]?$")


def parted(
    blocks: Sequence[Block], body: float, before: Sequence[Line]
) -> tuple[list[Block], list[Line]]:
    """The blocks of a page without its footnotes, and the lines of these.

    The last footnote of the pages before may go on here.
    """
    goes_on = bool(before) and not STOP.search(before[-1].words)
    found: list[Block] = []
    notes: list[Line] = []
    for number, one in enumerate(blocks):
        first = first_note(one.lines, body, goes_on) if isinstance(one, Column) else None
        below = [other for other in blocks[number + 1 :] if not is_beside(one, other)]
        if first is None or not isinstance(one, Column) or below:
            found.append(one)
            continue
        notes += one.lines[first:]
        if first:
            found.append(Column(one.lines[:first], one.left, one.right))
    return found, notes


def is_beside(one: Block, other: Block) -> bool:
    """Whether two blocks are columns that stand next to each other."""
    return (
        isinstance(one, Column)
        and isinstance(other, Column)
        and (one.right <= other.left or other.right <= one.left)
    )


def first_note(lines: Sequence[Line], body: float, goes_on: bool) -> int | None:
    """Where the footnotes at the end of a column begin, if there are any."""
    first = len(lines)
    while first and lines[first - 1].size <= SMALLER * body:
        first -= 1
    if goes_on and first < len(lines):
        return first
    called = {one.words for line in lines[:first] for one in line.pieces if one.raised}
    for number in range(first, len(lines)):
        mark = mark_of(lines[number])
        if mark and (lines[number].pieces[0].raised or mark in called):
            return number
    return None


def mark_of(line: Line) -> str | None:
    """The mark with which a line begins, if it is that of a note."""
    first = line.pieces[0]
    if len(line.pieces) > 1 and CALL.match(first.words):
        return first.words.rstrip(".)")
    return None
