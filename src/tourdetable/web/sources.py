"""The source document of a meeting as its readers see it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tourdetable.archive.queries import Document as KeptDocument
from tourdetable.archive.queries import documents
from tourdetable.dialogue.meetings.queries import Meeting
from tourdetable.reading.opening.markdown import markings_in
from tourdetable.reading.opening.source import Marked, Marking
from tourdetable.record import Document, ParagraphKind
from tourdetable.record import Paragraph as ParagraphFact
from tourdetable.writing.words import MARKDOWN, plain


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph of one look."""

    words: str
    marked: bool = False
    first: bool = False
    """Whether it is the first marked piece of the page, to which the address leads."""
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the page."""

    label: str | None
    kind: ParagraphKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Source:
    """A document with its paragraphs; signs of a file format are left out where it is shown."""

    document: Document

    @classmethod
    def of(cls, kept: KeptDocument) -> "Source":
        """A document that is kept, with its paragraphs."""
        paragraphs = tuple(
            ParagraphFact(
                label=one.label, start=one.start, end=one.end, kind=ParagraphKind(one.kind)
            )
            for one in kept.paragraphs.all()
        )
        return cls(
            Document(
                name=kept.name,
                media_type=kept.media_type,
                sha256=kept.sha256,
                language=kept.language,
                text=kept.text,
                paragraphs=paragraphs,
            )
        )

    def words(self, start: int, end: int) -> str:
        """The words of a passage on one line."""
        return plain(self.document.text[start:end], self.document)

    @cached_property
    def markings(self) -> Sequence[Marked]:
        """What stands out in the text, and the signs that are not shown."""
        if self.document.media_type != MARKDOWN:
            return ()
        return tuple(markings_in(self.document.text))

    def paragraphs(self, start: int, end: int) -> Iterator[Paragraph]:
        """The whole document with a passage marked."""
        found = False
        for one in self.document.paragraphs:
            pieces = tuple(self.pieces(one, start, end, found=found))
            found = found or any(piece.first for piece in pieces)
            yield Paragraph(one.label, one.kind, pieces)

    def pieces(
        self, paragraph: ParagraphFact, start: int, end: int, *, found: bool
    ) -> Iterator[Piece]:
        """A paragraph cut wherever its look changes."""
        inside = [
            one for one in self.markings if one.start < paragraph.end and paragraph.start < one.end
        ]
        edges = {paragraph.start, paragraph.end, start, end}
        edges |= {edge for one in inside for edge in (one.start, one.end)}
        cuts = sorted(edge for edge in edges if paragraph.start <= edge <= paragraph.end)
        for first, last in pairwise(cuts):
            looks = {one.marking for one in inside if one.start <= first and last <= one.end}
            if Marking.SYNTAX in looks:
                continue
            marked = start <= first and last <= end
            yield Piece(
                self.document.text[first:last],
                marked=marked,
                first=marked and not found,
                strong=Marking.BOLD in looks,
                emphasised=Marking.ITALIC in looks,
            )
            found = found or marked


def sources(meetings: Iterable[Meeting]) -> dict[int, Source]:
    """The documents of these meetings, by meeting; as many questions for one as for many."""
    readings = {one.pk: one.reading_id for one in meetings}
    kept = documents(readings.values())
    return {meeting: Source.of(kept[reading]) for meeting, reading in readings.items()}
