"""Word documents, read from their own parts, so that numbers, notes and tracked changes survive.

The text is the document as if all tracked changes were accepted; a doubt says where any are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tourdetable.record import ParagraphKind

from .docx_numbering import Numbering, W, number, value
from .docx_package import Parts, parts_of, running_parts
from .docx_runs import (
    ALTERNATIVE,
    BOX_WORDS,
    DELETED,
    DRAWING,
    LEFT_OUT,
    Reader,
    shown,
)
from .docx_styles import Style, Styles
from .draft import Draft, Line, row
from .runs import DELETION, Run, words_of
from .source import Source

ENDS = {
    f"{W}{name}" for name in ("body", "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")
}
"""What a paragraph whose end was deleted cannot be carried out of."""
MARK_GONE = (f"{W}rPr/{W}del", f"{W}rPr/{W}moveFrom")
LONGEST_HEADING = 150
"""Letters. Numbered paragraphs have outline levels too, and are no headings."""


@dataclass
class Walk:
    """A document on the way through its blocks."""

    draft: Draft
    reader: Reader
    numbering: Numbering
    carried: list[Run] = field(default_factory=list)
    """The words of a paragraph whose end was deleted: the next one goes on with them."""

    def lines(self, container: etree._Element) -> Iterator[Line]:
        """Every paragraph of a body, a table or a content control, in the order of the page."""
        for element in container:
            if element.tag in LEFT_OUT or element.tag in DELETED:
                continue
            match element.tag:
                case tag if tag == f"{W}p":
                    yield from self.paragraph(element)
                case tag if tag == f"{W}tr":
                    yield from self.rest()
                    yield from self.row(element)
                case tag if tag == ALTERNATIVE:
                    yield from self.lines(shown(element))
                case _ if element.find(f"{W}r") is not None:
                    self.draft.unknown += 1
                    yield from self.paragraph(element)
                case _:
                    yield from self.lines(element)
        if container.tag in ENDS:
            yield from self.rest()

    def rest(self) -> Iterator[Line]:
        """What is carried where no paragraph follows that could go on with it."""
        if self.carried:
            yield Line(self.carried)
            self.carried = []

    def row(self, element: etree._Element) -> Iterator[Line]:
        """A row of a table is one paragraph; a row of one cell is a frame around ordinary ones."""
        deleted = element.find(f"{W}trPr/{W}del")
        if deleted is not None:
            self.reader.changed(deleted)
            yield Line([DELETION])
            return
        cells = [one for one in element.iter(f"{W}tc") if row_of(one) is element]
        cells = [one for one in cells if one.find(f"{W}tcPr/{W}cellDel") is None]
        if len(cells) == 1:
            yield from self.lines(cells[0])
        elif cells:
            yield row([list(self.lines(cell)) for cell in cells])

    def paragraph(self, element: etree._Element) -> Iterator[Line]:
        """One paragraph with its label, or as a heading, and the text boxes anchored in it."""
        about = element.find(f"{W}pPr")
        named = about.find(f"{W}pStyle") if about is not None else None
        style = self.reader.styles.of_paragraph(value(named, "val") if named is not None else "")
        self.reader.begin(element)
        runs = [*self.carried, *self.reader.runs(element, style)]
        boxes = self.reader.boxes
        if about is not None and any(about.find(one) is not None for one in MARK_GONE):
            self.carried = [*runs, DELETION] if DELETION not in runs else runs
        else:
            self.carried = []
            yield self.line(about, runs, style)
        for box in boxes:
            yield from self.box(box)

    def line(self, about: etree._Element | None, runs: list[Run], style: Style) -> Line:
        """The paragraph of some words."""
        label, listed = self.label(about, style)
        level = heading_level(about, style, runs)
        if level:
            kind = ParagraphKind.HEADING
        elif listed and label is None:
            kind = ParagraphKind.ITEM
        else:
            kind = ParagraphKind.PARAGRAPH
        return Line(runs, label, kind, level)

    def box(self, element: etree._Element) -> Iterator[Line]:
        """The paragraphs of a text box, or letters that were drawn."""
        if element.tag == BOX_WORDS[0]:
            held, self.carried = self.carried, []
            yield from self.lines(element)
            self.carried = held
        elif element.tag == f"{DRAWING}p":
            yield Line([Run(one.text or "") for one in element.iter(f"{DRAWING}t")])
        else:
            yield Line([Run(element.get("string") or "")])

    def label(self, about: etree._Element | None, style: Style) -> tuple[str | None, bool]:
        """The number that Word prints before the paragraph, and whether it is in a list at all."""
        list_name, depth = style.list_name, style.depth
        own = about.find(f"{W}numPr") if about is not None else None
        if own is not None:
            named, deep = own.find(f"{W}numId"), own.find(f"{W}ilvl")
            list_name = value(named, "val") if named is not None else list_name
            depth = number(value(deep, "val")) if deep is not None else depth
        if not list_name or list_name == "0":
            return None, False
        if depth is None:
            depth = self.numbering.depth_of(list_name, style.listed_as)
        return self.numbering.label(list_name, depth), True


def docx_source(content: bytes, *, name: str, media_type: str, sha256: str) -> Source:
    """A Word document, opened."""
    parts = parts_of(content, name)
    draft = Draft(name, messages=parts.messages)
    styles = Styles.read(parts.named.get("styles"))
    walk = Walk(draft, Reader(draft, styles), Numbering.read(parts.named.get("numbering")))
    for line in walk.lines(parts.body):
        draft.add(line)
    take_notes(walk, parts)
    for part in running_parts(parts):
        for line in walk.lines(part):
            draft.add_running(line)
    comments = parts.named.get("comments")
    draft.comments = 0 if comments is None else sum(1 for _ in comments.iter(f"{W}comment"))
    return draft.source(media_type, sha256)


def take_notes(walk: Walk, parts: Parts) -> None:
    """The notes that the text calls, in the order of their numbers; notes may call notes."""
    found = dict(notes_in(parts))
    taken = 0
    while taken < len(walk.reader.notes):
        key, label = list(walk.reader.notes.items())[taken]
        taken += 1
        if key in found:
            walk.draft.notes.append((label, list(walk.lines(found[key]))))
        else:
            walk.draft.messages.append(f"The text calls a note ({label}) that the file lacks.")


def notes_in(parts: Parts) -> Iterator[tuple[tuple[str, str], etree._Element]]:
    """Footnotes and endnotes by their part and id."""
    for part, tag in (("footnotes", f"{W}footnote"), ("endnotes", f"{W}endnote")):
        holder = parts.named.get(part)
        for one in holder.iter(tag) if holder is not None else ():
            yield (part, value(one, "id")), one


def row_of(cell: etree._Element) -> etree._Element | None:
    """The row that a cell stands in; content controls may stand between."""
    return next(cell.iterancestors(f"{W}tr"), None)


def heading_level(about: etree._Element | None, style: Style, runs: list[Run]) -> int:
    """The level of a heading, by its style or by its place in the outline; 0 for none."""
    if style.level:
        return style.level
    outline = about.find(f"{W}outlineLvl") if about is not None else None
    level = number(value(outline, "val"), 9) if outline is not None else 9
    words = words_of(runs).strip()
    short = len(words) <= LONGEST_HEADING and not words.endswith((".", ";"))
    return level + 1 if 0 <= level < 9 and short else 0
