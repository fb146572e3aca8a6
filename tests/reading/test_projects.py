"""Projects: named, described or listed, with what is said of them."""

import pytest

from tourdetable.reading import read
from tourdetable.record import Project


def projects(words: str) -> tuple[Project, ...]:
    text = f"# Budapest Process\n\n2 December 2021\n\n1. {words}\n"
    return read(text.encode(), name="a.md").projects


@pytest.mark.parametrize(
    ("words", "title", "status"),
    [
        ("Peru spoke of the EU funded RIVERA project.", "RIVERA", "running"),
        ("Peru leads the Silk Harbour Project.", "Silk Harbour Project", "unknown"),
        ("Peru reported on RIVERA, a project with European funding.", "RIVERA", "running"),
        ("The RIVERA project was completed in May.", "RIVERA", "ended"),
        ("Peru proposed the Clean Harbour project.", "Clean Harbour", "proposed"),
        ("The meeting endorsed the Clean Harbour project.", "Clean Harbour", "endorsed"),
        ("The meeting did not endorse the Clean Harbour project.", "Clean Harbour", "unknown"),
        ("ERRIN helps those who return.", "ERRIN and public-private reintegration", "unknown"),
    ],
)
def test_a_project_is_as_far_as_the_sentence_says(words: str, title: str, status: str) -> None:
    assert [(one.title, one.status.value) for one in projects(words)] == [(title, status)]


@pytest.mark.parametrize(
    "words",
    [
        "The project was liked. This project and EU projects were liked.",
        "Peru plans a Regional Training Centre.",
        "All three projects would be started in 2022.",
        "In March, a project was discussed.",
        "The BP project and the EU project helped.",
        "The CDM project activities of Peru were liked.",
    ],
)
def test_projects_in_general_are_none(words: str) -> None:
    assert projects(words) == ()


def test_what_was_to_be_founded_is_a_project_where_one_came_of_it() -> None:
    words = "The idea of founding a *Network of Harbour Pilots* was put forward."

    assert projects(words) == ()
    (project,) = projects(f"{words} Peru is glad that a project has come of it, the NOHP.")
    assert (project.title, project.acronym, project.status) == (
        "Network of Harbour Pilots",
        "NOHP",
        "endorsed",
    )


def test_proposals_that_are_counted_and_listed_are_projects_each() -> None:
    words = (
        "The group looked at two project proposals and endorsed them. "
        "The two proposals cover – training of inclusive, kind pilots, and safer piers."
    )
    found = projects(words.replace("inclusive, kind pilots", "pilots"))

    assert [(one.title, one.status.value) for one in found] == [
        ("training of pilots", "endorsed"),
        ("safer piers", "endorsed"),
    ]
    assert projects(words) == ()  # three items would contradict the count


def test_goals_are_taken_from_what_the_paragraph_says_of_the_projects() -> None:
    (project,) = projects(
        "It described two flanking EU-funded projects. Everybody liked Priority Goal 3. "
        "How these projects serve Priority Goals 1 and 2 was shown."
    )

    assert (project.title, project.goals) == ("two flanking EU-funded projects", ("PG1", "PG2"))
