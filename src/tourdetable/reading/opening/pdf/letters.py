"""The edge to PDFium: the letters of each page with their place and look.

PDFium gives letters in the order in which the file draws them, which need not be the order of
reading, and it is not safe in several threads at once.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tourdetable.reading.opening.source import NotReadable

from .drawings import drawn_on
from .page import Box, Frame, Page, Piece

MOST_PAGES = 2_000
MOST_LETTERS = 3_000_000
BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|cmbx|sfbx", re.IGNORECASE)
ITALIC_NAME = re.compile(r"ital|obliq|cmti|sfti", re.IGNORECASE)
FORCED_BOLD = 1 << 18
SLANTED = 1 << 6
OUTLINED = 2
"""Filled and stroked: how programs embolden letters of a font that has no bold ones."""
LINE_END_HYPHEN = "\x02"
"""What PDFium makes of a hyphen at the end of a line."""
KEPT = {LINE_END_HYPHEN, "\N{SOFT HYPHEN}"}
PRIVATE = frozenset(map(chr, range(0xE000, 0xF900)))
"""Letters that only their font knows, mostly bullets."""
ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Look:
    """How the letters of one text object are set."""

    size: float
    bold: bool
    italic: bool
    turned: int
    unknown: bool = False
    """Whether the file does not say which letters its signs stand for."""


def pages_of(content: bytes, name: str) -> list[Page]:
    """The pages of a PDF; refuses what is damaged, locked or too long."""
    with ONE_AT_A_TIME:
        document = opened_document(content, name)
        try:
            return list(pages_in(document, name))
        finally:
            document.close()


def opened_document(content: bytes, name: str) -> pypdfium2.PdfDocument:
    """The file opened by PDFium, if it can be."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise NotReadable(
                f"{name} is locked with a password. Save it again without one."
            ) from error
        raise NotReadable(damaged(name)) from error
    count = len(document)
    if 0 < count <= MOST_PAGES:
        return document
    document.close()
    if count <= 0:
        raise NotReadable(damaged(name))
    raise NotReadable(
        f"{name} has {count:,} pages; the limit is {MOST_PAGES:,}. Split the document."
    )


def damaged(name: str) -> str:
    """The sentence for a file that PDFium cannot make sense of."""
    return f"{name} is a damaged PDF. Export it again from the program it came from."


def pages_in(document: pypdfium2.PdfDocument, name: str) -> Iterator[Page]:
    """Each page in turn; a page that cannot be loaded counts as one without text."""
    letters = 0
    for index in range(len(document)):
        try:
            page = document[index]
            found = page_of(page, index + 1)
            page.close()
        except pypdfium2.PdfiumError:
            found = Page(index + 1, 0, 0, [], [], pictured=True)
        letters += found.letters
        if letters > MOST_LETTERS:
            raise NotReadable(
                f"{name} has more than {MOST_LETTERS:,} letters. Split the document."
            )
        yield found


def page_of(page: pypdfium2.PdfPage, number: int) -> Page:
    """A page with all that stands on it, upright."""
    bounds = Box(*page.get_bbox())
    turns = page.get_rotation() // 90
    width, height = page.get_size()
    found = Page(number, width, height, [], [])
    text = page.get_textpage()
    try:
        read_letters(text, found, Frame(bounds, turns))
    finally:
        text.close()
    drawn_on(page, found, Frame(bounds, turns))
    return found


@dataclass(slots=True)
class Reader:
    """The walk over the letters of one page."""

    text: Any
    page: Page
    frame: Frame
    looks: dict[int, Look]
    first: int = 0
    letters: str = ""
    glued: bool = False

    def put(self, last: int, look: Look) -> None:
        """Keep the letters from the first one up to this one as a piece."""
        x, y = origin(self.text, self.first)
        if self.letters and self.frame.shows(x, y):
            self.page.pieces.append(self.piece(x, y, last, look))
            self.page.unknown += unknown_in(self.letters, look)
        self.letters = ""

    def piece(self, x: float, y: float, last: int, look: Look) -> Piece:
        """The piece turned upright, or as it stands if it is read in another direction."""
        box = loose_box(self.text, last)
        left, base = self.frame.upright(x, y)
        edges = [
            self.frame.upright(*corner)
            for corner in ((box.left, box.bottom), (box.right, box.top))
        ]
        right = max(edge[0] for edge in edges)
        turned = (look.turned + self.frame.turns) % 4
        if turned:
            left, base = turn((left, base), turned)
            right = max(turn(edge, turned)[0] for edge in edges)
        return Piece(
            self.letters, left, max(left, right), base, look.size, look.bold, look.italic,
            self.glued, turned,
        )  # fmt: skip


def turn(point: tuple[float, float], quarters: int) -> tuple[float, float]:
    """A point seen by somebody who turns the page so as to read what stands sideways."""
    x, y = point
    match quarters:
        case 1:  # clockwise: the line runs downwards
            return -y, x
        case 2:
            return -x, -y
        case _:
            return y, -x


def read_letters(text: pypdfium2.PdfTextPage, page: Page, frame: Frame) -> None:
    """Cut what a page holds into pieces wherever there is a blank or another look."""
    raw = text.raw
    reader = Reader(raw, page, frame, {})
    before: int | None = None
    look = Look(0, bold=False, italic=False, turned=0)
    page.letters = text.count_chars()
    for index in range(page.letters):
        letter = letter_at(raw, index)
        address = address_of(pdfium.FPDFText_GetTextObject(raw, index))
        blank = letter.isspace()
        if reader.letters and (blank or address != before):
            reader.put(index - 1, look)
            reader.glued = not blank
        elif blank:
            reader.glued = False
        if not blank and letter:
            if not reader.letters:
                reader.first, look = index, look_of(reader, raw, index, address)
            reader.letters += letter
            before = address
    if reader.letters:
        reader.put(page.letters - 1, look)


def address_of(held: Any) -> int | None:
    """By what text objects are told apart."""
    return ctypes.addressof(held.contents) if held else None


def letter_at(raw: Any, index: int) -> str:
    """One letter; a mark of its own where the file does not say which."""
    code = pdfium.FPDFText_GetUnicode(raw, index)
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\N{REPLACEMENT CHARACTER}"
    letter = chr(code)
    if letter in KEPT or letter.isprintable() or letter.isspace() or letter in PRIVATE:
        return letter
    return ""


def unknown_in(letters: str, look: Look) -> int:
    """How many of them cannot be told; a sign of a private font by itself is a bullet."""
    if len(letters) == 1:
        return letters.count("\N{REPLACEMENT CHARACTER}")
    if look.unknown:
        return len(letters)
    return sum(one == "\N{REPLACEMENT CHARACTER}" or one in PRIVATE for one in letters)


def look_of(reader: Reader, raw: Any, index: int, address: int | None) -> Look:
    """The look of a letter, worked out once for each text object."""
    if address is None:
        return Look(abs(pdfium.FPDFText_GetFontSize(raw, index)) or 1, False, False, 0)
    if address not in reader.looks:
        reader.looks[address] = look_of_object(raw, index)
    return reader.looks[address]


def look_of_object(raw: Any, index: int) -> Look:
    """Size on the page, weight, slant and direction of a text object."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, index, matrix)
    across, up = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    size = abs(pdfium.FPDFText_GetFontSize(raw, index)) * (up or across or 1)
    turned = round(math.atan2(-matrix.b, matrix.a) / (math.pi / 2)) % 4
    held = pdfium.FPDFText_GetTextObject(raw, index)
    font = pdfium.FPDFTextObj_GetFont(held)
    name, flags = name_of(font), pdfium.FPDFFont_GetFlags(font) if font else 0
    outlined = pdfium.FPDFTextObj_GetTextRenderMode(held) == OUTLINED
    bold = outlined or bool(BOLD_NAME.search(name)) or (flags > 0 and bool(flags & FORCED_BOLD))
    italic = bool(ITALIC_NAME.search(name)) or (flags > 0 and bool(flags & SLANTED))
    unknown = pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1
    return Look(max(size, 0.1), bold, italic, turned, unknown)


def name_of(font: Any) -> str:
    """The name of a font, which alone says for sure whether it is a bold one."""
    if not font:
        return ""
    held = ctypes.create_string_buffer(200)
    length = pdfium.FPDFFont_GetBaseFontName(font, held, len(held))
    return held.raw[: max(length - 1, 0)].decode("utf-8", "replace") if length <= 200 else ""


def origin(raw: Any, index: int) -> tuple[float, float]:
    """Where a letter is set."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
    return x.value, y.value


def loose_box(raw: Any, index: int) -> Box:
    """The room that a letter takes on its line."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(raw, index, rect)
    return Box(rect.left, rect.bottom, rect.right, rect.top)
