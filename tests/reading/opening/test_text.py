"""Plain text: blocks between blank lines, labels, headings."""

import time

import pytest

from tourdetable.reading.opening import Source, opened


def source_of(words: str) -> Source:
    return opened(words.encode(), name="a.txt")


def told(words: str) -> list[tuple[str | None, str, str]]:
    source = source_of(words)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


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
def test_no_text_makes_reading_slow(piece: str) -> None:
    words = piece * (1_000_000 // len(piece)) + "x"
    start = time.perf_counter()

    source_of(words)

    assert time.perf_counter() - start < 5
