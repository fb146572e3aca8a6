"""Dates: what meetings write, and the first and last day it can mean."""

from datetime import date

import pytest

from tourdetable.reading.dates import dates_in, year_in


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2 December 2021", "2021-12-02", "2021-12-02"),
        ("14–15 September 2023", "2023-09-14", "2023-09-15"),
        ("4 and 5 May 2021", "2021-05-04", "2021-05-05"),
        ("30 June – 2 July 2024", "2024-06-30", "2024-07-02"),
        ("30 December 2023 – 2 January 2024", "2023-12-30", "2024-01-02"),
        ("December 2, 2021", "2021-12-02", "2021-12-02"),
        ("10TH AUGUST, 1948", "1948-08-10", "1948-08-10"),
        ("3rd of May 1955", "1955-05-03", "1955-05-03"),
        ("2021-12-02", "2021-12-02", "2021-12-02"),
        ("16/03/2023", "2023-03-16", "2023-03-16"),
        ("03/16/2023", "2023-03-16", "2023-03-16"),
        ("6.3.2026", "2026-03-06", "2026-03-06"),
        ("2 to Wednesday 4 June 2014", "2014-06-02", "2014-06-04"),
        ("31 May to 2 June 2014", "2014-05-31", "2014-06-02"),
        ("June 30 – July 2, 2024", "2024-06-30", "2024-07-02"),
        ("Q3 2022", "2022-07-01", "2022-09-30"),
        ("H2 of 2022", "2022-07-01", "2022-12-31"),
        ("June 2021", "2021-06-01", "2021-06-30"),
        ("May–June 2021", "2021-05-01", "2021-06-30"),
        ("second half of 2022", "2022-07-01", "2022-12-31"),
        ("last quarter of 2022", "2022-10-01", "2022-12-31"),
        ("spring 2021", "2021-03-01", "2021-05-31"),
        ("winter 2021", "2021-12-01", "2022-02-28"),
        ("end of 2022", "2022-10-01", "2022-12-31"),
        ("February 2024", "2024-02-01", "2024-02-29"),
    ],
)
def test_a_date_is_the_interval_that_its_words_allow(words: str, first: str, last: str) -> None:
    (found,) = dates_in(f"They met in {words}.")

    assert found.words == words
    assert (found.starts_on, found.ends_on) == (
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2021",
        "dismay 2020",
        "June",
        "5 May",
        "20220101",
        "second half",
        "2021",
        "13/13/2021",
    ],
)
def test_what_is_no_date_is_not_guessed(words: str) -> None:
    assert list(dates_in(words)) == []


def test_two_dates_with_years_are_two_dates() -> None:
    found = [one.words for one in dates_in("On 20–21 April 2023 and 5 May 2024 they met.")]

    assert found == ["20–21 April 2023", "5 May 2024"]


def test_a_bare_year_or_a_range_of_years_is_found_apart() -> None:
    found = year_in("a plan (2022-2027)")

    assert found is not None
    assert (found.words, found.starts_on, found.ends_on) == (
        "2022-2027",
        date(2022, 1, 1),
        date(2027, 12, 31),
    )
    assert year_in("no year") is None
