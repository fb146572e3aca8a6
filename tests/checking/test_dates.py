from typing import Any

import pytest


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Monday, 5 September 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("Monday the 5th of September 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("Monday, September 5, 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("MONDAY, 5TH SEPTEMBER, 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("Monday, 5 Sept. 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("5 September 2023 (Monday)", "5 September 2023 is a Tuesday, not a Monday."),
        ("Monday, 5 and 6 September 2023", "5 September 2023 is a Tuesday, not a Monday."),
        ("Tuesday–Friday, 5–7 September 2023", "7 September 2023 is a Thursday, not a Friday."),
        ("Friday, 5 September", "5 September is a Friday in no year from 2022 to 2024."),
    ],
)
def test_a_weekday_that_does_not_fit_its_date_is_found(
    make: Any, found: Any, words: str, message: str
) -> None:
    assert found("D01", make.record(f"1. They met on {words} again.\n")) == [(message, [words])]


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday, 5 September 2023",
        "Tuesday and Thursday, 5 and 7 September 2023",
        "Monday to Thursday, 7 September 2023",  # the weekdays may be of the week, not of the day
        "Thursday, 5 September",  # of 2024
        "Monday, as agreed, and on 5 September 2023",
        "Monday, 31 September 2023",  # no such day: another finding
    ],
)
def test_a_weekday_that_fits_or_may_fit_is_left_alone(make: Any, found: Any, words: str) -> None:
    assert found("D01", make.record(f"1. They met on {words} again.\n")) == []


def test_a_weekday_without_a_year_is_left_alone_where_the_meeting_has_no_date(
    make: Any, found: Any
) -> None:
    shown = make.record("1. They met on Friday, 5 September.\n", starts_on=None)
    assert found("D01", shown) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("31 June 2024", "June 2024 has no day 31."),
        ("31st of June", "June has no day 31."),
        ("29 February 2023", "February 2023 has no day 29."),
        ("June 31, 2024", "June 2024 has no day 31."),
        ("28–31 November 2023", "November 2023 has no day 31."),
        ("35 May 2023", "May 2023 has no day 35."),
        ("2024-04-31", "April 2024 has no day 31."),
    ],
)
def test_a_day_that_its_month_does_not_have_is_found(
    make: Any, found: Any, words: str, message: str
) -> None:
    assert found("D02", make.record(f"1. The paper is due by {words} at noon.\n")) == [
        (message, [words])
    ]


@pytest.mark.parametrize(
    "words",
    [
        "29 February 2024",
        "29 February",
        "30 June. 2021 was hard",
        "30 June 2023 and 31 July 2023",
        "May 35 States",
        "document FCCC/2013-04-31/7",
        "29 February. 2023 was a year of",
    ],
)
def test_possible_days_and_other_numbers_are_left_alone(make: Any, found: Any, words: str) -> None:
    assert found("D02", make.record(f"1. The paper is due by {words} at noon.\n")) == []
