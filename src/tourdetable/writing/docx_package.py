"""What a Word file needs that python-docx has no words for, and the file itself."""

from io import BytesIO

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from .office_file import ABOUT_PROGRAM, PROGRAM, same_whenever_made

TRACES = ("/thumbnail", "/stylesWithEffects", "/customXml")
REVISION = qn("w:rsid")
COUNTING_LIST = """
<w:abstractNum {ns} w:abstractNumId="{name}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/>
<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"""


def without_template_traces(word: Document) -> None:
    """Without what the template brings along: a picture, older styles, a bibliography, and the
    marks of those who revised it.

    The tab stops of its lists go too, for they stand in the way of other indents.
    """
    for links in (word.part.package.rels, word.part.rels):
        for name in [one for one, link in links.items() if link.reltype.endswith(TRACES)]:
            del links[name]
    for stops in list(word.part.numbering_part.element.iter(qn("w:tabs"))):
        stops.getparent().remove(stops)
    for setting in word.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for part in (word.element, word.settings.element, word.styles.element):
        without_revisions(part)


def without_revisions(part: etree._Element) -> None:
    """Without the numbers by which Word tells who changed what in which sitting."""
    for mark in [*part.iter(qn("w:rsids"), qn("w:rsid"))]:
        if (above := mark.getparent()) is not None:
            above.remove(mark)
    for one in part.iter():
        for name in [key for key in one.attrib if REVISION in str(key)]:
            del one.attrib[name]


def counting_list(word: Document, style: str) -> int:
    """A new list that counts 1, 2, 3 through all paragraphs of a style; gives its number."""
    lists = word.part.numbering_part.element
    taken = [int(one.get(qn("w:abstractNumId"))) for one in lists.iter(qn("w:abstractNum"))]
    name = max(taken, default=-1) + 1
    lists.insert(0, parse_xml(COUNTING_LIST.format(ns=nsdecls("w"), name=name, style=style)))
    return int(lists.add_num(name).numId)


def field(name: str) -> etree._Element:
    """A field that Word fills in, such as PAGE."""
    made = OxmlElement("w:fldSimple")
    made.set(qn("w:instr"), name)
    made.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>1</w:t></w:r>"))
    return made


def on_off(name: str) -> etree._Element:
    """A property that is there or not."""
    return OxmlElement(name)


def shading(fill: str) -> etree._Element:
    """The colour behind a cell, as six hexadecimal digits."""
    made = OxmlElement("w:shd")
    for what, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        made.set(qn(f"w:{what}"), value)
    return made


def file_of(word: Document) -> bytes:
    """The document as a file, which tells nothing of when and where it was made."""
    saved = BytesIO()
    word.save(saved)
    return same_whenever_made(saved.getvalue(), instead={ABOUT_PROGRAM: PROGRAM})
