import datetime as dt
from typing import Any

import pytest

from tourdetable.record import Meeting


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


@pytest.mark.parametrize(
    ("words", "message", "passage"),
    [
        (
            "from 14 to 12 June 2023",
            "The period begins on day 14 and ends on day 12.",
            "14 to 12 June 2023",
        ),
        ("the plan for 2025–2022", "The period begins in 2025 and ends in 2022.", "2025–2022"),
    ],
)
def test_a_period_that_ends_before_it_begins_is_found(
    make: Any, found: Any, words: str, message: str, passage: str
) -> None:
    assert found("D06", make.record(f"1. They read {words}.\n")) == [(message, [passage])]


@pytest.mark.parametrize(
    "words",
    [
        "from 12 to 14 June 2023",
        "on 14 and 12 June 2023",
        "30 June – 2 July 2023",
        "June 30 – 2 July 2023",
        "the plan for 2022–2025",
        "resolution 2025-2022/3",
    ],
)
def test_periods_in_order_and_other_pairs_are_left_alone(
    make: Any, found: Any, words: str
) -> None:
    assert found("D06", make.record(f"1. They read {words}.\n")) == []


def dated(make: Any, opening: str) -> Any:
    text = f"# Ferry Meeting\n\n14 September 2023\n\n1. {opening}\n"
    source = make.place_of(text, "Ferry Meeting\n\n14 September 2023")
    meeting = Meeting(title="Ferry Meeting", starts_on=dt.date(2023, 9, 14), source=source)
    return make.record(text, meeting=meeting)


def test_a_day_of_the_meeting_that_its_heading_does_not_have_is_found(
    make: Any, found: Any
) -> None:
    shown = dated(make, "The third meeting of the group was held on 15 September 2023 in Oslo.")

    assert found("D07", shown) == [
        (
            "The heading dates the meeting 14 September 2023, the text 15 September 2023.",
            [
                "Ferry Meeting\n\n14 September 2023",
                "The third meeting of the group was held on 15 September 2023",
            ],
        )
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "The meeting was held on 14 September 2023.",
        "The ferry was built on 15 September 2023.",
        "The meeting took note of a paper of 15 September 2023.",
    ],
)
def test_the_same_day_and_other_days_are_left_alone(make: Any, found: Any, opening: str) -> None:
    assert found("D07", dated(make, opening)) == []
