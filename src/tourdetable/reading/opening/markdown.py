"""Markdown: the text stays as it is in the file, and its signs are marked as no words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tourdetable.record import ParagraphKind

from .markdown_signs import markings_in
from .source import Source, SourceParagraph
from .text import LABEL, bare_label, stripped

NUMBER = re.compile(r"[ \t\xa0>]*(\d{1,4})[.)][ \t\xa0]+")
POINT = re.compile(r"^[ \t>]*\((?:[a-z]|[ivx]{1,7}|\d{1,3})\)[ \t]+(?=\S)", re.MULTILINE)
"""A point of a list that Markdown does not know as one: "(a)", at the start of a line."""
BULLET = re.compile(r"[ \t\xa0>]*[-*+][ \t\xa0]+")
NOTE = re.compile(r"<sup>\s*(\w{1,4})\s*</sup>\s*|\[\^([^\]]+)\]:\s*")
HEADING_SIGN = re.compile(r"[ \t]*#{1,6}[ \t]*")
CLOSING_SIGN = re.compile(r"[ \t]+#+$")


def markdown_source(text: str, *, name: str, sha256: str) -> Source:
    """Markdown, opened."""
    lines = line_starts(text)
    found = [
        one
        for token in blocks(text)
        if token.map
        for one in paragraphs_of(text, token, lines[token.map[0]], lines[token.map[1]])
        if one.start < one.end
    ]
    markings = tuple(sorted(markings_in(text), key=lambda one: (one.start, one.end)))
    return Source(name, "text/markdown", sha256, text, tuple(found), markings)


def blocks(text: str) -> list[Token]:
    """The blocks that hold words: paragraphs, headings, rows of tables."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    wanted = ("paragraph_open", "heading_open", "tr_open", "fence", "code_block")
    return [token for token in parser.parse(text) if token.type in wanted]


def line_starts(text: str) -> list[int]:
    """Where each line begins, and the end of the text; lines end as Markdown counts them."""
    return [0, *(one.end() for one in re.finditer(r"\r\n|\r|\n", text)), len(text), len(text)]


def paragraphs_of(text: str, token: Token, start: int, end: int) -> Iterator[SourceParagraph]:
    """The paragraph of a block, without what stands before its words."""
    start, end = stripped(text, start, end)
    if start == end:
        return
    if token.type == "heading_open":
        inside = words_of_heading(text, token, start, end)
        yield SourceParagraph(None, *inside, ParagraphKind.HEADING, level=int(token.tag[1]))
        return
    if token.type == "tr_open":
        yield SourceParagraph(None, start, end, ParagraphKind.ITEM)
        return
    points = [one.start() for one in POINT.finditer(text, start, end)]
    for first, last in pairwise([*sorted({start, *points}), end]):
        yield paragraph(text, *stripped(text, first, last))


def words_of_heading(text: str, token: Token, start: int, end: int) -> tuple[int, int]:
    """A heading without the signs that make it one: before it, behind it, or under it."""
    if token.markup in {"=", "-"}:
        return stripped(text, start, max(text.rfind("\n", start, end), start))
    sign = HEADING_SIGN.match(text, start, end)
    start, end = stripped(text, sign.end() if sign else start, end)
    closing = CLOSING_SIGN.search(text[start:end])
    return start, start + closing.start() if closing else end


def paragraph(text: str, start: int, end: int) -> SourceParagraph:
    """A paragraph with the number, bullet or note mark before it as its label."""
    if number := NUMBER.match(text, start, end):
        return SourceParagraph(number[1], number.end(), end)
    bullet = BULLET.match(text, start, end)
    if label := LABEL.match(text, bullet.end() if bullet else start, end):
        return SourceParagraph(bare_label(label[1]), label.end(), end)
    if bullet:
        return SourceParagraph(None, bullet.end(), end, ParagraphKind.ITEM)
    if note := NOTE.match(text, start, end):
        return SourceParagraph(note[1] or note[2], start, end, ParagraphKind.NOTE)
    return SourceParagraph(None, start, end)
