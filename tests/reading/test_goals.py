"""Goals: a framework that a document sets out, and what a passage states or suggests."""

from datetime import date

import pytest

from tourdetable.framework import Profile, profiles
from tourdetable.reading import read
from tourdetable.reading.goals import goals_in
from tourdetable.reading.notes import Notes
from tourdetable.reading.opening import opened
from tourdetable.reading.themes import themes_in
from tourdetable.record import Meeting


@pytest.fixture(scope="module")
def process() -> Profile:
    return profiles.load("budapest_process")


@pytest.fixture(scope="module")
def notes(process: Profile) -> Notes:
    meeting = Meeting(title="Meeting", starts_on=date(2021, 12, 2))
    return Notes(opened(b"x", name="x.md"), profile=process, meeting=meeting)


def found(words: str, notes: Notes, basis: str) -> list[str]:
    return [one.code for one in goals_in(words, notes) if one.basis == basis]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("It named Priority Goals 1, 2, 5 and 6.", ["PG1", "PG2", "PG5", "PG6"]),
        ("It named priority goals 1 & 2.", ["PG1", "PG2"]),
        ("Goals 1 & 2 come first, then priority goals 5 & 6.", ["PG1", "PG2", "PG5", "PG6"]),
        ("It serves BP Priority Goal 6.", ["PG6"]),
        ("It serves PG 5 and PG6.", ["PG5", "PG6"]),
        ("Points under priority goals 1, 2, 4 and 6 count.", ["PG1", "PG2", "PG4", "PG6"]),
        ("It looks at goals 2–4.", ["PG2", "PG3", "PG4"]),
        ("It looks at Priority Goal 2 and 30 States.", ["PG2"]),
        ("It serves Sustainable Development Goal 6 and SDG Goal 5.", []),
        ("It scored 2 goals.", []),
        ("Priority Goal 9 does not exist.", []),
    ],
)
def test_goals_are_stated_by_number(words: str, codes: list[str], notes: Notes) -> None:
    assert found(words, notes, "stated") == codes


def test_a_subject_only_suggests_a_goal(notes: Notes) -> None:
    words = "Norway trains officers against trafficking in persons and for vocational training."

    assert found(words, notes, "stated") == []
    assert found(words, notes, "suggested") == ["PG2", "PG5"]


def test_what_is_stated_is_not_suggested_too(notes: Notes) -> None:
    words = "Under Priority Goal 1 it counters smuggling, and it supports resettlement."

    assert [(one.code, one.basis) for one in goals_in(words, notes)] == [
        ("PG1", "stated"),
        ("PG6", "suggested"),
    ]


def test_without_a_framework_only_a_priority_goal_can_be_meant() -> None:
    bare = Notes(opened(b"x", name="x.md"))

    assert [one.code for one in goals_in("Goal 4 matters; so does Priority Goal 3.", bare)] == [
        "PG3"
    ]


def test_no_goal_is_suggested_before_there_was_a_framework(process: Profile) -> None:
    early = Notes(
        opened(b"x", name="x.md"),
        profile=process,
        meeting=Meeting(title="Meeting", starts_on=date(2010, 1, 1)),
    )

    assert goals_in("It counters smuggling under Priority Goal 1.", early)[0].basis == "stated"
    assert [one.basis for one in goals_in("It counters smuggling.", early)] == []


def test_themes_are_what_leads_to_no_goal(process: Profile) -> None:
    words = "Gender and the people of Afghanistan matter where smuggling is countered."

    assert themes_in(words, process, "2019") == ("Situation in Afghanistan", "Gender")
    assert themes_in(words, process, None) == (
        "Smuggling of migrants",
        "Situation in Afghanistan",
        "Gender",
    )
    assert themes_in(words, None, "2019") == ()
    assert themes_in("The vetting of engendered vets.", process, "2019") == ()


def test_a_note_that_lists_goals_sets_out_a_framework() -> None:
    words = """# Budapest Process

## Senior Officials Meeting

2 December 2021

1. They met.

The "Call for Action - a plan" has goals:

PG 1. **Fewer** losses. And fewer tears;

PG 2. More boats;
"""
    framework = read(words.encode(), name="a.md").framework

    assert framework is not None
    assert (framework.title, framework.version) == ("Call for Action", "2019")
    assert [(one.code, one.title) for one in framework.goals] == [
        ("PG1", "Fewer losses. And fewer tears"),
        ("PG2", "More boats"),
    ]
    assert framework.goals[0].place.words == "PG 1. **Fewer** losses. And fewer tears;"


@pytest.mark.parametrize(
    "words",
    [
        "PG 1. Only one goal;\n",
        "PG 1. A goal;\n\nSomething else.\n\nPG 2. Another;\n",
        "## PG 1. A heading\n\n## PG 2. Another heading\n",
    ],
)
def test_what_is_no_series_of_goals_sets_out_nothing(words: str) -> None:
    heading = "# Budapest Process\n\nThe “Plan” has:\n\n"

    assert read((heading + words).encode(), name="a.md").framework is None


def test_another_text_than_the_one_in_force_has_no_version_of_the_profile() -> None:
    words = (
        "# Budapest Process\n\nOnline, 2 December 2021\n\n"
        "The “Harbour Plan” has:\n\nPG 1. More piers;\n\nPG 2. More boats;\n"
    )
    framework = read(words.encode(), name="a.md").framework

    assert framework is not None
    assert (framework.title, framework.version) == ("Harbour Plan", None)
