"""The signs within lines of AsciiDoc: what stands out, what is no word, and footnotes."""

import re
from collections.abc import Iterator

from .source import Marked, Marking

STRONG = re.compile(
    r"\*\*([^*\n]{1,400}?)\*\*|(?<![\w*])\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*(?![\w*])"
)
EMPHASIS = re.compile(r"__([^_\n]{1,400}?)__|(?<!\w)_(?=\S)([^_\n]{1,400}?)(?<=\S)_(?!\w)")
CODE = re.compile(r"(?<![\w`])`(?=\S)([^`\n]{1,400}?)(?<=\S)`(?![\w`])")
HIGHLIGHT = re.compile(r"(?:\[[\w.#-]{1,40}\])?(?<![\w#])#(?=\S)([^#\n]{1,400}?)(?<=\S)#(?![\w#])")
LINK = re.compile(r"(?:link:|mailto:|xref:|https?://)[^\s\[\]<>]{1,500}\[([^\[\]\n]{1,300})\]")
REFERENCE = re.compile(r"<<[^<>,\n]{1,80},([^<>\n]{1,200})>>")
ANCHOR = re.compile(r"\[\[[^\[\]\n]{1,80}\]\]")
LINE_BREAK = re.compile(r"[ \t]\+(?=[ \t]*(?:\n|\Z))")
FOOTNOTE = re.compile(r"footnote(?:ref)?:[\w-]{0,40}\[((?:[^\[\]]|\[[^\[\]]{0,80}\]){0,2000})\]")


def markings_in(text: str) -> Iterator[Marked]:
    """What is bold or italic, and the signs that a reader of the page does not see."""
    for marking, pattern in ((Marking.BOLD, STRONG), (Marking.ITALIC, EMPHASIS)):
        for one in pattern.finditer(text):
            inside = one.span(1) if one[1] is not None else one.span(2)
            yield Marked(*inside, marking)
            yield from around(one.span(), inside)
    for pattern in (CODE, HIGHLIGHT, LINK, REFERENCE):
        for one in pattern.finditer(text):
            yield from around(one.span(), one.span(1))
    for pattern in (ANCHOR, LINE_BREAK):
        for one in pattern.finditer(text):
            yield Marked(*one.span(), Marking.SYNTAX)


def around(whole: tuple[int, int], inside: tuple[int, int]) -> Iterator[Marked]:
    """The signs on both sides of words."""
    yield Marked(whole[0], inside[0], Marking.SYNTAX)
    yield Marked(inside[1], whole[1], Marking.SYNTAX)
