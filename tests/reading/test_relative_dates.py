"""Dates without a year: placed by the day of the meeting, or not at all."""

from datetime import date

import pytest

from tourdetable.reading.relative_dates import undated_in

TODAY = date(2023, 5, 3)


@pytest.mark.parametrize(
    ("words", "ahead", "first", "last"),
    [
        ("16 March", False, "2023-03-16", "2023-03-16"),
        ("16 March", True, "2024-03-16", "2024-03-16"),
        ("29–30 April", True, "2024-04-29", "2024-04-30"),
        ("June 12–14", True, "2023-06-12", "2023-06-14"),
        ("10 December", False, "2022-12-10", "2022-12-10"),
        ("next year", True, "2024-01-01", "2024-12-31"),
        ("last year", False, "2022-01-01", "2022-12-31"),
    ],
)
def test_the_next_such_day_or_the_last_one_is_meant(
    words: str, *, ahead: bool, first: str, last: str
) -> None:
    (one,) = undated_in(f"It was on {words} that they met.")

    assert one.words == words
    assert one.days(TODAY, ahead=ahead) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("words", ["16 March 2023", "March", "1 of 3", "the year 2023"])
def test_dates_with_a_year_and_other_words_are_none(words: str) -> None:
    assert list(undated_in(words)) == []


@pytest.mark.parametrize("words", ["31 June", "16 March"])
def test_without_a_meeting_or_for_a_day_that_never_was_nothing_is_guessed(words: str) -> None:
    (one,) = undated_in(words)

    assert one.days(None, ahead=True) is None
    assert one.days(TODAY, ahead=True) == (
        None if words == "31 June" else (date(2024, 3, 16),) * 2
    )
