"""The styles of an OpenDocument text: what its paragraphs and passages look like."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from .odt_lists import STYLE, TEXT, Level, levels_of, number

FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TITLES = {"title", "subtitle"}
LONGEST_CHAIN = 12
HEAVY = {"bold", "600", "700", "800", "900"}


@dataclass(frozen=True)
class Look:
    """What a style gives; None where it leaves that to its parent or to what stands around."""

    parent: str = ""
    title: bool = False
    level: int = 0
    list_style: str = ""
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    superscript: bool = False


NO_LOOK = Look()


@dataclass
class Styles:
    """All styles of a document."""

    looks: dict[tuple[str, str], Look] = field(default_factory=dict)
    """By family ("paragraph", "text") and name."""
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)

    def read(self, roots: Iterable[etree._Element]) -> None:
        """Take the styles of the parts of a document."""
        for root in roots:
            for one in root.iter(f"{STYLE}style"):
                key = (one.get(f"{STYLE}family") or "", one.get(f"{STYLE}name") or "")
                self.looks[key] = look_of(one)
            for one in root.iter(f"{TEXT}list-style"):
                self.lists[one.get(f"{STYLE}name") or ""] = levels_of(one)
            for one in root.iter(f"{TEXT}outline-style"):
                self.outline = levels_of(one)

    def look(self, family: str, name: str | None) -> Look:
        """A style with what it takes from its parents."""
        whole = self.looks.get((family, name or ""), NO_LOOK)
        for _ in range(LONGEST_CHAIN):
            parent = self.looks.get((family, whole.parent))
            if parent is None:
                break
            whole = inherited(whole, parent)
        return whole


def inherited(own: Look, parent: Look) -> Look:
    """A look with what it takes from its parent."""
    return Look(
        parent.parent,
        own.title or parent.title,
        own.level or parent.level,
        own.list_style or parent.list_style,
        parent.bold if own.bold is None else own.bold,
        parent.italic if own.italic is None else own.italic,
        parent.hidden if own.hidden is None else own.hidden,
        own.superscript or parent.superscript,
    )


def look_of(style: etree._Element) -> Look:
    """What a style says itself."""
    name = (style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name") or "").casefold()
    look = Look(
        parent=style.get(f"{STYLE}parent-style-name") or "",
        title=name in TITLES,
        level=number(style.get(f"{STYLE}default-outline-level"), 0),
        list_style=style.get(f"{STYLE}list-style-name") or "",
    )
    for one in style.iterchildren(f"{STYLE}text-properties"):
        weight, slant = one.get(f"{FO}font-weight"), one.get(f"{FO}font-style")
        display = one.get(f"{TEXT}display")
        position = one.get(f"{STYLE}text-position") or ""
        look = replace(
            look,
            bold=None if weight is None else weight in HEAVY,
            italic=None if slant is None else slant in {"italic", "oblique"},
            hidden=None if display is None else display == "none",
            superscript=is_above(position),
        )
    return look


def is_above(position: str) -> bool:
    """Whether words are raised: "super 58%", "33% 80%"."""
    first = position.partition(" ")[0]
    return first == "super" or (first.endswith("%") and first[:1].isdigit() and first != "0%")
