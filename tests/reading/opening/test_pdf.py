"""PDFs: reading order, running heads, hyphens, footnotes, tables, what stands out, refusals."""

import subprocess
from pathlib import Path

import pytest

from reading.opening.drawn import (
    BOLD,
    ITALIC,
    PICTURE,
    Extra,
    at,
    column,
    drawn,
    rule,
    turned_at,
    unknown_at,
)
from reading.opening.mutated import is_whole, mutated
from reading.opening.typeset import PAGE, b, columned, note, p, table, typeset
from tourdetable.reading import read
from tourdetable.reading.opening import Marking, NotReadable, Source, opened
from tourdetable.reading.opening.pdf.letters import MOST_PAGES
from tourdetable.record import Record
from tourdetable.writing import summary

Told = list[tuple[str | None, str, str]]
PASSWORD = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >> "
COMMENT = "<< /Type /Annot /Subtype /FreeText /Rect [50 50 200 80] /Contents (No!) >>"
CHAIR = (
    "The Chair of the Working Group on Inland Ferries recalled that the intergovernmental "
    "arrangement had been extended twice, and that administrative cooperation between harbour "
    "authorities had improved considerably since the previous meeting."
)
JAPAN = (
    "Japan will contribute to the refurbishment of the northern landing stages, and underlined "
    "the responsibility of municipalities for environmental monitoring; it asked for follow-up "
    "consultations with representatives of the shipping companies."
)
PERU = (
    "Peru supported the establishment of a comprehensive information system. Representatives of "
    "the organisations responsible for telecommunication described a decentralised "
    "infrastructure that transmits measurements automatically to neighbouring countries."
)
NUMBERED = [f"{one} {other}" for one in (CHAIR, JAPAN, PERU) for other in (PERU, CHAIR, JAPAN)][:8]


def source_of(pdf: bytes) -> Source:
    source = opened(pdf, name="a.pdf")
    for one in source.document().paragraphs:
        assert 0 <= one.start < one.end <= len(source.text)
    return source


def told(source: Source) -> Told:
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def marked(source: Source, marking: Marking) -> list[str]:
    return [source.text[one.start : one.end] for one in source.markings if one.marking is marking]


def doubts(source: Source) -> list[str]:
    return [one.message for one in source.doubts]


def refusal(pdf: bytes) -> str:
    with pytest.raises(NotReadable) as refused:
        opened(pdf, name="a.pdf")
    return str(refused.value)


SCAN = "What is shown there may be a scan; have it recognised (OCR), for example with OCRmyPDF."
ANEW = (
    "Have the text recognised anew (OCR), for example with OCRmyPDF, or export it again from the "
    "program it came from."
)
OCR = "Have the text recognised first (OCR), for example with OCRmyPDF."


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (
            drawn([[PICTURE], [PICTURE]]),
            f"a.pdf has no text layer; its pages are probably pictures. {OCR}",
        ),
        (
            drawn([[at(50, 700, "Japan spoke.")]], Extra(trailer=f"{PASSWORD} /ID [<00> <00>]")),
            "a.pdf is locked with a password. Save it again without one.",
        ),
        (
            b"%PDF-1.7 and then nothing that makes sense",
            "a.pdf is a damaged PDF. Export it again from the program it came from.",
        ),
        (
            drawn([[at(50, 700, "Japan spoke.")]] * (MOST_PAGES + 1)),
            "a.pdf has 2,001 pages; the limit is 2,000. Split the document.",
        ),
        (
            drawn([[unknown_at(50, 700, 40), at(50, 650, "Japan.")]]),
            f"a.pdf does not say which letters it shows. {ANEW}",
        ),
    ],
    ids=["pictures", "password", "damaged", "too many pages", "unknown letters"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(pdf: bytes, said: str) -> None:
    assert refusal(pdf) == said


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (
            drawn([[PICTURE], [at(50, 700, "Japan spoke.")], [PICTURE], [PICTURE]]),
            f"There is no text on pages 1 and 3–4. {SCAN}",
        ),
        (
            drawn([[unknown_at(50, 700, 3), at(50, 650, "Japan spoke of ferries.")]]),
            "Some letters on page 1 could not be told.",
        ),
        (
            drawn([[at(50, 700, "Japan spoke.")]], Extra(annotation=COMMENT)),
            "1 comment or field was not read, on page 1.",
        ),
    ],
    ids=["some pages scanned", "some letters unknown", "a comment"],
)
def test_what_a_reader_sees_and_the_text_lacks_is_a_doubt(pdf: bytes, said: str) -> None:
    assert doubts(source_of(pdf)) == [said]


FULL = "Japan, which had the floor, said that its northern ferries had carried more goods than"
LAYOUTS: list[tuple[str, list[str], Told, str]] = [
    (
        "lines of one paragraph",
        [column(50, 700, FULL, "in any year before and would go on.")],
        [(None, "paragraph", f"{FULL} in any year before and would go on.")],
        "the first line had no room left",
    ),
    (
        "short lines",
        [column(50, 700, "Japan", "Peru", "New Zealand")],
        [(None, "paragraph", one) for one in ("Japan", "Peru", "New Zealand")],
        "each line had room for the next word",
    ),
    (
        "more space",
        [column(50, 700, FULL, FULL), column(50, 664, FULL, "in any year.")],
        [
            (None, "paragraph", f"{FULL} {FULL}"),
            (None, "paragraph", f"{FULL} in any year."),
        ],
        "a paragraph stands apart from the one before",
    ),
    (
        "file order",
        [at(50, 688, "in any year before."), at(50, 700, FULL)],
        [(None, "paragraph", f"{FULL} in any year before.")],
        "a file may draw its lines in any order",
    ),
    (
        "hanging numbers",
        [
            at(50, 700, "8."), column(80, 700, "Japan spoke of ferries.", "Peru"),
            at(50, 670, "9."), at(80, 670, "Chile agreed."),
        ],
        [
            ("8", "paragraph", "Japan spoke of ferries."),
            (None, "paragraph", "Peru"),
            ("9", "paragraph", "Chile agreed."),
        ],
        "a number before a gap is a label",
    ),
    (
        "a number in a sentence",
        [column(50, 700, f"{FULL} in", "8. That was in any year before the new ferries came.")],
        [(None, "paragraph", f"{FULL} in 8. That was in any year before the new ferries came.")],
        "a full line goes on, whatever it goes on with",
    ),
    (
        "letters and bullets",
        [
            at(50, 700, "(a)"), at(70, 700, "a pier"), at(50, 685, "•"), at(70, 685, "a buoy"),
            at(50, 670, "-"), at(70, 670, "a boat"),
        ],
        [("a", "paragraph", "a pier"), (None, "item", "a buoy"), (None, "item", "a boat")],
        "letters are labels, bullets make items",
    ),
    (
        "items without a bullet",
        [column(50, 700, "It was agreed:", "to build a pier;", "to paint it; and", "to sail.")],
        [
            (None, "paragraph", "It was agreed:"),
            (None, "paragraph", "to build a pier;"),
            (None, "paragraph", "to paint it; and"),
            (None, "paragraph", "to sail."),
        ],
        "what ends in a semicolon under a governing line is an item",
    ),
    (
        "a ruled table",
        [
            rule(50, 700, 300, 700), rule(50, 670, 300, 670), rule(50, 640, 300, 640),
            rule(50, 640, 50, 700), rule(150, 640, 150, 700), rule(300, 640, 300, 700),
            at(55, 685, "Ms. Ada"), at(55, 674, "Holm"), at(155, 685, "Director"),
            at(55, 655, "Mr. Vik"), at(155, 655, "Master"), at(50, 720, "Present were:"),
        ],
        [
            (None, "paragraph", "Present were:"),
            (None, "item", "Ms. Ada Holm | Director"),
            (None, "item", "Mr. Vik | Master"),
        ],
        "rules bound the cells, whose lines belong together",
    ),
    (
        "a table without rules",
        [
            column(50, 700, "Japan", "Peru", "Norway"),
            column(200, 700, "Ms. Ito", "Mr. Rojas", "Ms. Dahl"),
        ],
        [
            (None, "item", "Japan | Ms. Ito"),
            (None, "item", "Peru | Mr. Rojas"),
            (None, "item", "Norway | Ms. Dahl"),
        ],
        "short words side by side are read row by row",
    ),
    (
        "sideways",
        [at(50, 700, FULL), turned_at(30, 50, "GE.12-345", (0, 1, -1, 0)), at(50, 688, "before.")],
        [(None, "paragraph", f"{FULL} before."), (None, "paragraph", "GE.12-345")],
        "what runs up the margin is read last",
    ),
    (
        "beyond the paper",
        [at(50, 700, "Japan spoke."), at(50, 900, "Nobody sees this.")],
        [(None, "paragraph", "Japan spoke.")],
        "what is cut off the page is not on it",
    ),
    (
        "a note's call",
        [at(50, 700, "Japan spoke"), at(105, 704, "1", size=6), at(109, 700, " of ferries.")],
        [(None, "paragraph", "Japan spoke¹ of ferries.")],
        "raised numbers stay raised",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "heard"),
    [(page, heard) for _, page, heard, _ in LAYOUTS],
    ids=[f"{name}: {why}" for name, _, _, why in LAYOUTS],
)
def test_a_page_is_read_as_a_person_reads_it(page: list[str], heard: Told) -> None:
    assert told(source_of(drawn([page]))) == heard


def test_headings_are_larger_or_bold_and_bold_and_italic_stand_out() -> None:
    page = [
        at(50, 750, "Lake Meeting", size=18),
        at(50, 720, "Opening", font=BOLD),
        at(50, 700, "Japan", font=BOLD),
        at(81, 700, "spoke of"),
        at(125, 700, "ferries", font=ITALIC),
        at(156, 700, "and of much else besides."),
        at(50, 670, "It ended."),
    ]
    source = source_of(drawn([page]))
    assert [(one.kind.value, one.level) for one in source.paragraphs] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("paragraph", 0),
    ]
    assert marked(source, Marking.BOLD) == ["Opening", "Japan"]
    assert marked(source, Marking.ITALIC) == ["ferries"]


def test_a_page_that_is_turned_is_read_upright() -> None:
    lines = [
        turned_at(100, 50, f"{FULL}", (0, 1, -1, 0)),
        turned_at(112, 50, "before.", (0, 1, -1, 0)),
    ]
    source = source_of(drawn([lines], Extra(turned=90)))
    assert told(source) == [(None, "paragraph", f"{FULL} before.")]


def test_running_heads_and_page_numbers_are_left_out_and_named() -> None:
    pages = [
        [
            at(50, 800, "Lake Dialogue"),
            at(400, 800, f"Page {number} of 3"),
            column(50, 750, FULL, f"in year {2000 + 3 * number}."),
            at(290, 40, f"- {number} -"),
        ]
        for number in (1, 2, 3)
    ]
    source = source_of(drawn(pages))
    assert told(source) == [
        (None, "paragraph", f"{FULL} in year {year}.") for year in (2003, 2006, 2009)
    ]
    assert [one.page for one in source.paragraphs] == [1, 2, 3]
    assert doubts(source) == ["Running heads and feet were left out of the text: “Lake Dialogue”."]


def test_what_stands_at_the_top_of_one_page_only_is_kept() -> None:
    pages = [
        [at(50, 800, f"Day {day}"), at(50, 750, f"{who} spoke.")]
        for day, who in (("one", "Japan"), ("two", "Peru"))
    ]
    assert [words for _, _, words in told(source_of(drawn(pages)))] == [
        "Day one",
        "Japan spoke.",
        "Day two",
        "Peru spoke.",
    ]


def test_what_is_alike_on_all_pages_and_all_there_is_stays() -> None:
    source = source_of(drawn([[at(50, 750, "Japan spoke.")]] * 3))
    assert told(source) == [(None, "paragraph", "Japan spoke.")] * 3


def test_a_paragraph_goes_on_over_the_page() -> None:
    pages = [
        [at(50, 60, "8."), column(80, 60, FULL, FULL)],
        [column(80, 750, "in any year before."), at(50, 720, "9."), at(80, 720, "Peru agreed.")],
    ]
    source = source_of(drawn(pages))
    assert told(source) == [
        ("8", "paragraph", f"{FULL} {FULL} in any year before."),
        ("9", "paragraph", "Peru agreed."),
    ]
    assert [one.page for one in source.paragraphs] == [1, 2]


@pytest.mark.parametrize(
    ("lines", "words", "why"),
    [
        (["arrange-", "ment", "arrangement"], "arrangement", "it stands whole elsewhere"),
        (["follow-", "up", "a follow-up"], "follow-up", "it stands with its hyphen elsewhere"),
        (["well-", "kept", "well", "kept"], "well-kept", "both are words of the text"),
        (["Whole-of-", "Government"], "Whole-of-Government", "a capital follows"),
        (["2022-", "2027"], "2022-2027", "it is a range"),
        (["ferry-", "based"], "ferry-based", "the document parts no words"),
    ],
)
def test_a_hyphen_goes_only_where_it_parts_a_word(lines: list[str], words: str, why: str) -> None:
    # each first half ends a full line, each second half begins the next
    left = f"{FULL[:-11]} {lines[0]}"
    first = [at(50, 700, left), at(50, 688, f"{lines[1]} stood there.")]
    others = [at(50, 640 - 30 * n, f"{one} again.") for n, one in enumerate(lines[2:])]
    assert told(source_of(drawn([first + others])))[0][2] == f"{FULL[:-11]} {words} stood there."


@pytest.mark.parametrize("columns", [1, 2])
def test_numbered_paragraphs_keep_their_words_in_columns(
    soffice: str, tmp_path: Path, columns: int
) -> None:
    body = "".join(p(f"{number}. {words}") for number, words in enumerate(NUMBERED, 1))
    pdf = typeset(
        soffice,
        tmp_path,
        body=body,
        columns=columns,
        head="Ferry Dialogue",
        foot=f"Page {PAGE}",
        hyphens=True,
    )
    source = source_of(pdf)
    assert told(source) == [
        (str(number), "paragraph", words) for number, words in enumerate(NUMBERED, 1)
    ]
    assert doubts(source) == [
        "Running heads and feet were left out of the text: “Ferry Dialogue”."
    ]


def test_columns_between_lines_over_the_whole_page(soffice: str, tmp_path: Path) -> None:
    body = (
        p("Ferry Dialogue", "H1")
        + columned("".join(p(words) for words in NUMBERED[:5]))
        + p("Conclusions", "H2")
        + p(JAPAN)
    )
    source = source_of(typeset(soffice, tmp_path, body=body))
    assert told(source) == [
        (None, "heading", "Ferry Dialogue"),
        *((None, "paragraph", words) for words in NUMBERED[:5]),
        (None, "heading", "Conclusions"),
        (None, "paragraph", JAPAN),
    ]


def test_paragraphs_that_only_an_indent_parts(soffice: str, tmp_path: Path) -> None:
    body = "".join(p(words, "Indented") for words in NUMBERED)
    source = source_of(typeset(soffice, tmp_path, body=body, align="left", foot=PAGE))
    assert told(source) == [(None, "paragraph", words) for words in NUMBERED]


def test_footnotes_stand_after_the_text_and_not_in_its_sentences(
    soffice: str, tmp_path: Path
) -> None:
    notes = [
        f"The report of {year} was circulated before the session, and is kept by the Secretariat "
        f"together with those of the years before {year}."
        for year in range(2011, 2019)
    ]
    body = "".join(
        p(f"{words}{note(str(number), said)} {CHAIR}")
        for number, (words, said) in enumerate(zip(NUMBERED, notes, strict=True), 1)
    )
    source = source_of(typeset(soffice, tmp_path, body=body, foot=f"– {PAGE} –"))
    raised = "⁰¹²³⁴⁵⁶⁷⁸"
    assert told(source) == [
        *(
            (None, "paragraph", f"{words}{raised[number]} {CHAIR}")
            for number, words in enumerate(NUMBERED, 1)
        ),
        *((str(number), "note", said) for number, said in enumerate(notes, 1)),
    ]


@pytest.mark.parametrize("ruled", [True, False])
def test_tables_of_a_word_processor_are_read_row_by_row(
    soffice: str, tmp_path: Path, ruled: bool
) -> None:
    rows = [
        ["Name", "Function"],
        ["Ms. Ada Holm", f"Director for Ferries, who said: {JAPAN}"],
        ["Mr. Tor Vik", "Harbour master"],
    ]
    body = p(CHAIR) + table(rows, ruled=ruled) + p(PERU) + p(f"{b('Norway')} agreed.")
    source = source_of(typeset(soffice, tmp_path, body=body))
    assert told(source) == [
        (None, "paragraph", CHAIR),
        *((None, "item", " | ".join(row)) for row in rows),
        (None, "paragraph", PERU),
        (None, "paragraph", "Norway agreed."),
    ]
    assert marked(source, Marking.BOLD) == ["Norway"]


EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"
SAME = [f"{EXAMPLE}/senior-officials-meeting-2021.md", "tests/samples/lakes-dialogue-2023.md"]


def facts(record: Record) -> dict[str, object]:
    """What must not depend on the format in which a meeting is written down."""
    return {
        "participants": [
            (one.name, one.kind, one.code, one.presence) for one in record.participants
        ],
        "interventions": [(one.speakers, one.acts) for one in record.interventions],
        "decisions": [(one.verb, one.text, one.by, one.asks) for one in record.decisions],
    }


@pytest.mark.parametrize("sample", SAME)
def test_a_summary_printed_as_pdf_gives_the_facts_of_the_summary(
    root: Path, soffice: str, tmp_path: Path, sample: str
) -> None:
    record = read((root / sample).read_bytes(), name=Path(sample).name)
    (tmp_path / "summary.docx").write_bytes(summary.as_docx(record))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "summary.docx"]
    subprocess.run(convert, cwd=tmp_path, capture_output=True, timeout=180, check=True)
    printed = read((tmp_path / "summary.pdf").read_bytes(), name="summary.pdf")
    written = read(summary.as_markdown(record).encode(), name="summary.md")
    assert facts(printed) == facts(written)


@pytest.mark.parametrize("number", range(len(LAYOUTS)))
def test_a_broken_file_is_read_or_refused(number: int) -> None:
    _, page, _, _ = LAYOUTS[number]
    for broken in mutated(drawn([page, page]), 60):
        try:
            source = opened(broken, name="a.pdf")
        except NotReadable:
            continue
        assert is_whole(source.text, [(one.start, one.end) for one in source.paragraphs])
