import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from tourdetable.record import Meeting, Record
from tourdetable.writing import summary
from tourdetable.writing.follow_up import CAUTION


def opened(record: Record) -> Document:
    return docx.Document(BytesIO(summary.as_docx(record, with_findings=True)))


def test_docx_has_the_words_in_words_own_styles(ferries: Record) -> None:
    assert [(one.style and one.style.name, one.text) for one in opened(ferries).paragraphs] == [
        ("Title", "Ferry Dialogue"),
        ("Subtitle", "Second Meeting on Ferries"),
        ("Normal", "Tallinn, 14–15 September 2023"),
        ("Heading 1", "Decisions"),
        ("Heading 1", "Summary"),
        (
            "Numbered Paragraph",
            "40 participants from 3 countries took part, according to the document.",
        ),
        ("Heading 2", "Opening"),
        (
            "Numbered Paragraph",
            (
                "Ms. Ana Berg of Estonia opened the meeting as Chair. She thanked Peru. "
                "Japan: It will draw up a map, and for both harbours, a chart."
            ),
        ),
        (
            "Numbered Paragraph",
            "Peru and Japan reported on their piers. Peru: Its harbour would like to learn more.",
        ),
        ("Heading 2", "Decisions and next steps"),
        ("Numbered Paragraph", "It was agreed:"),
        ("List Bullet 2", "to meet again;"),
        ("List Bullet 2", "to ask the Secretariat for a paper."),
        ("Heading 1", "List of participants"),
        ("Heading 2", "States"),
        ("Normal", "Estonia, Peru, Japan"),
        ("Heading 2", "Organisations"),
        ("List Bullet", "Association of Lakeside Towns (ALT)"),
        ("Heading 1", "People"),
        ("Heading 1", "Follow-up items"),
        (
            "Normal",
            CAUTION,
        ),
        ("Heading 1", "Goals"),
        ("Normal", "According to the document, these are the goals of “Ferry Plan”:"),
        ("List Bullet", "G1: Safe piers"),
        ("Heading 1", "Findings"),
    ]


def test_docx_numbers_its_paragraphs_by_a_list_of_words(ferries: Record) -> None:
    word = opened(ferries)
    style = word.styles["Numbered Paragraph"].element
    number = style.pPr.numPr.numId.val
    lists = word.part.numbering_part.element
    abstract = lists.num_having_numId(number).abstractNumId.val
    levels = [
        (one.find(qn("w:numFmt")).get(qn("w:val")), one.find(qn("w:lvlText")).get(qn("w:val")))
        for counted in lists.iter(qn("w:abstractNum"))
        if counted.get(qn("w:abstractNumId")) == str(abstract)
        for one in counted.iter(qn("w:lvl"))
    ]
    assert levels == [("decimal", "%1.")]


def test_docx_sets_the_speakers_in_bold(ferries: Record) -> None:
    bold = [
        run.text
        for one in opened(ferries).paragraphs
        if one.style and one.style.name == "Numbered Paragraph"
        for run in one.runs
        if run.bold
    ]
    assert bold == ["Ms. Ana Berg", "Japan:", "Peru", "Japan", "Peru:"]


def test_docx_repeats_the_header_row_of_every_table_and_breaks_no_row(ferries: Record) -> None:
    tables = opened(ferries).tables
    assert [one.style and one.style.name for one in tables] == ["Table Grid"] * 4
    repeated = [
        [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in one.rows]
        for one in tables
    ]
    assert repeated == [[True, False, False], [True, False], [True, False], [True, False]]
    whole = [
        row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        for one in tables
        for row in one.rows
    ]
    assert whole == [True] * 9


def test_docx_keeps_the_caution_with_the_list_that_it_speaks_of(ferries: Record) -> None:
    kept = [one.text for one in opened(ferries).paragraphs if one.paragraph_format.keep_with_next]
    assert kept == [
        "Decisions",
        "It was agreed:",
        "Organisations",
        "People",
        CAUTION,
        "According to the document, these are the goals of “Ferry Plan”:",
        "Findings",
    ]


def test_docx_tables_hold_the_words_of_their_cells(ferries: Record) -> None:
    follow_up = opened(ferries).tables[2]
    assert [[cell.text for cell in row.cells] for row in follow_up.rows] == [
        ["Owner", "Kind", "Passage", "Para."],
        ["Japan", "commitment", "It will draw up a map, and for both harbours, a chart.", "2"],
    ]


def test_docx_is_an_a4_page_whose_footer_counts_the_pages(ferries: Record) -> None:
    section = opened(ferries).sections[0]
    size = (section.page_width, section.page_height)
    assert [round(Cm(1) and (side or 0) / Cm(1), 1) for side in size] == [21.0, 29.7]
    footer = section.footer.paragraphs[0]._p
    fields = [one.get(qn("w:instr")) for one in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_docx_says_of_itself_its_title_and_nothing_of_the_machine(ferries: Record) -> None:
    about = opened(ferries).core_properties
    told = (about.title, about.author, about.language, about.created, about.modified)
    assert told == ("Second Meeting on Ferries", "Tour de Table", "en-GB", None, None)
    assert (about.last_modified_by, about.comments) == ("", "")


def test_docx_names_nobody_who_revised_it_no_template_and_no_folder(ferries: Record) -> None:
    with zipfile.ZipFile(BytesIO(summary.as_docx(ferries))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    traces = ("rsid", "attachedTemplate", "Company", "Manager", "w:ins ", "w:del ", "w:comment")
    told = [*traces, str(Path.home()), str(Path.cwd()), "python-docx"]
    assert [
        (name, one) for name, part in parts.items() for one in told if one.encode() in part
    ] == []
    assert [name for name in parts if "custom" in name or "comments" in name] == []


def test_docx_has_the_language_of_the_document(make_record: Callable[..., Record]) -> None:
    record = make_record("x", [])
    french = record.model_copy(
        update={"document": record.document.model_copy(update={"language": "fr"})}
    )
    defaults = opened(french).styles.element.find(qn("w:docDefaults"))
    assert [one.get(qn("w:val")) for one in defaults.iter(qn("w:lang"))] == ["fr"]


def test_docx_is_made_when_title_and_language_are_none_that_word_takes(
    make_record: Callable[..., Record],
) -> None:
    record = make_record("x", [], meeting=Meeting(title="Lake " * 80))
    odd = record.model_copy(
        update={"document": record.document.model_copy(update={"language": "Klingon\x00"})}
    )
    about = opened(odd).core_properties
    assert (about.title, about.language) == (("Lake " * 80)[:255], "x-none")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.text(min_size=1, max_size=20))
def test_docx_is_made_whatever_the_words_are(
    make_record: Callable[..., Record], said: list[str], name: str
) -> None:
    record = make_record("\n".join(said), [(words, [name], ["offer"]) for words in said])
    assert opened(record).core_properties.title == "A meeting"


def test_docx_is_the_same_file_whenever_it_is_made(ferries: Record) -> None:
    assert summary.as_docx(ferries) == summary.as_docx(ferries)
    with zipfile.ZipFile(BytesIO(summary.as_docx(ferries))) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_docx_drops_what_xml_forbids_and_reads_arabic_from_the_right(
    make_record: Callable[..., Record],
) -> None:
    text = "Peru\x00 met محمد بن علي in Lima\x0b."
    record = make_record(text, [(text, ["Peru"], ["report"])])
    runs = [
        (run.text, run.font.rtl)
        for one in opened(record).paragraphs
        if one.style and one.style.name == "Numbered Paragraph"
        for run in one.runs
    ]
    assert runs == [("Peru", None), (" met ", None), ("محمد بن علي", True), (" in Lima.", None)]
