"""Who says something, who joins, who is against it."""

import pytest

from tourdetable.reading.propositions import Side, standing_in
from tourdetable.reading.propositions.names import names_in

OWN, WITH, AGAINST = Side.OWN, Side.WITH, Side.AGAINST
Sides = dict[Side, tuple[str, ...]]


@pytest.mark.parametrize(
    ("words", "sides", "reason"),
    [
        ("Fiji asked.", {OWN: ("fiji",)}, "alone"),
        ("Fiji, Oman and others asked.", {OWN: ("fiji", "oman")}, "a list"),
        ("Fiji, for the LDCs, asked.", {OWN: ("fiji", "least developed country")}, "for a group"),
        ("Fiji (for OMAN) asked.", {OWN: ("fiji", "oman")}, "in brackets"),
        ("Fiji, with Oman, asked.", {OWN: ("fiji",), WITH: ("oman",)}, "one joins"),
        (
            "Fiji, supported by Oman and Chad, asked.",
            {OWN: ("fiji",), WITH: ("oman", "chad")},
            "several join",
        ),
        (
            "Fiji, supported by Oman, but opposed by Chad and Mali, asked.",
            {OWN: ("fiji",), WITH: ("oman",), AGAINST: ("chad", "mali")},
            "two sides",
        ),
        (
            "Fiji, opposed by Chad with Mali, asked.",
            {OWN: ("fiji",), AGAINST: ("chad", "mali")},
            "who stands with an opponent is against it",
        ),
        (
            "Fiji and, strongly opposed by Chad, Oman asked.",
            {OWN: ("fiji",)},
            "what follows is another list",
        ),
        ("The plan of Fiji, with Oman agreeing.", {OWN: ("fiji",)}, "one does something else"),
        ("Fiji's plan.", {}, "the owner of a plan stands nowhere"),
    ],
)
def test_a_list_has_sides(words: str, sides: Sides, reason: str) -> None:
    found = standing_in(words, names_in(words))
    told = {side: found.parties(side) for side in Side} if found else {}
    assert {side: parties for side, parties in told.items() if parties} == sides, reason


def test_a_list_is_found_from_a_character_on() -> None:
    words = "Fiji asked Oman, with Chad, to wait."
    found = standing_in(words, names_in(words), start=5)
    assert found
    assert (found.parties(OWN), found.parties(WITH)) == (("oman",), ("chad",))


def test_without_names_there_is_no_list() -> None:
    assert standing_in("Others asked.", []) is None
