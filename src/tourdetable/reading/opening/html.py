"""Web pages: what their reader sees, paragraph by paragraph, with the numbers of lists.

Nothing is fetched and nothing is run: what a page only shows with style sheets or scripts of its
own is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lxml import etree, html

from tourdetable.record import ParagraphKind

from .counting import counted_in
from .draft import Draft, Line, row
from .html_charset import page_text
from .html_elements import (
    BLOCKS,
    NOT_SHOWN,
    RAISED,
    heading_level,
    is_bold,
    is_hidden,
    is_italic,
    list_type,
    whole_number,
)
from .html_styles import Sheet
from .runs import DELETION, Run, collapsed, cut, raised, words_of
from .source import NotReadable, Source
from .text import BULLET, LABEL, blocks, in_block

MEDIA_TYPE = "text/html"
LINE_BREAK = re.compile(r"\n")
LINE_END = Run("\n")
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
UNREAD_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
BACK_TO_TEXT = frozenset({"↩", "↩︎", "↑", "^", "⏎"})
LONGEST_MARK = 4
MOST_NESTED = 200


@dataclass(frozen=True)
class Look:
    """How words look by what stands around them."""

    bold: bool = False
    italic: bool = False
    tracked: bool = False
    kept: bool = False
    """Whether blanks and line ends stand as they were typed."""


@dataclass
class Walk:
    """A page on the way through its elements."""

    draft: Draft
    called: frozenset[str]
    """The names of what raised marks lead to: notes."""
    runs: list[Run] = field(default_factory=list)
    """The words of the paragraph that is going on."""
    label: str | None = None
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    note: bool = False
    marks: set[str] = field(default_factory=set)
    """The raised numbers that have been met."""
    sheet: Sheet = field(default_factory=Sheet)

    def lines(self, element: html.HtmlElement, look: Look, depth: int = 0) -> Iterator[Line]:
        """The paragraphs of an element; words that stand free in it are paragraphs too."""
        self.put(element.text, look)
        for child in element:
            yield from self.child(child, look, depth)
            self.put(child.tail, look)

    def child(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """What stands in one element."""
        if not isinstance(element.tag, str) or element.tag in NOT_SHOWN:
            return
        style = self.sheet.style(element)
        if is_hidden(element, style):
            self.draft.hidden += bool((element.text_content() or "").strip())
            return
        if depth > MOST_NESTED:
            self.put(element.text_content(), look)
        elif element.tag in BLOCKS:
            yield from self.end()
            yield from self.block(element, self.look(element, style, look), depth + 1)
            yield from self.end()
        else:
            yield from self.inline(element, self.look(element, style, look), depth + 1)

    def look(self, element: html.HtmlElement, style: str, look: Look) -> Look:
        """How words in an element look."""
        return Look(
            is_bold(element, style, before=look.bold),
            is_italic(element, style, before=look.italic),
            look.tracked or element.tag == "ins",
            look.kept or element.tag in {"pre", "textarea"},
        )

    def inline(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """An element within a line."""
        match element.tag:
            case "br":
                if self.runs and after_line_end(self.runs):
                    yield from self.end()
                else:
                    self.runs.append(LINE_END)
            case "del":
                self.runs.append(DELETION)
            case "sup" | "span" if self.is_raised(element) and is_mark(element):
                self.put_mark(element.text_content().strip().strip("[]()"), look)
            case "rt":
                self.put(f" ({element.text_content().strip()})", look)
            case "a" if self.is_way_back(element):
                self.begin_note(element)
            case "q":
                self.put("“", look)
                yield from self.lines(element, look, depth)
                self.put("”", look)
            case _:
                self.begin_note(element)
                yield from self.lines(element, look, depth)

    def is_raised(self, element: html.HtmlElement) -> bool:
        """Whether the words of an element stand above the line."""
        return element.tag == "sup" or RAISED.search(self.sheet.style(element)) is not None

    def put_mark(self, mark: str, look: Look) -> None:
        """The raised number that calls a note, or with which the note itself begins."""
        if mark in self.marks and not words_of(self.runs).strip():
            self.label, self.note = mark, True
        else:
            self.marks.add(mark)
            self.put(raised(mark), look)

    def is_way_back(self, element: html.HtmlElement) -> bool:
        """Whether a link leads from a note back to the text; its words are the note's mark."""
        words = element.text_content().strip()
        leads = (element.get("href") or "").startswith("#")
        return leads and (words in BACK_TO_TEXT or bool(self.called & names_of(element)))

    def begin_note(self, element: html.HtmlElement) -> None:
        """Where a raised mark leads to, a note begins."""
        if not self.called & names_of(element) or words_of(self.runs).strip():
            return
        self.note = True
        mark = element.text_content().strip().strip("[]().")
        if element.tag == "a" and 0 < len(mark) <= LONGEST_MARK:
            self.label = mark

    def block(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """An element that stands by itself."""
        self.begin_note(element)
        match element.tag:
            case "hr":
                return
            case "tr":
                yield from self.row(element, look, depth)
            case "ol" | "ul" | "menu" | "dir":
                yield from self.items(element, look, depth)
            case "pre":
                yield from self.typed(element, look, depth)
            case _ if level := heading_level(element):
                label, self.label = self.label, None
                inside = [*self.lines(element, replace(look, bold=False), depth), *self.end()]
                runs = [run for one in inside for run in (Run(" "), *one.runs)]
                yield Line(runs, label, ParagraphKind.HEADING, level)
            case _:
                yield from self.lines(element, look, depth)

    def items(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """A list; its items bear the numbers or letters that a browser shows."""
        items = [one for one in element if one.tag == "li"]
        down = element.get("reversed") is not None
        first = whole_number(element.attrib, "start")
        count = first if first is not None else len(items) if down else 1
        for child in element:
            if child.tag != "li":
                yield from self.child(child, look, depth)
                continue
            stated = whole_number(child.attrib, "value")
            count = stated if stated is not None else count
            style = self.counts_as(child) or self.counts_as(element)
            self.label = counted_in(count, style) if style else None
            self.kind = ParagraphKind.PARAGRAPH if style else ParagraphKind.ITEM
            yield from self.child(child, look, depth)
            self.label, self.kind = None, ParagraphKind.PARAGRAPH
            count += -1 if down else 1

    def counts_as(self, element: html.HtmlElement) -> str | None:
        """How a list, or an item of it, counts."""
        return list_type(element, self.sheet.style(element))

    def row(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """A row of a table is one paragraph; tables that only lay out the page are no tables."""
        cells = [one for one in element if one.tag in {"td", "th"}]
        cells = [one for one in cells if not is_hidden(one, self.sheet.style(one))]
        if len(cells) == 1 or any(is_layout(cell) for cell in cells):
            yield from self.lines(element, look, depth)
            return
        found = []
        for cell in cells:
            inner = self.look(cell, self.sheet.style(cell), replace(look, bold=False))
            found.append([*self.lines(cell, inner, depth), *self.end()])
        yield row(found)

    def typed(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Line]:
        """Text that stands as it was typed: parted by blank lines, as in a plain text."""
        inside = [*self.lines(element, look, depth), *self.end()]
        for line in inside:
            words = words_of(line.runs)
            for start, end in blocks(words):
                for one in in_block(words, start, end):
                    yield Line(cut(line.runs, one.start, one.end), one.label, one.kind, one.level)

    def put(self, words: str | None, look: Look) -> None:
        """Add words to the paragraph that is going on."""
        if words:
            said = words if look.kept else words.replace("\n", " ")
            self.runs.append(Run(said, look.bold, look.italic, look.tracked))

    def end(self) -> Iterator[Line]:
        """End the paragraph that is going on; its number stands before its first words only."""
        runs, self.runs = tidy(self.runs), []
        if not words_of(runs).strip():
            if DELETION in runs:
                yield Line([DELETION])
            return
        kind = ParagraphKind.NOTE if self.note else self.kind
        first, *others = typed_items(runs)
        yield Line(first, self.label, kind)
        yield from map(Line, others)
        self.label, self.kind, self.note = None, ParagraphKind.PARAGRAPH, False


def html_source(text: str, *, name: str, sha256: str) -> Source:
    """A web page, opened."""
    page = parsed(text, name)
    draft = Draft(name)
    walk = Walk(draft, frozenset(called(page)), sheet=Sheet.of(page))
    if walk.sheet.counts:
        draft.messages.append(
            "The page makes numbers with its style sheet alone; they are not known, and missing."
        )
    for line in [*walk.lines(page, Look()), *walk.end()]:
        draft.add(line)
    return draft.source(MEDIA_TYPE, sha256)


def html_file(content: bytes, *, name: str, sha256: str) -> Source:
    """The bytes of a web page, opened."""
    text, doubt = page_text(content)
    source = html_source(text, name=name, sha256=sha256)
    return source if doubt is None else source.doubted(doubt)


def parsed(text: str, name: str) -> html.HtmlElement:
    """The page as a tree; every page is one, however it is written."""
    text = UNREAD_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", XML_DECLARATION.sub("", text))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise NotReadable(f"{name} holds no text. Save the page again as HTML.") from error
    return page


def called(page: html.HtmlElement) -> Iterator[str]:
    """The names of what raised marks lead to."""
    for link in page.iter("a"):
        target = link.get("href") or ""
        around = (link, link.getparent(), *link.iterchildren("sup"))
        is_raised = any(one is not None and one.tag == "sup" for one in around)
        if target.startswith("#") and (is_raised or link.get("role") == "doc-noteref"):
            yield target[1:]


def names_of(element: html.HtmlElement) -> set[str]:
    """What links call an element by."""
    return {one for one in (element.get("id"), element.get("name")) if one}


def is_mark(element: html.HtmlElement) -> bool:
    """Whether raised words are the mark of a note."""
    words = element.text_content().strip().strip("[]()")
    return words.isdecimal() and len(words) <= LONGEST_MARK


def is_layout(cell: html.HtmlElement) -> bool:
    """Whether a cell is a part of the page rather than of a table."""
    return (
        next(cell.iterdescendants("table", "h1", "h2", "h3", "h4", "h5", "h6"), None) is not None
    )


def after_line_end(runs: list[Run]) -> bool:
    """Whether nothing but blanks stands after the last line end."""
    for one in reversed(runs):
        if one is LINE_END:
            return True
        if one.words.strip():
            return False
    return False


def typed_items(runs: list[Run]) -> list[list[Run]]:
    """The words, cut before lines that begin with a bullet or a number typed by hand."""
    words = words_of(runs)
    starts = [one.end() for one in LINE_BREAK.finditer(words)]
    items = [one for one in starts if BULLET.match(words, one) or LABEL.match(words, one)]
    return [cut(runs, *edges) for edges in pairwise([0, *items, len(words)])]


def tidy(runs: list[Run]) -> list[Run]:
    """The words with single blanks, and no blanks around line ends."""
    return (
        runs if any("\n" in one.words and one is not LINE_END for one in runs) else lines_of(runs)
    )


def lines_of(runs: list[Run]) -> list[Run]:
    """The words line by line, each with single blanks."""
    found: list[Run] = []
    line: list[Run] = []
    for one in [*runs, LINE_END]:
        if one is LINE_END:
            inside = collapsed(line)
            found += [*([LINE_END] if found and inside else []), *inside]
            line = []
        else:
            line.append(one)
    return found
