"""Who speaks where a sentence names them; each row has its reason."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[list[str], list[str]]]]


@pytest.mark.parametrize(
    ("paragraph", "speakers", "reason"),
    [
        ("Norwegian officials stressed prevention.", [["Norway"]], "officials speak for a State"),
        ("The Norwegian side stressed prevention.", [["Norway"]], "and so does its side"),
        (
            "The presidents of Norway and Finland stressed prevention.",
            [["Norway", "Finland"]],
            "each of them for a State",
        ),
        ("The British expert stressed prevention.", [["United Kingdom"]], "an expert does too"),
        (
            "The experts from Norway and Finland stressed prevention.",
            [["Norway", "Finland"]],
            "several experts",
        ),
        (
            "UNHCR's deputy director of field work stressed prevention.",
            [["UNHCR"]],
            "a director speaks for the organisation",
        ),
        (
            "Norway, for the Northern Group, and Poland, for the Baltic Group, supported it.",
            [["Norway", "Poland", "Northern Group", "Baltic Group"]],
            "two who speak for groups",
        ),
        (
            "Norway, speaking on behalf of Denmark, Finland and Sweden, supported it.",
            [["Norway", "Denmark", "Finland", "Sweden"]],
            "on behalf of several",
        ),
        (
            "Norway, on behalf of several observers, supported it.",
            [["Norway", "*"]],
            "on behalf of some without a name",
        ),
        (
            "Neither Norway nor Finland objected.",
            [["Norway", "Finland"]],
            "neither of two",
        ),
        ("Norway[1] stressed prevention.", [["Norway"]], "past the mark of a footnote"),
        (
            "The Lakes Agency suggested a shorter text.",
            [["Lakes Agency"]],
            "an institution behind an article",
        ),
        (
            "The representative of the ORDER OF FAIR LAKES suggested a shorter text.",
            [["Order of Fair Lakes"]],
            "an organisation set in capitals that has a representative",
        ),
        (
            "Lago Power Corporation (Norway) and Ferro Steel Inc. (Sweden) announced a trade.",
            [["Lago Power Corporation", "Ferro Steel Inc."]],
            "companies, and not the States in which they sit",
        ),
        (
            "Minister Ana Berg of Poland suggested a shorter text. Berg thanked all.",
            [["Poland"], ["Poland"]],
            "a surname after the full name",
        ),
        (
            "NDO Executive Secretary Ana Berg suggested a shorter text. Berg thanked all.",
            [["Berg"], ["Berg"]],
            "an office whose holder speaks for nobody else",
        ),
        (
            "The Chair of the Lakes Panel, Ms. Novak (Poland), suggested a shorter text.",
            [["Poland"]],
            "the holder of an office, named behind it",
        ),
        (
            "Upland Board Chair suggested a shorter text.",
            [["Upland Board Chair"]],
            "an office whose holder nobody tells",
        ),
    ],
)
def test_a_name_speaks(told: Told, paragraph: str, speakers: list[list[str]], reason: str) -> None:
    assert [found for found, _ in told(paragraph)] == speakers, reason


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("A workshop was held in Green Hills, Norway, from 3 to 5 May.", "a town and its State"),
        ("The Fjord Roadmap sets out four goals.", "a paper with a name"),
        ("Checklist for visitors: the list is in the annex.", "a noun that begins a line"),
    ],
)
def test_a_name_is_only_named(told: Told, paragraph: str, reason: str) -> None:
    assert told(paragraph) == [], reason
