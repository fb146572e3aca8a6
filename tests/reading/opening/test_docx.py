"""Word documents: text, labels, notes, tables, tracked changes, what stands out."""

import io
import re
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml

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
        "The file holds 1 hidden passages, which were not read."
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

    assert source.text == "Peru\t\n- boxed"


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
