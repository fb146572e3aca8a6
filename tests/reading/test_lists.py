"""Items of lists and whose they are."""

import pytest

from tourdetable.reading import read

Heard = list[tuple[tuple[str, ...], tuple[str, ...]]]


def heard(text: str) -> Heard:
    """Speakers and acts of everything recorded, in the order of the text."""
    opening = "On Monday, the delegates met in the old town hall of Oslo."
    record = read(f"# Lakes Committee\n\n{opening}\n\n{text}".encode(), name="lakes.md")
    return [(one.speakers, tuple(one.acts)) for one in record.interventions][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Committee, meeting in Oslo in May:\n\n"
            "- heard a statement by Fiji;\n- adopted its agenda.\n",
            [(("Fiji",), ("report",)), (("*",), ("decision",))],
            id="a line that only names the body, and items that say what it did",
        ),
        pytest.param(
            "The Committee agreed:\n\n(a) to meet twice a year;\n\n(b) to publish its data.\n",
            [(("*",), ("decision",))] * 3,
            id="items of a line that decides, with letters",
        ),
        pytest.param(
            "It was recommended that the Parties:\n\n- Share data\n- Train inspectors\n",
            [(("*",), ("proposal",))] * 3,
            id="tasks under a recommendation",
        ),
        pytest.param(
            "The Board heard a presentation by Peru.\n",
            [(("Peru",), ("report",))],
            id="whom a body heard",
        ),
        pytest.param(
            "The Committee considered a paper in which Chile proposed a new fee.\n",
            [(("Chile",), ("report",))],
            id="whose proposal a body considered",
        ),
    ],
)
def test_items_belong_to_the_line_above(text: str, expected: Heard) -> None:
    assert heard(text) == expected
