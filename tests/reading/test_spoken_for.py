"""Organisations that no register knows: each row has the sentence, whose it is, and why."""

import pytest

from tourdetable.reading import read

LISTED = (
    "Observers for the following non-governmental organizations made statements: Action "
    "Laine pour le Travail Solidaire; Union of Free Weavers in Hill Towns (also on behalf of Loom "
    "Watch)."
)


@pytest.mark.parametrize(
    ("words", "speakers", "reason"),
    [
        (
            "The observer for the Global League of Free and Fair Weavers for Peace replied.",
            ("Global League of Free and Fair Weavers for Peace",),
            "one name with 'and' in it",
        ),
        (
            "The Union of Bakers, Millers and Brewers of the High Valleys asked for time.",
            ("Union of Bakers, Millers and Brewers of the High Valleys",),
            "commas within a name",
        ),
        (
            "Hill Beekeepers International was worried about frost.",
            ("Hill Beekeepers International",),
            "a name that only speaking introduces",
        ),
        (
            "Friends of Hawks Alliance welcomed it. The NGO proposed an annex.",
            ("Friends of Hawks Alliance",),
            "what it is stands for it",
        ),
        (
            f"{LISTED} Action Laine pour le Travail Solidaire asked for time.",
            ("Action Laine pour le Travail Solidaire",),
            "a name from a list, in another language",
        ),
        (
            f"{LISTED} The Union of Free Weavers asked for time.",
            ("Union of Free Weavers in Hill Towns",),
            "the name of a list said shorter",
        ),
        (
            "The Head of the Tide Institute, Ms. Lind, asked for time.",
            ("Tide Institute",),
            "who heads an institution speaks for it",
        ),
    ],
)
def test_an_organisation_is_known(words: str, speakers: tuple[str, ...], reason: str) -> None:
    record = read(f"# Lake Days\n\n3 May 2018\n\n{words}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == speakers, reason


def test_everybody_on_a_list_of_statements_is_heard() -> None:
    record = read(f"# Lake Days\n\n3 May 2018\n\n{LISTED}\n".encode(), name="a.md")
    assert record.interventions[-1].speakers == (
        "Action Laine pour le Travail Solidaire",
        "Union of Free Weavers in Hill Towns",
        "Loom Watch",
    )
