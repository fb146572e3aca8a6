from typing import Any

import pytest

from tourdetable.record import Acronym, Record


def record(make: Any, text: str, *acronyms: tuple[str, str | None, str]) -> Record:
    given = tuple(
        Acronym(short=short, long=long, place=make.place_of(text, words))
        for short, long, words in acronyms
    )
    return make.record(text, acronyms=given)


def test_an_acronym_without_words_is_found_once(make: Any, found: Any) -> None:
    text = "1. The FLR platform met. The FLR was welcomed.\n"
    shown = record(make, text, ("FLR", None, "FLR"), ("FLR", None, "FLR was"))
    assert found("A01", shown) == [
        ("The text uses FLR without ever saying what it stands for.", ["FLR"])
    ]


def test_an_acronym_and_its_plural_are_one(make: Any, found: Any) -> None:
    text = "1. Many FLRs met. One FLR was welcomed.\n"
    shown = record(make, text, ("FLRs", None, "FLRs"), ("FLR", None, "FLR was"))
    assert found("A01", shown) == [
        ("The text uses FLRs without ever saying what it stands for.", ["FLRs"])
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("1. The EU was thanked.\n", "EU"),
        ("1. The XXXIV meeting was long.\n", "XXXIV"),
        ("1. The Lake Safety Board (LSB) met, and the LSB spoke.\n", "LSB"),
        ("1. The LSB (Lake Safety Board) met.\n", "LSB"),
        ("1. Many countries of origin (CoO) agreed with one CoO.\n", "CoO"),
        ("1. Non-governmental organisations (NGOs) were heard; an NGO spoke.\n", "NGO"),
        ("1. Non-governmental organisations (NGOs) were heard.\n", "NGOs"),
        ("1. The Lake Safety Board [LSB] met, and the LSB spoke.\n", "LSB"),
        ("1. Ana Berg (ABe) took the chair, and ABe thanked all.\n", "ABe"),
        ("1. The United Nations Office on Drugs and Crime met; UNODC spoke.\n", "UNODC"),
    ],
)
def test_what_is_known_to_all_or_spelled_out_somewhere_is_left_alone(
    make: Any, found: Any, text: str, short: str
) -> None:
    assert found("A01", record(make, text, (short, None, short))) == []


def test_acronyms_joined_by_a_stroke_are_told_one_by_one(make: Any, found: Any) -> None:
    text = "1. The FLR/LSB group met. The FLR spoke, and the LSB.\n"
    shown = record(
        make, text, ("FLR/LSB", None, "FLR/LSB"), ("FLR", None, "FLR spoke"), ("LSB", None, "LSB.")
    )
    assert [message for message, _ in found("A01", shown)] == [
        "The text uses FLR without ever saying what it stands for.",
        "The text uses LSB without ever saying what it stands for.",
    ]


def test_an_acronym_whose_words_the_record_has_is_left_alone(make: Any, found: Any) -> None:
    text = "1. The Board of Lakes, BL, met.\n"
    assert found("A01", record(make, text, ("BL", "Board of Lakes", "BL"))) == []


def test_an_acronym_in_brackets_that_other_words_bring_is_not_spelled_out(
    make: Any, found: Any
) -> None:
    text = "1. It was said at length (FLR).\n"
    assert [message for message, _ in found("A01", record(make, text, ("FLR", None, "FLR")))] == [
        "The text uses FLR without ever saying what it stands for."
    ]


TWICE = "1. The Lake Safety Board (LSB) met.\n\n2. The Lake Security Board (LSB) spoke.\n"


def test_an_acronym_with_two_meanings_is_found(make: Any, found: Any) -> None:
    shown = record(make, TWICE, ("LSB", "Lake Safety Board", "Lake Safety Board (LSB)"))
    assert found("A02", shown) == [
        (
            "LSB is spelled out in two ways: “Lake Safety Board” and “Lake Security Board”.",
            ["Lake Safety Board (LSB)", "Lake Security Board (LSB)"],
        )
    ]


def test_two_entries_of_the_record_with_other_words_are_found(make: Any, found: Any) -> None:
    text = "1. LSB is the Lake Safety Board.\n\n2. LSB is the Lake Sand Bank.\n"
    shown = record(
        make,
        text,
        ("LSB", "Lake Safety Board", "Lake Safety Board"),
        ("LSB", "Lake Sand Bank", "Lake Sand Bank"),
    )
    assert [message for message, _ in found("A02", shown)] == [
        "LSB is spelled out in two ways: “Lake Safety Board” and “Lake Sand Bank”."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. The Lake Safety Board (LSB) met.\n\n2. The Lake Safety Board (LSB) spoke.\n",
        "1. The Lake Safety Board (LSB) met.\n\n2. All lake-safety boards (LSBs) spoke.\n",
        "1. The Lake Safety Board (LSB) met.\n\n2. A second board spoke (LSB).\n",
    ],
)
def test_the_same_words_in_another_dress_are_left_alone(make: Any, found: Any, text: str) -> None:
    shown = record(make, text, ("LSB", "Lake Safety Board", "Lake Safety Board (LSB)"))
    assert found("A02", shown) == []


def test_an_acronym_before_its_words_is_found(make: Any, found: Any) -> None:
    text = "# The LSB\n\n1. The LSB met.\n\n2. The Lake Safety Board (LSB) spoke.\n"
    shown = record(make, text, ("LSB", "Lake Safety Board", "Lake Safety Board (LSB)"))
    assert found("A03", shown) == [
        (
            "LSB is used before it is spelled out as “Lake Safety Board”.",
            ["LSB", "Lake Safety Board (LSB)"],
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# The LSB\n\n1. The Lake Safety Board (LSB) spoke. The LSB met.\n",
        "1. The LSB-PLUS met.\n\n2. The Lake Safety Board (LSB) spoke.\n",
    ],
)
def test_a_heading_or_another_acronym_is_no_first_use(make: Any, found: Any, text: str) -> None:
    shown = record(make, text, ("LSB", "Lake Safety Board", "Lake Safety Board (LSB)"))
    assert found("A03", shown) == []


def test_words_with_two_acronyms_are_found(make: Any, found: Any) -> None:
    text = "1. The Lake Safety Board (LSB) met.\n\n2. The Lake Safety Board (LSaB) spoke.\n"
    shown = record(
        make,
        text,
        ("LSB", "Lake Safety Board", "Lake Safety Board (LSB)"),
        ("LSaB", "Lake Safety Board", "Lake Safety Board (LSaB)"),
    )

    assert found("A04", shown) == [
        (
            "“Lake Safety Board” is shortened to LSB and to LSaB.",
            ["Lake Safety Board (LSB)", "Lake Safety Board (LSaB)"],
        )
    ]


def test_an_acronym_and_its_plural_are_no_two(make: Any, found: Any) -> None:
    text = "1. One ferry club (FC) met.\n\n2. Ferry clubs (FCs) met.\n"
    shown = record(
        make, text, ("FC", "ferry club", "ferry club (FC)"), ("FCs", "Ferry clubs", "Ferry clubs")
    )

    assert found("A04", shown) == []


def test_words_in_capitals_elsewhere_say_what_an_acronym_stands_for(make: Any, found: Any) -> None:
    text = "1. The Lake Safety Board met. The LSB was thanked.\n"

    assert found("A01", record(make, text, ("LSB", None, "LSB"))) == []
