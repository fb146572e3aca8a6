"""A text within a Rich Text file: its body, a note, a head of pages, a text box."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tourdetable.record import ParagraphKind

from .draft import Line, row
from .runs import Run, words_of
from .text import bare_label

LONGEST_HEADING = 150
BULLETS = "•·▪■□◻➢–—-*o❖❑✓→"


SWITCHES = {
    "b": "bold",
    "i": "italic",
    "v": "hidden",
    "deleted": "deleted",
    "mvf": "deleted",
    "revised": "inserted",
    "mvt": "inserted",
    "super": "raised",
    "intbl": "in_table",
}
NUMBERS = {
    "s": ("style", 2**31),
    "f": ("font", 2**31),
    "outlinelevel": ("outline", 9),
    "uc": ("fallback", 9),
    "revauth": ("author", 2**31),
    "revauthdel": ("author", 2**31),
}
"""Commands with a number, each with what it sets and the largest that makes sense."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, and where they stand; a group of the file takes it from the one around."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    raised: bool = False
    in_table: bool = False
    style: int = 0
    outline: int = 9
    font: int = 0
    author: int = 0
    """Who changed words, by the number in the file's list of those who did."""
    fallback: int = 1
    """How many characters stand after one in Unicode, for programs that do not know it."""

    def after(self, word: str, number: int | None) -> "Look":
        """The look after a command; most commands do not touch it."""
        if word in SWITCHES:
            return replace(self, **{SWITCHES[word]: number != 0})
        if word in NUMBERS:
            name, most = NUMBERS[word]
            stated: dict[str, Any] = {name: min(max(number or 0, 0), most)}
            return replace(self, **stated)
        match word:
            case "nosupersub" | "sub":
                return replace(self, raised=False)
            case "plain":
                return Look(
                    in_table=self.in_table,
                    style=self.style,
                    outline=self.outline,
                    fallback=self.fallback,
                )
            case "pard":
                return replace(self, in_table=False, style=0, outline=9)
        return self


@dataclass
class Flow:
    """The paragraphs of a text as far as it has been read."""

    lines: list[Line] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    before: list[Run] = field(default_factory=list)
    """What stands before the paragraph: its number or its bullet."""
    cell: list[Line] = field(default_factory=list)
    cells: list[list[Line]] = field(default_factory=list)
    boxes: list[Line] = field(default_factory=list)
    """The paragraphs of text boxes, which come after the one in which they are anchored."""

    def end_paragraph(self, look: Look, level: int) -> None:
        """End a paragraph."""
        words = words_of(self.before).strip()
        label = None if words[:1] in BULLETS and len(words) < 3 else bare_label(words) or None
        kind = ParagraphKind.ITEM if words and label is None else ParagraphKind.PARAGRAPH
        if level == 0 and look.outline < 9 and self.is_short():
            level = look.outline + 1
        kind = ParagraphKind.HEADING if level else kind
        line = Line(self.runs, label, kind, level)
        self.runs, self.before = [], []
        if not look.in_table:
            self.end_row()
        (self.cell if look.in_table else self.lines).append(line)
        (self.cell if look.in_table else self.lines).extend(self.boxes)
        self.boxes = []

    def is_short(self) -> bool:
        """Whether the paragraph can be a heading."""
        words = words_of(self.runs).strip()
        return len(words) <= LONGEST_HEADING and not words.endswith((".", ";"))

    def end_cell(self, look: Look, level: int) -> None:
        """End a cell of a table, and the paragraph in it."""
        cell = Look(in_table=True, outline=look.outline)
        self.end_paragraph(cell, level)
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """End a row of a table; a row of one cell is a frame around ordinary paragraphs."""
        if self.cell:
            self.cells.append(self.cell)
        if len(self.cells) == 1:
            self.lines += self.cells[0]
        elif self.cells:
            self.lines.append(row(self.cells))
        self.cell, self.cells = [], []

    def end(self) -> Sequence[Line]:
        """End the text."""
        if self.runs or self.before or self.boxes:
            self.end_paragraph(Look(), 0)
        self.end_row()
        return self.lines
