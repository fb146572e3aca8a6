"""The styles of a Word document: what a paragraph or a run has without saying so itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from .docx_numbering import NUMBER, W, value

HEADING = re.compile(r"^heading\s*(\d)", re.IGNORECASE)
TITLES = {"title", "subtitle"}
LONGEST_CHAIN = 12
OFF = {"0", "false", "none", "off"}


@dataclass(frozen=True)
class Style:
    """What a style gives; None where it leaves that to the style that it is based on."""

    based_on: str = ""
    level: int | None = None
    list_name: str | None = None
    depth: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    listed_as: str = ""
    """The style whose list it is: levels of a list may be tied to styles."""


NO_STYLE = Style()


@dataclass
class Styles:
    """The styles of a document by their ids."""

    found: Mapping[str, Style]
    usual: str = ""
    """The style of paragraphs that name none."""

    @classmethod
    def read(cls, sheet: etree._Element | None) -> "Styles":
        """The styles of a document; none if it has no such part."""
        found: dict[str, Style] = {}
        usual = ""
        for one in sheet.iter(f"{W}style") if sheet is not None else ():
            name = value(one, "styleId")
            found[name] = style_of(one, name)
            if value(one, "type") == "paragraph" and value(one, "default") in {"1", "true"}:
                usual = name
        whole: dict[str, Style] = {}
        styles = cls(found, usual)
        for name in found:
            whole[name] = styles.inherited(name)
        styles.found = whole
        return styles

    def inherited(self, name: str) -> Style:
        """A style with all that it takes from those it is based on."""
        whole = self.found[name]
        for _ in range(LONGEST_CHAIN):
            based_on = self.found.get(whole.based_on)
            if based_on is None:
                break
            whole = merged(whole, based_on)
        return whole

    def of_paragraph(self, name: str) -> Style:
        """The style of a paragraph."""
        return self.found.get(name or self.usual, NO_STYLE)

    def of_run(self, name: str) -> Style:
        """The style of a run."""
        return self.found.get(name, NO_STYLE)


def merged(own: Style, base: Style) -> Style:
    """A style with what it takes from another."""
    takes_list = own.list_name is None
    return Style(
        base.based_on,
        base.level if own.level is None else own.level,
        base.list_name if takes_list else own.list_name,
        base.depth if own.depth is None else own.depth,
        base.bold if own.bold is None else own.bold,
        base.italic if own.italic is None else own.italic,
        base.hidden if own.hidden is None else own.hidden,
        base.listed_as if takes_list else own.listed_as,
    )


def style_of(element: etree._Element, name: str) -> Style:
    """What a style says itself."""
    style = Style()
    for child in element.iter():
        said = value(child, "val")
        match str(child.tag).removeprefix(W):
            case "name":
                style = replace(style, level=level_by_name(said))
            case "basedOn":
                style = replace(style, based_on=said)
            case "numId":
                style = replace(style, list_name=said, listed_as=name)
            case "ilvl":
                style = replace(style, depth=int(said) if NUMBER.fullmatch(said) else 0)
            case "b":
                style = replace(style, bold=said not in OFF)
            case "i":
                style = replace(style, italic=said not in OFF)
            case "vanish":
                style = replace(style, hidden=said not in OFF)
    return style


def level_by_name(name: str) -> int | None:
    """The level of a heading style, 1 for a title."""
    if name.casefold() in TITLES:
        return 1
    found = HEADING.match(name)
    return int(found[1]) or None if found else None
