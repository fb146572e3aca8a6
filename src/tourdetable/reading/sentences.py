"""Sentences: the paragraphs cut into sentences whose every character knows its place."""

import re
from bisect import bisect_left
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
WORD_BEFORE = re.compile(r"[\w.\-/&’']*$")
INITIAL = re.compile(r"^(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]?)$")
LONGEST_WORD = 60
LONGEST_SENTENCE = 4000
"""Characters. A list of two hundred delegations is shorter; what is longer is no sentence."""
SIGN = "*"
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
    labels = labels_carried_on(source)
    found: list[Sentence] = []
    for number, paragraph in enumerate(source.paragraphs):
        label, continues = labels[number]
        cut = list(in_paragraph(source, number, paragraph, label, lexicon))
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
    source: Source, number: int, paragraph: SourceParagraph, label: str | None, lexicon: Lexicon
) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    markings = markings_of(source, paragraph)
    words, offsets = read_aloud(source.text, paragraph, markings)
    edges = [0]
    if paragraph.kind is not ParagraphKind.HEADING:
        edges += ends_of_sentences(words, lexicon)
    if edges[-1] != len(words):
        edges.append(len(words))
    for start, end in pairwise(not_too_long(words, edges)):
        first, last = stripped(words, start, end)
        if first == last:
            continue
        here = tuple(offsets[first:last])
        yield Sentence(
            words[first:last],
            here,
            label,
            paragraph.kind,
            number,
            paragraph.level,
            spans(markings, Marking.BOLD, here),
            spans(markings, Marking.ITALIC, here),
        )


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


def markings_of(source: Source, paragraph: SourceParagraph) -> list[Marked]:
    """The markings in a paragraph."""
    return [
        one for one in source.markings if one.start < paragraph.end and paragraph.start < one.end
    ]


def read_aloud(
    text: str, paragraph: SourceParagraph, markings: Sequence[Marked]
) -> tuple[str, list[int]]:
    """The words without markup and with single blanks, and the place of each character."""
    silent = bytearray(paragraph.end - paragraph.start)
    for one in markings:
        if one.marking is Marking.SYNTAX:
            first = max(one.start, paragraph.start) - paragraph.start
            last = min(one.end, paragraph.end) - paragraph.start
            silent[first:last] = b"\x01" * max(last - first, 0)
    words: list[str] = []
    offsets: list[int] = []
    for place in range(paragraph.start, paragraph.end):
        if silent[place - paragraph.start]:
            continue
        character = text[place]
        if character.isspace():
            if not words or words[-1] == " ":
                continue
            character = " "
        words.append(character)
        offsets.append(place)
    return "".join(words), offsets


def ends_of_sentences(words: str, lexicon: Lexicon) -> Iterator[int]:
    """Where sentences end: after a full stop that is not an abbreviation's."""
    for stop in STOP.finditer(words):
        rest = words[stop.end() :].lstrip()
        if not rest:
            continue
        opens = rest[:1]
        if opens.islower() or opens in ",;)":
            continue
        before = WORD_BEFORE.search(words[max(stop.start() - LONGEST_WORD, 0) : stop.start()])
        word = before[0].strip("(\"'“‘") if before else ""
        if stop[0] == "." and (INITIAL.match(word) or word.casefold() in lexicon.abbreviations):
            continue
        if stop[0] == "." and word.isdigit() and stop.start() == len(word):
            continue
        yield stop.end()


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
