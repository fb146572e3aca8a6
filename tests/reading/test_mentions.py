"""Who is named where in a sentence."""

from datetime import date

import pytest

from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.mentions import Known, Party, known_on
from tourdetable.record import ParticipantKind


def named(words: str, day: date | None = None) -> list[tuple[str, str]]:
    found = list(known_on(day).mentions_in(words))
    assert [words[one.start : one.end] for one in found] == [one.written for one in found]
    return [(one.written, one.party.name) for one in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Norway met Sweden.", [("Norway", "Norway"), ("Sweden", "Sweden")]),
        ("Norway’s act", [("Norway", "Norway")]),
        ("North Macedonia spoke.", [("North Macedonia", "North Macedonia")]),
        ("NORWAY and UKRAINE", [("NORWAY", "Norway"), ("UKRAINE", "Ukraine")]),
        ("TRINIDAD and TOBAGO met.", [("TRINIDAD and TOBAGO", "Trinidad and Tobago")]),
        ("The RUSSIAN FEDERATION objected.", [("RUSSIAN FEDERATION", "Russia")]),
        ("Let us turn to the report.", []),
        ("It was a norway spruce.", []),
    ],
)
def test_words_name(words: str, found: list[tuple[str, str]]) -> None:
    assert named(words) == found


def test_a_possessive_is_known_as_one() -> None:
    assert [one.possessive for one in known_on(None).mentions_in("Norway’s act, and Sweden")] == [
        True,
        False,
    ]


def test_a_name_is_that_of_the_day() -> None:
    assert named("Türkiye", date(2021, 12, 2)) == [("Türkiye", "Turkey")]
    assert named("Turkey", date(2024, 12, 2)) == [("Turkey", "Türkiye")]


def test_the_documents_own_names_come_before_the_registers() -> None:
    own = Known(register=known_on(None))
    group = Party("Norway and Friends", ParticipantKind.GROUP)
    own.add("Norway and Friends", group)
    own.add("Norway and Friends", Party("somebody else", ParticipantKind.PERSON))
    assert [one.party for one in own.mentions_in("Norway and Friends met.")] == [group]
    assert own.find("Norway and Friends") == group
    assert own.find("Norway and Foes") is None


def told(words: str) -> list[tuple[str, str]]:
    own = Known(register=known_on(None), lexicon=lexicon())
    own.small["chair"] = Party("Chair", ParticipantKind.OFFICE)
    return [(one.written, one.party.name) for one in own.mentions_in(words)]


@pytest.mark.parametrize(
    ("words", "found", "reason"),
    [
        ("The Japanese side agreed.", [("Japanese side", "Japan")], "a delegation by its people"),
        ("Japanese officials agreed.", [("Japanese officials", "Japan")], "and its officials"),
        (
            "The Norwegian deputy prime minister spoke.",
            [("Norwegian deputy prime minister", "Norway")],
            "a member of the government",
        ),
        ("The Japanese raised the limit.", [("Japanese", "Japan")], "a people that acts"),
        ("The Norwegians have left.", [("Norwegians", "Norway")], "in the plural"),
        ("The Norwegian limits were raised.", [], "what is theirs does not speak"),
        ("Norwegian lawmakers objected.", [], "nor do those who do not speak for the State"),
        ("the chair said so", [("chair", "Chair")], "an office in small letters"),
        ("a chair and chair covers", [], "but no piece of furniture"),
        (
            "The US Chamber of Lakes asked.",
            [("US Chamber of Lakes", "US Chamber of Lakes")],
            "an institution that has a State in its name",
        ),
        (
            "The Danish Ministry of Lakes asked.",
            [("Danish Ministry of Lakes", "Denmark")],
            "a ministry speaks for its State",
        ),
        (
            "Democratic People's Republic of Korea",
            [("Democratic People's Republic of Korea", "North Korea")],
            "a genitive within a name",
        ),
    ],
)
def test_a_people_means(words: str, found: list[tuple[str, str]], reason: str) -> None:
    assert told(words) == found, reason
