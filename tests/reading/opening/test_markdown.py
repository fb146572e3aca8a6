"""Markdown: paragraphs with labels, what stands out, and signs that are no words."""

import time

import pytest

from tourdetable.reading.opening import Marking, Source, opened


def source_of(words: str) -> Source:
    return opened(words.encode(), name="a.md")


def told(words: str) -> list[tuple[str | None, str, str]]:
    source = source_of(words)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("# Lake\n", (None, "heading", "Lake")),
        ("## Lake ##\n", (None, "heading", "Lake")),
        ("Lake\n====\n", (None, "heading", "Lake")),
        ("Lake Towns\nLeague\n---\n", (None, "heading", "Lake Towns\nLeague")),
        ("8. Peru spoke.\n", ("8", "paragraph", "Peru spoke.")),
        ("8) Peru spoke.\n", ("8", "paragraph", "Peru spoke.")),
        ("- Peru\n", (None, "item", "Peru")),
        ("<sup>1</sup> A note.\n", ("1", "note", "<sup>1</sup> A note.")),
        ("| a | b |\n|---|---|\n", (None, "item", "| a | b |")),
        ("Peru\r\nspoke.\r\n", (None, "paragraph", "Peru\r\nspoke.")),
        ("12\\. Peru spoke.\n", ("12", "paragraph", "Peru spoke.")),
        ("(iv) Peru spoke.\n", ("iv", "paragraph", "Peru spoke.")),
        ("1.1 Peru spoke.\n", ("1.1", "paragraph", "Peru spoke.")),
        ("- (a) Peru spoke.\n", ("a", "paragraph", "Peru spoke.")),
    ],
)
def test_a_block_is_a_paragraph_of_its_kind(
    words: str, expected: tuple[str | None, str, str]
) -> None:
    assert told(words) == [expected]


def test_offsets_are_those_of_the_file() -> None:
    words = "\n \n# Lake\r\n\r\n1. **Peru** spoke.\n\n   It sat.\n"
    source = source_of(words)

    assert source.text == words
    assert told(words) == [
        (None, "heading", "Lake"),
        ("1", "paragraph", "**Peru** spoke."),
        (None, "paragraph", "It sat."),
    ]


def test_bold_italic_and_signs_are_marked() -> None:
    source = source_of(
        "**Peru** holds a *Ferry Meeting*<sup>1</sup>, see [here](#x), 2 * 3 * 4.\n"
    )
    found = [(one.marking, source.text[one.start : one.end]) for one in source.markings]

    assert [words for marking, words in found if marking is Marking.BOLD] == ["Peru"]
    assert [words for marking, words in found if marking is Marking.ITALIC] == ["Ferry Meeting"]
    silent = [words for marking, words in found if marking is Marking.SYNTAX]
    assert [words for words in silent if words not in {"<sup>", "</sup>"}] == [
        "**",
        "**",
        "*",
        "*",
        "<sup>1</sup>",
        "[",
        "](#x)",
    ]


def test_points_under_a_paragraph_are_paragraphs() -> None:
    assert told("1. Peru spoke of\n   (a) piers;\n   (b) buoys.\n") == [
        ("1", "paragraph", "Peru spoke of"),
        ("a", "paragraph", "piers;"),
        ("b", "paragraph", "buoys."),
    ]


@pytest.mark.parametrize(
    ("words", "silent", "why"),
    [
        ("***Peru*** spoke.", ["***", "***"], "bold and italic at once"),
        ("Peru <!-- ask --> spoke.", ["<!-- ask -->"], "a comment is not shown"),
        ("`Peru` ~~sat~~", ["`", "`", "~~", "~~"], "code and what is struck out are shown"),
        ("```\nPeru\n```", ["```", "```"], "the signs around code"),
        ("Peru &amp; Chile", ["amp;"], "a sign by its name"),
        ("Peru\\\nChile", ["\\"], "a line break that is meant"),
        ("<https://lakes.example>", [], "an address is shown"),
    ],
)
def test_what_is_not_shown_is_no_word(words: str, silent: list[str], why: str) -> None:
    found = [one for one in source_of(f"{words}\n").markings if one.marking is Marking.SYNTAX]

    assert [words[one.start : one.end] for one in found] == silent, why


@pytest.mark.parametrize(
    "piece",
    [
        "_a ",
        "**a ",
        "[a ",
        "<a ",
        "* a\n",
        "> ",
        "`a ",
        "](",
        "_a_b ",
        "1. a\n",
        "Peru spoke.\n\n",
    ],
)
def test_no_text_makes_reading_slow(piece: str) -> None:
    words = piece * (100_000 // len(piece)) + "x"
    start = time.perf_counter()

    source_of(words)

    assert time.perf_counter() - start < 5
