"""OpenDocument texts (.odt, .fodt), read from their own XML.

The text is the document as if all tracked changes were accepted; a doubt says where any are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from tourdetable.record import ParagraphKind

from .draft import Draft, Line, row
from .odt_lists import DEEPEST, STYLE, TEXT, Counts, number
from .odt_runs import CHANGES, DRAW, DRAWN, LEFT_OUT, OFFICE, Reader
from .odt_styles import Styles
from .package import parsed, unpacked
from .source import NotReadable, Source

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
FLAT_MEDIA_TYPE = "application/vnd.oasis.opendocument.text-flat-xml"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
RUNNING = [
    f"{STYLE}{place}{which}" for place in ("header", "footer") for which in ("-first", "", "-left")
]
DRAWN_WORDS = {f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TABLE}table"}


@dataclass(frozen=True)
class Item:
    """Where in a list a paragraph stands."""

    counts: Counts
    depth: int
    style: str
    first: bool
    """Whether it is the first paragraph of its item, which bears the label."""
    start: int | None = None


@dataclass
class Walk:
    """A document on the way through its blocks."""

    draft: Draft
    reader: Reader
    styles: Styles
    lists: dict[str, Counts] = field(default_factory=dict)
    """Lists by their id, for those that go on with them."""
    latest: dict[str, Counts] = field(default_factory=dict)
    """The last list of each style."""
    outline: Counts = field(default_factory=lambda: Counts(""))

    def lines(self, container: etree._Element) -> Iterator[Line]:
        """Every paragraph of a body, a section or a cell, in the order of the page."""
        for element in container:
            if isinstance(element.tag, str) and element.tag not in LEFT_OUT:
                yield from self.block(element)

    def block(self, element: etree._Element) -> Iterator[Line]:
        """One block: a paragraph, a list, a table, a section, something drawn."""
        tag = element.tag
        if tag in {f"{TEXT}p", f"{TEXT}h"}:
            yield from self.paragraph(element, None)
        elif tag == f"{TEXT}list":
            yield from self.list(element, self.begun(element), 0, "")
        elif tag == f"{TABLE}table-row":
            yield from self.row(element)
        elif tag in CHANGES:
            yield Line(list(self.reader.change(element)))
        elif tag in DRAWN:
            yield from self.drawn(element)
        elif element.get(f"{TEXT}display") == "none" and tag == f"{TEXT}section":
            self.draft.hidden += 1
        elif has_words(element):
            self.draft.unknown += 1
            yield from self.paragraph(element, None)
        else:
            yield from self.lines(element)

    def begun(self, element: etree._Element) -> Counts:
        """The counts of a list: its own, or those of the one that it goes on with."""
        style = element.get(f"{TEXT}style-name") or ""
        goes_on = self.lists.get(element.get(f"{TEXT}continue-list") or "")
        if goes_on is None and element.get(f"{TEXT}continue-numbering") == "true":
            goes_on = self.latest.get(style)
        counts = goes_on or Counts(style)
        self.latest[style] = counts
        if name := element.get(XML_ID):
            self.lists[name] = counts
        return counts

    def list(
        self, element: etree._Element, counts: Counts, depth: int, style: str
    ) -> Iterator[Line]:
        """The items of a list, and of the lists in them."""
        style = element.get(f"{TEXT}style-name") or style
        for item in element:
            if item.tag not in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                continue
            first = item.tag == f"{TEXT}list-item"
            start = item.get(f"{TEXT}start-value")
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self.list(child, counts, min(depth + 1, DEEPEST - 1), style)
                elif child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    begins = number(start, 1) if start and first else None
                    yield from self.paragraph(child, Item(counts, depth, style, first, begins))
                    first = False
                elif isinstance(child.tag, str) and child.tag not in LEFT_OUT:
                    yield from self.block(child)

    def paragraph(self, element: etree._Element, item: Item | None) -> Iterator[Line]:
        """One paragraph with its label, or as a heading, and what is drawn beside it."""
        look = self.styles.look("paragraph", element.get(f"{TEXT}style-name"))
        runs = list(self.reader.runs(element, look))
        boxes, self.reader.boxes = self.reader.boxes, []
        heading = element.tag == f"{TEXT}h"
        level = number(element.get(f"{TEXT}outline-level"), 1) if heading else int(look.title)
        kind = ParagraphKind.HEADING if level else ParagraphKind.PARAGRAPH
        label = None
        if item is not None and item.first:
            label = self.label(item, look.list_style)
            kind = ParagraphKind.ITEM if label is None and not level else kind
        elif heading and item is None and element.get(f"{TEXT}is-list-header") != "true":
            label = self.outline_label(level - 1)
        yield Line(runs, label, kind, level)
        for box in boxes:
            yield from self.drawn(box)

    def label(self, item: Item, own: str) -> str | None:
        """The number of an item; None for a bullet."""
        levels = self.styles.lists.get(item.style or own, {})
        counts = item.counts.next(levels, item.depth, item.start)
        level = levels.get(item.depth)
        return level.label(levels, counts, item.depth) if level else None

    def outline_label(self, depth: int) -> str | None:
        """The number of a heading, where the document numbers its headings."""
        level = self.styles.outline.get(depth)
        if level is None or not level.format:
            return None
        counts = self.outline.next(self.styles.outline, depth, None)
        return level.label(self.styles.outline, counts, depth)

    def row(self, element: etree._Element) -> Iterator[Line]:
        """A row of a table is one paragraph; a row of one cell is a frame around ordinary ones."""
        cells = [one for one in element if one.tag in CELLS]
        if len(cells) == 1:
            yield from self.lines(cells[0])
        elif cells:
            yield row([list(self.lines(cell)) for cell in cells])

    def drawn(self, element: etree._Element) -> Iterator[Line]:
        """The paragraphs of a text box, or in a shape."""
        for child in element:
            if child.tag in DRAWN_WORDS:
                yield from self.block(child)
            elif child.tag in DRAWN or child.tag == f"{DRAW}text-box":
                yield from self.drawn(child)


def odt_source(content: bytes, *, name: str, sha256: str) -> Source:
    """An OpenDocument text in its package, opened."""
    with unpacked(content, name) as package:
        manifest = package.content("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise NotReadable(f"{name} is encrypted. Save it without a password.")
        main, styles = package.xml("content.xml"), package.xml("styles.xml")
    if main is None:
        raise NotReadable(
            f"{name} is not an OpenDocument text: it lacks its text. Save it again as .odt."
        )
    draft = Draft(name)
    if styles is None and b"styles.xml" in manifest:
        draft.messages.append(
            "The file lacks its styles. Numbers, headings, and the heads of pages may be missing."
        )
    return source_of(draft, main, [one for one in (styles, main) if one is not None]).source(
        MEDIA_TYPE, sha256
    )


def flat_source(content: bytes, *, name: str, sha256: str) -> Source:
    """An OpenDocument text in a single XML file, opened."""
    root = parsed(content, name)
    return source_of(Draft(name), root, [root]).source(FLAT_MEDIA_TYPE, sha256)


def source_of(draft: Draft, main: etree._Element, parts: Iterable[etree._Element]) -> Draft:
    """The document walked from its first paragraph to the feet of its pages."""
    text = main.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise NotReadable(
            f"{draft.name} is no text document. Save the summary as .odt, .docx or .pdf."
        )
    styles = Styles()
    parts = list(parts)
    styles.read(parts)
    reader = Reader(draft, styles, changes(text, "insertion"), changes(text, "deletion"))
    walk = Walk(draft, reader, styles)
    draft.authors = authors(text)
    for line in walk.lines(text):
        draft.add(line)
    take_notes(walk)
    for part in parts:
        for one in part.iter(*RUNNING):
            for line in walk.lines(one) if one.get(f"{STYLE}display") != "false" else ():
                draft.add_running(line)
    return draft


def take_notes(walk: Walk) -> None:
    """The notes that the text calls, in the order in which it does; notes may call notes."""
    taken = 0
    while taken < len(walk.reader.notes):
        label, note = walk.reader.notes[taken]
        taken += 1
        lines = [line for one in note.iter(f"{TEXT}note-body") for line in walk.lines(one)]
        walk.draft.notes.append((label, lines))


def has_words(element: etree._Element) -> bool:
    """Whether words stand in an element that is none of those which hold words."""
    said = [element.text, *(child.tail for child in element)]
    return any((one or "").strip() for one in said)


def authors(text: etree._Element) -> dict[str, None]:
    """Who made the tracked changes of words, as far as the file says so."""
    tracked = text.find(f"{TEXT}tracked-changes")
    found: dict[str, None] = {}
    for region in tracked if tracked is not None else ():
        for kind in (f"{TEXT}insertion", f"{TEXT}deletion"):
            for name in region.iterfind(f"{kind}/{OFFICE}change-info/{CREATOR}"):
                if said := (name.text or "").strip():
                    found[said] = None
    return found


def changes(text: etree._Element, kind: str) -> frozenset[str]:
    """The ids of the tracked changes of a kind."""
    tracked = text.find(f"{TEXT}tracked-changes")
    found = set()
    for region in tracked if tracked is not None else ():
        if region.find(f"{TEXT}{kind}") is not None:
            found |= {name for name in (region.get(f"{TEXT}id"), region.get(XML_ID)) if name}
    return frozenset(found)
