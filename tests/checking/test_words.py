from typing import Any

import pytest


@pytest.mark.parametrize(
    ("words", "doubled"),
    [
        ("as well as the the Secretariat", "the the"),
        ("The the Secretariat", "The the"),
        ("it met in\nin spring", "in\nin"),
        ("it went through\n\n \nthrough all stages", "through\n\n \nthrough"),
        ("as for **the** the ferries", "the** the"),
        ("the members members agreed", "members members"),
    ],
)
def test_a_word_written_twice_is_found(make: Any, found: Any, words: str, doubled: str) -> None:
    told = doubled.replace("*", " ").split()[0]
    assert found("W01", make.record(f"1. There was {words}.\n")) == [
        (f"The word “{told}” stands twice in a row.", [doubled])
    ]


@pytest.mark.parametrize(
    "words",
    [
        "they knew that that ferry had had trouble",
        "delegates from Bora Bora",
        "step by step, by bus",
        "2 2 ferries",
        "on and on-and-off",
        "Ferries\n\nFerries were discussed",
        "ferries\n\n2. Ferries were discussed",
        "yes\t\tyes",
        "the ferry. Ferry lines",
        "the others' others",
    ],
)
def test_words_that_may_stand_twice_are_left_alone(make: Any, found: Any, words: str) -> None:
    assert found("W01", make.record(f"1. There was {words}.\n")) == []


def test_a_text_in_another_language_is_left_alone(make: Any, found: Any) -> None:
    assert found("W01", make.record("1. Nous nous voyons.\n", language="fr")) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("on [date] in Oslo", "[date]"),
        ("in Oslo (TBC)", "TBC"),
        ("with XX delegates", "XX"),
        ("as in Error! Reference source not found.", "Error! Reference source not found."),
        ("held on ________ in Oslo", "________"),
    ],
)
def test_what_a_draft_left_open_is_found(make: Any, found: Any, words: str, left: str) -> None:
    assert found("W02", make.record(f"1. They met {words}.\n")) == [
        (f"“{left}” was left to be filled in.", [left])
    ]


@pytest.mark.parametrize(
    "words", ["for ATCM XXX in Oslo", "on [3 May]", "for whom?", "and so on..."]
)
def test_numerals_and_marks_are_left_alone(make: Any, found: Any, words: str) -> None:
    assert found("W02", make.record(f"1. They met {words}.\n")) == []


def test_a_bracket_that_stays_open_is_found(make: Any, found: Any) -> None:
    assert found("W03", make.record("1. The ferry (which was late came at noon.\n")) == [
        ("A bracket is opened and not closed.", ["(which was late came at noon."])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. The ferry (which was late) came at noon.\n",
        "1. They named a) ferries and b) piers.\n",
        "1. The ferry (which was late\n\ncame) at noon.\n",
    ],
)
def test_closed_brackets_and_broken_paragraphs_are_left_alone(
    make: Any, found: Any, text: str
) -> None:
    assert found("W03", make.record(text)) == []
