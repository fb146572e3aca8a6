"""The meeting: what its front matter tells."""

from datetime import date

import pytest

from tourdetable.reading import read
from tourdetable.record import Meeting, Mode


def meeting(words: str, name: str = "lake.md") -> Meeting:
    return read(words.encode(), name=name).meeting


def test_a_summary_written_by_the_product_is_read_again() -> None:
    found = meeting(
        "# Lake Dialogue\n\n## Yearly Meeting\n\nSteering Group, meeting no. 4\n\n"
        "Lima (hybrid), 30 June – 2 July 2024\n"
    )

    assert (found.dialogue, found.title, found.number) == ("Lake Dialogue", "Yearly Meeting", 4)
    assert (found.mode, found.place) == (Mode.HYBRID, "Lima")
    assert (found.starts_on, found.ends_on) == (date(2024, 6, 30), date(2024, 7, 2))


@pytest.mark.parametrize(
    ("line", "mode", "place"),
    [
        ("Online, 2 May 2024", Mode.ONLINE, None),
        ("Lima, Peru, 2 May 2024", None, "Lima, Peru"),
        ("2 May 2024, by videoconference", Mode.ONLINE, None),
        ("Thursday, 2 May 2024 – Lima", None, "Lima"),
        ("2 May 2024", None, None),
        ("Lima, 2 May 2024, in person", Mode.IN_PERSON, "Lima"),
    ],
)
def test_mode_and_place_stand_beside_the_date(
    line: str, mode: Mode | None, place: str | None
) -> None:
    found = meeting(f"# Yearly Meeting\n\n{line}\n\n1. They met.\n")

    assert (found.mode, found.place) == (mode, place)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("37th Senior Officials Meeting", 37),
        ("Minutes of the third meeting of the Bureau", 3),
        ("Meeting of 4th November 2021", None),
        ("6th March 2026 Teleconference", None),
        ("Yearly Meeting", None),
    ],
)
def test_the_number_is_only_what_the_title_says(title: str, number: int | None) -> None:
    assert meeting(f"# {title}\n\n1. They met.\n").number == number


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("# Plenary\n\nDelegates met in a Meeting.\n\nIt was long.\n", "Plenary"),
        ("# 4 May 2021\n\n## Second Meeting\n\n1. They met.\n", "Second Meeting"),
        ("1. They met.\n", "lake.md"),
        ("LIMA\n\n4 May 2021\n\nIt was a long day for all of them.\n", "lake.md"),
    ],
)
def test_a_sentence_a_date_or_a_town_is_no_title(words: str, title: str) -> None:
    assert meeting(words).title == title


def test_a_dialogue_without_a_profile_is_known_by_a_name_in_the_heading_only() -> None:
    assert meeting("# Lake Dialogue\n\n1. The Ferry Forum met.\n").dialogue == "Lake Dialogue"
    assert meeting("# Yearly Meeting\n\n1. The Ferry Forum met.\n").dialogue is None
    assert meeting("# Meeting of the Budapest Process\n\n1. Yes.\n").dialogue == "Budapest Process"


def test_the_source_is_the_front_matter_up_to_the_date() -> None:
    found = meeting("# Lake Dialogue\n\n## Yearly Meeting\n\n2 May 2024\n\n1. They met.\n")

    assert found.source is not None
    assert found.source.words == "Lake Dialogue\n\n## Yearly Meeting\n\n2 May 2024"


@pytest.mark.parametrize(
    ("words", "day", "place", "body"),
    [
        (
            (
                "Minutes of the 12th meeting of the Ferry Committee\n\n"
                "Date: 12 May 2021\nVenue: Hotel Lake, Oslo\n\n1. Opening\n"
            ),
            date(2021, 5, 12),
            "Hotel Lake, Oslo",
            "Ferry Committee",
        ),
        (
            (
                "# Report of the Expert Group on Ferries\n\n"
                "The third session of the Group was held in Lima, Peru, from 2 to 4 June 2014.\n"
            ),
            date(2014, 6, 2),
            "Lima, Peru",
            "Expert Group on Ferries",
        ),
        (
            "Third Ferry Meeting\n(Lima, 30 June – 2 July 1997)\n\n1. They met.\n",
            date(1997, 6, 30),
            "Lima",
            None,
        ),
        (
            "4th May, 1955\n\nLIMA\n\nMR BERG said that it was late.\n",
            date(1955, 5, 4),
            "Lima",
            None,
        ),
        (
            (
                "SUMMARY RECORD OF THE 5TH PLENARY MEETING\n\nHeld at the Palais des Lacs, "
                "Geneva, on Wednesday, 14 March 2001\n\nThey met.\n"
            ),
            date(2001, 3, 14),
            "Palais des Lacs, Geneva",
            None,
        ),
    ],
)
def test_day_place_and_body_are_read_where_minutes_have_them(
    words: str, day: date, place: str, body: str | None
) -> None:
    found = meeting(words, "lake.txt" if words[0] != "#" else "lake.md")

    assert (found.starts_on, found.place, found.body) == (day, place, body)


@pytest.mark.parametrize(
    "words",
    [
        "# Ferries\n\nThe last meeting was held on 3 January 2023, and they looked back on it.\n",
        "# Ferries\n\nIt has been a long way since June 2019, when the pier was built.\n",
        "# Ferries\n\nOn 16 March, the pier was opened to all who wanted to see it.\n",
    ],
)
def test_days_of_other_meetings_and_months_in_the_text_are_not_the_meetings(words: str) -> None:
    assert meeting(words).starts_on is None


def test_the_first_paragraph_tells_how_they_met() -> None:
    found = meeting("# Ferries\n\nThe Group met online on 16/03/2023, for the whole of the day.\n")

    assert (found.mode, found.starts_on) == (Mode.ONLINE, date(2023, 3, 16))


def test_a_title_over_several_lines_that_stands_twice_is_put_together() -> None:
    lines = "Report of the Contact Group on the\nBuilding of Ferries\n"

    assert meeting(f"{lines}{lines}Summary\nThe report tells of it.\n", "lake.txt").title == (
        "Report of the Contact Group on the Building of Ferries"
    )
