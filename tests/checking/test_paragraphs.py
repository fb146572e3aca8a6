from typing import Any

import pytest


def numbered(*labels: int | str) -> str:
    return "\n\n".join(f"{label}. Said under {label}." for label in labels) + "\n"


def test_a_number_left_out_is_found(make: Any, found: Any) -> None:
    shown = make.record(numbered(1, 2, 3, 5, 6))
    assert found("R01", shown) == [
        ("Paragraph 3 is followed by paragraph 5.", ["Said under 3.", "Said under 5."])
    ]
    assert found("R02", shown) == []


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ((1, 2, 3, 3, 4), "Paragraph 3 is followed by another paragraph 3."),
        ((1, 2, 3, 2, 3), "Paragraph 3 is followed by paragraph 2."),
    ],
)
def test_a_number_given_twice_is_found(
    make: Any, found: Any, labels: tuple[int | str, ...], message: str
) -> None:
    shown = make.record(numbered(*labels))
    assert [told for told, _ in found("R02", shown)] == [message]
    assert found("R01", shown) == []


@pytest.mark.parametrize("code", ["R01", "R02"])
@pytest.mark.parametrize(
    "labels",
    [
        (1, 2, 3),
        (7, 8, 9),  # an extract
        (1, 2, 1, 2, 3, 1, 2, 3),  # lists that begin anew
        (1, 2, 3, 1, 2, 4, 5),  # a list within paragraph 3
        (1, 2, 40, 41),  # another list
        ("a", "c", "i"),
        (),
    ],
)
def test_numbers_that_run_on_and_other_lists_are_left_alone(
    make: Any, found: Any, code: str, labels: tuple[int | str, ...]
) -> None:
    assert found(code, make.record(numbered(*labels))) == []


def referring(words: str) -> str:
    return numbered(1, 2, 3, 4) + f"\n5. It was agreed ({words}).\n"


@pytest.mark.parametrize(
    ("words", "place", "message"),
    [
        (
            "see point 14 above",
            "see point 14 above",
            "The text refers to paragraph 14, but the last paragraph is 5.",
        ),
        (
            "see paragraph 12",
            "see paragraph 12",
            "The text refers to paragraph 12, but the last paragraph is 5.",
        ),
        (
            "see paras. 3 and 7",
            "see paras. 3 and 7",
            "The text refers to paragraph 7, but the last paragraph is 5.",
        ),
        (
            "paragraph 9 of this summary",
            "paragraph 9 of this summary",
            "The text refers to paragraph 9, but the last paragraph is 5.",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_found(
    make: Any, found: Any, words: str, place: str, message: str
) -> None:
    assert found("R03", make.record(referring(words))) == [(message, [place])]


@pytest.mark.parametrize("code", ["R03", "R04"])
@pytest.mark.parametrize(
    "words",
    [
        "see point 3 above",
        "see paragraph 2",
        "see paragraph 12 of the Charter",
        "see paragraph 12 in document 3",
        "see paragraph 268 Final Report",
        "paragraph 29, Final Report",
        "paragraph 12 of decision 3",
        "see point 2.7",
        "12 points",
    ],
)
def test_references_that_lead_somewhere_or_elsewhere_are_left_alone(
    make: Any, found: Any, code: str, words: str
) -> None:
    assert found(code, make.record(referring(words))) == []


def test_a_document_without_numbered_paragraphs_has_no_references_of_its_own(
    make: Any, found: Any
) -> None:
    assert found("R03", make.record("It was agreed (see point 5 above).\n")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "1. As said (see paragraph 3 above).\n\n2. On.\n\n3. On.\n",
            "“see paragraph 3 above” points above, but it follows.",
        ),
        (
            "1. On.\n\n2. On.\n\n3. As is said (paragraph 1 below).\n",
            "“paragraph 1 below” points below, but it came before.",
        ),
    ],
)
def test_a_reference_that_points_the_wrong_way_is_found(
    make: Any, found: Any, text: str, message: str
) -> None:
    assert [told for told, _ in found("R04", make.record(text))] == [message]
