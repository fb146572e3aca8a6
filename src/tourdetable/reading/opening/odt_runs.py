"""The words of an OpenDocument paragraph, as a reader of the paper sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .draft import Draft
from .odt_lists import TEXT, number
from .odt_styles import Look, Styles
from .runs import DELETION, Run, raised

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
MOST_SPACES = 1_000
ANNOTATION = f"{OFFICE}annotation"
NOTE = f"{TEXT}note"
DRAWN = {f"{DRAW}{name}" for name in ("frame", "custom-shape", "rect", "ellipse", "g", "a")} | {
    f"{DRAW}{name}" for name in ("line", "path", "polygon", "caption", "connector", "control")
}
LEFT_OUT = {
    ANNOTATION,
    f"{OFFICE}annotation-end",
    f"{OFFICE}event-listeners",
    f"{OFFICE}forms",
    f"{TEXT}script",
    *(f"{TEXT}{name}" for name in ("tracked-changes", "sequence-decls", "variable-decls")),
    *(f"{TEXT}{name}" for name in ("user-field-decls", "dde-connection-decls")),
    *(f"{TEXT}{name}" for name in ("alphabetical-index-auto-mark-file", "index-title-template")),
    *(f"{TEXT}{name}" for name in ("table-of-content-source", "illustration-index-source")),
    *(f"{TEXT}{name}" for name in ("table-index-source", "object-index-source")),
    *(f"{TEXT}{name}" for name in ("user-index-source", "alphabetical-index-source")),
    f"{TEXT}bibliography-source",
}
"""What is no part of the text, and what is read on its own."""
CHANGES = {f"{TEXT}change-start", f"{TEXT}change-end", f"{TEXT}change"}


@dataclass
class Reader:
    """What is known of a document while the words of its paragraphs are read."""

    draft: Draft
    styles: Styles
    insertions: frozenset[str]
    """The ids of tracked changes by which words came in."""
    deletions: frozenset[str]
    open: set[str] = field(default_factory=set)
    """Insertions that have begun and not ended; they may reach over paragraphs."""
    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    """What is drawn and anchored in the paragraph."""

    def runs(self, element: etree._Element, look: Look) -> Iterator[Run]:
        """The runs of a paragraph, or of a passage in it."""
        yield from self.said(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                yield from self.child(child, look)
            yield from self.said(child.tail, look)

    def said(self, words: str | None, look: Look) -> Iterator[Run]:
        """Words with their look."""
        if not words:
            return
        if look.hidden:
            self.draft.hidden += bool(words.strip())
            return
        tracked = bool(self.open)
        if look.superscript and words.strip().isdecimal():
            words = raised(words)
        words = words.replace("\n", " ").replace("\r", " ")
        yield Run(words, bool(look.bold), bool(look.italic), tracked)

    def child(self, child: etree._Element, look: Look) -> Iterator[Run]:
        """What stands in a paragraph beside its plain words."""
        tag = str(child.tag)
        if sign := self.sign(child):
            yield Run(sign, bool(look.bold), bool(look.italic), bool(self.open))
        elif tag in CHANGES:
            yield from self.change(child)
        elif tag in DRAWN:
            self.boxes.append(child)
        elif tag == ANNOTATION:
            self.draft.comments += 1
        elif tag == f"{TEXT}ruby":
            yield from self.ruby(child, look)
        elif is_switched_off(child):
            self.draft.hidden += 1
        elif tag not in LEFT_OUT:
            yield from self.runs(child, self.within(child, look))

    def sign(self, child: etree._Element) -> str:
        """What an element stands for that holds no words: blanks, the mark of a note."""
        match child.tag:
            case tag if tag == f"{TEXT}s":
                return " " * min(number(child.get(f"{TEXT}c"), 1), MOST_SPACES)
            case tag if tag == f"{TEXT}tab":
                return "\t"
            case tag if tag == f"{TEXT}line-break":
                return "\n"
            case tag if tag == NOTE:
                return self.note_mark(child)
        return ""

    def within(self, child: etree._Element, look: Look) -> Look:
        """The look of a passage: its own, else that of what stands around it."""
        name = child.get(f"{TEXT}style-name")
        if name is None or child.tag != f"{TEXT}span":
            return look
        own = self.styles.look("text", name)
        return Look(
            bold=look.bold if own.bold is None else own.bold,
            italic=look.italic if own.italic is None else own.italic,
            hidden=look.hidden if own.hidden is None else own.hidden,
            superscript=own.superscript or look.superscript,
        )

    def note_mark(self, note: etree._Element) -> str:
        """The raised number that a note is called by."""
        citation = note.find(f"{TEXT}note-citation")
        mark = words_in(citation).strip() if citation is not None else ""
        label = mark or str(len(self.notes) + 1)
        self.notes.append((label, note))
        return raised(label)

    def ruby(self, element: etree._Element, look: Look) -> Iterator[Run]:
        """Words with their reading above them, which comes behind them in brackets."""
        for one in element.iterchildren(f"{TEXT}ruby-base"):
            yield from self.runs(one, look)
        above = "".join(words_in(one) for one in element.iterchildren(f"{TEXT}ruby-text"))
        if above.strip():
            yield from self.said(f" ({above})", look)

    def change(self, mark: etree._Element) -> Iterator[Run]:
        """Where a tracked change begins, ends, or took something away."""
        name = mark.get(f"{TEXT}change-id") or ""
        if mark.tag == f"{TEXT}change" and name in self.deletions:
            yield DELETION
        elif mark.tag == f"{TEXT}change-start" and name in self.insertions:
            self.open.add(name)
        elif mark.tag == f"{TEXT}change-end":
            self.open.discard(name)


def words_in(element: etree._Element) -> str:
    """All words in an element."""
    return "".join(str(one) for one in element.itertext())


def is_switched_off(element: etree._Element) -> bool:
    """Whether a passage is hidden by a condition that its file says is met."""
    hidden = element.get(f"{TEXT}is-hidden") == "true"
    return hidden and element.tag in {f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"}
