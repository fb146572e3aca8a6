"""A page as a Word document, on Word's own styles, so that a secretariat can work on in it."""

import re

from docx.document import Document
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from .docx_package import file_of, on_off, shading
from .docx_styles import CELL, HEADER_FILL, NUMBERED, TEXT_WIDTH, blank_document
from .page import (
    Block,
    Bullets,
    Heading,
    Line,
    Page,
    Paragraph,
    Run,
    Table,
    Title,
    line,
    number_of,
)

RIGHT_TO_LEFT = re.compile("([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:\\s+[\u0590-\u08ff]+)*)")
TITLES = {1: "Title", 2: "Subtitle"}


def page_as_docx(page: Page) -> bytes:
    """The whole page as the bytes of a .docx file, the same bytes for the same page."""
    word = blank_document(page.title, page.language)
    number = None
    for block, after in zip(page.blocks, (*page.blocks[1:], None), strict=True):
        put(word, block, below_number=number is not None)
        number = number_of(block)
        if isinstance(after, Bullets | Table) and not isinstance(block, Table):
            word.paragraphs[-1].paragraph_format.keep_with_next = True
    return file_of(word)


def put(word: Document, block: Block, *, below_number: bool) -> None:
    """One block at the end of the document."""
    match block:
        case Title(words, rank):
            put_runs(word.add_paragraph(style=TITLES[rank]), line(words))
        case Heading(words, rank):
            put_runs(word.add_heading(level=rank), line(words))
        case Paragraph(said, number):
            put_runs(word.add_paragraph(style=NUMBERED if number is not None else None), said)
        case Bullets(items):
            style = "List Bullet 2" if below_number else "List Bullet"
            for one in items:
                put_runs(word.add_paragraph(style=style), one)
        case Table():
            put_table(word, block)


def put_runs(paragraph: WordParagraph, said: Line) -> None:
    """The words of a line, with their look, and with the way in which each run is read."""
    for run in said:
        for words in RIGHT_TO_LEFT.split(run.words):
            if words:
                put_run(paragraph, Run(words, run.bold, run.italic))


def put_run(paragraph: WordParagraph, run: Run) -> None:
    """Words of one look and one direction; Word keeps a second switch for right-to-left type."""
    backwards = RIGHT_TO_LEFT.fullmatch(run.words) is not None
    font = paragraph.add_run(run.words).font
    font.bold, font.italic = run.bold or None, run.italic or None
    font.rtl = backwards or None
    font.cs_bold = (backwards and run.bold) or None


def put_table(word: Document, table: Table) -> None:
    """A table whose header row is repeated on every page, and whose rows are never broken."""
    made = word.add_table(rows=1 + len(table.rows), cols=len(table.header), style="Table Grid")
    made.autofit = False
    set_widths(made, table.widths)
    header, *rows = made.rows
    put_row(header, tuple((Run(name, bold=True),) for name in table.header))
    header._tr.get_or_add_trPr().append(on_off("w:tblHeader"))  # noqa: SLF001  # no other way
    for cell in header.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        cell._tc.get_or_add_tcPr().append(shading(HEADER_FILL))  # noqa: SLF001  # as above
    for row, said in zip(rows, table.rows, strict=True):
        put_row(row, said)


def set_widths(made: WordTable, widths: tuple[int, ...]) -> None:
    """How wide the columns are: for Word in the grid, for others in every cell."""
    for column, share in zip(made.columns, widths, strict=True):
        column.width = Emu(TEXT_WIDTH * share // 100)
    for row in made.rows:
        for cell, share in zip(row.cells, widths, strict=True):
            cell.width = Emu(TEXT_WIDTH * share // 100)


def put_row(row: _Row, said: tuple[Line, ...]) -> None:
    """The words of a row, cell by cell."""
    row._tr.get_or_add_trPr().append(on_off("w:cantSplit"))  # noqa: SLF001  # no other way
    for cell, words in zip(row.cells, said, strict=True):
        put_cell(cell, words)


def put_cell(cell: _Cell, said: Line) -> None:
    """The words of a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.style = CELL
    put_runs(paragraph, said)
