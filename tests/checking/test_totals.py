from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "There were 40 delegates, comprising 25 men and 12 women.",
            "The text says 40, but 25 and 12 make 37.",
        ),
        (
            "The vote was held: 15 votes: 8 in favour, 4 against and 2 abstentions.",
            "The text says 15, but 8, 4 and 2 make 14.",
        ),
        (
            "There were 12 delegates, of whom 8 women and 7 men.",
            "The text says 12, but 8 and 7 make 15.",
        ),
    ],
)
def test_parts_of_a_sentence_that_do_not_make_the_whole_are_found(
    make: Any, found: Any, text: str, message: str
) -> None:
    assert [said for said, _ in found("P07", make.record(f"1. {text}\n"))] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "There were 40 delegates, comprising 25 men and 15 women.",
        "There were 40 delegates, of whom 8 women from 3 ports.",
        "There were 40 delegates, including 5 ministers and 3 mayors.",
        "The plan has 3 parts: 10 ferries for 2 ports, and 4 piers.",
        "The Group met 3 times: on 4 May, on 6 June and on 8 July.",
    ],
)
def test_right_sums_parts_and_other_numbers_are_left_alone(
    make: Any, found: Any, text: str
) -> None:
    assert found("P07", make.record(f"1. {text}\n")) == []


TABLE = "| Ferries | 1,200 |\n\n| Piers | 300 |\n\n| Buoys | 50 |\n\n"


def test_a_column_that_does_not_make_its_total_is_found(make: Any, found: Any) -> None:
    assert found("P07", make.record(f"{TABLE}| Total | 1,500 |\n")) == [
        ("The table has a total of 1500, but its rows make 1550.", ["| Total | 1,500 |"])
    ]


def test_a_column_that_makes_its_total_is_left_alone(make: Any, found: Any) -> None:
    assert found("P07", make.record(f"{TABLE}| Total | 1,550 |\n")) == []
