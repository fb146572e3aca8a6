"""Headings: short paragraphs whose letters are larger, bold, slanted or all capitals."""

import re
from collections.abc import Iterable

from .paragraphs import Habits, Paragraph

LONGEST = 160
LARGER = 1.1
SENTENCE_END = re.compile(r"[.;,:!?]$")
FEWEST_CAPITALS = 4
DEEPEST = 6

Look = tuple[float, bool, bool, bool]


def look_of(paragraph: Paragraph, habits: Habits, *, bold_body: bool) -> Look | None:
    """How a heading is set, if the paragraph is one: size, bold, capitals, slanted."""
    lines = paragraph.lines
    words = " ".join(one.words for one in lines)
    if len(words) > LONGEST or not any(map(str.isalpha, words)) or paragraph.is_item:
        return None
    size = lines[0].size
    larger = size >= LARGER * habits.body
    bold = not bold_body and all(one.is_bold for one in lines)
    capitals = words.isupper() and sum(map(str.isalpha, words)) >= FEWEST_CAPITALS
    slanted = all(one.is_italic for one in lines) and len(words) <= LONGEST / 2
    if SENTENCE_END.search(words) or size < 0.95 * habits.body:
        return None
    if not (larger or bold or (capitals and len(lines) <= 2) or slanted):
        return None
    return round(size, 1), bold, capitals, slanted


def levels_of(looks: Iterable[Look]) -> dict[Look, int]:
    """The level of each look: the larger and bolder, the higher."""
    in_order = sorted(set(looks), key=lambda one: (-one[0], not one[1], not one[2], one[3]))
    return {one: min(number, DEEPEST) for number, one in enumerate(in_order, 1)}
