"""The numbers that an OpenDocument text shows before paragraphs and headings.

They stand in no paragraph's text: a list names a style, and the style says how each level counts.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from .counting import counted_in

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORMAT = "num-list-format"
"""The whole pattern of a label, "%1%.%2%)"; older files have its parts only."""
LEVELS = {
    f"{TEXT}list-level-style-number",
    f"{TEXT}list-level-style-bullet",
    f"{TEXT}list-level-style-image",
    f"{TEXT}outline-level-style",
}
DEEPEST = 10


@dataclass(frozen=True)
class Level:
    """How one level of a list counts; a bullet has no format."""

    format: str
    prefix: str
    suffix: str
    shown: int
    start: int
    pattern: str | None

    def label(self, levels: dict[int, "Level"], counts: list[int], depth: int) -> str | None:
        """The label as shown, without brackets and full stops around it."""
        if not self.format:
            return None
        told = {
            one: counted_in(counts[one], levels[one].format)
            for one in range(depth + 1)
            if one in levels and levels[one].format
        }
        if self.pattern is not None:
            label = re.sub(r"%(\d+)%", lambda one: told.get(int(one[1]) - 1, ""), self.pattern)
        else:
            first = max(depth - self.shown + 1, 0)
            parts = [told[one] for one in range(first, depth + 1) if one in told]
            label = f"{self.prefix}{'.'.join(parts)}{self.suffix}"
        return label.strip(" .():\t") or None


@dataclass
class Counts:
    """How far a list has counted at each of its levels."""

    style: str
    reached: list[int | None] = field(default_factory=lambda: [None] * DEEPEST)

    def next(self, levels: dict[int, Level], depth: int, start: int | None) -> list[int]:
        """Count one item; what is below it begins anew."""
        level = levels.get(depth)
        before = self.reached[depth]
        if start is not None:
            now = start
        elif before is None:
            now = level.start if level else 1
        else:
            now = before + 1
        self.reached[depth] = now
        self.reached[depth + 1 :] = [None] * (DEEPEST - depth - 1)
        return [one if one is not None else 1 for one in self.reached]


def levels_of(style: etree._Element) -> dict[int, Level]:
    """The levels of a list style, from 0."""
    found = {}
    for one in style:
        if one.tag not in LEVELS:
            continue
        depth = number(one.get(f"{TEXT}level"), 1) - 1
        found[depth] = Level(
            one.get(f"{STYLE}num-format") or "",
            one.get(f"{STYLE}num-prefix") or "",
            one.get(f"{STYLE}num-suffix") or "",
            number(one.get(f"{TEXT}display-levels"), 1),
            number(one.get(f"{TEXT}start-value"), 1),
            pattern_of(one),
        )
    return found


def pattern_of(level: etree._Element) -> str | None:
    """The whole pattern of a label, where the file gives it."""
    for name, told in level.attrib.items():
        if str(name).rpartition("}")[2] == FORMAT:
            return str(told)
    return None


def number(written: str | None, default: int) -> int:
    """A whole number, or the default where the file has something else."""
    return int(written) if written and re.fullmatch(r"[0-9]{1,9}", written, re.ASCII) else default
