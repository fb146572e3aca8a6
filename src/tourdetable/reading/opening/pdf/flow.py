"""The flow: paragraphs, tables and notes of all pages put into one text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tourdetable.reading.opening.hyphens import Vocabulary
from tourdetable.reading.opening.source import Marked, Marking, NotReadable, SourceParagraph
from tourdetable.record import ParagraphKind

from .columns import Block, Table
from .headings import levels_of, look_of
from .lines import Line
from .notes import mark_of
from .paragraphs import (
    OTHER_SIZE,
    STOP,
    Habits,
    Paragraph,
    is_full,
    paragraphs_of,
    runs_on,
)
from .words import Stretch, joined

MOST_PARAGRAPHS = 20_000


@dataclass
class Text:
    """The text as far as it is written: its words, paragraphs and markings."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[SourceParagraph] = field(default_factory=list)
    markings: list[Marked] = field(default_factory=list)

    def put(self, words: str) -> None:
        """Add words."""
        self.words.append(words)
        self.length += len(words)

    def add(self, sign: str, stretches: Sequence[Stretch], paragraph: SourceParagraph) -> None:
        """Add a paragraph behind its label, with what is bold and italic in it."""
        if not any(one.words.strip() for one in stretches):
            return
        if self.length:
            self.put("\n\n")
        if sign:
            self.put(f"{sign} ")
        start = self.length
        self.put("".join(one.words for one in stretches).rstrip())
        for marking in (Marking.BOLD, Marking.ITALIC):
            self.markings += marked(stretches, marking, start)
        self.paragraphs.append(replace(paragraph, start=start, end=self.length))
        if len(self.paragraphs) > MOST_PARAGRAPHS:
            raise NotReadable(
                f"The document has more than {MOST_PARAGRAPHS} paragraphs. Split it."
            )


def marked(stretches: Sequence[Stretch], marking: Marking, start: int) -> Iterator[Marked]:
    """Where a paragraph is bold, or italic; neighbours of one look are one marking."""
    first: int | None = None
    last = start
    for one in stretches:
        wanted = one.bold if marking is Marking.BOLD else one.italic
        if wanted and first is None:
            first = start
        if not wanted and first is not None and one.words.strip():
            yield Marked(first, last, marking)
            first = None
        if wanted:
            last = start + len(one.words.rstrip())
        start += len(one.words)
    if first is not None:
        yield Marked(first, last, marking)


@dataclass(frozen=True)
class Flow:
    """What is needed to write the text: the document's habits and its words."""

    habits: Habits
    known: Vocabulary
    bold_body: bool

    def text_of(self, pages: Sequence[Sequence[Block]], notes: Sequence[Line]) -> Text:
        """The text of all pages, the notes after it."""
        parts = list(joined_over_edges(self.parts_of(pages)))
        looks = {
            id(one): look_of(one, self.habits, bold_body=self.bold_body)
            for one in parts
            if isinstance(one, Paragraph)
        }
        levels = levels_of(look for look in looks.values() if look)
        text = Text()
        for one in parts:
            if isinstance(one, Table):
                self.add_table(text, one)
            else:
                look = looks[id(one)]
                self.add_paragraph(text, one, levels[look] if look else 0)
        for lines in notes_of(notes):
            self.add_note(text, lines)
        return text

    def parts_of(self, pages: Sequence[Sequence[Block]]) -> Iterator[Paragraph | Table]:
        """The paragraphs and tables of all pages."""
        for blocks in pages:
            for one in blocks:
                if isinstance(one, Table):
                    yield one
                else:
                    yield from paragraphs_of(one, self.habits)

    def add_paragraph(self, text: Text, one: Paragraph, level: int) -> None:
        """A paragraph behind its label, or a heading, whose number belongs to its words."""
        if one.lines[0].pieces[0].raised and mark_of(one.lines[0]):
            self.add_note(text, one.lines)
            return
        stretches = joined(one.lines, self.known)
        if level:
            number = [Stretch(f"{one.sign} ")] if one.sign else []
            about = SourceParagraph(None, 0, 0, ParagraphKind.HEADING, level, one.page)
            text.add("", [*number, *stretches], about)
            return
        kind = ParagraphKind.ITEM if one.is_item else ParagraphKind.PARAGRAPH
        sign = "•" if one.is_item and not one.sign.isascii() else one.sign
        text.add(sign, stretches, SourceParagraph(one.label, 0, 0, kind, page=one.page))

    def add_note(self, text: Text, lines: Sequence[Line]) -> None:
        """A footnote, or a note at the end, behind its mark."""
        mark, first = mark_of(lines[0]), lines[0]
        bare = Line(first.pieces[1:], first.page) if mark else first
        about = SourceParagraph(mark, 0, 0, ParagraphKind.NOTE, page=first.page)
        text.add(mark or "", joined([bare, *lines[1:]], self.known), about)

    def add_table(self, text: Text, table: Table) -> None:
        """A table row by row, the cells parted by a bar."""
        for row in table.rows:
            stretches: list[Stretch] = []
            for number, cell in enumerate(row):
                stretches += [Stretch(" | ")] if number else []
                stretches += joined(cell, self.known)
            about = SourceParagraph(None, 0, 0, ParagraphKind.ITEM, page=table.page)
            text.add("", stretches, about)


def joined_over_edges(parts: Iterable[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """Paragraphs that a page or a column broke, whole again."""
    before: Paragraph | Table | None = None
    for one in parts:
        if isinstance(before, Paragraph) and isinstance(one, Paragraph) and goes_on(before, one):
            before.lines += one.lines
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph at the top of a column only continues the one before."""
    last, first = before.lines[-1], after.lines[0]
    if before.column is after.column or after.sign or not ratio(last, first) < OTHER_SIZE:
        return False
    if runs_on(last, first):
        return True
    if last.is_bold != first.is_bold or not is_full(last, first, before.column):
        return False
    if not STOP.search(last.words):
        return True
    inner, outer = last.left - before.column.left, first.left - after.column.left
    return bool(before.sign) and len(before.lines) > 1 and abs(inner - outer) < first.size / 2


def ratio(one: Line, other: Line) -> float:
    """How much larger the letters of one of two lines are."""
    return max(one.size, other.size) / min(one.size, other.size)


def notes_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The footnotes one by one: the lines of each, its mark among them."""
    found: list[Line] = []
    for line in lines:
        here = mark_of(line)
        before = mark_of(found[0]) if found else None
        if found and here and (line.pieces[0].raised or follows(before or "", here)):
            yield found
            found = []
        found.append(line)
    if found:
        yield found


def follows(before: str, mark: str) -> bool:
    """Whether a mark is the next after another."""
    return before.isdigit() and mark.isdigit() and int(mark) == int(before) + 1
