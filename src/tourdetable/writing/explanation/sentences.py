"""The document cut into sentences, each with what was heard in it; nothing of it is left out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tourdetable.record import Decision, Intervention, Paragraph, ParagraphKind, Record
from tourdetable.writing.passages import Passage, passages
from tourdetable.writing.words import plain

from .signs import Sign, signs_in


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence, and the sign that they are, if they are one."""

    words: str
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the document: said by somebody, decided, or neither."""

    pieces: tuple[Piece, ...]
    said: tuple[Intervention, ...] = ()
    decided: tuple[Decision, ...] = ()

    @property
    def words(self) -> str:
        """The whole of it."""
        return "".join(one.words for one in self.pieces)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the document with its sentences."""

    label: str | None
    kind: ParagraphKind
    sentences: tuple[Sentence, ...]


def parts(record: Record) -> Iterator[Part]:
    """The document from its first paragraph to its last."""
    waiting = list(passages(record))
    done = 0
    for paragraph in record.document.paragraphs or (whole(record),):
        here = []
        while waiting and waiting[0].start < paragraph.end:
            here.append(waiting.pop(0))
        sentences = tuple(in_paragraph(record, paragraph, here, done))
        done = max([done, *(one.end for one in here)])
        if sentences:
            yield Part(paragraph.label, paragraph.kind, sentences)


def whole(record: Record) -> Paragraph:
    """The text as one paragraph, where a record tells of none."""
    return Paragraph(start=0, end=len(record.document.text))


def in_paragraph(
    record: Record, paragraph: Paragraph, here: Sequence[Passage], done: int
) -> Iterator[Sentence]:
    """What is said in a paragraph, and between it what nobody says."""
    place = max(paragraph.start, done)
    for passage in here:
        yield from unsaid(record, place, passage.start)
        yield sentence(record, passage)
        place = passage.end
    yield from unsaid(record, place, paragraph.end)


def unsaid(record: Record, start: int, end: int) -> Iterator[Sentence]:
    """A stretch that nobody is heard in, if there are words in it."""
    words = plain(record.document.text[start:end], record.document) if start < end else ""
    if any(map(str.isalnum, words)):
        yield Sentence((Piece(words),))


def sentence(record: Record, passage: Passage) -> Sentence:
    """A passage with the facts that stand in it, and its signs set apart."""
    said = tuple(one for one in passage.facts if isinstance(one, Intervention))
    decided = tuple(one for one in passage.facts if isinstance(one, Decision))
    signs = apart([sign for one in said for sign in signs_in(one)])
    pieces = tuple(in_pieces(record, passage, signs))
    return Sentence(pieces, said, decided)


def apart(signs: Sequence[Sign]) -> list[Sign]:
    """The signs that stand in the text, in its order; of two that overlap the first."""
    kept: list[Sign] = []
    for one in sorted(signs, key=lambda one: (one.start, -one.end)):
        if one.found and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def in_pieces(record: Record, passage: Passage, signs: Sequence[Sign]) -> Iterator[Piece]:
    """The words of a passage, cut at the edges of its signs."""
    edges = sorted(
        {passage.start, passage.end, *(edge for one in signs for edge in (one.start, one.end))}
    )
    starts = [one.start for one in signs]
    for start, end in pairwise(edges):
        words = spoken(record, start, end)
        before = bisect_right(starts, start) - 1
        sign = signs[before] if before >= 0 and start < signs[before].end else None
        if words.strip():
            yield Piece(words, sign)


def spoken(record: Record, start: int, end: int) -> str:
    """A stretch as it is read, with a blank at each edge that has one in the document."""
    raw = record.document.text[start:end]
    words = plain(raw, record.document)
    before = " " if raw[:1].isspace() else ""
    after = " " if raw[-1:].isspace() else ""
    return f"{before}{words}{after}"
