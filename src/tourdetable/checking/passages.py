"""Passages: places in the document for a finding, and how a message speaks of them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from tourdetable.record import Document, Paragraph, ParagraphKind, Place

SHOWN = 80
"""So many characters of a paragraph are shown where a finding is about the whole of it."""


def passage(document: Document, start: int, end: int) -> Place:
    """A stretch of the text as a place, with the label of its paragraph."""
    words = document.text[start:end]
    return Place(start=start, end=end, words=words, paragraph=label_at(document, start))


def beginning(document: Document, paragraph: Paragraph) -> Place:
    """The first words of a paragraph, to point to the whole of it."""
    end = min(paragraph.end, paragraph.start + SHOWN)
    return passage(document, paragraph.start, end)


def paragraph_at(document: Document, start: int) -> int | None:
    """The number, from 0, of the paragraph in which a character stands."""
    number = bisect_right(document.paragraphs, start, key=lambda one: one.start) - 1
    if number < 0:
        return None
    found = document.paragraphs[number]
    return number if start < max(found.end, found.start + 1) else None


def label_at(document: Document, start: int) -> str | None:
    """The label of the paragraph in which a character stands.

    A piece without a label that begins in small letters, as after a page break,
    belongs to the paragraph before it.
    """
    number = paragraph_at(document, start)
    if number is None:
        return None
    paragraphs = document.paragraphs
    while number and goes_on(document, paragraphs[number]):
        number -= 1
    return paragraphs[number].label


def goes_on(document: Document, paragraph: Paragraph) -> bool:
    """Whether a paragraph only continues the one before."""
    return (
        paragraph.label is None
        and paragraph.kind is ParagraphKind.PARAGRAPH
        and document.text[paragraph.start : paragraph.end][:1].islower()
    )


def whole(document: Document, places: Sequence[Place]) -> Place:
    """One place from the first of several to the last."""
    return passage(document, min(one.start for one in places), max(one.end for one in places))


def where(places: Iterable[Place]) -> str:
    """The paragraphs of some places in words (" in paragraphs 4 and 8"), or nothing."""
    labels = list(dict.fromkeys(one.paragraph for one in places if one.paragraph))
    if not labels:
        return ""
    return f" in paragraph{'s' if len(labels) > 1 else ''} {listed(labels)}"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence gives them: "1, 4 and 8"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def quoted(words: str) -> str:
    """Words in quotation marks on one line."""
    return f"“{' '.join(words.split())}”"


def written(day: date) -> str:
    """A date as a summary writes it."""
    return f"{day.day} {day:%B} {day.year}"
