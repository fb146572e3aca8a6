"""Plain text: paragraphs are parted by blank lines, and may begin with their number.

Texts without blank lines are parted where a line is left short, as a person sees it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tourdetable.record import Doubt, ParagraphKind

from . import asciidoc_signs, markdown_signs
from .source import Marked, Marking, Source, SourceParagraph
from .text_lines import broken_words
from .text_notes import NoteMarks
from .text_pages import Span, carried_on, page_marks

LABEL = re.compile(
    r"[ \t\xa0]*(?:(?:para(?:graph)?\.?|§|¶)[ \t]*)?"
    r"(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})\\?[.)]"
    r"|\d{1,3}(?:\.\d{1,3})+(?=[ \t\xa0]+[A-Z(\"“‘]))[ \t\xa0]+"
)
"""What stands before a numbered or lettered paragraph: "8.", "(a)", "2.1)", "2.1 The"."""
BULLET = re.compile(
    r"[ \t\xa0]*(?:[-*•–·‣⁃●○◦▪▫■□◆◇➢➤►▶✓✔→»\uf0b7\uf0a7\uf0d8\uf0fc]|o)[ \t\xa0]+"
)
LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
ITEM_START = re.compile(rf"^(?:{LABEL.pattern}|{BULLET.pattern})", re.MULTILINE)
ASIDE = re.compile(r"^[ \t]*\[[^\W\d_][^\[\]\n]{2,60}\][ \t]*$", re.MULTILINE)
"""A line of the editor's: "[matter omitted]"."""
HEADING_SIGN = re.compile(r"[ \t]*(#{1,6}|={1,6})[ \t]+(?=\S)")
"""What many write before a heading where there is no other way to mark it."""
LONGEST_HEADING = 90
LONGEST_IN_CAPITALS = 150
LONE_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]")
"""A number that stands on a line of its own, above its paragraph."""
UNDERLINED = re.compile(
    r"^([^\n|]{0,90}\w[^\n|\w]{0,3})(?<![.;,])\r?\n[ \t]*(={3,}|-{3,}|~{3,})[ \t]*$", re.MULTILINE
)
"""A heading with a line of signs below it."""
BOLD_LINE = re.compile(r"\*\*[^*\n]{2,150}\*\*")
"""A numbered title: "4. **Ferries**"."""
MARKED_UP = re.compile(r"\*\*\w[^*\n]*\*\*|\\[.\[\]_*#-]")
"""What nobody writes but in Markdown, whatever the file is called."""
ASCIIDOC_HEADING = re.compile(r"^={1,6} +\S", re.MULTILINE)
PAGE_WORDS = re.compile(r"\b(?:page|p|of)\b", re.IGNORECASE)
RULE = re.compile(r"^[ \t]*([-=_*~.•])(?:[ \t]?\1){2,}[ \t\r]*$", re.MULTILINE)
"""A line that is drawn between parts."""
WORD_SIGN = re.compile(r"\w")
"""Without one, signs are no paragraph; a lone "_" is one, which parts notes from the text."""
FEWEST_LINES = 4
ENDS = re.compile(r"[.?!][\"”’)\]]*\Z")
OPENS = re.compile(r"[\"“‘(\[]*[A-Z0-9]")


def text_source(text: str, *, name: str, sha256: str) -> Source:
    """Plain text, opened."""
    notes = NoteMarks.of(text)
    pages = page_marks(text)
    paragraphs = [notes.told(one) for one in paragraphs_of(text, pages)]
    silent = [Marked(*one, Marking.SYNTAX) for one in (*broken_words(text), *pages)]
    markings = tuple(sorted([*silent, *signs_in(text)], key=lambda one: (one.start, one.end)))
    return Source(
        name, "text/plain", sha256, text, tuple(paragraphs), markings, tuple(heads(text, pages))
    )


def signs_in(text: str) -> list[Marked]:
    """The signs of Markdown or AsciiDoc in a text that is clearly written in one of them."""
    if len(ASCIIDOC_HEADING.findall(text)) > 1:
        return list(asciidoc_signs.markings_in(text))
    if not MARKED_UP.search(text):
        return []
    return [one for one in markdown_signs.markings_in(text) if text[one.start] not in "[]!<"]


def heads(text: str, pages: frozenset[Span]) -> Iterator[Doubt]:
    """What else than numbers was left out at the ends of pages."""
    words = sorted({" ".join(text[slice(*one)].split()) for one in pages})
    said = [f"“{one}”" for one in words if any(map(str.isalpha, PAGE_WORDS.sub("", one)))]
    if said:
        yield Doubt(
            message=f"Running heads and feet were left out of the text: {', '.join(said)}."
        )


def paragraphs_of(text: str, pages: frozenset[Span] = frozenset()) -> Iterator[SourceParagraph]:
    """The paragraphs of a text; those broken by the end of a page carry on."""
    label: str | None = None
    page_ends = frozenset(start for start, _ in pages)
    for start, end in carried_on(text, list(blocks(text, pages)), pages):
        words = text[slice(*stripped(text, start, end))]
        if LONE_LABEL.fullmatch(words):
            label = bare_label(words)
            continue
        for one in in_block(text, start, end, page_ends):
            yield replace(one, label=label) if label and one.label is None else one
            label = None


def blocks(text: str, pages: frozenset[Span] = frozenset()) -> Iterator[Span]:
    """Where lines stand together without a blank one, or the end of a page, between them."""
    start = end = 0
    for line in LINE.finditer(text):
        end = line.start()
        if line[0].isspace() or line.span() in pages:
            if start < end:
                yield start, end
            start = line.end()
        end = line.end()
    if start < end:
        yield start, end


def in_block(
    text: str, start: int, end: int, page_ends: frozenset[int] = frozenset()
) -> list[SourceParagraph]:
    """The paragraphs of lines that stand together: one, or one for each item."""
    edges = {start, *(one.start() for one in ITEM_START.finditer(text, start, end))}
    for sign in (ASIDE, UNDERLINED, RULE):
        edges |= {edge for one in sign.finditer(text, start, end) for edge in one.span()}
    edges |= set(after_short_lines(text, start, end))
    edges = {one for one in edges if one not in page_ends}
    found = [paragraph(text, *edge) for edge in pairwise([*sorted(edges - {end}), end])]
    return [one for one in found if WORD_SIGN.search(text, one.start, one.end)]


def after_short_lines(text: str, start: int, end: int) -> Iterator[int]:
    """Where a paragraph begins because the line before was left short, its sentence at an end.

    The next word would still have fitted into that line.
    """
    lines = list(LINE.finditer(text, start, end))
    if len(lines) < FEWEST_LINES:
        return
    width = max(len(one[0].rstrip()) for one in lines)
    for line, following in pairwise(lines):
        words, after = line[0].rstrip(), following[0].strip()
        fits = len(words) + len(after.split(" ", 1)[0]) + 1 < width
        if fits and ENDS.search(words) and OPENS.match(after):
            yield following.start()


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
        in_bold = BOLD_LINE.fullmatch(text, start, end) is not None
        kind = ParagraphKind.HEADING if in_bold else ParagraphKind.PARAGRAPH
        return SourceParagraph(bare_label(label[1]), start, end, kind, level=3 if in_bold else 0)
    kind = ParagraphKind.ITEM if bullet else kind_of(text[start:end])
    return SourceParagraph(None, start, end, kind, level=2 if kind is ParagraphKind.HEADING else 0)


def heading_at(text: str, start: int, end: int) -> SourceParagraph | None:
    """A heading that is marked as one."""
    if line := UNDERLINED.match(text, start, end):
        level = 1 if line[2][0] == "=" else 2
        return SourceParagraph(
            None, *stripped(text, *line.span(1)), ParagraphKind.HEADING, level=level
        )
    sign = HEADING_SIGN.match(text, start, end)
    if sign is None:
        return None
    start, end = stripped(text, sign.end(), end)
    if "\n" in text[start:end]:
        return None
    return SourceParagraph(None, start, end, ParagraphKind.HEADING, level=len(sign[1]))


def kind_of(words: str) -> ParagraphKind:
    """A short line without a full stop is a heading, and so is one in capitals."""
    line = "\n" not in words and not ASIDE.fullmatch(words)
    short = len(words) <= LONGEST_HEADING and words[-1:] not in ".;,:!?"
    capitals = len(words) <= LONGEST_IN_CAPITALS and words.isupper() and words[-1:] not in ".;,:!?"
    heading = line and (short or capitals)
    return ParagraphKind.HEADING if heading else ParagraphKind.PARAGRAPH


def bare_label(label: str) -> str:
    """A label without the signs around it."""
    return label.strip("().\\")


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
