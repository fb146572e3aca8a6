"""Lines, lists and tables that are marked as decisions or actions."""

import pytest

from tourdetable.reading import read

PRESENT = """# Steering group

Participants: Anna Berg (AB), Lake Institute; Ben Otieno (BO), Water Office; Chen Wu (CW), \
Fish Bureau

"""
Heard = list[tuple[tuple[str, ...], tuple[str, ...], str]]


def heard(text: str) -> Heard:
    """Speakers, acts and signs of what is recorded, in the order of the text."""
    record = read((PRESENT + text).encode(), name="minutes.md")
    return [(one.speakers, tuple(one.acts), one.sign) for one in record.interventions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "DECISION: The fees stay as they are.",
            [(("*",), ("decision",), "DECISION:")],
            id="a line marked as a decision",
        ),
        pytest.param(
            "ACTION: Anna and Ben to draft the letter.",
            [(("Lake Institute", "Water Office"), ("commitment",), "ACTION:")],
            id="an action belongs to its owners",
        ),
        pytest.param(
            "[Action - CW to count the boats]",
            [(("Fish Bureau",), ("commitment",), "Action -")],
            id="an action in brackets, by initials",
        ),
        pytest.param(
            "ACTION: The website needs a new address.", [], id="an action without an owner"
        ),
        pytest.param(
            "Action A1: All centres to test the gauges; Chen to write the note.",
            [(("*", "Fish Bureau"), ("commitment",), "Action A1:")],
            id="several owners, and a number with letters",
        ),
        pytest.param(
            "Recommendation R2: Share the data.",
            [(("*",), ("proposal",), "Recommendation R2:")],
            id="a line marked as a recommendation",
        ),
        pytest.param(
            "The following pledges were made:\n\n"
            "- Canada – 4 million\n- Italy and Peru: two boats\n",
            [
                (("*",), ("commitment",), "pledges"),
                (("Canada",), ("commitment",), "pledges"),
                (("Italy", "Peru"), ("commitment",), "pledges"),
            ],
            id="a list of pledges",
        ),
        pytest.param(
            "In favour: Fiji, Peru.",
            [(("Fiji", "Peru"), ("position",), "In favour:")],
            id="an announced vote",
        ),
    ],
)
def test_a_mark_settles_what_a_line_records(text: str, expected: Heard) -> None:
    assert heard(text) == expected


def test_headings_settle_what_their_lists_record() -> None:
    text = """## Key decisions

- Fees unchanged

## Action items

### Anna Berg

- Draft the letter

### All partners

- Send data

## Any other business

- Weather
"""
    assert heard(text) == [
        (("*",), ("decision",), "Key decisions"),
        (("Lake Institute",), ("commitment",), "Action items"),
        (("*",), ("commitment",), "Action items"),
    ]


def test_columns_settle_what_the_rows_of_a_table_record() -> None:
    text = """| No. | Action | Owner | Due |
|---|---|---|---|
| 1 | Draft the letter | AB | 15 Oct |
| 2 | Count boats | BO, CW | May |
| 3 | Rest | all | June |

| Donor | Pledge | Remark |
|---|---|---|
| Canada | CAD 4 million | paid |
| Italy | EUR 6 million | subject to approval |
"""
    assert heard(text) == [
        (("Lake Institute",), ("commitment",), "owner"),
        (("Water Office", "Fish Bureau"), ("commitment",), "owner"),
        (("*",), ("commitment",), "owner"),
        (("Canada",), ("commitment",), "pledge"),
        (("Italy",), ("offer",), "pledge"),
    ]
