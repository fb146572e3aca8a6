"""Plain text: blocks between blank lines, labels, headings."""

import pytest

from tourdetable.reading.opening import Marking, Source, opened


def source_of(words: str) -> Source:
    return opened(words.encode(), name="a.txt")


def told(words: str) -> list[tuple[str | None, str, str]]:
    source = source_of(words)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


def plain(*words: str) -> list[tuple[str | None, str, str]]:
    """Ordinary paragraphs."""
    return [(None, "paragraph", one) for one in words]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Peru spoke.", [(None, "paragraph", "Peru spoke.")]),
        (
            "Lake Meeting\n\nPeru spoke.\n",
            [(None, "heading", "Lake Meeting"), (None, "paragraph", "Peru spoke.")],
        ),
        ("# Lake\n", [(None, "heading", "Lake")]),
        ("== Lake\n", [(None, "heading", "Lake")]),
        (
            "8. Peru spoke.\n9. Chile\nsat.\n",
            [("8", "paragraph", "Peru spoke."), ("9", "paragraph", "Chile\nsat.")],
        ),
        ("(a) Peru spoke.", [("a", "paragraph", "Peru spoke.")]),
        ("2.1) Peru spoke.", [("2.1", "paragraph", "Peru spoke.")]),
        ("para. 3. Peru spoke.", [("3", "paragraph", "Peru spoke.")]),
        ("• Peru\n• Chile", [(None, "item", "Peru"), (None, "item", "Chile")]),
        (
            "Peru\r\nspoke.\r\n \r\nChile sat.\r\n",
            [(None, "paragraph", "Peru\r\nspoke."), (None, "paragraph", "Chile sat.")],
        ),
        ("2.1 The lake is deep.", [("2.1", "paragraph", "The lake is deep.")]),
        ("2.1 of them sat.", [(None, "paragraph", "2.1 of them sat.")]),
        ("2\\. LAKES Peru spoke.", [("2", "paragraph", "LAKES Peru spoke.")]),
        ("(iv) Peru spoke.", [("iv", "paragraph", "Peru spoke.")]),
        ("8.\n\nPeru spoke.", [("8", "paragraph", "Peru spoke.")]),
        ("LAKES AND PIERS, AS REPORTED", [(None, "heading", "LAKES AND PIERS, AS REPORTED")]),
        ("4. **Lakes and piers**", [("4", "heading", "**Lakes and piers**")]),
        (
            "Lake Day\n========\nPeru spoke.",
            [(None, "heading", "Lake Day"), *plain("Peru spoke.")],
        ),
        ("Peru spoke.\n\n-----\n\nChile sat.", plain("Peru spoke.", "Chile sat.")),
        ("-----\nPeru spoke.\n-----\nChile sat.", plain("Peru spoke.", "Chile sat.")),
        ("[matter omitted]", plain("[matter omitted]")),
        (
            "Peru spoke.\n[matter omitted]\nChile sat.",
            plain("Peru spoke.", "[matter omitted]", "Chile sat."),
        ),
        *(
            (f"{sign} a pier\n{sign} a buoy", [(None, "item", "a pier"), (None, "item", "a buoy")])
            for sign in "•◦▪■●○➢✓→\uf0b7"
        ),
    ],
)
def test_blank_lines_and_labels_part_paragraphs(
    words: str, expected: list[tuple[str | None, str, str]]
) -> None:
    assert told(words) == expected


def test_the_signs_before_a_heading_give_its_level() -> None:
    assert [one.level for one in source_of("= A\n\n=== B\n\nLake Meeting\n").paragraphs] == [
        1,
        3,
        2,
    ]


@pytest.mark.parametrize("piece", [" ", "a ", "\n", "1. ", " \n", "• a\n", "# "])
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    words = piece * (300_000 // len(piece)) + "x"

    assert source_of(words).text == words


SHORT = """The Chair welcomed the delegations.
Peru spoke of its piers and of the ferries that
call at them, which carry more people every
year.
Chile sat.
"""


def test_a_line_that_is_left_short_ends_a_paragraph() -> None:
    assert [words.replace("\n", " ") for _, _, words in told(SHORT)] == [
        "The Chair welcomed the delegations.",
        (
            "Peru spoke of its piers and of the ferries that call at them, which carry more "
            "people every year."
        ),
        "Chile sat.",
    ]


def test_a_paragraph_carries_on_over_the_end_of_a_page() -> None:
    said = "{0} spoke of piers and of\nferries that go from {0}\n\n- {1} -\n\fLake Day\n{2}\n\n"
    pages = [("Peru", 1, "slowly."), ("Chile", 2, "gladly."), ("Japan", 3, "often.")]
    source = source_of("".join(said.format(*page) for page in pages))
    silent = {source.text[one.start : one.end] for one in source.markings}
    ends = [source.text[: one.end].split()[-1] for one in source.paragraphs]

    assert ends == ["slowly.", "gladly.", "often."]
    assert silent == {"- 1 -\n", "- 2 -\n", "- 3 -\n", "\fLake Day\n"}
    assert [one.message for one in source.doubts] == [
        "Running heads and feet were left out of the text: “Lake Day”."
    ]


@pytest.mark.parametrize(
    ("words", "silent", "why"),
    [
        ("ferry arrange-\nments; arrangements", ["-\n"], "it stands whole elsewhere"),
        ("a follow-\nup; a follow-up", ["\n"], "it stands with its hyphen elsewhere"),
        ("ferry-\nbased", ["\n"], "the document parts no words"),
        ("Whole-of-\nGovernment", [], "a capital follows"),
        ("in 2022-\n2027", [], "it is a range"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_read_only_if_it_belongs_to_the_word(
    words: str, silent: list[str], why: str
) -> None:
    source = source_of(words)

    assert [source.text[one.start : one.end] for one in source.markings] == silent


def test_notes_that_are_called_stand_under_their_marks() -> None:
    assert told("Peru[1] spoke.\n\n[1] A State.\n\n[2] Not called.\n") == [
        *plain("Peru[1] spoke."),
        ("1", "note", "[1] A State."),
        *plain("[2] Not called."),
    ]


@pytest.mark.parametrize(
    ("words", "bold", "why"),
    [
        ("# A\n\n**Peru** spoke.\n", ["Peru"], "two stars are written in Markdown only"),
        ("= A\n\n*Peru:* spoke.\n\n== B\n", ["Peru:"], "two headings make it AsciiDoc"),
        ("2 *Peru* spoke.\n", [], "a star by itself may mean anything"),
    ],
)
def test_signs_of_markup_are_read_where_they_are_clearly_meant(
    words: str, bold: list[str], why: str
) -> None:
    found = [one for one in source_of(words).markings if one.marking is Marking.BOLD]

    assert [words[one.start : one.end] for one in found] == bold, why
