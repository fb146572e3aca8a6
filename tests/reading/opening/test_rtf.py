"""Rich Text: letters in every encoding, numbers, notes, tables, tracked changes."""

import time

import pytest

from tourdetable.reading.opening import Marking, Source, opened


def source_of(body: str) -> Source:
    return opened(rf"{{\rtf1\ansi\ansicpg1252 {body}}}".encode("latin-1"), name="a.rtf")


def told(body: str) -> list[tuple[str | None, str, str]]:
    source = source_of(body)
    return [
        (one.label, one.kind.value, source.text[one.start : one.end]) for one in source.paragraphs
    ]


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (r"Peru sat.", "Peru sat.", "plain words"),
        (r"S\'e3o Tom\'e9", "São Tomé", "the encoding of the file"),
        (r"{\fonttbl{\f1\fcharset162 Arial;}}\f1 Sava\'fe", "Savaş", "that of a font"),
        (r"{\fonttbl{\f2\fcharset128 M;}}\f2 \'93\'fa\'96\'7b", "日本", "letters of two bytes"),
        (r"{\fonttbl{\f3\fcharset2 Symbol;}}a\f3\'b7", "a•", "a symbol font"),
        (r"\uc1\u351?ahin", "şahin", "one character in Unicode"),
        (r"\uc2\u351\'3f?ahin", "şahin", "what follows for other programs is left out"),
        (r"\u-10179?\u-8704?x", "😀x", "a character in two halves"),
        (r"a\u-3913?", "a•", "a symbol by its number"),
        (r"a\~b\_c\-d\emdash e\ldblquote f\rdblquote", "a\xa0b-cd—e“f”", "signs"),
        (r"a\tab b\line c", "a\tb\nc", "blanks"),
        (r"\{a\}\\", "{a}\\", "signs that are commands else"),
        ("Peru\r\n sat.", "Peru sat.", "line ends of the file mean nothing"),
        ("Peru\\\nsat.", "Peru\n\nsat.", "a line end behind a stroke ends a paragraph"),
        (r"{\info{\title x}}{\*\generator y;}{\pict 00ff}Peru", "Peru", "what nobody sees"),
        (r"{\pict\bin4 }}}}}Peru", "Peru", "a picture in bytes"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 3}} of", "3 of", "a field shows its result"),
        (r"{\upr{Peru?}{\*\ud{Per\u250?}}}", "Perú", "of two forms that in Unicode"),
    ],
)
def test_words_are_read_as_they_are_shown(body: str, expected: str, why: str) -> None:
    assert source_of(body).text == expected


def test_paragraphs_have_their_numbers_levels_and_bullets() -> None:
    source = source_of(
        r"{\stylesheet{\s1\b heading 1;}{\s2 Body;}{\s3 Title;}}"
        r"\pard\s3 Lakes\par\pard\s1 Opening\par\pard\s2 {\listtext\pard 8.\tab}Peru sat.\par "
        r"{\pntext \'b7\tab}a pier\par {\listtext (a)\tab}a buoy\par 9.\tab Chile stood.\par"
    )

    assert [
        (one.label, one.kind.value, one.level, source.text[one.start : one.end])
        for one in source.paragraphs
    ] == [
        (None, "heading", 1, "Lakes"),
        (None, "heading", 1, "Opening"),
        ("8", "paragraph", 0, "Peru sat."),
        (None, "item", 0, "a pier"),
        ("a", "paragraph", 0, "a buoy"),
        ("9", "paragraph", 0, "Chile stood."),
    ]


def test_a_row_of_a_table_is_one_paragraph_and_one_of_one_cell_a_frame() -> None:
    assert told(
        r"\trowd\pard\intbl Ada\par Holm\cell Norway\cell\row"
        r"\trowd\pard\intbl Peru sat.\par Chile stood.\cell\row\pard Japan left.\par"
    ) == [
        (None, "item", "Ada Holm | Norway"),
        (None, "paragraph", "Peru sat."),
        (None, "paragraph", "Chile stood."),
        (None, "paragraph", "Japan left."),
    ]


def test_notes_stand_behind_the_text_and_the_heads_of_pages_last() -> None:
    assert told(
        r"{\header Lake Dialogue\par}{\footer Page {\chpgn 1}\par}"
        r"Peru{\super\chftn}{\footnote{\super\chftn} A State.} sat{\super *}{\*\footnote At noon.}"
    ) == [
        (None, "paragraph", "Peru¹ sat*"),
        ("1", "note", "A State."),
        ("*", "note", "At noon."),
        (None, "note", "Lake Dialogue"),
    ]


def test_boxes_stand_after_the_paragraph_they_belong_to() -> None:
    assert told(
        r"Peru {\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Boxed.\par}}{\shprslt Boxed.}}sat."
    ) == [(None, "paragraph", "Peru sat."), (None, "paragraph", "Boxed.")]


def test_tracked_changes_are_read_as_accepted_and_doubted() -> None:
    source = source_of(
        r"{\*\revtbl{Unknown;}{Ada Holm;}}Peru {\deleted never }{\revised\revauth1 gladly }sat."
    )

    assert source.text == "Peru gladly sat."
    assert [(one.message[:20], one.place and one.place.words) for one in source.doubts] == [
        ("Here is a deletion t", ""),
        ("Here is an insertion", "gladly "),
        ("One person changed t", None),
    ]


def test_hidden_words_and_comments_are_not_read_and_said_to_be_there() -> None:
    source = source_of(r"Peru {\v never }sat.{\*\annotation Really?}")

    assert source.text == "Peru sat."
    assert [one.message for one in source.doubts] == [
        "The file holds 1 hidden passage, which was not read.",
        "The file holds 1 comment in its margin, which was not read.",
    ]


def test_bold_and_italic_end_with_their_group_or_by_command() -> None:
    source = source_of(r"{\b Peru} sat {\i there\i0  on} \b Chile\plain  stood\super 2")
    found = {
        marking: [
            source.text[one.start : one.end] for one in source.markings if one.marking is marking
        ]
        for marking in (Marking.BOLD, Marking.ITALIC)
    }

    assert found == {Marking.BOLD: ["Peru", "Chile"], Marking.ITALIC: ["there"]}
    assert source.text.endswith("stood²")


def test_a_file_that_was_cut_off_is_doubted() -> None:
    source = opened(rb"{\rtf1 Peru {\b sat", name="a.rtf")

    assert source.text == "Peru sat"
    assert [one.message for one in source.doubts] == [
        "The file ends before its text does. Words are missing: ask for it again."
    ]


@pytest.mark.parametrize("piece", ["{", "}", r"\b", r"\u9 ", "{\\b a", r"a\par ", r"\cell "])
def test_no_file_makes_reading_slow(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    start = time.perf_counter()

    opened(rf"{{\rtf1 Peru sat. {body}".encode(), name="a.rtf")

    assert time.perf_counter() - start < 10
