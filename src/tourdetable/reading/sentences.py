"""Sentences: the paragraphs cut into sentences whose every character knows its place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tourdetable.record import ParagraphKind, Place

from .lexicon import Lexicon
from .notes import Notes
from .opening import Marked, Marking, Source, SourceParagraph
from .opening.text import stripped
from .step import step

STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
WORDS_OR_BLANKS = re.compile(r"\S+(?: \S+)*|\s+")
WORD_BEFORE = re.compile(r"[\w.\-/&’']*$")
INITIAL = re.compile(r"^(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]?)$")
LONGEST_WORD = 60
LONGEST_BRACKET = 200
CELL = re.compile(r"\|")
LETTER = re.compile(r"\(?[a-z]\)\s")
"""A lettered point in the middle of a paragraph: "… approved. b) The Secretariat …"."""
LONGEST_SENTENCE = 4000
"""Characters. A list of two hundred delegations is shorter; what is longer is no sentence."""
SIGN = "*"
LINE = re.compile(r"[^\n]+")
HEADING_LINE = re.compile(r"(?:\d[\d.]*\s+)?[A-Z][^.!?;:,]{2,80}|\([^()]{2,60}\)")
ENDS_LINE = '.!?:)]”"’'
LINE_LEVEL = 3
"""The level of a heading that only its line tells."""
UNFINISHED = re.compile(r"[\w,;–—-]\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as read aloud, without signs of markup, and where each character stands."""

    words: str
    offsets: tuple[int, ...]
    label: str | None
    kind: ParagraphKind
    paragraph: int
    """Which paragraph of the source it stands in."""
    level: int = 0
    bold: tuple[tuple[int, int], ...] = ()
    italic: tuple[tuple[int, int], ...] = ()

    @property
    def start(self) -> int:
        """Its first character in the source."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """The character after its last one in the source."""
        return self.offsets[-1] + 1

    def is_bold(self, start: int, end: int) -> bool:
        """Whether some of its words are set in bold."""
        return any(first <= start and end <= last for first, last in self.bold)

    def place(self, text: str, start: int = 0, end: int | None = None) -> Place:
        """The place in the source of some of its words, by default all of them.

        The signs of bold and italic type at its edges belong to a whole sentence, in pairs.
        """
        last = len(self.words) if end is None else end
        first, after = self.offsets[start], self.offsets[last - 1] + 1
        whole = start == 0 and end is None
        while whole and first > 0 and text[first - 1] == SIGN:
            first -= 1
        while whole and text[after : after + 1] == SIGN:
            after += 1
        return Place(start=first, end=after, words=text[first:after], paragraph=self.label)


@step(needs=("source",), gives="sentences")
def cut_sentences(notes: Notes, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Cut every paragraph into sentences."""
    source = notes.source
    markings = markings_by_paragraph(source)
    found: list[Sentence] = []
    for number, (label, continues) in enumerate(labels_carried_on(source)):
        cut = list(in_paragraph(source, number, label, markings[number], lexicon))
        if continues and cut and found:
            before = found.pop()
            cut = [replace(one, paragraph=before.paragraph) for one in cut]
            cut[0] = joined(before, cut[0])
        found += cut
    return tuple(found)


def joined(before: Sentence, after: Sentence) -> Sentence:
    """A sentence whose two parts stand on two pages."""
    shift = len(before.words) + 1
    return replace(
        before,
        words=f"{before.words} {after.words}",
        offsets=(*before.offsets, before.offsets[-1] + 1, *after.offsets),
        bold=(*before.bold, *((one + shift, other + shift) for one, other in after.bold)),
        italic=(*before.italic, *((one + shift, other + shift) for one, other in after.italic)),
    )


def labels_carried_on(source: Source) -> list[tuple[str | None, bool]]:
    """The label of each paragraph, and whether it only goes on with the one before.

    A page break in the middle of a sentence leaves a piece without a label that
    begins in small letters: it belongs to the paragraph that broke off.
    """
    found: list[tuple[str | None, bool]] = []
    before: tuple[str | None, str] = (None, ".")
    for one in source.paragraphs:
        words = source.text[one.start : one.end]
        plain = one.kind is ParagraphKind.PARAGRAPH
        goes_on = (
            plain
            and one.label is None
            and words[:1].islower()
            and bool(UNFINISHED.search(before[1]))
        )
        found.append((before[0] if goes_on else one.label, goes_on))
        before = (found[-1][0], words if plain else ".")
    return found


def in_paragraph(
    source: Source, number: int, label: str | None, markings: Sequence[Marked], lexicon: Lexicon
) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    paragraph = source.paragraphs[number]
    words, offsets = read_aloud(source.text, paragraph, markings)
    edges, headed = {0, len(words)}, frozenset[int]()
    if paragraph.kind is not ParagraphKind.HEADING:
        edges |= set(ends_of_sentences(words, lexicon))
        if len(edges) > 2 and paragraph.kind is ParagraphKind.ITEM:
            edges |= {one.end() for one in CELL.finditer(words)}
        lines = lines_as_headings(source.text, paragraph, offsets)
        edges |= {edge for line in lines for edge in line}
        headed = frozenset(start for start, _ in lines)
    for start, end in pairwise(not_too_long(words, sorted(edges))):
        first, last = stripped(words, start, end)
        if first == last:
            continue
        if label and follows(label, words[first:last]):
            label = words[first:last].rstrip(".")
            continue
        here = tuple(offsets[first:last])
        yield Sentence(
            words[first:last],
            here,
            label,
            ParagraphKind.HEADING if start in headed else paragraph.kind,
            number,
            LINE_LEVEL if start in headed else paragraph.level,
            spans(markings, Marking.BOLD, here),
            spans(markings, Marking.ITALIC, here),
        )


def follows(label: str, words: str) -> bool:
    """Whether words are but the number of the next paragraph: "2." after paragraph 1."""
    number = re.fullmatch(r"(\d{1,3})\.", words)
    return bool(number and label.isdigit() and int(number[1]) == int(label) + 1)


def lines_as_headings(
    text: str, paragraph: SourceParagraph, offsets: Sequence[int]
) -> list[tuple[int, int]]:
    """Lines of a paragraph that are headings without a blank line: where they begin and end.

    The line must be broken on purpose: the next word would still have fitted into it.
    """
    first = text.rfind("\n", 0, paragraph.start) + 1
    lines = list(LINE.finditer(text, first, paragraph.end))
    width = max((len(one[0].rstrip()) for one in lines), default=0)
    found, before = [], "."
    for one, following in pairwise(lines):
        words, after = one[0].rstrip(), following[0].strip()
        fits = len(words) + len(after.split(" ")[0]) < width
        opens = before in ENDS_LINE and (after[:1].isupper() or after[:1] == "(")
        heads = fits and opens and HEADING_LINE.fullmatch(words.strip()) is not None
        if heads:
            start, end = one.start(), following.start()
            found.append((bisect_left(offsets, start), bisect_left(offsets, end)))
        before = "." if heads else words[-1:]
    return found


def not_too_long(words: str, edges: Sequence[int]) -> Iterator[int]:
    """The edges, with more of them where no sentence ends for pages, so that no step gets lost."""
    yield edges[0]
    for start, end in pairwise(edges):
        cut = start
        while end - cut > LONGEST_SENTENCE:
            blank = words.rfind(" ", cut + 1, cut + LONGEST_SENTENCE)
            cut = blank if blank > cut else cut + LONGEST_SENTENCE
            yield cut
        yield end


def markings_by_paragraph(source: Source) -> list[list[Marked]]:
    """For each paragraph the markings in it; a marking may reach over several."""
    ends = [one.end for one in source.paragraphs]
    found: list[list[Marked]] = [[] for _ in ends]
    for one in source.markings:
        number = bisect_right(ends, one.start)
        while number < len(ends) and source.paragraphs[number].start < one.end:
            found[number].append(one)
            number += 1
    return found


def read_aloud(
    text: str, paragraph: SourceParagraph, markings: Sequence[Marked]
) -> tuple[str, list[int]]:
    """The words without markup and with single blanks, and the place of each character."""
    words: list[str] = []
    offsets: list[int] = []
    for start, end in between_syntax(paragraph, markings):
        for one in WORDS_OR_BLANKS.finditer(text, start, end):
            if not one[0].isspace():
                words.append(one[0])
                offsets += range(*one.span())
            elif words and words[-1] != " ":
                words.append(" ")
                offsets.append(one.start())
    return "".join(words), offsets


def between_syntax(
    paragraph: SourceParagraph, markings: Sequence[Marked]
) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph that are read aloud: those between the signs of markup."""
    start = paragraph.start
    syntax = (one for one in markings if one.marking is Marking.SYNTAX)
    for one in sorted(syntax, key=lambda each: each.start):
        if start < one.start:
            yield start, min(one.start, paragraph.end)
        start = max(start, one.end)
    if start < paragraph.end:
        yield start, paragraph.end


def ends_of_sentences(words: str, lexicon: Lexicon) -> Iterator[int]:
    """Where sentences end: after a full stop that is not an abbreviation's."""
    for stop in STOP.finditer(words):
        rest = words[stop.end() :].lstrip()
        if not rest:
            continue
        opens = rest[:1]
        if LETTER.match(rest):
            yield stop.end()
            continue
        if opens.islower() or opens in ",;)" or (opens == "(" and rest[1:2].islower()):
            continue
        if is_bracket_open(words, stop.start()):
            continue
        before = WORD_BEFORE.search(words[max(stop.start() - LONGEST_WORD, 0) : stop.start()])
        word = before[0].strip("(\"'“‘") if before else ""
        if stop[0] == "." and (INITIAL.match(word) or word.casefold() in lexicon.abbreviations):
            continue
        if stop[0] == "." and word.isdigit() and stop.start() == len(word):
            continue
        yield stop.end()


def is_bracket_open(words: str, stop: int) -> bool:
    """Whether a full stop stands within brackets: "(paragraph 29. Final Report)"."""
    opened = words.rfind("(", max(stop - LONGEST_BRACKET, 0), stop)
    return opened > words.rfind(")", 0, stop) and ")" in words[stop : stop + LONGEST_BRACKET]


def spans(
    markings: Sequence[Marked], marking: Marking, offsets: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    """Which words of the sentence are marked so, as first and last character of it."""
    found = []
    for one in markings:
        if one.marking is not marking:
            continue
        first, last = bisect_left(offsets, one.start), bisect_left(offsets, one.end)
        if first < last:
            found.append((first, last))
    return tuple(found)
