"""Word documents, read from their own parts, so that numbers, notes and tracked changes survive.

The text is the document as if all tracked changes were accepted; a doubt says where any are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tourdetable.record import Doubt, ParagraphKind, Place

from .docx_numbering import Numbering, W, number, value
from .docx_package import parts_of
from .source import Marked, Marking, NotReadable, Source, SourceParagraph

MOST_PARAGRAPHS = 20_000
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
HEADING = re.compile(r"^heading\s*(\d)", re.IGNORECASE)
LEFT_OUT = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")}
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
LEFT_OUT.add(f"{COMPATIBILITY}Fallback")  # repeats the same words for older programs
BLANKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
BOXES = {
    f"{W}drawing",
    f"{W}pict",
    f"{COMPATIBILITY}AlternateContent",
}
NOTE_MARKS = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


@dataclass
class Style:
    """What a paragraph style gives to its paragraphs."""

    name: str = ""
    based_on: str = ""
    list_name: str = ""
    depth: int = 0
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Mark:
    """How far the walk had come when a paragraph began."""

    words: int
    length: int
    markings: int


@dataclass
class Walk:
    """The document as far as it has been walked: its text, paragraphs and markings."""

    numbering: Numbering
    styles: dict[str, Style]
    words: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[SourceParagraph] = field(default_factory=list)
    markings: list[Marked] = field(default_factory=list)
    tracked: list[tuple[int, int]] = field(default_factory=list)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    hidden: int = 0

    def put(self, words: str) -> None:
        """Add words to the text."""
        self.words.append(words)
        self.length += len(words)

    def text_since(self, mark: Mark) -> str:
        """The words put since then."""
        return "".join(self.words[mark.words :])

    def go_back(self, mark: Mark) -> None:
        """Forget what was put since then."""
        del self.words[mark.words :]
        del self.markings[mark.markings :]
        self.length = mark.length
        while self.tracked and self.tracked[-1][1] > mark.length:
            self.tracked.pop()


def docx_source(content: bytes, *, name: str, media_type: str, sha256: str) -> Source:
    """A Word document, opened."""
    parts = parts_of(content, name)
    body = parts.get("word/document.xml")
    if body is None:
        raise NotReadable(
            f"{name} is not a Word document: it lacks its text. Save it again as .docx."
        )
    walk = Walk(Numbering.read(parts.get("word/numbering.xml")), styles_of(parts))
    walk_blocks(walk, body)
    walk_notes(walk, parts)
    text = "".join(walk.words)
    if not text.strip():
        raise NotReadable(
            f"{name} holds no text. If it is a scan, have it recognised (OCR) first."
        )
    return Source(
        name,
        media_type,
        sha256,
        text,
        tuple(walk.paragraphs),
        tuple(walk.markings),
        tuple(doubts(walk, text)),
    )


STYLE_PARTS = ("name", "basedOn", "numId", "ilvl", "b", "i")


def styles_of(parts: dict[str, etree._Element]) -> dict[str, Style]:
    """The styles of paragraphs and of characters by their id."""
    found = {}
    sheet = parts.get("word/styles.xml")
    for one in sheet.iter(f"{W}style") if sheet is not None else ():
        style = Style()
        for child in one.iter(*(f"{W}{name}" for name in STYLE_PARTS)):
            match etree.QName(child).localname:
                case "name":
                    style.name = value(child, "val")
                case "basedOn":
                    style.based_on = value(child, "val")
                case "numId":
                    style.list_name = value(child, "val")
                case "ilvl":
                    style.depth = number(value(child, "val"))
                case "b":
                    style.bold = is_on(child)
                case _:
                    style.italic = is_on(child)
        found[value(one, "styleId")] = style
    return found


def walk_blocks(walk: Walk, container: etree._Element) -> None:
    """Every paragraph of a body, a table or a content control, in the order of the page."""
    for element in container:
        match element.tag:
            case _ if element.tag in LEFT_OUT:
                continue
            case tag if tag == f"{W}p":
                walk_paragraph(walk, element)
            case tag if tag == f"{W}tr":
                walk_row(walk, element)
            case _:
                walk_blocks(walk, element)


def walk_row(walk: Walk, row: etree._Element) -> None:
    """A row of a table is one paragraph, its cells parted by a bar.

    A row of one cell is a frame around ordinary paragraphs.
    """
    cells = list(row.iterchildren(f"{W}tc"))
    if len(cells) == 1:
        walk_blocks(walk, cells[0])
        return
    before = begin(walk)
    start = walk.length
    for place, cell in enumerate(cells):
        if place:
            walk.put(" | ")
        for line, paragraph in enumerate(cell.iter(f"{W}p")):
            if line:
                walk.put(" ")
            walk_runs(walk, paragraph, bold=False)
    if not walk.text_since(before).strip(" |\n"):
        walk.go_back(before)
        return
    end_paragraph(walk, before, SourceParagraph(None, start, walk.length, ParagraphKind.ITEM))


def walk_paragraph(walk: Walk, paragraph: etree._Element) -> None:
    """One paragraph with its label, or as a heading."""
    style = style_of(walk, paragraph)
    label, listed = label_of(walk, paragraph, style)
    before = begin(walk)
    start = walk.length
    walk_runs(walk, paragraph, bold=style.bold)
    level = heading_level(style)
    if level:
        kind = ParagraphKind.HEADING
    elif listed and label is None:
        kind = ParagraphKind.ITEM
    else:
        kind = ParagraphKind.PARAGRAPH
    end_paragraph(walk, before, SourceParagraph(label, start, walk.length, kind, level))


def begin(walk: Walk) -> Mark:
    """Part the paragraph that comes from the one before."""
    mark = Mark(len(walk.words), walk.length, len(walk.markings))
    if walk.length:
        walk.put("\n\n")
    return mark


def end_paragraph(walk: Walk, before: Mark, paragraph: SourceParagraph) -> None:
    """Keep a paragraph that has words; forget an empty one with its parting lines."""
    if not walk.text_since(before).strip():
        walk.go_back(before)
        return
    walk.paragraphs.append(paragraph)
    if len(walk.paragraphs) > MOST_PARAGRAPHS:
        raise NotReadable(f"The document has more than {MOST_PARAGRAPHS} paragraphs. Split it.")


def style_of(walk: Walk, paragraph: etree._Element) -> Style:
    """The paragraph's style with what it inherits."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    name = value(named, "val") if named is not None else ""
    whole = Style()
    for _ in range(12):
        one = walk.styles.get(name)
        if one is None:
            break
        if not heading_level(whole):
            whole.name = one.name if heading_level(one) or not whole.name else whole.name
        if not whole.list_name:
            whole.list_name, whole.depth = one.list_name, one.depth
        whole.bold = whole.bold or one.bold
        name = one.based_on
    return whole


def heading_level(style: Style) -> int:
    """The level of a heading style, 1 for a title, 0 for none."""
    if style.name.casefold() in {"title", "subtitle"}:
        return 1
    found = HEADING.match(style.name)
    return int(found[1]) if found else 0


def label_of(walk: Walk, paragraph: etree._Element, style: Style) -> tuple[str | None, bool]:
    """The number that Word prints before the paragraph, and whether it is in a list at all."""
    list_name, depth = style.list_name, style.depth
    own = paragraph.find(f"{W}pPr/{W}numPr")
    if own is not None:
        named, deep = own.find(f"{W}numId"), own.find(f"{W}ilvl")
        list_name = value(named, "val") if named is not None else list_name
        depth = number(value(deep, "val")) if deep is not None else depth
    if not list_name or list_name == "0":
        return None, False
    return walk.numbering.label(list_name, depth), True


def walk_runs(walk: Walk, element: etree._Element, *, bold: bool) -> None:
    """The words of a paragraph as a reader sees them."""
    for child in element:
        if child.tag == f"{W}r":
            walk_run(walk, child, bold=bold)
        elif child.tag in {f"{W}ins", f"{W}moveTo"}:
            start = walk.length
            walk_runs(walk, child, bold=bold)
            if walk.length > start:
                walk.tracked.append((start, walk.length))
        elif child.tag in {f"{W}del", f"{W}moveFrom"}:
            walk.tracked.append((walk.length, walk.length))
        elif child.tag not in LEFT_OUT:
            walk_runs(walk, child, bold=bold)


def walk_run(walk: Walk, run: etree._Element, *, bold: bool) -> None:
    """One run: words of the same look."""
    look = run.find(f"{W}rPr")
    looks = {} if look is None else {one.tag: one for one in look}
    if is_on(looks.get(f"{W}vanish")):
        walk.hidden += 1
        return
    start = walk.length
    for child in run:
        put_child(walk, child)
    if walk.length == start:
        return
    named = looks.get(f"{W}rStyle")
    style = walk.styles.get(value(named, "val") if named is not None else "", Style())
    for tag, marking, inherited in (
        ("b", Marking.BOLD, style.bold or bold),
        ("i", Marking.ITALIC, style.italic),
    ):
        own = looks.get(f"{W}{tag}")
        if is_on(own) if own is not None else inherited:
            walk.markings.append(Marked(start, walk.length, marking))


def put_child(walk: Walk, child: etree._Element) -> None:
    """What stands in a run: words, blanks, the mark of a note, or a text box."""
    if child.tag == f"{W}t":
        walk.put(child.text or "")
    elif child.tag in BLANKS:
        walk.put(BLANKS[child.tag])
    elif child.tag in NOTE_MARKS:
        walk.put(note_mark(walk, NOTE_MARKS[child.tag], value(child, "id")))
    elif child.tag in BOXES:
        walk_text_boxes(walk, child)


def walk_text_boxes(walk: Walk, drawing: etree._Element) -> None:
    """The words in a text box stand where the box is anchored."""
    for box in drawing.iter(f"{W}txbxContent"):
        for paragraph in box.iter(f"{W}p"):
            walk.put(" ")
            walk_runs(walk, paragraph, bold=False)
        return  # a fallback repeats the same words for older programs


def note_mark(walk: Walk, part: str, note: str) -> str:
    """The raised number that a note is called by."""
    label = walk.notes.setdefault((part, note), str(len(walk.notes) + 1))
    return label.translate(SUPERSCRIPT)


def walk_notes(walk: Walk, parts: dict[str, etree._Element]) -> None:
    """The notes that the text calls, after it, in the order of their numbers."""
    found = dict(notes_in(parts))
    for key, label in walk.notes.items():
        note = found.get(key)
        if note is None:
            continue
        for count, paragraph in enumerate(note.iter(f"{W}p")):
            before = begin(walk)
            start = walk.length
            walk_runs(walk, paragraph, bold=False)
            own = None if count else label
            kind = ParagraphKind.PARAGRAPH if count else ParagraphKind.NOTE
            end_paragraph(walk, before, SourceParagraph(own, start, walk.length, kind))


def notes_in(
    parts: dict[str, etree._Element],
) -> Iterator[tuple[tuple[str, str], etree._Element]]:
    """Footnotes and endnotes by their part and id."""
    for part, tag in (("footnotes", f"{W}footnote"), ("endnotes", f"{W}endnote")):
        holder = parts.get(f"word/{part}.xml")
        for one in holder.iter(tag) if holder is not None else ():
            yield (part, value(one, "id")), one


def is_on(switch: etree._Element | None) -> bool:
    """Whether a switch of Word's, such as bold, is there and not turned off."""
    return switch is not None and value(switch, "val") not in {"0", "false", "none"}


def doubts(walk: Walk, text: str) -> Iterator[Doubt]:
    """What in the file a person should look at: tracked changes and hidden words."""
    for first, last in walk.tracked:
        start, end = min(first, len(text)), min(last, len(text))
        words = text[start:end]
        place = Place(start=start, end=end, words=words)
        what = "an insertion" if words else "a deletion"
        yield Doubt(
            message=f"Here is {what} that nobody has accepted; it was read as accepted.",
            place=place,
        )
    if walk.hidden:
        yield Doubt(message=f"The file holds {walk.hidden} hidden passages, which were not read.")
