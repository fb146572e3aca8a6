"""A document while it is being opened: its text grows paragraph by paragraph.

For formats that hold words between commands, so that the text has to be put together first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tourdetable.record import Doubt, ParagraphKind, Place

from .runs import Run, cut, stripped, words_of
from .source import Marked, Marking, NotReadable, Source, SourceParagraph
from .text import BULLET, LABEL, bare_label

MOST_PARAGRAPHS = 20_000
PAGE_COUNT = re.compile(r"\b(?:pages?|of)\b", re.IGNORECASE)
MOST_CHANGES = 100
"""Tracked changes that get a doubt of their own; a draft full of them is said to be one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph before it has its place in the text."""

    runs: Sequence[Run]
    label: str | None = None
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    level: int = 0


@dataclass
class Draft:
    """The document as far as it has been walked, and what a person should look at in it."""

    name: str
    words: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[SourceParagraph] = field(default_factory=list)
    markings: list[Marked] = field(default_factory=list)
    tracked: list[tuple[int, int]] = field(default_factory=list)
    notes: list[tuple[str, Sequence[Line]]] = field(default_factory=list)
    """Footnotes and endnotes with their labels; they come after the text."""
    running: dict[str, Line] = field(default_factory=dict)
    """What stands at the head and the foot of pages, once each; it comes last."""
    messages: list[str] = field(default_factory=list)
    """What in the file a person should look at, besides what is counted below."""
    authors: dict[str, None] = field(default_factory=dict)
    """Who made the tracked changes, as far as the file says so, each once."""
    hidden: int = 0
    comments: int = 0
    unknown: int = 0

    def add(self, line: Line) -> None:
        """Add a paragraph, unless it is empty."""
        runs, label, kind = labelled(line)
        if not words_of(runs):
            self.tracked += [(self.length, self.length) for run in runs if run.tracked][:1]
            return
        if len(self.paragraphs) >= MOST_PARAGRAPHS:
            raise NotReadable(f"{self.name} has more than {MOST_PARAGRAPHS} paragraphs. Split it.")
        if self.length:
            self.put("\n\n")
        start = self.length
        for run in runs:
            self.put_run(run)
        self.paragraphs.append(SourceParagraph(label, start, self.length, kind, line.level))

    def put(self, words: str) -> None:
        """Add words to the text."""
        self.words.append(words)
        self.length += len(words)

    def put_run(self, run: Run) -> None:
        """Add words with their look."""
        start = self.length
        self.put(run.words)
        if run.bold:
            self.mark(start, Marking.BOLD)
        if run.italic:
            self.mark(start, Marking.ITALIC)
        if run.tracked:
            self.track(start)

    def mark(self, start: int, marking: Marking) -> None:
        """Mark what was put last."""
        self.markings.append(Marked(start, self.length, marking))

    def track(self, start: int) -> None:
        """Remember a change; words that follow each other were inserted together."""
        before = self.tracked[-1] if self.tracked else (0, 0)
        if start < self.length and before[0] < before[1] == start:
            self.tracked[-1] = (before[0], self.length)
        else:
            self.tracked.append((start, self.length))

    def add_running(self, line: Line) -> None:
        """Keep a running head or foot, once, and without those that only count pages."""
        words = words_of(line.runs).strip()
        if any(map(str.isalpha, PAGE_COUNT.sub("", words))):
            self.running.setdefault(words, line)

    def source(self, media_type: str, sha256: str) -> Source:
        """The finished document; refuses one without words."""
        for label, lines in self.notes:
            self.add_note(label, lines)
        for line in self.running.values():
            self.add(Line(line.runs, None, ParagraphKind.NOTE))
        if not self.paragraphs:
            raise NotReadable(
                f"{self.name} holds no text. If it is a scan, have it recognised (OCR) first."
            )
        text = "".join(self.words)
        return Source(
            self.name,
            media_type,
            sha256,
            text,
            tuple(self.paragraphs),
            tuple(self.markings),
            tuple(self.doubts(text)),
        )

    def add_note(self, label: str, lines: Sequence[Line]) -> None:
        """A note; only its first paragraph bears the label."""
        filled = [line for line in lines if words_of(line.runs).strip()]
        for number, line in enumerate(filled):
            kind = ParagraphKind.PARAGRAPH if number else ParagraphKind.NOTE
            self.add(Line(line.runs, None if number else label, kind))

    def doubts(self, text: str) -> Iterator[Doubt]:
        """What in the file a person should look at."""
        yield from self.changes(text)
        for message in self.messages:
            yield Doubt(message=message)
        for count, message in (
            (self.hidden, "The file holds {} hidden {passages}, which were not read."),
            (self.comments, "The file holds {} {comments} in its margin, which were not read."),
            (
                self.unknown,
                "The file has {} {passages} marked in an unknown way; the words were kept.",
            ),
        ):
            if count:
                yield Doubt(message=counted(message, count))

    def changes(self, text: str) -> Iterator[Doubt]:
        """The tracked changes, and who made them."""
        for first, last in self.tracked[:MOST_CHANGES]:
            start, end = min(first, len(text)), min(last, len(text))
            what = "an insertion" if start < end else "a deletion"
            yield Doubt(
                message=f"Here is {what} that nobody has accepted; it was read as accepted.",
                place=Place(start=start, end=end, words=text[start:end]),
            )
        if len(self.tracked) > MOST_CHANGES:
            yield Doubt(
                message=f"The file holds {len(self.tracked)} changes in all that nobody has "
                "accepted. It is a draft: ask for its final version."
            )
        if self.tracked and self.authors:
            yield Doubt(message=who_changed(len(self.tracked), len(self.authors)))


def who_changed(count: int, authors: int) -> str:
    """A sentence about the tracked changes as a whole; a record may be published: no names."""
    people = "One person" if authors == 1 else f"{authors} people"
    return (
        f"{people} changed the text in {count} {'place' if count == 1 else 'places'}, "
        "which nobody has accepted."
    )


def counted(message: str, count: int) -> str:
    """A sentence about one thing, or about several."""
    parts = {one: one if count > 1 else one.removesuffix("s") for one in ("passages", "comments")}
    said = message.format(count, **parts)
    return said if count > 1 else said.replace("were not", "was not")


def row(cells: Iterable[Sequence[Line]]) -> Line:
    """A row of a table as one paragraph, its cells parted by a bar; numbers stand as printed."""
    runs: list[Run] = []
    for place, cell in enumerate(cells):
        runs += [Run(" | ")] if place else []
        lines = [in_cell(line) for line in cell]
        for number, inside in enumerate(one for one in lines if one):
            runs += [Run(" "), *inside] if number else inside
    filled = words_of(runs).strip(" |\n\t")
    kept = runs if filled else [one for one in runs if one.tracked and not one.words]
    return Line(kept, kind=ParagraphKind.ITEM)


def in_cell(line: Line) -> list[Run]:
    """The words of a paragraph in a cell, behind its number."""
    runs = stripped(line.runs)
    return [Run(f"{line.label}. "), *runs] if line.label and runs else runs


def labelled(line: Line) -> tuple[list[Run], str | None, ParagraphKind]:
    """The runs of a paragraph without blanks around them, and without a label typed by hand."""
    runs = stripped(line.runs)
    if line.label or line.kind is not ParagraphKind.PARAGRAPH:
        return runs, line.label, line.kind
    words = words_of(runs)
    if (found := LABEL.match(words)) and found.end() < len(words):
        return cut(runs, found.end(), len(words)), bare_label(found[1]), line.kind
    if (found := BULLET.match(words)) and found.end() < len(words):
        return cut(runs, found.end(), len(words)), None, ParagraphKind.ITEM
    return runs, None, line.kind
