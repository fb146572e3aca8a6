"""Acronyms: what counts as one, and where it is spelled out."""

import pytest

from tourdetable.reading import read
from tourdetable.reading.acronyms import stands_for


def acronyms(words: str) -> dict[str, str | None]:
    record = read(f"# Lake Dialogue\n\n1. {words}\n".encode(), name="lake.md")
    return {one.short: one.long for one in record.acronyms}


@pytest.mark.parametrize(
    ("words", "short", "long"),
    [
        ("It was the Lake Dialogue (LD) that met.", "LD", "Lake Dialogue"),
        ("The Office for Ports and Piers (OPP) spoke.", "OPP", "Office for Ports and Piers"),
        ("The OPP (Office for Ports and Piers) spoke.", "OPP", "Office for Ports and Piers"),
        ("There are three shore goals (SG) in it.", "SG", "shore goals"),
        ("Local ferry clubs (LFCs) were asked.", "LFCs", "Local ferry clubs"),
        ("An early-warning service (EWS) runs.", "EWS", "early-warning service"),
        ("The MoU was signed.", "MoU", None),
        ("They work with INGOs on it.", "INGOs", None),
        ("The GLO.WET project goes on.", "GLO.WET", None),
        ("The LD’s work goes on.", "LD", None),
    ],
)
def test_an_acronym_is_found_with_its_words_if_they_are_given(
    words: str, short: str, long: str | None
) -> None:
    assert acronyms(words) == {short: long}


@pytest.mark.parametrize(
    "words",
    [
        "Part II and part XIV were read.",
        "NORWAY and the RUSSIAN FEDERATION spoke.",
        "The UK and the US spoke.",
        "The Plenary met; the PLENARY rose.",
        "MR BERG spoke of document FCCC/2013/1.",
        "PG1 and PG2 were named, and G20.",
        "McBain wrote to GitHub.",
        "On TUESDAY, 10 AUGUST they met.",
    ],
)
def test_numerals_codes_and_words_in_capitals_are_none(words: str) -> None:
    assert acronyms(words) == {}


def test_words_that_say_something_else_are_not_what_it_stands_for() -> None:
    assert acronyms("The delegate of the ministry (LD) spoke.") == {"LD": None}


def test_an_acronym_is_kept_where_it_is_spelled_out_even_if_used_before() -> None:
    record = read(b"1. The LD met. The Lake Dialogue (LD) is old.\n", name="lake.md")

    assert [(one.short, one.place.words) for one in record.acronyms] == [
        ("LD", "Lake Dialogue (LD)")
    ]


def test_a_plural_explains_its_singular() -> None:
    assert acronyms("Local ferry clubs (LFCs) met. One LFC spoke.") == {
        "LFCs": "Local ferry clubs"
    }


def test_the_initials_of_content_words_must_all_be_there() -> None:
    assert stands_for("ccd", ["committee", "on", "clean", "drinking"])
    assert not stands_for("cd", ["committee", "on", "clean", "drinking"])
