from typing import Any

import pytest

FITTING = [
    "1. The Charter<sup>1</sup> holds.\n\n<sup>1</sup> Of 2019.\n",
    "1. The Charter[^a] holds.\n\n[^a]: Of 2019.\n",
    "1. The Charter¹ holds.\n\n¹ Of 2019.\n",
    "1. The Charter<sup>1, 2</sup> holds.\n\n<sup>1</sup> Of 2019.\n\n<sup>2</sup> Or so.\n",
    "1. The Charter<sup>1</sup> holds, as said.<sup>1</sup>\n\n<sup>1</sup> Of 2019.\n",
    "1. A lake of 40 km<sup>2</sup> and 3 m², 10<sup>6</sup> fish and the 2<sup>nd</sup> ferry.\n",
    "1. No notes at all.\n",
]


@pytest.mark.parametrize("code", ["N01", "N02", "N03"])
@pytest.mark.parametrize("text", FITTING)
def test_marks_and_notes_that_fit_and_units_are_left_alone(
    make: Any, found: Any, code: str, text: str
) -> None:
    assert found(code, make.record(text)) == []


@pytest.mark.parametrize("mark", ["<sup>2</sup>", "[^2]", "²"])
def test_a_mark_without_a_note_is_found(make: Any, found: Any, mark: str) -> None:
    text = f"1. The Charter<sup>1</sup> holds{mark}.\n\n<sup>1</sup> Of 2019.\n"
    assert found("N01", make.record(text)) == [
        ("The text calls note 2, but there is no such note.", [mark])
    ]
    assert found("N03", make.record(text)) == []


def test_marks_in_a_document_without_notes_are_told_together(make: Any, found: Any) -> None:
    text = "1. The Charter<sup>1</sup> holds<sup>2</sup>.\n"
    assert found("N01", make.record(text)) == [
        (
            "The text calls notes 1 and 2, but the document has no notes.",
            ["<sup>1</sup>", "<sup>2</sup>"],
        )
    ]


def test_a_note_without_a_mark_is_found(make: Any, found: Any) -> None:
    text = "1. The Charter<sup>1</sup> holds.\n\n<sup>1</sup> Of 2019.\n\n<sup>2</sup> Or so.\n"
    assert found("N02", make.record(text)) == [
        ("Nothing in the text calls note 2.", ["<sup>2</sup> Or so."])
    ]
    assert found("N01", make.record(text)) == []


def test_a_mark_and_a_note_that_are_alone_belong_together(make: Any, found: Any) -> None:
    text = "1. The Charter<sup>1</sup> holds.\n\n<sup>i</sup> Of 2019.\n"
    shown = make.record(text)
    assert found("N03", shown) == [
        (
            "The text calls note 1, and the note is headed i.",
            ["<sup>1</sup>", "<sup>i</sup> Of 2019."],
        )
    ]
    assert found("N01", shown) == []
    assert found("N02", shown) == []


def test_signs_of_the_same_number_belong_together_and_the_rest_is_told(
    make: Any, found: Any
) -> None:
    text = (
        "1. One<sup>1</sup>, two<sup>2</sup>, nine<sup>9</sup>.\n\n"
        "<sup>i</sup> A.\n\n<sup>ii</sup> B.\n"
    )
    shown = make.record(text)
    assert [message for message, _ in found("N03", shown)] == [
        "The text calls note 1, and the note is headed i.",
        "The text calls note 2, and the note is headed ii.",
    ]
    assert [message for message, _ in found("N01", shown)] == [
        "The text calls note 9, but there is no such note."
    ]
