"""Plain text: paragraphs are parted by blank lines, and may begin with their number."""

import re

from tourdetable.record import ParagraphKind

from .source import Source, SourceParagraph

LABEL = re.compile(
    r"[ \t\xa0]*(?:(?:para(?:graph)?\.?|§|¶)[ \t]*)?(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)])[ \t\xa0]+"
)
"""What stands before a numbered or lettered paragraph: "8.", "(a)", "2.1)"."""
BULLET = re.compile(r"[ \t\xa0]*[-*•–·o][ \t\xa0]+")
BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
ITEM_START = re.compile(rf"^(?:{LABEL.pattern}|{BULLET.pattern})", re.MULTILINE)
LONGEST_HEADING = 90


def text_source(text: str, *, name: str, sha256: str) -> Source:
    """Plain text, opened."""
    paragraphs = [one for block in BLOCK.finditer(text) for one in in_block(text, *block.span())]
    return Source(name, "text/plain", sha256, text, tuple(paragraphs))


def in_block(text: str, start: int, end: int) -> list[SourceParagraph]:
    """The paragraphs of lines that stand together: one, or one for each item."""
    starts = [one.start() for one in ITEM_START.finditer(text, start, end)]
    edges = sorted({start, *starts}) + [end]
    found = [paragraph(text, *edge) for edge in zip(edges, edges[1:], strict=False)]
    return [one for one in found if one.start < one.end]


def paragraph(text: str, start: int, end: int) -> SourceParagraph:
    """One paragraph, its label and the blanks around it taken off."""
    label = LABEL.match(text, start, end)
    bullet = None if label else BULLET.match(text, start, end)
    if before := label or bullet:
        start = before.end()
    start, end = stripped(text, start, end)
    if label:
        return SourceParagraph(label[1].strip("().").rstrip(".)"), start, end)
    kind = ParagraphKind.ITEM if bullet else kind_of(text[start:end])
    return SourceParagraph(None, start, end, kind, level=2 if kind is ParagraphKind.HEADING else 0)


def kind_of(words: str) -> ParagraphKind:
    """A short line without a full stop is a heading."""
    heading = len(words) <= LONGEST_HEADING and "\n" not in words and words[-1:] not in ".;,:!?"
    return ParagraphKind.HEADING if heading else ParagraphKind.PARAGRAPH


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
