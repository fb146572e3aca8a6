"""The numbers that Word puts before paragraphs, as a reader of the paper sees them.

They stand in no paragraph's text: a paragraph, or its style, names a list and a level,
and `numbering.xml` says how that list counts.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LAST_IN_LETTERS = 780
"""After thirty times the alphabet, and after 3999 in Roman digits, nobody would read a label."""
LAST_IN_ROMAN = 3999
NUMBER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True)
class Level:
    """How one level of a list counts: its format ("decimal"), its pattern ("%1."), its start."""

    format: str = "decimal"
    pattern: str = "%1."
    start: int = 1


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
        for deeper in [one for one in counts if one > depth]:
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
        )
    return found


def written(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str | None:
    """The label as printed, without brackets and full stops around it: "8", "2.1", "a"."""
    if levels[depth].format in {"bullet", "none"}:
        return None
    label = levels[depth].pattern
    for one in range(depth + 1):
        count = counts.get(one, levels[one].start if one in levels else 1)
        style = levels[one].format if one in levels else "decimal"
        label = label.replace(f"%{one + 1}", digits(count, style))
    return label.strip(" .():\t") or None


def digits(count: int, style: str) -> str:
    """A number in a list's own digits."""
    if style in {"lowerLetter", "upperLetter"} and 0 < count <= LAST_IN_LETTERS:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in {"lowerRoman", "upperRoman"} and 0 < count <= LAST_IN_ROMAN:
        roman = roman_digits(count)
        return roman.upper() if style == "upperRoman" else roman
    return str(count)


def roman_digits(count: int) -> str:
    """A number in Roman digits."""
    said = ""
    for worth, letters in ROMAN:
        while count >= worth:
            said += letters
            count -= worth
    return said


def value(element: etree._Element, name: str) -> str:
    """An attribute of Word's own, or nothing."""
    return str(element.get(f"{W}{name}") or "")


def number(written_as: str, default: int = 0) -> int:
    """A whole number as Word writes it, or the default where it wrote something else."""
    return int(written_as) if NUMBER.fullmatch(written_as) else default
