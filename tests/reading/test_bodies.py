"""Offices: who chairs what."""

import pytest

from tourdetable.reading import read

Told = list[tuple[str, str | None, str]]


def offices(words: str, *, head: str = "# Budapest Process\n\n2 December 2021\n\n") -> Told:
    found = read(f"{head}1. {words}\n".encode(), name="a.md").offices
    return [(one.office, one.body, one.participant) for one in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Peru, as Chair, opened.", [("Chair", None, "Peru")]),
        ("Peru as BP Chair opened.", [("Chair", None, "Peru")]),
        ("Peru spoke as Chair of the Drafting Group.", [("Chair", "Drafting Group", "Peru")]),
        (
            "Peru, as Chair of the BP and of the Lake Working Group, spoke.",
            [("Chair", None, "Peru"), ("Chair", "Lake Working Group", "Peru")],
        ),
        (
            "Peru as Chair and Chair of the Lake Working Group spoke.",
            [("Chair", None, "Peru"), ("Chair", "Lake Working Group", "Peru")],
        ),
        (
            "Peru spoke in its function as Chair of the BP's Lake Working Group.",
            [("Chair", "Lake Working Group", "Peru")],
        ),
        (
            "Peru and Chile, as Co-Chairs of the Lake Working Group, spoke.",
            [
                ("Co-Chair", "Lake Working Group", "Chile"),
                ("Co-Chair", "Lake Working Group", "Peru"),
            ],
        ),
        ("Peru (Rapporteur) spoke.", [("Rapporteur", None, "Peru")]),
        ("Peru, Rapporteur of the Bureau, spoke.", [("Rapporteur", "Bureau", "Peru")]),
        ("The Chair of the Bureau, Peru, spoke.", [("Chair", "Bureau", "Peru")]),
        ("Chair: Peru", [("Chair", None, "Peru")]),
        ("The Norwegian Co-Chair spoke.", [("Co-Chair", None, "Norway")]),
        (
            "Ms. Ana Ríos, Head of Ports at the Ministry of Peru, spoke as Chair.",
            [("Chair", None, "Peru")],
        ),
        ("Peru thanked the Chair and spoke as a friend.", []),
        ("Peru (host) spoke.", []),
        ("The Chair thanked Peru.", []),
    ],
)
def test_an_office_is_given_to_whom_the_sentence_says(words: str, expected: Told) -> None:
    assert offices(words) == expected


def test_an_office_is_held_once_by_the_first_named() -> None:
    assert offices("Peru, as Chair, opened. Chile, as Chair, closed.") == [("Chair", None, "Peru")]


def test_the_place_holds_the_holder_and_the_office() -> None:
    record = read(b"1. **Peru** (Rapporteur) spoke.\n", name="a.md")

    assert [one.place.words for one in record.offices] == ["Peru** (Rapporteur)"]


def test_a_chair_on_the_list_of_participants_holds_the_office_for_the_participant() -> None:
    record = read(
        b"Present:\nAna Berg (Norway) - Chair\nJuan Gil (Peru)\n\nThey met.\n", name="lake.txt"
    )

    assert [(one.office, one.participant) for one in record.offices] == [("Chair", "Norway")]
