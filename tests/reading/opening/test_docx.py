"""Word documents: text, labels, notes, tables, tracked changes, what stands out."""

import io
import re
import time
import zipfile
from pathlib import Path
from random import Random

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from tourdetable.reading.opening import Marking, NotReadable, Source, opened
from tourdetable.record import ParagraphKind

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Docx) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def source_of(document: Docx) -> Source:
    return opened(saved(document), name="a.docx")


def body(*paragraphs: str) -> Source:
    """A document whose paragraphs are written as Word writes them."""
    document = Document()
    for one in paragraphs:
        document.element.body.insert(-1, parse_xml(one))
    return source_of(document)


def p(inside: str) -> str:
    return f"<w:p {W}>{inside}</w:p>"


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def told(source: Source) -> list[tuple[str | None, str, str]]:
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def marked(source: Source, marking: Marking) -> list[str]:
    return [source.text[one.start : one.end] for one in source.markings if one.marking is marking]


def test_headings_paragraphs_and_lists_keep_their_kind() -> None:
    document = Document()
    document.add_heading("Lake Meeting", 0)
    document.add_heading("Opening", 2)
    document.add_paragraph("Peru opened it.")
    document.add_paragraph("a pier", style="List Bullet")
    document.add_paragraph("a buoy", style="List Number")
    source = source_of(document)

    assert told(source) == [
        (None, "heading", "Lake Meeting"),
        (None, "heading", "Opening"),
        (None, "paragraph", "Peru opened it."),
        (None, "item", "a pier"),
        ("1", "paragraph", "a buoy"),
    ]
    assert [one.level for one in source.paragraphs] == [1, 2, 0, 0, 0]
    assert source.text == "Lake Meeting\n\nOpening\n\nPeru opened it.\n\na pier\n\na buoy"


def test_empty_paragraphs_leave_nothing_behind() -> None:
    document = Document()
    document.add_paragraph("").add_run("  ").bold = True
    document.add_paragraph("Peru")
    document.add_paragraph("").add_run(" \t").bold = True
    document.add_paragraph("Chile")
    source = source_of(document)

    assert (source.text, source.markings) == ("Peru\n\nChile", ())


def test_bold_and_italic_come_from_runs_and_from_styles() -> None:
    document = Document()
    paragraph = document.add_paragraph("")
    paragraph.add_run("Peru").bold = True
    paragraph.add_run(" and ")
    paragraph.add_run("Chile", style="Strong")
    paragraph.add_run(" hold a ")
    paragraph.add_run("Ferry Meeting").italic = True
    paragraph.add_run(" at ")
    paragraph.add_run("Lima", style="Emphasis")
    loud = document.styles.add_style("Loud", WD_STYLE_TYPE.PARAGRAPH)
    loud.font.bold = True
    shouted = document.add_paragraph("", style="Loud")
    shouted.add_run("Norway")
    shouted.add_run(" spoke").bold = False
    source = source_of(document)

    assert marked(source, Marking.BOLD) == ["Peru", "Chile", "Norway"]
    assert marked(source, Marking.ITALIC) == ["Ferry Meeting", "Lima"]


def test_a_row_of_a_table_is_one_paragraph_with_its_cells_parted() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    for row, words in zip(
        table.rows, (("Peru", "a pier"), ("", ""), ("Chile", "a buoy")), strict=True
    ):
        for cell, said in zip(row.cells, words, strict=True):
            cell.text = said
    table.rows[0].cells[1].add_paragraph("and a boat")
    source = source_of(document)

    assert told(source) == [
        (None, "item", "Peru | a pier and a boat"),
        (None, "item", "Chile | a buoy"),
    ]


def test_a_row_of_one_cell_is_only_a_frame() -> None:
    document = Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.text = "Peru opened it."
    cell.add_paragraph("Chile closed it.")

    assert told(source_of(document)) == [
        (None, "paragraph", "Peru opened it."),
        (None, "paragraph", "Chile closed it."),
    ]


def test_tracked_changes_are_read_as_accepted_and_doubted() -> None:
    source = body(
        p(
            r("Peru ")
            + f"<w:ins>{r('gladly ')}</w:ins>"
            + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
            + r("opened it.")
        )
    )

    assert source.text == "Peru gladly opened it."
    assert [
        (one.message.partition(" that")[0], one.place and (one.place.start, one.place.words))
        for one in source.doubts
    ] == [("Here is an insertion", (5, "gladly ")), ("Here is a deletion", (12, ""))]


def test_moved_words_stand_where_they_were_moved_to() -> None:
    source = body(
        p(f"<w:moveFrom>{r('Peru ')}</w:moveFrom>{r('and ')}<w:moveTo>{r('Peru')}</w:moveTo>")
    )

    assert source.text == "and Peru"


def test_hidden_words_are_not_read_and_said_to_be_there() -> None:
    source = body(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>" + r("open")))

    assert source.text == "open"
    assert [one.message for one in source.doubts] == [
        "The file holds 1 hidden passage, which was not read."
    ]


def test_links_fields_breaks_and_boxes_are_read_once() -> None:
    markup = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{'<w:p>' + r('boxed') + '</w:p>'}</w:txbxContent>"
    source = body(
        p(
            f"<w:hyperlink>{r('Peru')}</w:hyperlink>"
            "<w:r><w:tab/><w:br/><w:noBreakHyphen/><w:instrText>PAGE</w:instrText></w:r>"
            f"<w:r><mc:AlternateContent {markup}>"
            f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )

    assert source.text == "Peru\t\n-\n\nboxed"


def test_numbers_are_those_that_word_prints() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for depth, (start, style, pattern) in enumerate(
            [(3, "decimal", "%1."), (1, "lowerLetter", "(%2)"), (1, "upperRoman", "%1.%3")]
        )
    )
    content = with_numbering(
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>',
        [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 2), ("2", 0), ("2", 0), ("0", 0), ("8", 0)],
    )

    assert [one.label for one in opened(content, name="a.docx").paragraphs] == [
        "3",
        "a",
        "b",
        "4",
        "4.I",
        "9",
        "10",
        None,
        None,
    ]


def with_numbering(numbering: str, used: list[tuple[str, int]]) -> bytes:
    """A document with its own numbering part and one paragraph for each use of it."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/>'
        f"</w:numPr></w:pPr>{r('words')}</w:p>"
        for name, depth in used
    )
    return package(
        {
            "document": f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>",
            "numbering": numbering,
        }
    )


def package(parts: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", content)
    return held.getvalue()


@pytest.mark.parametrize("start", ["999999999", "-5", "²", "9" * 5000, "x"])
@pytest.mark.parametrize("style", ["lowerLetter", "upperRoman", "decimal"])
def test_no_number_is_too_strange_to_be_read(start: str, style: str) -> None:
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    (one,) = opened(with_numbering(numbering, [("1", 0)]), name="a.docx").paragraphs

    assert one.label is not None
    assert len(one.label) < 12


def test_footnotes_and_endnotes_stand_behind_the_text_under_their_marks() -> None:
    source = opened(
        package(
            {
                "document": f"<w:document {W}><w:body><w:p>{r('Peru')}<w:r>"
                '<w:endnoteReference w:id="4"/></w:r>'
                f'{r(" spoke")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
                "</w:body></w:document>",
                "footnotes": f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{r("At noon.")}</w:p>'
                f'</w:footnote><w:footnote w:id="3"><w:p>{r("Not called.")}</w:p></w:footnote>'
                "</w:footnotes>",
                "endnotes": f'<w:endnotes {W}><w:endnote w:id="4"><w:p>{r("A State.")}</w:p>'
                f"<w:p>{r('In the south.')}</w:p></w:endnote></w:endnotes>",
            }
        ),
        name="a.docx",
    )

    assert told(source) == [
        (None, "paragraph", "Peru¹ spoke²"),
        ("1", "note", "A State."),
        (None, "paragraph", "In the south."),
        ("2", "note", "At noon."),
    ]


def test_a_file_saved_as_strict_open_xml_is_read_like_any_other() -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    content = package(
        {"document": f"<w:document {strict}><w:body><w:p>{r('Peru')}</w:p></w:body></w:document>"}
    )

    assert opened(content, name="a.docx").text == "Peru"


def test_every_place_of_the_shipped_example_holds_its_words(root: Path) -> None:
    folder = root / "src/tourdetable/framework/profiles/budapest_process/examples"
    source = opened(
        (folder / "senior-officials-meeting-2021.docx").read_bytes(), name="example.docx"
    )

    labels = [one.label for one in source.paragraphs if one.label]
    notes = [one for one in source.paragraphs if one.kind is ParagraphKind.NOTE]
    assert labels[:11] == [str(number) for number in range(1, 12)]
    assert len(notes) == 1
    assert all(0 <= one.start < one.end <= len(source.text) for one in source.paragraphs)
    edges = [(one.start, one.end) for one in source.paragraphs]
    assert edges == sorted(edges)


def long_document(paragraphs: int) -> bytes:
    said = f"<w:p>{r('Peru spoke of piers. ') * 5}</w:p><w:p/>"
    return package(
        {"document": f"<w:document {W}><w:body>{said * paragraphs}</w:body></w:document>"}
    )


def test_ten_times_the_paragraphs_take_about_ten_times_as_long() -> None:
    def seconds(content: bytes) -> float:
        start = time.perf_counter()
        opened(content, name="a.docx")
        return time.perf_counter() - start

    short, long = long_document(1_500), long_document(15_000)
    seconds(short)

    assert min(seconds(long) for _ in range(2)) < 40 * min(seconds(short) for _ in range(3))


def test_a_document_of_endless_paragraphs_is_refused() -> None:
    with pytest.raises(NotReadable, match=re.compile("more than 20000 paragraphs")):
        opened(long_document(20_001), name="a.docx")


MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
SPACES = f"{W} {MC} {A} {MATHS} {R}"


def field_mark(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def form(kind: str, inside: str) -> str:
    data = f"<w:ffData><w:{kind}>{inside}</w:{kind}></w:ffData>"
    return field_mark("begin", data) + field_mark("end")


def boxed(words: str) -> str:
    return f"<w:txbxContent><w:p>{r(words)}</w:p></w:txbxContent>"


def alternative(first: str, fallback: str) -> str:
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{first}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def raw(*blocks: str, **parts: str) -> Source:
    """A document of blocks, written as Word writes them, and of other parts."""
    document = f"<w:document {SPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
    return opened(package({"document": document, **parts}), name="a.docx")


def cell(inside: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{inside}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{one}</w:tr>' for one in rows)}</w:tbl>"


def simple(words: str) -> str:
    return f"<w:p>{r(words)}</w:p>"


CHOICE = '<w:listEntry w:val="yes"/>'
GONE = '<w:pPr><w:rPr><w:{} w:id="1"/></w:rPr></w:pPr>'


@pytest.mark.parametrize(
    ("block", "seen", "why"),
    [
        (f"<w:p>{r('Pe')}<w:r><w:softHyphen/></w:r>{r('ru')}</w:p>", "Peru", "a soft hyphen"),
        (simple("Pe\N{SOFT HYPHEN}ru"), "Peru", "a soft hyphen as a character"),
        (f"<w:p>{r('a')}<w:r><w:noBreakHyphen/></w:r>{r('b')}</w:p>", "a-b", "a hard hyphen"),
        (f"<w:p>{r('a')}<w:r><w:ptab/><w:cr/></w:r>{r('b')}</w:p>", "a\t\nb", "tab and break"),
        (f'<w:p><w:r><w:sym w:char="F0B7"/></w:r>{r("x")}</w:p>', "•x", "a sign of a font"),
        (f"<w:p><w:sdt><w:sdtContent>{r('Peru')}</w:sdtContent></w:sdt></w:p>", "Peru", "inline"),
        (f"<w:sdt><w:sdtContent>{simple('Peru')}</w:sdtContent></w:sdt>", "Peru", "block"),
        (
            (
                f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{cell(simple('Peru'))}"
                f"</w:sdtContent></w:sdt>{cell(simple('Chile'))}</w:tr></w:sdtContent></w:sdt></w:tbl>"
            ),
            "Peru | Chile",
            "content controls around a row and a cell",
        ),
        (
            table(cell(simple("a") + table(cell(simple("b")) + cell(simple("c")))) + cell("")),
            "a b | c |",
            "a table in a cell",
        ),
        (
            table(cell(simple("a")) + cell(simple("b"), "<w:cellDel/>") + cell(simple("c"))),
            "a | c",
            "a cell that was deleted",
        ),
        (f"<w:p><w:smartTag>{r('Peru')}</w:smartTag></w:p>", "Peru", "a smart tag"),
        (f"<w:p><w:customXml>{r('Peru')}</w:customXml></w:p>", "Peru", "marked by other programs"),
        (f"<w:p><w:dir>{r('Peru')}</w:dir><w:bdo>{r('vian')}</w:bdo></w:p>", "Peruvian", "a turn"),
        (f"<w:p><w:fldSimple>{r('Peru')}</w:fldSimple></w:p>", "Peru", "the result of a field"),
        (
            (
                f"<w:p>{field_mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>"
                f"{field_mark('begin')}{field_mark('separate')}{r('yes')}{field_mark('end')}"
                f"{field_mark('separate')}{r('Peru')}{field_mark('end')}{r(' spoke')}</w:p>"
            ),
            "Peru spoke",
            "a field in the instruction of a field is not shown",
        ),
        (f"<w:p>{field_mark('begin')}{r('Peru')}</w:p>", "Peru", "a field without end"),
        (
            "<w:p>"
            + form(
                "ddList",
                '<w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/>',
            )
            + form("checkBox", "<w:checked/>")
            + form("checkBox", '<w:default w:val="0"/>')
            + "</w:p>",
            "yes☒☐",
            "what was filled into a form",
        ),
        (
            (
                f"<w:p><w:r><w:ruby><w:rt>{r('two')}</w:rt><w:rubyBase>{r('one')}</w:rubyBase></w:ruby>"
                "</w:r></w:p>"
            ),
            "one (two)",
            "words with their reading above them",
        ),
        ("<w:p><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>", "x=2", "a formula"),
        (
            "<w:p>" + alternative(f"<w:pict>{boxed('new')}</w:pict>", boxed("old")) + "</w:p>",
            "new",
            "a box in two forms",
        ),
        (
            "<w:p>" + alternative("<w:other/>", "<w:t>A☺</w:t>") + "</w:p>",
            "A☺",
            "a sign in two forms, of which the first is not known",
        ),
        (
            (
                f"<w:p>{r('a')}<w:r><w:drawing><a:p><a:r><a:t>drawn</a:t></a:r></a:p></w:drawing></w:r>"
                "</w:p>"
            ),
            "a\n\ndrawn",
            "words in a drawing",
        ),
        (
            (
                "<w:p><w:r><w:pict><w:txbxContent>"
                f"<w:p>{r('outer')}<w:r><w:pict>{boxed('inner')}</w:pict></w:r></w:p>"
                "</w:txbxContent></w:pict></w:r></w:p>"
            ),
            "outer\n\ninner",
            "a box in a box",
        ),
        (
            f"<w:p>{GONE.format('del')}{r('Peru ')}</w:p>{simple('spoke.')}",
            "Peru spoke.",
            "a paragraph whose end was deleted",
        ),
        (
            (
                f"<w:p>{GONE.format('moveFrom')}<w:moveFrom>{r('Peru spoke.')}</w:moveFrom></w:p>"
                f"{simple('Chile sat.')}<w:p><w:moveTo>{r('Peru spoke.')}</w:moveTo></w:p>"
            ),
            "Chile sat.\n\nPeru spoke.",
            "a paragraph that was moved",
        ),
        (
            (
                f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell(simple('gone'))}</w:tr></w:tbl>"
                f"{simple('here')}"
            ),
            "here",
            "a row that was deleted",
        ),
    ],
)
def test_what_a_person_sees_is_read_once(block: str, seen: str, why: str) -> None:
    assert raw(block).text == seen, why


def test_a_note_whose_last_paragraph_lost_its_end_keeps_its_words() -> None:
    note = f'<w:footnote w:id="1"><w:p>{GONE.format("del")}{r("At noon.")}</w:p></w:footnote>'
    source = raw(
        f'<w:p>{r("Peru")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
        footnotes=f"<w:footnotes {W}>{note}</w:footnotes>",
    )

    assert source.text == "Peru¹\n\nAt noon."


def test_a_doubt_says_in_how_many_places_the_text_was_changed_and_by_whom() -> None:
    def change(kind: str, author: str, inside: str) -> str:
        return f'<w:{kind} w:author="{author}">{inside}</w:{kind}>'

    source = raw(
        "<w:p>"
        + change("ins", "Ada Brook", r("Peru "))
        + r("and ")
        + change("del", "Carl Dune", "<w:r><w:delText>no</w:delText></w:r>")
        + change("moveTo", "Ada Brook", r("Chile"))
        + "</w:p>"
    )

    assert [one.message for one in source.doubts if one.place is None] == [
        "2 people changed the text in 3 places, which nobody has accepted."
    ]


def test_comments_and_parts_that_are_not_read_are_counted() -> None:
    source = raw(simple("Peru"), comments=f"<w:comments {W}><w:comment/><w:comment/></w:comments>")

    assert [one.message for one in source.doubts] == [
        "The file holds 2 comments in its margin, which were not read."
    ]


def test_numbers_that_never_begin_anew_go_on_under_the_next_heading() -> None:
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/><w:lvlText w:val="%2."/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:lvlRestart w:val="1"/><w:lvlText w:val="(%3)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    used = [("1", depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2)]

    assert [
        one.label for one in opened(with_numbering(numbering, used), name="a.docx").paragraphs
    ] == ["I", "1", "1", "2", "2", "II", "3", "1"]


def test_parts_are_found_by_what_refers_to_them_and_heads_of_pages_come_last() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def refer(*parts: tuple[str, str, str]) -> str:
        made = "".join(
            f'<Relationship Id="{name}" Type="{kinds}/{kind}" Target="{part}"/>'
            for name, kind, part in parts
        )
        return f"<Relationships>{made}</Relationships>"

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("_rels/.rels", refer(("1", "officeDocument", "/odd/text.xml")))
        made.writestr(
            "odd/_rels/text.xml.rels",
            refer(("h", "header", "top.xml"), ("f", "footer", "../end.xml")),
        )
        section = "".join(
            f'<w:{kind}Reference r:id="{kind[0]}"/>' for kind in ("header", "footer", "footer")
        )
        made.writestr(
            "odd/text.xml",
            f"<w:document {SPACES}><w:body>{simple('Peru')}<w:sectPr>{section}</w:sectPr></w:body>"
            "</w:document>",
        )
        made.writestr("odd/top.xml", f"<w:hdr {W}>{simple('Lake Dialogue')}</w:hdr>")
        made.writestr("end.xml", f"<w:ftr {W}>{simple('Page 3 of 8')}</w:ftr>")

    assert told(opened(held.getvalue(), name="a.docx")) == [
        (None, "paragraph", "Peru"),
        (None, "note", "Lake Dialogue"),
    ]


PLACES = [
    "<w:p>{}</w:p>",
    "<w:p><w:ins>{}</w:ins></w:p>",
    "<w:p><w:moveTo>{}</w:moveTo></w:p>",
    "<w:p><w:hyperlink>{}</w:hyperlink></w:p>",
    "<w:p><w:smartTag><w:ins>{}</w:ins></w:smartTag></w:p>",
    "<w:p><w:fldSimple>{}</w:fldSimple></w:p>",
    "<w:p><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>",
    "<w:sdt><w:sdtPr/><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
    "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
    (
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
        "</w:tc><w:tc/></w:tr></w:tbl>"
    ),
    "<w:p><w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r></w:p>",
    (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>{0}</w:p>"
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>{0}</w:p>"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    ),
    (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r>{}<w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>",
    '<w:p><w:pPr><w:pStyle w:val="None"/></w:pPr><w:r><w:tab/></w:r>{}</w:p>',
]
UNSEEN = [
    "<w:p><w:del><w:r><w:delText>{}</w:delText></w:r></w:del></w:p>",
    "<w:p><w:moveFrom><w:r><w:t>{}</w:t></w:r></w:moveFrom></w:p>",
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r></w:p>",
    "<w:p><w:r><w:instrText>{}</w:instrText></w:r></w:p>",
]


@given(
    st.lists(st.sampled_from(PLACES), min_size=1, max_size=8),
    st.lists(st.sampled_from(UNSEEN), max_size=3),
    st.integers(0, 3),
    st.randoms(use_true_random=False),
)
def test_every_visible_piece_of_a_made_document_is_in_its_text_once(
    places: list[str], unseen: list[str], notes: int, chance: Random
) -> None:
    blocks = [one.format(r(f"seen{number}seen")) for number, one in enumerate(places)]
    blocks += [one.format(f"hid{number}den") for number, one in enumerate(unseen)]
    blocks += [
        f'<w:p><w:r><w:footnoteReference w:id="{one}"/></w:r></w:p>' for one in range(notes)
    ]
    chance.shuffle(blocks)
    called = "".join(
        f'<w:footnote w:id="{one}">{simple(f"note{one}note")}</w:footnote>' for one in range(5)
    )
    text = raw(*blocks, footnotes=f"<w:footnotes {W}>{called}</w:footnotes>").text

    assert sorted(re.findall(r"seen\d+seen|hid\d+den|note\d+note", text)) == sorted(
        [f"seen{one}seen" for one in range(len(places))]
        + [f"note{one}note" for one in range(notes)]
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        "<w:p><w:x><w:t>Peru</w:t></w:x></w:p>",
        "<w:x><w:r><w:t>Peru</w:t></w:r></w:x>",
        "<w:p><w:r><w:x>Peru</w:x></w:r></w:p>",
    ],
)
def test_words_in_an_element_that_is_not_known_are_kept_and_doubted(paragraph: str) -> None:
    body = f"<w:document {W}><w:body>{paragraph}</w:body></w:document>"
    source = opened(package({"document": body}), name="a.docx")

    assert source.text == "Peru"
    assert [one.message for one in source.doubts] == [
        "The file has 1 passage marked in an unknown way; the words were kept."
    ]
