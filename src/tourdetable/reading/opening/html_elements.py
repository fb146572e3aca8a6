"""What the elements of a web page are for its reader: blocks, looks, or nothing to see."""

import re
from collections.abc import Mapping

from lxml import html

BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li"),
    *("main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section"),
    *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
NOT_SHOWN = {
    *("area", "audio", "base", "canvas", "col", "colgroup", "datalist", "embed", "frame", "head"),
    *("iframe", "input", "link", "meta", "noembed", "noframes", "noscript", "object", "param"),
    *("rp", "script", "source", "style", "template", "title", "track", "video"),
}
BOLD = {"b", "strong", "th"}
ITALIC = {"i", "em", "cite", "dfn", "var"}
LIST_TYPES = {"1", "a", "A", "i", "I"}
LIST_STYLES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
WEIGHT = re.compile(r"(?:^|[;\s])font-weight\s*:\s*(bold|normal|[1-9]00)", re.IGNORECASE)
SLANT = re.compile(r"(?:^|[;\s])font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
RAISED = re.compile(r"(?:^|[;\s])vertical-align\s*:\s*super", re.IGNORECASE)
LIST_STYLE = re.compile(r"(?:^|[;\s])list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
HEADING = re.compile(r"h([1-6])")


def is_hidden(element: html.HtmlElement, style: str) -> bool:
    """Whether a reader of the page does not see an element, though it holds words."""
    closed = element.tag == "dialog" and element.get("open") is None
    hidden = element.get("hidden") is not None
    return hidden or closed or HIDING.search(style) is not None


def is_bold(element: html.HtmlElement, style: str, *, before: bool) -> bool:
    """Whether words in an element are bold, if those around it are or are not."""
    if stated := WEIGHT.findall(style):
        said = stated[-1].lower()
        return said == "bold" or (said.isdigit() and int(said) >= 600)
    return before or element.tag in BOLD


def is_italic(element: html.HtmlElement, style: str, *, before: bool) -> bool:
    """Whether words in an element are italic, if those around it are or are not."""
    if stated := SLANT.findall(style):
        return bool(stated[-1].lower() != "normal")
    return before or element.tag in ITALIC


def heading_level(element: html.HtmlElement) -> int:
    """The level of a heading, 0 for anything else."""
    found = HEADING.fullmatch(str(element.tag))
    if found:
        return int(found[1])
    level = element.get("aria-level") or "2"
    return int(level) if element.get("role") == "heading" and level in set("123456789") else 0


def list_type(element: html.HtmlElement, style: str) -> str | None:
    """How a list, or an item of it, counts: "1", "a", "i" …; none for bullets or nothing said."""
    if said := LIST_STYLE.search(style):
        return LIST_STYLES.get(said[1].lower())
    stated = str(element.get("type") or "")
    if stated in LIST_TYPES:
        return stated
    return "1" if element.tag == "ol" else None


def whole_number(attributes: Mapping[str, str], name: str) -> int | None:
    """An attribute that is a whole number."""
    said = attributes.get(name, "").strip()
    return int(said) if re.fullmatch(r"-?\d{1,9}", said, re.ASCII) else None
