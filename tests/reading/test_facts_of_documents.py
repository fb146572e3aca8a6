"""What the steps that read facts find in whole documents: the example, the original, the lakes."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tourdetable.reading import read_file
from tourdetable.record import Mode, Presence, Record

EXAMPLES = Path("src/tourdetable/framework/profiles/budapest_process/examples")
NAME = "senior-officials-meeting-2021"
STATES = (
    "Albania ALB, Australia AUS, Austria AUT, Azerbaijan AZE, Bangladesh BGD, Belgium BEL, "
    "Bulgaria BGR, Czech Republic CZE, Denmark DNK, Finland FIN, Georgia GEO, Germany DEU, "
    "Greece GRC, Hungary HUN, Iran IRN, Iraq IRQ, Italy ITA, Latvia LVA, Netherlands NLD, "
    "Norway NOR, Pakistan PAK, Poland POL, Portugal PRT, Russia RUS, Serbia SRB, Slovenia SVN, "
    "Slovak Republic SVK, Spain ESP, Sweden SWE, Switzerland CHE, Turkey TUR, United Kingdom GBR"
)
ORGANISATIONS = [
    ("European Commission", "EC"),
    ("Council of the European Union", "COUNCIL-EU"),
    ("Frontex", "Frontex"),
    ("EASO", "EUAA"),
    ("ICMPD", "ICMPD"),
    ("IOM", "IOM"),
    ("Regional Support Office to the Bali Process", "RSO"),
    ("UNHCR", "UNHCR"),
    ("UNODC", "UNODC"),
]
MIGRATION_DATA = (
    "thematic meeting on migration data management and analysis for "
    "evidence-based migration policies"
)
UNEXPLAINED = {"COLEP", "MRC", "CoO", "CoT", "CoD", "GCR", "INGOs", "GLO.ACT", "BOMCA", "EU"}


@pytest.fixture(scope="module", params=["example.md", "example.docx", "original"])
def officials(request: pytest.FixtureRequest, root: Path) -> Record:
    if request.param == "original":
        return read_file(request.getfixturevalue("seed"))
    return read_file(root / EXAMPLES / f"{NAME}{Path(request.param).suffix}")


@pytest.fixture(scope="module")
def lakes(root: Path) -> Record:
    return read_file(root / "tests/samples/lakes-dialogue-2023.md")


def test_the_meeting_of_senior_officials_is_known_by_its_heading(officials: Record) -> None:
    meeting = officials.meeting

    assert meeting.title == "Annual Senior Officials Meeting"
    assert (meeting.dialogue, meeting.body) == ("Budapest Process", "Senior Officials Meeting")
    assert (meeting.number, meeting.place, meeting.mode) == (None, None, Mode.ONLINE)
    assert (meeting.starts_on, meeting.ends_on) == (date(2021, 12, 2), date(2021, 12, 2))


def test_all_states_and_organisations_are_listed_as_written(officials: Record) -> None:
    listed = [one for one in officials.participants if one.presence is Presence.LISTED]
    states = [f"{one.name} {one.code}" for one in listed if one.kind == "state"]

    assert ", ".join(states) == STATES
    assert [(one.name, one.code) for one in listed if one.kind == "organisation"] == ORGANISATIONS
    assert (len(states), len(listed)) == (32, 41)


def test_stated_counts_stand_beside_what_is_listed(officials: Record) -> None:
    counts = {one.of: (one.number, one.listed) for one in officials.counts}
    counts.pop("proposals", None)  # the original lists them with a dash, the example in a sentence

    assert counts == {
        "participants": (97, None),
        "states": (31, 32),
        "members of the Reference Group": (15, None),
        "areas": (5, 6),
    }


def test_people_have_title_function_participant_and_office(officials: Record) -> None:
    people = [(one.title, one.name, one.participant, one.office) for one in officials.people]

    assert people == [
        ("Dr.", "Savaş Ünlü", "Turkey", "Chair"),
        ("Mr.", "Gábor Tóthi", "Hungary", "Co-Chair"),
        ("Ms.", "Alexandra Sá Carvalho", "European Commission", None),
        ("Mr.", "Martijn Pluim", "ICMPD", None),
        ("Dr.", "James Dennison", "European University Institute", None),
    ]
    assert [one.function for one in officials.people if one.function is None] == []


def test_four_offices_are_held_by_three_states(officials: Record) -> None:
    assert [(one.office, one.body, one.participant) for one in officials.offices] == [
        ("Chair", None, "Turkey"),
        ("Co-Chair", None, "Hungary"),
        ("Chair", "Silk Routes Region Working Group", "Turkey"),
        ("Chair", "Black Sea Working Group", "Bulgaria"),
    ]


def test_other_meetings_are_held_planned_or_only_offered(officials: Record) -> None:
    assert [
        (one.title, one.date_as_written, one.status, one.hosts, one.place_name)
        for one in officials.events
    ] == [
        ("thematic meeting on countering smuggling", "June 2021", "held", (), None),
        (
            "Thematic Meeting on Vulnerable Groups on the Move",
            "November 2021",
            "held",
            ("Sweden",),
            None,
        ),
        (MIGRATION_DATA, None, "unknown", ("Bulgaria", "Georgia"), None),
        (
            "thematic meeting on anti-trafficking",
            "second half of 2022",
            "planned",
            ("Hungary",),
            "Budapest",
        ),
    ]
    assert (officials.events[-1].starts_on, officials.events[-1].ends_on) == (
        date(2022, 7, 1),
        date(2022, 12, 31),
    )


def test_projects_are_as_far_as_the_document_says(officials: Record) -> None:
    projects = officials.projects

    assert (projects[0].title, projects[0].acronym, projects[0].status) == (
        "Community of Law Enforcement Practitioners",
        "COLEP",
        "endorsed",
    )
    assert [one.status for one in projects] == [
        "endorsed",
        "running",
        "endorsed",
        "endorsed",
        "endorsed",
        "running",
        "running",
    ]
    assert [one.goals for one in projects] == [(), ("PG1", "PG2", "PG4", "PG6"), *[()] * 5]
    assert [one.title for one in projects[-2:]] == ["GLO.ACT", "BOMCA"]


def test_the_note_sets_out_the_six_goals_of_2019(officials: Record) -> None:
    framework = officials.framework

    assert framework is not None
    assert (framework.title, framework.version) == ("Call for Action", "2019")
    assert [one.code for one in framework.goals] == ["PG1", "PG2", "PG3", "PG4", "PG5", "PG6"]


def test_acronyms_are_spelled_out_or_not(officials: Record) -> None:
    assert {one.short for one in officials.acronyms if one.long is None} == UNEXPLAINED
    assert {one.short: one.long for one in officials.acronyms if one.long} == {
        "BP": "Budapest Process",
        "FRONTEX": "European Border and Coast Guard Agency",
        "EASO": "European Asylum Support Office",
        "ICMPD": "International Centre for Migration Policy Development",
        "IOM": "International Organization for Migration",
        "UNHCR": "United Nations High Commissioner for Refugees",
        "UNODC": "United Nations Office on Drugs and Crime",
        "EUAA": "European Union Agency for Asylum",
        "PG": "priority goals",
    }


def test_the_lakes_have_their_own_facts(lakes: Record) -> None:
    meeting = lakes.meeting
    listed = [one for one in lakes.participants if one.presence is Presence.LISTED]

    assert (meeting.dialogue, meeting.body, meeting.number, meeting.place) == (
        "Great Lakes Dialogue",
        "Working Group on Lake Basins",
        3,
        "Naivasha, Kenya",
    )
    assert (meeting.starts_on, meeting.ends_on) == (date(2023, 9, 14), date(2023, 9, 15))
    assert Counter(one.kind.value for one in listed) == {"state": 14, "organisation": 2}
    assert [(one.of, one.number, one.listed) for one in lakes.counts] == [
        ("states", 14, 14),
        ("organisations", 2, 2),
    ]
    assert [(one.office, one.participant) for one in lakes.offices] == [
        ("Chair", "Finland"),
        ("Rapporteur", "New Zealand"),
    ]


def test_an_accepted_offer_is_a_plan_and_a_cancelled_meeting_none(lakes: Record) -> None:
    assert [
        (one.title, one.date_as_written, one.status, one.hosts, one.place_name)
        for one in lakes.events
    ] == [
        ("expert meeting", "June", "unknown", (), None),
        ("fourth meeting", "2024", "planned", ("Uganda",), "Entebbe"),
    ]
    assert (lakes.projects, lakes.framework, lakes.acronyms) == ((), None, ())
