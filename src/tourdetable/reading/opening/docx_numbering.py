"""The numbers that Word puts before paragraphs, as a reader of the paper sees them.

They stand in no paragraph's text: a paragraph, or its style, names a list and a level,
and `numbering.xml` says how that list counts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .counting import counted_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
NUMBER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True)
class Level:
    """How one level of a list counts: its format ("decimal"), its pattern ("%1."), its start."""

    format: str = "decimal"
    pattern: str = "%1."
    start: int = 1
    style: str = ""
    """The paragraph style that is tied to it."""
    restarts_after: int | None = None
    """The level, counted from 1, after which it begins anew; 0 for never, None for any."""
    legal: bool = False
    """Whether all numbers in it are Arabic: "2.1" below "II"."""


@dataclass
class Numbering:
    """All lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    reached: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def read(cls, part: etree._Element | None) -> "Numbering":
        """The lists that `numbering.xml` defines; none if the document has no such part."""
        found = cls()
        if part is None:
            return found
        abstract = {
            value(one, "abstractNumId"): levels_of(one) for one in part.iter(f"{W}abstractNum")
        }
        for name, other in linked(part):
            abstract[name] = abstract[other]
        for one in part.iter(f"{W}num"):
            found.add_list(one, abstract)
        return found

    def add_list(self, one: etree._Element, abstract: dict[str, dict[int, Level]]) -> None:
        """A concrete list: an abstract one, perhaps with levels or starts of its own."""
        name = value(one, "numId")
        based_on = one.find(f"{W}abstractNumId")
        family = value(based_on, "val") if based_on is not None else name
        self.family[name] = family
        self.levels[name] = dict(abstract.get(family, {}))
        for change in one.iter(f"{W}lvlOverride"):
            depth = number(value(change, "ilvl"))
            start = change.find(f"{W}startOverride")
            if start is not None:
                self.restarts.setdefault(name, {})[depth] = number(value(start, "val"), 1)
            for own, level in levels_of(change).items():
                self.levels[name][own] = level

    def depth_of(self, name: str, style: str) -> int:
        """The level of a list that is tied to a style; the first if none is."""
        levels = self.levels.get(name, {})
        return next((depth for depth, one in levels.items() if style and one.style == style), 0)

    def label(self, name: str, depth: int) -> str | None:
        """Count one paragraph of a list, and give the label before it; None for a bullet."""
        levels = self.levels.get(name)
        if not levels or depth not in levels:
            return None
        counts = self.reached[self.family[name]]
        own = self.restarts.get(name, {})
        if depth in own:
            counts[depth] = own.pop(depth)
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = levels[depth].start
        for deeper in [one for one in counts if begins_anew(levels.get(one), one, depth)]:
            del counts[deeper]
        return written(levels, counts, depth)


def levels_of(parent: etree._Element) -> dict[int, Level]:
    """The levels defined directly in an abstract list or in an override."""
    found = {}
    for one in parent.iterchildren(f"{W}lvl"):
        parts = {etree.QName(child).localname: value(child, "val") for child in one}
        found[number(value(one, "ilvl"))] = Level(
            parts.get("numFmt", "decimal"),
            parts.get("lvlText", "%1."),
            number(parts.get("start", "1"), 1),
            parts.get("pStyle", ""),
            number(parts["lvlRestart"]) if "lvlRestart" in parts else None,
            parts.get("isLgl", "0") in {"", "1", "true", "on"},
        )
    return found


def begins_anew(level: Level | None, depth: int, counted: int) -> bool:
    """Whether a level counts from its start again, now that one above it has counted."""
    restarts_after = None if level is None else level.restarts_after
    return counted < depth and (restarts_after is None or counted < restarts_after)


def linked(part: etree._Element) -> Iterator[tuple[str, str]]:
    """Lists that only name a list style, each with the list that defines it."""
    defined, names = {}, []
    for one in part.iter(f"{W}abstractNum"):
        own = value(one, "abstractNumId")
        for child in one.iterchildren(f"{W}styleLink"):
            defined[value(child, "val")] = own
        names += [(own, value(child, "val")) for child in one.iterchildren(f"{W}numStyleLink")]
    yield from ((own, defined[style]) for own, style in names if style in defined)


def written(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str | None:
    """The label as printed, without brackets and full stops around it: "8", "2.1", "a"."""
    if levels[depth].format in {"bullet", "none"}:
        return None
    label = levels[depth].pattern
    for one in range(depth + 1):
        count = counts.get(one, levels[one].start if one in levels else 1)
        style = levels[one].format if one in levels and not levels[depth].legal else "decimal"
        label = label.replace(f"%{one + 1}", digits(count, style))
    return label.strip(" .():\t") or None


def digits(count: int, style: str) -> str:
    """A number in a list's own digits."""
    return f"{count:02}" if style == "decimalZero" else counted_in(count, STYLES.get(style, "1"))


def value(element: etree._Element, name: str) -> str:
    """An attribute of Word's own, or nothing."""
    return str(element.get(f"{W}{name}") or "")


def number(written_as: str, default: int = 0) -> int:
    """A whole number as Word writes it, or the default where it wrote something else."""
    return int(written_as) if NUMBER.fullmatch(written_as) else default
