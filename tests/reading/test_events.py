"""Events: other meetings by title, date, place, hosts and status."""

from datetime import date

import pytest

from tourdetable.reading import read
from tourdetable.record import Event

HEAD = "# Lake Dialogue\n\n## Yearly Meeting of Lake Towns\n\nLima, 3 May 2023\n\n## Talks\n\n"


def events(words: str) -> tuple[Event, ...]:
    return read(f"{HEAD}{words}\n".encode(), name="lake.md").events


def told(words: str) -> list[tuple[str, str | None, str]]:
    return [(one.title, one.date_as_written, one.status.value) for one in events(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The thematic meeting on ferries held in June 2022 was useful.",
            [("thematic meeting on ferries", "June 2022", "held")],
        ),
        (
            "Peru shared its findings from the *Expert Meeting on Ferries* of June 2022.",
            [("Expert Meeting on Ferries", "June 2022", "held")],
        ),
        (
            "Peru plans to hold a seminar on piers in Arica in the second half of 2024.",
            [("seminar on piers", "second half of 2024", "planned")],
        ),
        (
            "For spring 2024 Peru plans a workshop on buoys.",
            [("workshop on buoys", "spring 2024", "planned")],
        ),
        (
            "Peru is ready to host a conference on piers with Chile in 2024.",
            [("conference on piers", "2024", "unknown")],
        ),
        ("Peru suggests a seminar on piers.", [("seminar on piers", None, "unknown")]),
        (
            "The seminar on piers of 4 March 2023 had been cancelled.",
            [("seminar on piers", "4 March 2023", "unknown")],
        ),
        (
            "The Second Ferry Conference will take place on 5–6 May 2024.",
            [("Second Ferry Conference", "5–6 May 2024", "planned")],
        ),
    ],
)
def test_a_meeting_is_held_planned_or_unknown(
    words: str, expected: list[tuple[str, str | None, str]]
) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Peru opened the meeting and thanked the participants of the meeting.",
        "The Yearly Meeting of Lake Towns ended.",
        "Virtual meetings went on in 2022.",
        "Peru spoke between meetings.",
        "At the meeting on 4 May 2023 nobody spoke.",
        "Norway attended a meeting on behalf of Peru.",
    ],
)
def test_the_meeting_itself_and_meetings_in_general_are_no_events(words: str) -> None:
    assert told(words) == []


def test_an_interval_is_the_widest_that_the_words_allow() -> None:
    (event,) = events("Peru plans a seminar on piers in the second half of 2024.")

    assert (event.starts_on, event.ends_on) == (date(2024, 7, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("words", "hosts", "place"),
    [
        ("Peru is ready to host, with Chile, a seminar on piers.", ("Peru", "Chile"), None),
        ("Peru plans to co-organise a seminar on piers in Arica.", ("Peru",), "Arica"),
        ("A seminar on piers, hosted by Chile in May 2022, helped.", ("Chile",), None),
        ("Peru welcomed the seminar on piers.", (), None),
        ("The conference on fish held in Lima, Peru, in 2022 helped.", (), "Lima, Peru"),
        ("The seminar on piers (Arica, 2022) helped.", (), "Arica"),
    ],
)
def test_hosts_and_place_are_those_that_the_sentence_gives(
    words: str, hosts: tuple[str, ...], place: str | None
) -> None:
    (event,) = events(words)

    assert (event.hosts, event.place_name) == (hosts, place)


def test_passages_on_one_meeting_are_joined() -> None:
    (event,) = events(
        "Peru offers to host the fourth meeting in Arica in 2024.\n\n"
        "It was agreed to accept the offer of Peru to host the fourth meeting."
    )

    assert (event.status, event.date_as_written, event.hosts) == ("planned", "2024", ("Peru",))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Peru spoke of LTX 18 (Arica, 2022).",
            [("LTX 18", "2022", "held", date(2022, 1, 1), date(2022, 12, 31))],
        ),
        (
            "The sixth session of the Ferry Council was held on 16 March.",
            [
                (
                    "sixth session of the Ferry Council",
                    "16 March",
                    "held",
                    date(2023, 3, 16),
                    date(2023, 3, 16),
                )
            ],
        ),
        (
            "The next workshop on piers will be held on 29–30 April.",
            [
                (
                    "next workshop on piers",
                    "29–30 April",
                    "planned",
                    date(2024, 4, 29),
                    date(2024, 4, 30),
                )
            ],
        ),
        (
            "Peru plans a seminar on buoys next year.",
            [("seminar on buoys", "next year", "planned", date(2024, 1, 1), date(2024, 12, 31))],
        ),
        (
            "Peru could hold a seminar on buoys on 3 June.",
            [("seminar on buoys", "3 June", "unknown", None, None)],
        ),
    ],
)
def test_a_date_without_a_year_is_placed_by_the_day_of_the_meeting(
    words: str, expected: list[tuple[object, ...]]
) -> None:
    assert [
        (one.title, one.date_as_written, one.status.value, one.starts_on, one.ends_on)
        for one in events(words)
    ] == expected


@pytest.mark.parametrize(
    "words",
    ["The morning session on 4 June was long.", "Document LTX 18 was read.", "Form AB 3 (Peru)"],
)
def test_parts_of_the_meeting_and_symbols_of_papers_are_no_events(words: str) -> None:
    assert [one.title for one in events(words) if one.starts_on] == []
