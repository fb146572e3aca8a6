"""What opening a file gives: its text, its paragraphs and what stands out in them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from tourdetable.errors import Refusal
from tourdetable.record import Document, Doubt, Paragraph, ParagraphKind


class NotReadable(Refusal):
    """The file cannot, or must not, be opened."""


class Marking(StrEnum):
    """How a passage stands out, or that it is no part of the words."""

    BOLD = "bold"
    ITALIC = "italic"
    SYNTAX = "syntax"  # `**`, `<sup>1</sup>`: characters that a reader of the paper does not read


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text with its marking."""

    start: int
    end: int
    marking: Marking


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph as it stands in the file; `level` is that of a heading; both count from 1."""

    label: str | None
    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    level: int = 0
    page: int | None = None


@dataclass(frozen=True)
class Source:
    """An opened file: every character of its text addressable, nothing of it judged yet."""

    name: str
    media_type: str
    sha256: str
    text: str
    paragraphs: tuple[SourceParagraph, ...]
    markings: tuple[Marked, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def doubted(self, message: str) -> "Source":
        """The same with one more thing that a person should look at."""
        return replace(self, doubts=(*self.doubts, Doubt(message=message)))

    def document(self) -> Document:
        """The document as the record keeps it."""
        return Document(
            name=self.name,
            media_type=self.media_type,
            sha256=self.sha256,
            text=self.text,
            paragraphs=tuple(
                Paragraph(
                    label=one.label, start=one.start, end=one.end, kind=one.kind, page=one.page
                )
                for one in self.paragraphs
            ),
        )
