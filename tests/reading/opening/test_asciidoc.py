"""AsciiDoc: paragraphs with labels, tables, notes, and signs that are no words."""

import time

import pytest

from tourdetable.reading.opening import Marking, Source, opened


def source_of(words: str) -> Source:
    return opened(words.encode(), name="a.adoc")


def told(words: str) -> list[tuple[str | None, str, str]]:
    source = source_of(words)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ("= Lake\n", [(None, "heading", "Lake")], "a title"),
        ("Lake Day\n--------\n", [(None, "heading", "Lake Day")], "a title with a line below"),
        (
            "= Lake\nOslo\n:chair: Holm \\\n  and Vik\n",
            [(None, "heading", "Lake"), (None, "paragraph", "Oslo\n:chair: Holm \\\n  and Vik")],
            "lines about the document",
        ),
        ("8. Peru sat.\n", [("8", "paragraph", "Peru sat.")], "a number typed by hand"),
        (
            ". Peru\n.. Chile\n.. Japan\n. Spain\n",
            [
                ("1", "paragraph", "Peru"),
                ("a", "paragraph", "Chile"),
                ("b", "paragraph", "Japan"),
                ("2", "paragraph", "Spain"),
            ],
            "lists in lists",
        ),
        (
            "[start=8]\n. Peru\n\nThen.\n\n. Chile\n",
            [
                ("8", "paragraph", "Peru"),
                (None, "paragraph", "Then."),
                ("1", "paragraph", "Chile"),
            ],
            "a list begins where it says, and the next anew",
        ),
        (
            ". Peru\n+\nIt sat.\n\n. Chile\n",
            [
                ("1", "paragraph", "Peru"),
                (None, "paragraph", "It sat."),
                ("2", "paragraph", "Chile"),
            ],
            "a paragraph that belongs to an item",
        ),
        ("[upperroman]\n. Peru\n", [("I", "paragraph", "Peru")], "Roman digits"),
        (
            "* Peru\n** Lima\n- Chile\n",
            [(None, "item", one) for one in ("Peru", "Lima", "Chile")],
            "bullets",
        ),
        ("Chair:: Ada Holm\n", [(None, "item", "Chair:: Ada Holm")], "a term"),
        ("[matter omitted]\n", [(None, "paragraph", "[matter omitted]")], "an editor's line"),
        ("[NOTE]\n====\nPeru sat.\n====\n", [(None, "paragraph", "Peru sat.")], "a block"),
        ("////\nsecret\n////\n// secret\nPeru\n", [(None, "paragraph", "Peru")], "comments"),
        (
            ".Lakes\n----\nPeru\n----\n",
            [(None, "paragraph", "Lakes"), (None, "paragraph", "Peru")],
            "a title of a block",
        ),
        ("'''\nimage::a.png[Lake]\nPeru\n", [(None, "paragraph", "Peru")], "rules and pictures"),
        (
            "|===\n|Name |State\n\n|Ada |Norway\n2+|Both\n|Tor\n|Peru\n|===\n",
            [
                (None, "item", "|Name |State"),
                (None, "item", "|Ada |Norway"),
                (None, "item", "2+|Both"),
                (None, "item", "|Tor\n|Peru"),
            ],
            "a table",
        ),
        (
            "|===\n|Ada\n|Norway\n\n|Tor\n|Peru\n|===\n",
            [(None, "item", "|Ada\n|Norway"), (None, "item", "|Tor\n|Peru")],
            "a table of one cell a line",
        ),
        (
            '[cols="1,2a"]\n|===\n|Ada\n|Norway\n|Tor\n|Peru\n|===\n',
            [(None, "item", "|Ada\n|Norway"), (None, "item", "|Tor\n|Peru")],
            "a table that states its columns",
        ),
        (
            "[%header,cols=2*]\n|===\n|Ada\n|Norway\n|===\n\n|===\n|Lea |Fiji |Suva\n|===\n",
            [
                (None, "item", "|Ada\n|Norway"),
                (None, "item", "|Lea |Fiji |Suva"),
            ],
            "columns stated as a number hold for one table",
        ),
        (
            "[cols=1]\n|===\n|Ada\n|Tor\n|===\n",
            [(None, "item", "|Ada"), (None, "item", "|Tor")],
            "a table of one column",
        ),
    ],
)
def test_a_block_is_a_paragraph_of_its_kind(
    words: str, expected: list[tuple[str | None, str, str]], why: str
) -> None:
    assert told(words) == expected


def test_headings_have_levels() -> None:
    source = source_of("= A\n\n== B\n\n==== C\n\nDay\n~~~\n")

    assert [one.level for one in source.paragraphs] == [1, 2, 4, 3]


def test_offsets_are_those_of_the_file() -> None:
    words = "= Lake\r\n\r\n. *Peru*\r\nsat.\r\n"

    assert source_of(words).text == words
    assert told(words) == [(None, "heading", "Lake"), ("1", "paragraph", "*Peru*\r\nsat.")]


def test_bold_italic_and_signs_are_marked() -> None:
    source = source_of(
        "*Peru* holds a _Ferry Day_, see https://a.org[this] and <<x,that>>.\n// no\n"
    )
    found = [(one.marking, source.text[one.start : one.end]) for one in source.markings]

    assert [words for marking, words in found if marking is Marking.BOLD] == ["Peru"]
    assert [words for marking, words in found if marking is Marking.ITALIC] == ["Ferry Day"]
    assert [words for marking, words in found if marking is Marking.SYNTAX] == [
        *("*", "*", "_", "_", "https://a.org[", "]", "<<x,", ">>"),
        "// no\n",
    ]


def test_a_note_behind_a_sentence_is_a_paragraph() -> None:
    assert told("8. Peru sat.footnote:[At *noon*.] Chile stood.footnote:[At one.]\n") == [
        ("8", "paragraph", "Peru sat."),
        ("1", "note", "At *noon*."),
        ("8", "paragraph", "Chile stood."),
        ("2", "note", "At one."),
    ]


def test_what_is_not_read_is_doubted() -> None:
    source = source_of("Peru footnote:[a State] sat.\n\ninclude::annex.adoc[]\n")

    assert [(one.message, one.place and one.place.words) for one in source.doubts] == [
        ("A footnote in the middle of a sentence was not read.", "footnote:[a State]"),
        ("Another file, annex.adoc, belongs here; it was not read.", "include::annex.adoc["),
    ]


@pytest.mark.parametrize(
    "piece", ["*a ", "_a ", "footnote:[", "|===\n|", "<<", ". a\n", "a:: ", "[[", "https://a["]
)
def test_no_text_makes_reading_slow(piece: str) -> None:
    words = piece * (100_000 // len(piece)) + "x"
    start = time.perf_counter()

    source_of(words)

    assert time.perf_counter() - start < 10
