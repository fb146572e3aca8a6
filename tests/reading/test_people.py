"""People: named with a title, or in a line that lists them."""

import pytest

from tourdetable.reading import read
from tourdetable.record import Person


def people(words: str) -> tuple[Person, ...]:
    return read(f"# Lake Meeting\n\n1. {words}\n".encode(), name="lake.md").people


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "**Ms. Ana Ríos**, Head of Ports at the Ministry of Works of Peru, spoke as Chair.",
            ("Ms.", "Ana Ríos", "Head of Ports at the Ministry of Works of Peru", "Peru", "Chair"),
        ),
        (
            "Dr. Ola van den Berg (Norway) spoke.",
            ("Dr.", "Ola van den Berg", None, "Norway", None),
        ),
        (
            "Mr. J.W. Smith, Director at the Lake Research Institute, presented a map.",
            (
                "Mr.",
                "J.W. Smith",
                "Director at the Lake Research Institute",
                "Lake Research Institute",
                None,
            ),
        ),
        ("MR. SMITH said so.", ("MR.", "SMITH", None, None, None)),
        ("It was for Minister Ana Ríos to say.", ("Minister", "Ana Ríos", None, None, None)),
    ],
)
def test_a_person_has_title_name_function_participant_and_office(
    words: str, expected: tuple[str | None, ...]
) -> None:
    (one,) = people(words)

    assert (one.title, one.name, one.function, one.participant, one.office) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The General Guidelines and the General Assembly were named.",
        "General Guidelines Ahead of us.",
        "The Minister thanked all.",
        "Attached: Annex One, Annex Two",
    ],
)
def test_titles_that_are_common_nouns_prove_nobody(words: str) -> None:
    assert people(words) == ()


def test_lines_that_list_people_are_read() -> None:
    words = (
        b"# Lake Meeting\n\nChair: Ana Berg\n\nParticipants: Juan Perez, Li Wei and Olga Ivanova\n"
    )

    assert [(one.name, one.office) for one in read(words, name="lake.md").people] == [
        ("Ana Berg", "Chair"),
        ("Juan Perez", None),
        ("Li Wei", None),
        ("Olga Ivanova", None),
    ]


def test_states_in_such_a_line_are_no_people() -> None:
    assert read(b"Present: New Zealand, Saudi Arabia, Costa Rica\n", name="a.md").people == ()


def test_somebody_named_again_by_surname_or_in_capitals_is_one_person() -> None:
    assert [one.name for one in people("Mr. Juan Perez spoke. Mr. Perez and MR. PEREZ sat.")] == [
        "Juan Perez"
    ]


@pytest.mark.parametrize(
    ("words", "name", "participant"),
    [
        ("President Berg opened it.", "Berg", None),
        ("French President Berg opened it.", "Berg", "France"),
        ("Minister Ana Berg of Peru opened it.", "Ana Berg", "Peru"),
        ("A group chaired by Ana Berg met.", "Ana Berg", None),
        ("A group chaired by Ana Berg (Norway) met.", "Ana Berg", "Norway"),
        ("It welcomed the offer from Ana Berg (Peru) to help.", "Ana Berg", "Peru"),
        (
            "Ana Berg, Institute of Upland Lakes, presented a map.",
            "Ana Berg",
            "Institute of Upland Lakes",
        ),
        ("Mr Berg of the Lake Survey Board had been there.", "Berg", "Lake Survey Board"),
        ("It was agreed to invite Ana Berg to the next talks.", "Ana Berg", None),
    ],
)
def test_people_are_named_by_role_institution_and_what_is_done_with_them(
    words: str, name: str, participant: str | None
) -> None:
    assert [(one.name, one.participant) for one in people(words)] == [(name, participant)]


@pytest.mark.parametrize(
    "words",
    [
        "A body led by Lake Victoria States met.",
        "They invited Interested Parties to come.",
        "The Upland Power Corporation, Norway, reported.",
        "A meeting in Puerto Berg (Peru) was held.",
    ],
)
def test_places_bodies_and_companies_are_nobody(words: str) -> None:
    assert people(words) == ()


def test_a_footnote_gives_the_full_name_and_the_participant() -> None:
    words = b"MR. BERG[1] said so.\n\n[1] A.B. Berg, Under-Secretary, Treasury of Norway.\n"

    assert [(one.name, one.participant) for one in read(words, name="lake.txt").people] == [
        ("A.B. Berg", "Norway")
    ]
