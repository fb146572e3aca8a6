"""Offices that several share, and hosts: each row has its reason."""

import pytest

from tourdetable.reading import read


@pytest.mark.parametrize(
    ("opening", "words", "speakers", "reason"),
    [
        (
            "The workshop was co-chaired by Fiji and Peru.",
            "The co-chairs proposed a map.",
            ("Fiji", "Peru"),
            "both who chair the meeting",
        ),
        (
            "Chairs: Ana Berg, Bo Lund",
            "The Chairs proposed a map.",
            ("Berg", "Lund"),
            "two people without a participant",
        ),
        (
            "The meeting was chaired by Fiji.",
            "The Chairman proposed a map.",
            ("Fiji",),
            "one, by every name of the office",
        ),
        (
            "The seminar was hosted by Fiji and chaired by Peru.",
            "The host proposed a map.",
            ("Fiji",),
            "who hosts does not chair",
        ),
        (
            "The conference was hosted by Fiji and Peru.",
            "The co-hosts proposed a map.",
            ("Fiji", "Peru"),
            "two who host together",
        ),
        (
            "A panel was chaired by Fiji.",
            "The Chair proposed a map.",
            ("Chair",),
            "a panel is not the meeting",
        ),
    ],
)
def test_an_office_means_all_who_hold_it(
    opening: str, words: str, speakers: tuple[str, ...], reason: str
) -> None:
    record = read(f"# Lake Days\n\n3 May 2018\n\n{opening}\n\n{words}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == speakers, reason


def test_a_state_that_speaks_for_the_union_is_heard_with_it() -> None:
    words = "Ana Berg opened.\n\nPeru-European Union supported the text."
    record = read(f"# Lake Days\n\n3 May 2018\n\n{words}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == ("Peru", "European Union")
