"""The sheet that a Word document is written on: A4, a calm serif, page numbers."""

import re

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from .docx_package import counting_list, field, without_template_traces

FONT = "Times New Roman"
INK = RGBColor(0x1F, 0x38, 0x64)
HEADER_FILL = "E7ECF4"
MARGIN = Cm(2.5)
TEXT_WIDTH = Cm(21) - 2 * MARGIN
NUMBERED = "Numbered Paragraph"
CELL = "Table Text"
AUTHOR = "Tour de Table"
LONGEST_TITLE = 255
"""What Word takes as the title of a file."""
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NO_LANGUAGE = "x-none"
SIZES = {"Title": 22, "Subtitle": 15, "Heading 1": 15, "Heading 2": 12.5}


def blank_document(title: str, language: str) -> Document:
    """A document with nothing on it yet."""
    word = docx.Document()
    without_template_traces(word)
    set_page(word)
    set_type(word, language)
    add_own_styles(word)
    set_footer(word)
    describe(word, title, language)
    return word


def set_page(word: Document) -> None:
    """A4, upright."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN


def set_type(word: Document, language: str) -> None:
    """One font for everything, one colour for what is not text, and the language of the text."""
    sheet = word.styles.element
    for fonts in list(sheet.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)
    defaults = sheet.find(qn("w:docDefaults")).find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    fonts = defaults.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    defaults.find(qn("w:lang")).set(qn("w:val"), spelling(language))
    for name, size in SIZES.items():
        style = paragraph_style(word, name)
        style.font.size, style.font.color.rgb = Pt(size), INK
        style.font.italic = False
    spaced(word)


def spelling(language: str) -> str:
    """The language as Word's spelling check wants it; English is British."""
    if language == "en":
        return "en-GB"
    return language if LANGUAGE.fullmatch(language) else NO_LANGUAGE


def spaced(word: Document) -> None:
    """The air around paragraphs, so that no empty one is needed."""
    for name, before, after in (
        ("Normal", 0, 6),
        ("Title", 0, 6),
        ("Subtitle", 0, 6),
        ("Heading 1", 18, 6),
        ("Heading 2", 12, 4),
    ):
        shape = paragraph_style(word, name).paragraph_format
        shape.space_before, shape.space_after = Pt(before), Pt(after)
    paragraph_style(word, "Normal").paragraph_format.line_spacing = 1.15
    subtitle = paragraph_style(word, "Subtitle").element.pPr
    subtitle.remove(subtitle.numPr)


def add_own_styles(word: Document) -> None:
    """Paragraphs that Word counts through, the lists beneath them, and the cells of tables."""
    numbered = added(word, NUMBERED)
    numbered.paragraph_format.space_after = Pt(8)
    list_number = counting_list(word, numbered.style_id)
    numbered.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = list_number
    nested = paragraph_style(word, "List Bullet 2").paragraph_format
    nested.left_indent, nested.first_line_indent = Cm(1.6), Cm(-0.6)
    cell = added(word, CELL)
    cell.font.size = Pt(9.5)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
    cell.paragraph_format.line_spacing = 1.0


def added(word: Document, name: str) -> ParagraphStyle:
    """A new paragraph style, based on Normal and offered in Word's gallery."""
    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = paragraph_style(word, "Normal")
    style.quick_style = True
    return style


def paragraph_style(word: Document, name: str) -> ParagraphStyle:
    """A paragraph style by its name."""
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def set_footer(word: Document) -> None:
    """The number of the page and of all pages, which Word keeps up to date."""
    footer = word.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, name in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(words)
        footer._p.append(field(name))  # noqa: SLF001  # python-docx has no fields


def describe(word: Document, title: str, language: str) -> None:
    """What the file says about itself: its title and language, and nothing of the machine."""
    about = word.core_properties
    about.title, about.author = title[:LONGEST_TITLE], AUTHOR
    about.language = spelling(language)
    about.comments = about.last_modified_by = ""
    for name in ("dcterms:created", "dcterms:modified"):
        for told in about._element.findall(qn(name)):  # noqa: SLF001  # it can only be set
            about._element.remove(told)  # noqa: SLF001  # as above
