"""Paragraphs: lines put together as a person does who sees where one ends and the next begins.

A line that has room left for the first word of the next one ended its paragraph. So did one that
is followed by more space than lines have between them, by a number or a bullet, or by letters of
another size.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from .columns import Column
from .lines import Line, is_glued

NUMBER = re.compile(r"^\(?(\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]$")
BARE_NUMBER = re.compile(r"^(\d{1,3}(?:\.\d{1,2}){0,3})$")
BULLET = re.compile(r"^[•▪◦‣●○■□➢➤✓✔❖⁃∙·\ue000-\uf8ff]$")
DASH = re.compile(r"^[-–—*o]$")
STOP = re.compile(r"[.!?:;…][\"'”’)\]]*$")
ITEM_END = re.compile(r";(?:\s(?:and|or))?$")
LIST_GOES_ON = re.compile(r"(?::|;(?:\s(?:and|or))?)$")
"""How a line ends that governs a list, and an item that is not the last."""
WIDE = 0.7
"""Of the letters' size: what is free behind a number that hangs before its paragraph."""
INDENT = 0.8
HALF = 0.5
"""Of a column: what lines fill at least that end where those around them do."""
MORE_SPACE = 1.25
OTHER_SIZE = 1.06


@dataclass
class Paragraph:
    """Lines that belong together, with the label that stands before them."""

    lines: list[Line]
    column: Column
    label: str | None = None
    sign: str = ""
    """The label as it is printed."""
    is_item: bool = False

    @property
    def page(self) -> int:
        """Where it begins."""
        return self.lines[0].page


@dataclass(frozen=True)
class Label:
    """What stands before a paragraph."""

    words: str
    label: str | None
    is_sure: bool
    """Whether its look alone says that a paragraph begins here."""


def label_of(line: Line) -> Label | None:
    """The number or bullet that a line begins with, if it begins with one."""
    if len(line.pieces) < 2:
        return None
    first, after = line.pieces[0], line.pieces[1]
    if first.raised or is_glued(first, after):
        return None
    wide = after.left - first.right > WIDE * first.size
    number = NUMBER.match(first.words) or (BARE_NUMBER.match(first.words) if wide else None)
    if number:
        return Label(first.words, number[1], is_sure=wide and number.re is NUMBER)
    if BULLET.match(first.words) or DASH.match(first.words):
        return Label(first.words, None, is_sure=wide or not DASH.match(first.words))
    return None


@dataclass(frozen=True)
class Habits:
    """How the document sets its text."""

    body: float
    """The size of most of its letters."""
    steps: dict[float, float]
    """For each size of letters, how far lines stand apart within a paragraph."""

    def step(self, size: float) -> float:
        """How far lines of a size stand apart."""
        return self.steps.get(round(size, 1), 1.25 * size)


def habits_of(columns: Iterable[Column]) -> Habits:
    """The habits of a document: its usual size and spacing."""
    sizes: Counter[float] = Counter()
    steps: dict[float, Counter[float]] = {}
    for column in columns:
        for one in column.lines:
            sizes[one.size] += len(one.words)
        for one, other in pairwise(column.lines):
            if one.size == other.size and one.base - other.base < 2.5 * one.size:
                steps.setdefault(one.size, Counter())[round((one.base - other.base) * 2) / 2] += 1
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    return Habits(body, {size: smallest_usual(found) for size, found in steps.items()})


def smallest_usual(found: Counter[float]) -> float:
    """The smallest step that is no exception; lines of lists often stand further apart."""
    least = 0.15 * found.total()
    return min(step for step, times in found.items() if times >= min(least, max(found.values())))


def paragraphs_of(column: Column, habits: Habits) -> Iterator[Paragraph]:
    """The paragraphs of a column."""
    current: Paragraph | None = None
    in_list = False
    for line in column.lines:
        label = label_of(line)
        if current is not None:
            ended = in_list and ends_item(current)
            if not ended and not begins(line, label, current, habits):
                current.lines.append(line)
                continue
            in_list = bool(LIST_GOES_ON.search(current.lines[-1].words))
            yield current
        current = labelled(line, label, column)
    if current is not None:
        yield current


def ends_item(current: Paragraph) -> bool:
    """Whether an item that begins in small letters is over, though its last line may be full."""
    starts_small = current.lines[0].words[:1].islower()
    return starts_small and bool(ITEM_END.search(current.lines[-1].words))


def labelled(line: Line, label: Label | None, column: Column) -> Paragraph:
    """A paragraph that begins with a line, its label taken off."""
    if label is None:
        return Paragraph([line], column)
    bare = Line(line.pieces[1:], line.page)
    return Paragraph([bare], column, label.label, label.words, is_item=label.label is None)


def begins(line: Line, label: Label | None, current: Paragraph, habits: Habits) -> bool:
    """Whether a line begins a paragraph of its own."""
    before = current.lines[-1]
    if label is not None and (label.is_sure or not is_full(before, line, current.column)):
        return True
    larger, smaller = max(before.size, line.size), min(before.size, line.size)
    if larger > OTHER_SIZE * smaller:
        return True
    if before.base - line.base > MORE_SPACE * habits.step(line.size):
        return True
    if is_indented(line, current):
        return True
    if runs_on(before, line):
        return False
    return not is_full(before, line, current.column)


def is_full(before: Line, line: Line, column: Column) -> bool:
    """Whether a line had no room left for the first word of the next one."""
    first = line.pieces[0]
    words = [first]
    for one in line.pieces[1:]:
        if not is_glued(words[-1], one):
            break
        words.append(one)
    wanted = words[-1].right - first.left + 0.2 * line.size
    return before.right + wanted > right_edge(column, before) - 0.3 * line.size


def right_edge(column: Column, line: Line) -> float:
    """How far lines may run: to where those around it all end, else to the column's edge."""
    near = [one.right for one in column.lines if abs(one.left - line.left) < 2]
    ends = Counter(round(one) for one in near)
    place, times = ends.most_common(1)[0] if ends else (0, 0)
    wide = place - line.left > HALF * (column.right - column.left)
    if wide and times >= max(3, 0.4 * len(near)):
        return float(place)
    return column.right


def runs_on(before: Line, line: Line) -> bool:
    """Whether a sentence plainly goes on."""
    return line.words[:1].islower() and not STOP.search(before.words)


def is_indented(line: Line, current: Paragraph) -> bool:
    """Whether a line stands further in than the one before, or back out after several."""
    before = current.lines[-1]
    shift = line.left - before.left
    if len(current.lines) == 1 and (current.label or current.is_item or shift < 0):
        return False
    return abs(shift) > INDENT * line.size and not runs_on(before, line)
