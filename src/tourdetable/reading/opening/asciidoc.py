"""AsciiDoc: offsets are those of the file as decoded, and its signs are marked as no words.

What summaries use is read: titles, headings, lists, tables, notes, blocks, and what stands out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tourdetable.record import Doubt, ParagraphKind, Place

from .asciidoc_signs import FOOTNOTE, markings_in
from .asciidoc_tables import rows
from .counting import counted_in
from .source import Marked, Marking, Source, SourceParagraph
from .text import stripped

MEDIA_TYPE = "text/asciidoc"
LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:[ \t].*)?$")
COMMENT = re.compile(r"//(?!/)")
ABOUT = re.compile(
    r"\[(?:\[[^\[\]]+\]|[#.%][\w.#%,-]+(?:=.*)?|[\w-]+=.*|"
    r"(?:abstract|appendix|arabic|discrete|example|float|horizontal|listing|literal|"
    r"loweralpha|lowergreek|lowerroman|partintro|preface|qanda|"
    r"quote|sidebar|source|stem|upperalpha|upperroman|verse|NOTE|TIP|IMPORTANT|WARNING|CAUTION)"
    r"(?:[,%#.].*)?)\]$"
)
"""A line that says what the next block is; "[matter omitted]" is none."""
START = re.compile(r"\bstart=\"?(\d{1,6})")
STYLES = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
BY_DEPTH = ("1", "a", "i", "A", "I")
FENCE = re.compile(r"(-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|```\w*)$")
UNDERLINES = {"=": 1, "-": 2, "~": 3, "^": 4, "+": 5}
"""The signs that stand below headings, with the level of each."""
UNDERLINE = re.compile(r"([=\-~^+])\1+")
UNEVEN = 2
COMMENT_FENCE = "////"
ORDERED = re.compile(r"[ \t]*(\.{1,5})[ \t]+(?=\S)")
NUMBERED = re.compile(r"[ \t]*(\d{1,4}|[a-zA-Z]|[ivxIVX]{1,6})[.)][ \t]+(?=\S)")
BULLET = re.compile(r"[ \t]*(?:\*{1,5}|-|•)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
CALLOUT = re.compile(r"[ \t]*<(\d{1,3})>[ \t]+(?=\S)")
TERM = re.compile(r"[ \t]*(?=\S)[^\n]{1,200}?(:{2,4}|;;)(?=\s)")
TITLE = re.compile(r"\.(?=[^\s.])")
RULE = re.compile(r"(?:'{3,}|-{3}|\*{3}|<{3,})$")
MACRO = re.compile(r"(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::\S*\[.*\]$")
INCLUDED = re.compile(r"include::(\S*)\[", re.MULTILINE)
TABLE = re.compile(r"[|,:!]={3,}$")
ENDS_SENTENCE = re.compile(r"[.!?:;]['\"”’)*_]*\s*$")


@dataclass
class Lists:
    """How far the numbered lists have counted that are going on."""

    counts: list[int] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    def label(self, depth: int, about: str) -> str:
        """The number of the next item at a depth."""
        while len(self.counts) <= depth:
            start = START.search(about)
            self.counts.append(int(start[1]) - 1 if start else 0)
            named = [style for name, style in STYLES.items() if name in about]
            usual = BY_DEPTH[min(len(self.styles), len(BY_DEPTH) - 1)]
            self.styles.append(named[0] if named else usual)
        del self.counts[depth + 1 :], self.styles[depth + 1 :]
        self.counts[depth] += 1
        return counted_in(self.counts[depth], self.styles[depth])

    def end(self) -> None:
        """The lists end here; the next one begins anew."""
        self.counts, self.styles = [], []


@dataclass
class Walk:
    """A file on the way through its lines."""

    text: str
    paragraphs: list[SourceParagraph] = field(default_factory=list)
    silent: list[tuple[int, int]] = field(default_factory=list)
    """Stretches within paragraphs that are not read aloud."""
    lists: Lists = field(default_factory=Lists)
    start: int | None = None
    """Where the paragraph begins that is going on, with its label and kind below."""
    label: str | None = None
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    about: str = ""
    """What was said of the block that comes next."""
    attached: bool = False
    """Whether what comes next belongs to the item of a list."""
    in_attribute: bool = False
    """Whether the value of an attribute goes on, after a line that ends in a stroke."""
    fence: str = ""
    """The line that ends the block which is open."""
    in_comment: bool = False
    table: int | None = None

    def read(self) -> "Walk":
        """Read all lines."""
        for line in LINE.finditer(self.text):
            words = line[0].rstrip()
            if self.in_comment or self.table is not None:
                self.within(line.start(), words)
            else:
                self.line(line.start(), line.end(), words)
        self.end(len(self.text))
        if self.table is not None:
            self.end_table(len(self.text))
        return self

    def within(self, start: int, words: str) -> None:
        """A line in a comment or a table."""
        if self.in_comment:
            self.in_comment = words != COMMENT_FENCE
        elif TABLE.match(words):
            self.end_table(start)

    def line(self, start: int, end: int, words: str) -> None:
        """A line of the text, or about it."""
        if COMMENT.match(words) or ATTRIBUTE.match(words) or self.in_attribute:
            self.silent.append((start, end))
            self.in_attribute = words.endswith("\\") and not COMMENT.match(words)
        elif self.underlines(words, start):
            self.add(self.start or 0, start, None, ParagraphKind.HEADING, UNDERLINES[words[0]])
            self.start = None
        elif not words or words == "+":
            self.end(start)
            self.attached = words == "+"
        elif TABLE.match(words):
            self.end(start)
            self.table = end
        elif FENCE.match(words):
            self.end(start)
            self.in_comment = words == COMMENT_FENCE
            self.fence = "" if words in {self.fence, COMMENT_FENCE} else words
        elif ABOUT.match(words):
            self.end(start)
            self.about = words
        elif self.start is None and RULE.match(words):
            self.about = ""
        elif not (self.start is None and MACRO.match(words)) and not self.begins(start, end):
            self.ordinary(start)

    def underlines(self, words: str, start: int) -> bool:
        """Whether a line makes a heading of the one above it, which is about as long."""
        if self.start is None or words == self.fence or not UNDERLINE.fullmatch(words):
            return False
        above = self.text[self.start : start].rstrip()
        return "\n" not in above and abs(len(above) - len(words)) <= UNEVEN

    def begins(self, start: int, end: int) -> bool:
        """Whether a heading, an item of a list, a title or a term begins with a line."""
        text = self.text
        if heading := HEADING.match(text, start, end):
            self.end(start)
            self.lists.end()
            self.add(heading.end(), end, None, ParagraphKind.HEADING, len(heading[1]))
        elif ordered := ORDERED.match(text, start, end):
            label = self.lists.label(len(ordered[1]) - 1, self.about)
            self.begin(start, ordered.end(), label)
        elif numbered := NUMBERED.match(text, start, end):
            self.begin(start, numbered.end(), numbered[1])
        elif note := CALLOUT.match(text, start, end):
            self.begin(start, note.end(), note[1], ParagraphKind.NOTE)
        elif bullet := BULLET.match(text, start, end):
            self.begin(start, bullet.end(), None, ParagraphKind.ITEM)
        elif self.start is None and (title := TITLE.match(text, start, end)):
            self.add(title.end(), end, None, ParagraphKind.PARAGRAPH)
        elif self.start is None and (term := TERM.match(text, start, end)):
            self.begin(start, start, None, ParagraphKind.ITEM)
            self.silent.append(term.span(1))
        else:
            return False
        return True

    def ordinary(self, start: int) -> None:
        """A line without a sign goes on with its paragraph, or begins one and ends the lists."""
        if self.start is None:
            if not self.attached:
                self.lists.end()
            self.begin(start, start, None)

    def begin(
        self,
        line: int,
        start: int,
        label: str | None,
        kind: ParagraphKind = ParagraphKind.PARAGRAPH,
    ) -> None:
        """A paragraph begins."""
        self.end(line)
        self.start, self.label, self.kind, self.about = start, label, kind, ""
        self.attached = False

    def end(self, end: int) -> None:
        """The paragraph ends."""
        if self.start is not None:
            self.add(self.start, end, self.label, self.kind)
        self.start = None

    def end_table(self, end: int) -> None:
        """The table ends."""
        for first, last in rows(self.text, self.table or 0, end, self.about):
            self.add(first, last, None, ParagraphKind.ITEM)
        self.table, self.about = None, ""

    def add(
        self, start: int, end: int, label: str | None, kind: ParagraphKind, level: int = 0
    ) -> None:
        """Keep a paragraph that has words."""
        first, last = stripped(self.text, start, end)
        if first < last:
            self.paragraphs.append(SourceParagraph(label, first, last, kind, level))


def asciidoc_source(text: str, *, name: str, sha256: str) -> Source:
    """AsciiDoc, opened."""
    walk = Walk(text).read()
    notes = Footnotes(text)
    paragraphs = tuple(part for one in walk.paragraphs for part in notes.parted(one))
    silent = [*walk.silent, *notes.silent]
    markings = [*markings_in(text), *(Marked(*one, Marking.SYNTAX) for one in silent)]
    return Source(
        name,
        MEDIA_TYPE,
        sha256,
        text,
        paragraphs,
        tuple(sorted(markings, key=lambda one: (one.start, one.end))),
        (*notes.doubts, *not_included(text)),
    )


@dataclass
class Footnotes:
    """The footnotes of a file, which stand where they are called."""

    text: str
    count: int = 0
    silent: list[tuple[int, int]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def parted(self, paragraph: SourceParagraph) -> Iterator[SourceParagraph]:
        """A paragraph with the notes in it; each stands by itself where a sentence ends."""
        start = paragraph.start
        for note in FOOTNOTE.finditer(self.text, paragraph.start, paragraph.end):
            if not note[1].strip():
                self.silent.append(note.span())
                continue
            self.count += 1
            rest = self.text[note.end() : paragraph.end]
            if not (ENDS_SENTENCE.search(self.text, start, note.start()) or not has_words(rest)):
                self.leave_out(note)
                continue
            yield from self.part(paragraph, start, note.start())
            first, last = stripped(self.text, *note.span(1))
            yield SourceParagraph(str(self.count), first, last, ParagraphKind.NOTE)
            start = note.end()
        yield from self.part(paragraph, start, paragraph.end)

    def leave_out(self, note: re.Match[str]) -> None:
        """A note in the middle of a sentence, which goes on behind it."""
        self.silent.append(note.span())
        place = Place(start=note.start(), end=note.end(), words=note[0])
        message = "A footnote in the middle of a sentence was not read."
        self.doubts.append(Doubt(message=message, place=place))

    def part(self, whole: SourceParagraph, start: int, end: int) -> Iterable[SourceParagraph]:
        """Some of a paragraph, if there are words in it."""
        start, end = stripped(self.text, start, end)
        if not has_words(self.text[start:end]) and (start, end) != (whole.start, whole.end):
            return ()
        return (SourceParagraph(whole.label, start, end, whole.kind, whole.level),)


def has_words(text: str) -> bool:
    """Whether a text has letters or digits."""
    return any(map(str.isalnum, text))


def not_included(text: str) -> Iterator[Doubt]:
    """The files that the text would take in: nothing but the file itself is opened."""
    for one in INCLUDED.finditer(text):
        place = Place(start=one.start(), end=one.end(), words=one[0])
        yield Doubt(message=f"Another file, {one[1]}, belongs here; it was not read.", place=place)
