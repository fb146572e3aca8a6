"""Plain text: paragraphs are parted by blank lines, and may begin with their number."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tourdetable.record import ParagraphKind

from .source import Source, SourceParagraph

LABEL = re.compile(
    r"[ \t\xa0]*(?:(?:para(?:graph)?\.?|§|¶)[ \t]*)?"
    r"(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)])[ \t\xa0]+"
)
"""What stands before a numbered or lettered paragraph: "8.", "(a)", "2.1)"."""
BULLET = re.compile(r"[ \t\xa0]*[-*•–·o][ \t\xa0]+")
LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
ITEM_START = re.compile(rf"^(?:{LABEL.pattern}|{BULLET.pattern})", re.MULTILINE)
HEADING_SIGN = re.compile(r"[ \t]*(#{1,6}|={1,6})[ \t]+(?=\S)")
"""What many write before a heading where there is no other way to mark it."""
LONGEST_HEADING = 90


def text_source(text: str, *, name: str, sha256: str) -> Source:
    """Plain text, opened."""
    paragraphs = [one for start, end in blocks(text) for one in in_block(text, start, end)]
    return Source(name, "text/plain", sha256, text, tuple(paragraphs))


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where lines stand together without a blank one between them."""
    start = end = 0
    for line in LINE.finditer(text):
        end = line.start()
        if line[0].isspace():
            if start < end:
                yield start, end
            start = line.end()
        end = line.end()
    if start < end:
        yield start, end


def in_block(text: str, start: int, end: int) -> list[SourceParagraph]:
    """The paragraphs of lines that stand together: one, or one for each item."""
    starts = [one.start() for one in ITEM_START.finditer(text, start, end)]
    edges = [*sorted({start, *starts}), end]
    found = [paragraph(text, *edge) for edge in pairwise(edges)]
    return [one for one in found if one.start < one.end]


def paragraph(text: str, start: int, end: int) -> SourceParagraph:
    """One paragraph, its label and the blanks around it taken off."""
    if heading := heading_at(text, start, end):
        return heading
    label = LABEL.match(text, start, end)
    bullet = None if label else BULLET.match(text, start, end)
    if before := label or bullet:
        start = before.end()
    start, end = stripped(text, start, end)
    if label:
        return SourceParagraph(label[1].strip("().").rstrip(".)"), start, end)
    kind = ParagraphKind.ITEM if bullet else kind_of(text[start:end])
    return SourceParagraph(None, start, end, kind, level=2 if kind is ParagraphKind.HEADING else 0)


def heading_at(text: str, start: int, end: int) -> SourceParagraph | None:
    """A heading that is marked as one."""
    sign = HEADING_SIGN.match(text, start, end)
    if sign is None:
        return None
    start, end = stripped(text, sign.end(), end)
    if "\n" in text[start:end]:
        return None
    return SourceParagraph(None, start, end, ParagraphKind.HEADING, level=len(sign[1]))


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
