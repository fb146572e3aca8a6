"""The source document of a meeting as its readers see it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from tourdetable.accounts.rules import Viewer
from tourdetable.archive.queries import Shelved, documents
from tourdetable.dialogue.meetings.queries import Meeting, sees_whole_document
from tourdetable.reading.opening.markdown_signs import markings_in
from tourdetable.reading.opening.source import Marked, Marking
from tourdetable.record import Document, ParagraphKind
from tourdetable.record import Paragraph as ParagraphFact
from tourdetable.writing.words import MARKDOWN, plain

NOTE_CALL = re.compile(r"<sup>\s*([^<\s]{1,4})\s*</sup>|\[\^([^\]]{1,20})\](?!:)")


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph of one look."""

    words: str
    marked: bool = False
    first: bool = False
    """Whether it is the first marked piece of the page, to which the address leads."""
    strong: bool = False
    emphasised: bool = False
    raised: bool = False
    """Whether it calls a note."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the page."""

    label: str | None
    kind: ParagraphKind
    pieces: tuple[Piece, ...]
    new_page: int | None = None
    """The page of the file that it is the first to begin on."""


@dataclass(frozen=True)
class Source:
    """A document with its paragraphs; signs of a file format are left out where it is shown.

    Who may not see it whole is shown the words of single facts, and no way to their place.
    """

    document: Document
    is_whole: bool = True
    """Whether the viewer for whom it was fetched may see all of it."""

    @classmethod
    def of(cls, shelved: Shelved) -> "Source":
        """A document that is kept, with its paragraphs."""
        kept = shelved.document
        paragraphs = tuple(
            ParagraphFact(
                label=one.label,
                start=one.start,
                end=one.end,
                kind=ParagraphKind(one.kind),
                page=one.page,
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
            ),
            shelved.is_whole,
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

    @cached_property
    def calls(self) -> Sequence[tuple[int, int]]:
        """Where the text calls its notes."""
        if self.document.media_type != MARKDOWN:
            return ()
        return [one.span(one.lastindex or 0) for one in NOTE_CALL.finditer(self.document.text)]

    def blocks(self, start: int, end: int) -> list[tuple[str, list[Paragraph]]]:
        """The whole document with a passage marked, the items of a list together."""
        if not self.is_whole:
            raise PermissionError("a document is shown whole, or not at all")
        one_by_one = groupby(self.paragraphs(start, end), key=lambda each: each.kind)
        return [(kind.value, list(members)) for kind, members in one_by_one]

    def paragraphs(self, start: int, end: int) -> Iterator[Paragraph]:
        """The whole document with a passage marked."""
        found = False
        page: int | None = None
        for one in self.document.paragraphs:
            pieces = tuple(self.pieces(one, start, end, found=found))
            found = found or any(piece.first for piece in pieces)
            yield Paragraph(one.label, one.kind, pieces, one.page if one.page != page else None)
            page = one.page

    def pieces(
        self, paragraph: ParagraphFact, start: int, end: int, *, found: bool
    ) -> Iterator[Piece]:
        """A paragraph cut wherever its look changes."""
        inside = [
            one for one in self.markings if one.start < paragraph.end and paragraph.start < one.end
        ]
        edges = {paragraph.start, paragraph.end, start, end}
        edges |= {edge for one in inside for edge in (one.start, one.end)}
        edges |= {edge for call in self.calls for edge in call}
        cuts = sorted(edge for edge in edges if paragraph.start <= edge <= paragraph.end)
        for first, last in pairwise(cuts):
            looks = {one.marking for one in inside if one.start <= first and last <= one.end}
            raised = (first, last) in self.calls and not heads(paragraph, first)
            if Marking.SYNTAX in looks and not raised:
                continue
            marked = start <= first and last <= end
            yield Piece(
                self.document.text[first:last],
                marked=marked,
                first=marked and not found,
                strong=Marking.BOLD in looks,
                emphasised=Marking.ITALIC in looks,
                raised=raised,
            )
            found = found or marked


def heads(paragraph: ParagraphFact, start: int) -> bool:
    """Whether a call is the label that a note begins with."""
    is_note = paragraph.kind is ParagraphKind.NOTE
    return is_note and start - paragraph.start <= len("<sup>")


def sources(meetings: Iterable[Meeting], viewer: Viewer) -> dict[int, Source]:
    """The documents of these meetings, by meeting; as many questions for one as for many."""
    readings = {one.pk: one.reading_id for one in meetings}
    kept = documents(readings.values(), viewer)
    return {meeting: Source.of(kept[reading]) for meeting, reading in readings.items()}


def source_of(meeting: Meeting, viewer: Viewer) -> Source:
    """The document of one meeting."""
    shelved = Shelved(meeting.reading.document, sees_whole_document(meeting, viewer))
    return Source.of(shelved)
