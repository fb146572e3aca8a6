"""Counts: numbers stated, with what is then listed."""

import pytest

from tourdetable.reading import read
from tourdetable.reading.counts import items_of, listed_after

Told = list[tuple[str, int, int | None]]


def counts(words: str) -> Told:
    found = read(f"# Lake Meeting\n\n1. {words}\n".encode(), name="lake.md").counts
    return [(one.of, one.number, one.listed) for one in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The meeting gathered 40 participants from 3 countries: Peru, Chile, Norway, Japan.",
            [("participants", 40, None), ("states", 3, 4)],
        ),
        (
            "Forty-two delegates from four States took part: Peru, Chile, Norway, Japan.",
            [("participants", 42, None), ("states", 4, 4)],
        ),
        (
            "97 participants from 31 countries took part, according to the document.",
            [("participants", 97, None), ("states", 31, None)],
        ),
        (
            "The Bureau, composed of 12 members, met.",
            [("members of the Bureau", 12, None)],
        ),
        (
            "The plan has three main parts: piers, buoys, ferries, and rescue.",
            [("parts", 3, 4)],
        ),
        (
            "The plan has four parts: piers, boats and buoys; ferries; fish; and rescue.",
            [("parts", 4, 4)],
        ),
        ("The plan has two parts: piers and buoys.", []),
        (
            "A total of 1,234 people registered for it.",
            [("participants", 1234, None)],
        ),
        (
            "It brought together over 60 experts from 15 countries.",
            [("participants", 60, None), ("states", 15, None)],
        ),
        (
            "Twenty-one States and 7 observers participated.",
            [("states", 21, None), ("observers", 7, None)],
        ),
        ("Forty-five countries have signed the treaty.", []),
        ("Peru received 30 students from 4 countries and thanked all.", []),
        ("It was decided: piers, buoys and ferries.", []),
    ],
)
def test_a_number_is_counted_with_the_list_behind_it(words: str, expected: Told) -> None:
    assert counts(words) == expected


def test_the_place_of_a_count_reaches_to_the_end_of_its_list() -> None:
    words = "It gathered 3 countries: Peru, Chile, Norway, Japan, with others."
    (count,) = read(f"1. {words}\n".encode(), name="lake.md").counts

    assert count.place.words == "3 countries: Peru, Chile, Norway, Japan"


def test_a_comma_before_and_marks_the_last_item() -> None:
    assert items_of("piers, boats and buoys, and rescue") == ["piers", "boats and buoys", "rescue"]
    assert items_of("piers, buoys and rescue") == ["piers", "buoys", "rescue"]
    assert items_of("piers, buoys") == ["piers", "buoys"]


def test_semicolons_that_fit_no_number_count_nothing() -> None:
    assert listed_after("piers, boats; buoys; rescue", 3) == 3
    assert listed_after("piers, boats, buoys; it also helps", 3) == 3
    assert listed_after("piers, boats; buoys; rescue", 5) == 0
