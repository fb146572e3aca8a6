"""Minutes as a script: lines that begin with their speaker."""

from tourdetable.reading import read

SCRIPT = """# Steering group of the Lakes Network

Participants: Anna Berg (AB), Lake Institute; Ben Otieno (BO), Water Office; Chen Wu (CW), \
Fish Bureau

- AB - The fees should stay as they are.
- BO – I wonder whether Chen agrees. Norway has asked twice.
- CW - No.
- All - no objections.
- The next call is in May.
"""


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """What was said, with its speakers, in the order of the text."""
    record = read(text.encode(), name="minutes.md")
    return [(one.place.words, one.speakers) for one in record.interventions]


def test_a_line_belongs_to_whom_its_label_names() -> None:
    assert said(SCRIPT) == [
        ("AB - The fees should stay as they are.", ("Lake Institute",)),
        ("BO – I wonder whether Chen agrees.", ("Water Office",)),
        ("Norway has asked twice.", ("Water Office",)),
        ("CW - No.", ("Fish Bureau",)),
        ("All - no objections.", ("*",)),
    ]


def test_a_label_that_no_list_knows_must_come_back() -> None:
    text = (
        "Dora: Shall we begin?\n\nEmil: Yes.\n\nDora: Good.\n\nEmil: Thanks.\n\nVenue: Room 5.\n"
    )
    assert said(text) == [
        ("Dora: Shall we begin?", ("Dora",)),
        ("Emil: Yes.", ("Emil",)),
        ("Dora: Good.", ("Dora",)),
        ("Emil: Thanks.", ("Emil",)),
    ]
