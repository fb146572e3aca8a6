"""What the profile of the Budapest Process answers, with the source of every fact."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tourdetable.framework import Action, Evidence, Profile, Status, names, profiles

SOM_2021 = date(2021, 12, 2)


@pytest.fixture(scope="module")
def process() -> Profile:
    return profiles.load("budapest_process")


def test_the_budapest_process_comes_with_the_product(process: Profile) -> None:
    assert profiles.available() == ("budapest_process",)
    assert (process.id, process.name, process.acronym) == (
        "budapest_process",
        "Budapest Process",
        "BP",
    )


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2013, 4, 18), None),
        (date(2013, 4, 19), "2013"),
        (date(2019, 2, 19), "2013"),
        (SOM_2021, "2019"),
        (date(2024, 11, 12), "2024"),
    ],
)
def test_the_framework_in_force_is_the_last_one_adopted(
    process: Profile, day: date, version: str | None
) -> None:
    found = process.framework_on(day)

    assert (found and found.version) == version


@pytest.mark.parametrize("version", ["2013", "2019", "2024"])
def test_every_framework_has_six_goals_and_no_action_of_ours(
    process: Profile, version: str
) -> None:
    framework = process.framework(version)

    assert framework is not None
    assert [goal.code for goal in framework.goals] == ["PG1", "PG2", "PG3", "PG4", "PG5", "PG6"]
    assert framework.actions == ()
    assert {goal.title for goal in framework.goals} == {None}


def test_the_number_of_actions_is_known_for_2019_only(process: Profile) -> None:
    assert {one.version: one.action_count for one in process.frameworks} == {
        "2013": None,
        "2019": 41,
        "2024": None,
    }


@pytest.mark.parametrize(
    ("version", "code", "to", "found"),
    [
        ("2019", "PG1", "2024", ("PG1", "PG3")),
        ("2019", "PG5", "2024", ("PG1",)),
        ("2024", "PG1", "2019", ("PG1", "PG5")),
        ("2024", "PG5", "2019", ("PG6",)),
        ("2013", "PG4", "2019", ("PG1",)),
        ("2013", "PG9", "2019", ()),
    ],
)
def test_a_goal_is_found_in_another_version_by_its_subjects(
    process: Profile, version: str, code: str, to: str, found: tuple[str, ...]
) -> None:
    assert process.goals_across(version, code, to=to) == found


def test_every_goal_has_its_place_in_the_crosswalk_and_the_crosswalk_is_marked(
    process: Profile,
) -> None:
    walked = {(key.version, key.code) for walk in process.crosswalks for key in walk.goals}

    assert walked == {(one.version, g.code) for one in process.frameworks for g in one.goals}
    assert {walk.evidence for walk in process.crosswalks} == {Evidence.INFERRED}


def test_objectives_of_the_compact_are_given_only_where_they_are_published(
    process: Profile,
) -> None:
    mapped = {f"PG{n}": process.objectives_of("2019", f"PG{n}") for n in range(1, 7)}

    assert mapped == {
        "PG1": (2, 4, 7, 9, 11, 14, 21),
        "PG2": (5, 6, 18),
        "PG3": (16, 17, 22),
        "PG4": None,
        "PG5": None,
        "PG6": None,
    }
    assert process.objectives_of("2024", "PG1") is None


@pytest.mark.parametrize(
    ("office", "body", "day", "holders"),
    [
        ("Chair", None, date(2005, 12, 31), ("HUN",)),
        ("Chair", None, date(2007, 1, 1), ("TUR",)),
        ("chair", None, SOM_2021, ("TUR",)),
        ("Chair", None, None, ("TUR",)),
        ("Co-Chair", None, SOM_2021, ("HUN",)),
        ("Co-Chair", None, date(2016, 12, 31), ()),  # not attested so early
        ("Chair", "wg_black_sea", SOM_2021, ("BGR",)),
        ("Chair", "wg_silk_routes", SOM_2021, ("TUR",)),
        ("Chair", "wg_south_east_europe", None, ("MKD",)),
        ("Rapporteur", "reference_group", SOM_2021, ("SWE",)),
        ("Co-Chair", "colep", date(2023, 5, 4), ("BGR", "IRQ")),
        ("Secretariat", None, SOM_2021, ("ICMPD",)),
        ("Host and Chair", "ministerial_conference", date(2024, 11, 12), ("HUN",)),
        ("Host and Chair", "ministerial_conference", None, ()),
        ("Vice-Chair", None, SOM_2021, ()),
    ],
)
def test_holders_are_those_of_the_day(
    process: Profile, office: str, body: str | None, day: date | None, holders: tuple[str, ...]
) -> None:
    assert tuple(term.holder for term in process.holders(office, body, day)) == holders


def test_one_state_may_hold_several_offices(process: Profile) -> None:
    held = [(term.office, term.body) for term in process.offices_of("TUR", SOM_2021)]

    assert held == [("Chair", None), ("Chair", "wg_silk_routes")]


@pytest.mark.parametrize(
    ("code", "day", "status"),
    [
        ("HUN", SOM_2021, Status.PARTICIPATING),
        ("BGD", SOM_2021, Status.OBSERVER),
        ("PAK", SOM_2021, Status.SILK_ROUTES),
        ("HUN", date(2010, 1, 1), None),  # nothing is known of that time
        ("RUS", SOM_2021, Status.PARTICIPATING),
        ("RUS", date(2023, 1, 1), Status.OPEN),
        ("BLR", None, Status.OPEN),
        ("AFG", date(2021, 8, 1), Status.SILK_ROUTES),
        ("AFG", SOM_2021, Status.OPEN),
        ("CoE", SOM_2021, Status.REGULAR),
        ("UNHCR", SOM_2021, Status.TOOK_PART),
        ("EEAS", SOM_2021, None),  # named in an undated list only
        ("BRA", SOM_2021, None),
    ],
)
def test_participation_is_that_of_the_day_or_none(
    process: Profile, code: str, day: date | None, status: Status | None
) -> None:
    found = process.participation_of(code, day)

    assert (found and found.status) == status


def test_the_overview_of_2017_has_49_participating_states(process: Profile) -> None:
    of_2017 = [one for one in process.participations if "Overview" in one.source]
    states = {one.code for one in names.register().states}

    assert Counter(one.status for one in of_2017 if one.code in states) == {
        Status.PARTICIPATING: 49,
        Status.SILK_ROUTES: 3,
        Status.OBSERVER: 7,
    }


def test_the_lists_have_as_many_names_as_their_sources(process: Profile) -> None:
    later, present = process.listing("later_list"), process.listing("som_2021")
    states = {one.code for one in names.register().states}

    assert later is not None
    assert present is not None
    assert (len(later.codes), later.weak, later.day) == (55, True, None)
    assert len(states & set(present.codes)) == 32
    assert len(set(present.codes) - states) == 9
    assert len(states & set(present.spoke)) == 16
    assert len(set(present.spoke) - states) == 5


def test_a_list_keeps_the_names_as_written(process: Profile) -> None:
    present = process.listing("som_2021")

    assert present is not None
    register = names.register()
    found = {code: register.find(written) for code, written in present.as_written.items()}
    assert {code: entry.code if entry else None for code, entry in found.items()} == {
        "CZE": "CZE",
        "RUS": "RUS",
        "SVK": "SVK",
        "TUR": "TUR",
        "EUAA": "EUAA",
        "Frontex": "Frontex",
        "RSO": "RSO",
    }


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("Senior Officials Meeting", "senior_officials_meeting"),
        ("SOM", "senior_officials_meeting"),
        ("Annual Senior Officials Meeting", "senior_officials_meeting"),
        ("the Budapest Group", "senior_officials_meeting"),
        ("the Black Sea Working Group", "wg_black_sea"),
        ("Silk Routes Region Working Group", "wg_silk_routes"),
        ("the Reference Group's", "reference_group"),
        ("COLEP", "colep"),
        ("BP Secretariat", "secretariat"),
        ("Security Council", None),
    ],
)
def test_a_body_is_found_by_any_of_its_names(
    process: Profile, written: str, body: str | None
) -> None:
    found = process.find_body(written)

    assert (found and found.id) == body


def test_entries_are_found_by_their_ids(process: Profile) -> None:
    assert [process.body(one.id) for one in process.bodies] == list(process.bodies)
    assert [process.meeting(one.id) for one in process.meetings] == list(process.meetings)
    assert [process.project(one.id) for one in process.projects] == list(process.projects)
    assert [process.body("x"), process.meeting("x"), process.project("x")] == [None] * 3
    assert [process.framework("1999"), process.listing("x")] == [None] * 2


def test_meetings_stand_in_the_order_of_time(process: Profile) -> None:
    years = [one.starts.earliest.year for one in process.meetings]

    assert len(years) == 44
    assert years == sorted(years)


def test_the_ministerial_conferences_are_numbered_as_stated(process: Profile) -> None:
    conference = ("ministerial_conference",)

    numbers = [one.number for one in process.meetings if one.bodies == conference]
    assert numbers == [1, 2, 3, 4, 5, 6, 7]


def test_numbers_that_no_source_states_are_not_stored(process: Profile) -> None:
    numbers = {
        one.id: one.number
        for one in process.meetings
        if one.bodies == ("senior_officials_meeting",)
    }

    assert sorted(number for number in numbers.values() if number) == [
        15,
        16,
        17,
        21,
        22,
        25,
        34,
        37,
    ]
    assert numbers["som_antalya"] is None
    assert numbers["som_2021"] is None


def test_sources_that_differ_are_both_kept(process: Profile) -> None:
    meeting = process.meeting("som_2017")

    assert meeting is not None
    countries = {count.by: count.number for count in meeting.counts if count.of == "countries"}
    assert countries == {"the dialogue": 36, "the Turkish migration authority": 34}
    assert {str(one.year) for one in process.founding} == {"1991", "1993"}


def test_no_source_says_which_goal_a_project_serves(process: Profile) -> None:
    assert [one.id for one in process.projects if one.goals] == []


def test_every_goal_of_2019_has_a_theme_and_phrases_are_in_lower_case(process: Profile) -> None:
    themed = {key.code for theme in process.themes for key in theme.goals}
    phrases = [phrase for theme in process.themes for phrase in theme.phrases]

    assert themed == {"PG1", "PG2", "PG3", "PG4", "PG5", "PG6"}
    assert [phrase for phrase in phrases if phrase != phrase.lower()] == []
    assert [phrase for phrase, times in Counter(phrases).items() if times > 1] == []


def test_every_fact_has_evidence_and_a_source_without_scheme(process: Profile) -> None:
    lists = [value for _, value in process if isinstance(value, tuple)]
    facts = [fact for entries in lists for fact in entries if hasattr(fact, "source")]

    assert len(facts) > 150
    assert [fact for fact in facts if not fact.source or "://" in fact.source] == []


def test_a_profile_comes_back_from_its_json(process: Profile) -> None:
    assert Profile.model_validate_json(process.model_dump_json()) == process


def test_imported_actions_belong_to_one_framework(process: Profile) -> None:
    action = Action(goal="PG2", number="1", text="Words of the operator.")
    filled = process.with_actions("2019", (action,))

    framework = filled.framework("2019")
    assert framework is not None
    assert framework.actions_of("PG2") == (action,)
    assert framework.actions_of("PG1") == ()
    assert filled.framework("2024") == process.framework("2024")
    assert process.framework("2019") != framework


def test_every_folder_with_data_says_what_it_is_for() -> None:
    root = Path(profiles.__file__).parent.parent
    folders = {path.parent for path in root.rglob("*.toml")}

    assert len(folders) == 2
    assert [folder for folder in folders if not (folder / "README.md").is_file()] == []
    for path in root.rglob("*.toml"):
        tomllib.loads(path.read_text("utf-8"))
