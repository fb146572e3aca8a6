import datetime as dt

import pytest

from tourdetable.record import Meeting, Mode
from tourdetable.writing.meetings import body, days, occasion


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2021, 12, 2), (2021, 12, 2), "2 December 2021"),
        ((2021, 12, 2), None, "2 December 2021"),
        ((2023, 9, 14), (2023, 9, 15), "14–15 September 2023"),
        ((2023, 11, 30), (2023, 12, 1), "30 November – 1 December 2023"),
        ((2023, 12, 31), (2024, 1, 1), "31 December 2023 – 1 January 2024"),
        (None, None, ""),
    ],
)
def test_days_write_what_they_share_once(
    first: tuple[int, int, int] | None, last: tuple[int, int, int] | None, words: str
) -> None:
    assert days(first and dt.date(*first), last and dt.date(*last)) == words


@pytest.mark.parametrize(
    ("mode", "place", "words"),
    [
        (Mode.ONLINE, None, "Online"),
        (Mode.IN_PERSON, "Tallinn", "Tallinn"),
        (Mode.IN_PERSON, None, "In person"),
        (Mode.HYBRID, "Tallinn", "Tallinn (hybrid)"),
        (None, None, ""),
    ],
)
def test_occasion_says_how_and_where_they_met(
    mode: Mode | None, place: str | None, words: str
) -> None:
    assert occasion(Meeting(title="x", mode=mode, place=place)) == words


@pytest.mark.parametrize(
    ("title", "told", "number", "words"),
    [
        ("Annual Senior Officials Meeting", "Senior Officials Meeting", None, ""),
        ("Lake Day", "Working Group on Lakes", None, "Working Group on Lakes"),
        ("Lake Day", "Working Group on Lakes", 3, "Working Group on Lakes, meeting no. 3"),
        ("3rd Lake Day", None, 3, ""),
        ("Lake Day", None, 3, "Meeting no. 3"),
    ],
)
def test_body_is_told_unless_the_title_says_it(
    title: str, told: str | None, number: int | None, words: str
) -> None:
    assert body(Meeting(title=title, body=told, number=number), title) == words
