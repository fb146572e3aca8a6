"""The source document: its text, every character of it addressable."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from .classification import Classification
from .places import Fact, Offset


class ParagraphKind(StrEnum):
    """What part a paragraph plays on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list, or a row of a table
    NOTE = "note"  # at the foot of a page or at the end


class Paragraph(Fact):
    """A paragraph of the document, with the label that readers cite it by."""

    label: str | None = None
    """The number or letter that stands before it ("8"), if any."""
    start: Offset
    """First character of the paragraph, its label left out."""
    end: Offset
    """The character after the last one."""
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    """What part it plays on the page."""
    page: int | None = Field(default=None, ge=1, lt=2**31)
    """The page of the file on which it begins, from 1; none where a file has no fixed pages."""


class Document(Fact):
    """The document that was read, with its whole text."""

    name: str
    """File name, without folders."""
    media_type: str
    """What kind of file it was, as an Internet media type (RFC 6838)."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """SHA-256 of the file's bytes, in hexadecimal digits."""
    language: str = "en"
    """Language of the text (BCP 47)."""
    text: str
    """The whole text. For plain text and Markdown it is the file as decoded."""
    paragraphs: tuple[Paragraph, ...] = ()
    """The paragraphs, in the order of the text."""
    classification: Classification | None = None
    """Who may see the document itself, where that is stricter than for the meeting."""

    @model_validator(mode="after")
    def _paragraphs_lie_in_the_text(self) -> Self:
        for number, paragraph in enumerate(self.paragraphs):
            if not paragraph.start <= paragraph.end <= len(self.text):
                raise ValueError(
                    f"paragraph {number} runs from {paragraph.start} to {paragraph.end}, "
                    f"but the text has {len(self.text)} characters"
                )
        return self
