"""Make the Word file of the shipped example from its Markdown, so that both say the same.

usage: make_example.py [MARKDOWN]

It is built as a secretariat builds one: heading styles, paragraphs that Word numbers, bold and
italic runs, and an endnote. The endnote's own sign is typed (i), while Word counts it as 1:
the document contradicts itself there, and the example keeps that.
"""

import datetime as dt
import re
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

EXAMPLE = (
    Path(__file__)
    .parents[1]
    .joinpath(
        "src/tourdetable/framework/profiles/budapest_process/examples/senior-officials-meeting-2021.md"
    )
)
WRITTEN = dt.datetime(2021, 12, 2, tzinfo=dt.UTC)
NUMBER = re.compile(r"\d+\. ")
HEADING = re.compile(r"(#+) ")
RUN = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|<sup>(?P<mark>\w+)</sup>|(?P<plain>[^*<]+)"
)
ENDNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
NOTE_SETTINGS = f"""<w:endnotePr {nsdecls("w")}><w:numFmt w:val="decimal"/>
<w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>"""
SECTION_NOTES = f'<w:endnotePr {nsdecls("w")}><w:numFmt w:val="decimal"/></w:endnotePr>'
AFTER_NOTE_SETTINGS = ("w:compat", "w:rsids", "w:themeFontLang", "w:clrSchemeMapping")
LIST = """
<w:abstractNum {ns} w:abstractNumId="{name}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>
</w:lvl></w:abstractNum>"""
NOTES = """
<w:endnotes {ns}>
<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>
<w:endnote w:type="continuationSeparator" w:id="0">
<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>
<w:endnote w:id="1"/>
</w:endnotes>"""


def main(source: Path = EXAMPLE) -> int:
    """Write the Word file beside the Markdown."""
    text, _, notes = source.read_text(encoding="utf-8").partition("\n---\n")
    word = blank_document()
    fill(word, list(blocks(text)))
    add_endnote(word, list(blocks(notes)))
    target = source.with_suffix(".docx")
    target.write_bytes(packed(word))
    print(target.name)
    return 0


def blocks(text: str) -> Iterator[str]:
    """The blocks of the Markdown; a paragraph that a page break has cut is whole again."""
    whole: list[str] = []
    for block in re.split(r"\n\s*\n|\n(?=\d+\. )", text.strip()):
        if whole and block[:1].islower():
            whole[-1] += " " + block
        else:
            whole.append(block)
    yield from whole


def blank_document() -> WordDocument:
    """An A4 page in English, with Word's own styles and nothing on it."""
    word = Document()
    drop_thumbnail(word)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Cambria", Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    about = word.core_properties
    about.title, about.author, about.comments = "Annual Senior Officials Meeting", "", ""
    about.language, about.created, about.modified = "en-GB", WRITTEN, WRITTEN
    about.last_modified_by = ""
    return word


def drop_thumbnail(word: WordDocument) -> None:
    """Without the picture of another document that python-docx starts from."""
    links = word.part.package.rels
    for name in [one for one in links if links[one].reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del links[name]


def fill(word: WordDocument, written: list[str]) -> None:
    """Headings, numbered paragraphs and plain ones, in the order of the Markdown."""
    style = number_style(word)
    for block in written:
        if heading := HEADING.match(block):
            word.add_heading(block[heading.end() :], level=len(heading[1]))
        elif NUMBER.match(block):
            add_runs(word.add_paragraph(style=style), NUMBER.sub("", block, count=1))
        else:
            add_runs(word.add_paragraph(), block)


def number_style(word: WordDocument) -> str:
    """The paragraph style "List Number", tied to a list of its own that counts from 1."""
    lists = word.part.numbering_part.element
    name = 1 + max(int(one.get(qn("w:abstractNumId"))) for one in lists.iter(qn("w:abstractNum")))
    abstract = parse_xml(LIST.format(ns=nsdecls("w"), name=name))
    lists.insert(0, abstract)
    own = lists.add_num(name)
    style = word.styles["List Number"]
    properties = style.element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = own.numId
    return str(style.name)


def add_runs(paragraph: Paragraph, words: str, *, calls_notes: bool = True) -> None:
    """The words of a paragraph, bold and italic where the Markdown is, with the note's call."""
    for run in RUN.finditer(words):
        if run["mark"] and calls_notes:
            call_note(paragraph)
            continue
        added = paragraph.add_run(run["bold"] or run["italic"] or run["mark"] or run["plain"])
        added.bold = True if run["bold"] else None
        added.italic = True if run["italic"] else None
        added.font.superscript = True if run["mark"] else None


def call_note(paragraph: Paragraph) -> None:
    """The place where the text calls its endnote."""
    run = paragraph.add_run()
    run.font.superscript = True
    call = OxmlElement("w:endnoteReference")
    call.set(qn("w:id"), "1")
    run._r.append(call)  # noqa: SLF001  # python-docx has no endnotes


def add_endnote(word: WordDocument, written: list[str]) -> None:
    """The endnote, as the part of the package that Word keeps endnotes in."""
    notes = parse_xml(NOTES.format(ns=nsdecls("w")))
    for block in written:
        paragraph = word.add_paragraph()
        add_runs(paragraph, block, calls_notes=False)
        notes[-1].append(paragraph._p)  # noqa: SLF001  # it moves from the body to the note
    part = Part(PackURI("/word/endnotes.xml"), ENDNOTES, as_file(notes), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)
    word.settings.element.insert_element_before(parse_xml(NOTE_SETTINGS), *AFTER_NOTE_SETTINGS)
    word.sections[-1]._sectPr.insert(0, parse_xml(SECTION_NOTES))  # noqa: SLF001  # as above


def as_file(part: etree._Element) -> bytes:
    """A part of the package as it is stored."""
    return etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)


def packed(word: WordDocument) -> bytes:
    """The Word file, whose bytes are the same whenever it is made."""
    saved, again = BytesIO(), BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(again, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, WRITTEN.timetuple()[:6])
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, old.read(entry))
    return again.getvalue()


if __name__ == "__main__":
    sys.exit(main(*(Path(one) for one in sys.argv[1:])))
