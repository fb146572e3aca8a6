"""Participants: who is listed as present, and who is only heard or named."""

import pytest

from tourdetable.reading import read
from tourdetable.record import Participant

Told = list[tuple[str, str | None, str]]


def listed(words: str, name: str = "lake.md") -> Told:
    return [(one.name, one.code, one.as_written) for one in found(words, name) if is_listed(one)]


def found(words: str, name: str = "lake.md") -> tuple[Participant, ...]:
    return read(words.encode(), name=name).participants


def is_listed(one: Participant) -> bool:
    return one.presence == "listed"


def test_a_sentence_lists_states_and_organisations_known_or_not() -> None:
    words = (
        "# Lake Meeting\n\n2 December 2021\n\n1. It gathered delegates of Peru, Turkey, Norway "
        "and Japan, as well as the European Asylum Support Office (EASO) and the Lake Towns "
        "League (LTL).\n\n2. Chile was not there.\n"
    )

    assert listed(words) == [
        ("Peru", "PER", "Peru"),
        ("Turkey", "TUR", "Turkey"),
        ("Norway", "NOR", "Norway"),
        ("Japan", "JPN", "Japan"),
        ("EASO", "EUAA", "European Asylum Support Office (EASO)"),
        ("LTL", "LTL", "Lake Towns League (LTL)"),
    ]


def test_lines_under_a_heading_list_one_each_with_remarks_in_brackets() -> None:
    words = (
        "# Lake Meeting\n\n## Participants\n\n- Peru (Chair)\n- Chile (host)\n- Norway\n- Japan\n"
        "- Lake Towns League (Rapporteur)\n\n## Talks\n\n**Spain** reported on ferries.\n"
    )

    assert [name for name, _, _ in listed(words)] == [
        "Peru",
        "Chile",
        "Norway",
        "Japan",
        "Lake Towns League",
    ]
    assert [(one.name, one.presence.value) for one in found(words) if not is_listed(one)] == [
        ("Spain", "spoke")
    ]


def test_running_text_under_such_a_heading_is_no_list() -> None:
    words = (
        "# Lake Meeting\n\n## Participation\n\nPeru asked in a long sentence why so few had come "
        "to the shore this year, and Chile answered that ferries were late again because of fog. "
        "Norway and later also Japan said that they had heard the same from every town.\n"
    )

    assert listed(words) == []


def test_those_who_sent_apologies_are_not_present() -> None:
    words = "# Lake Meeting\n\nApologies: Peru, Chile, Norway, Japan, Spain participants\n"

    assert listed(words) == []


def test_a_participant_under_two_names_is_listed_once() -> None:
    words = "1. Participants came from Peru, the United States, Norway, Japan, USA, Spain.\n"

    assert [code for _, code, _ in listed(words)] == ["PER", "USA", "NOR", "JPN", "ESP"]


def test_a_holder_of_an_office_whom_nobody_heard_is_only_named() -> None:
    words = "# Lake Meeting\n\nRapporteur: Peru\n\n1. **Norway** spoke.\n"

    assert [(one.name, one.presence.value) for one in found(words)] == [
        ("Norway", "spoke"),
        ("Peru", "named"),
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The meeting was attended by Norway, Peru and UNHCR.", ["Norway", "Peru", "UNHCR"]),
        (
            "The following States have contributed with comments: Chile, Peru and Norway.",
            ["Chile", "Peru", "Norway"],
        ),
        (
            "It brought together experts from Kenya, Uganda, Rwanda and Burundi for two days.",
            ["Kenya", "Uganda", "Rwanda", "Burundi"],
        ),
    ],
)
def test_a_sentence_that_says_who_came_lists_them(words: str, names: list[str]) -> None:
    assert [name for name, _, _ in listed(f"# Lake Meeting\n\n1. {words}\n")] == names


@pytest.mark.parametrize(
    "words",
    [
        "Several parties, including Norway, Chile, Peru and Kenya, supported this.",
        "Delegates from Norway, Peru, Chile and Kenya stressed that ferries were late.",
        "The text was supported by the delegations of Norway, Peru, Chile and Kenya.",
        "Countries such as Norway, Peru, Chile and Kenya have signed it.",
    ],
)
def test_a_row_of_those_who_say_something_lists_nobody(words: str) -> None:
    assert listed(f"# Lake Meeting\n\n1. {words}\n") == []


def test_an_acronym_is_the_name_where_the_document_uses_it_again() -> None:
    words = (
        "Present:\nAnna Berg, Lake Survey Office [LSO]\nJuan Gil, Port Guard Office [PGO]\n\n"
        "LSO thanked all.\n"
    )

    assert [name for name, _, _ in listed(words, "lake.txt")] == ["LSO", "Port Guard Office"]
