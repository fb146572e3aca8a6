"""Who speaks, and who is only spoken of, by the form of the document."""

import pytest

from tourdetable.reading import read


def said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each passage with its speakers, in the order of the text."""
    record = read(text.encode(), name="account.txt")
    return [(one.place.words, one.speakers) for one in record.interventions]


TALKS = """Present: Norway: Mr. A. Berg, Counsellor; Peru: Ms. L. Rojas, Counsellor.

MR. BERG said that salmon was scarce. The catch had halved.

Peru was not a large buyer. Some countries had closed their ports.

MS. ROJAS asked whether we could wait. She had not expected that.

MR. BERG had no objection. It was agreed to adjourn.
"""


def test_in_a_record_of_talks_a_report_goes_on_until_another_person_speaks() -> None:
    assert said(TALKS) == [
        ("MR. BERG said that salmon was scarce.", ("Norway",)),
        ("The catch had halved.", ("Norway",)),
        ("Peru was not a large buyer.", ("Norway",)),
        ("Some countries had closed their ports.", ("Norway",)),
        ("MS. ROJAS asked whether we could wait.", ("Peru",)),
        ("She had not expected that.", ("Peru",)),
        ("MR. BERG had no objection.", ("Norway",)),
        ("It was agreed to adjourn.", ("*",)),
    ]


BULLETIN = """Fisheries Talks Bulletin

On Monday, delegates met in plenary.

NORWAY, opposed by PERU, proposed a pause. The next session will be in May. CHILE said the text \
was too long. It would not help small ports.
"""


def test_a_bulletin_has_a_narrator_of_its_own() -> None:
    assert said(BULLETIN) == [
        ("On Monday, delegates met in plenary.", ("*",)),
        ("NORWAY, opposed by PERU, proposed a pause.", ("Norway",)),
        ("NORWAY, opposed by PERU, proposed a pause.", ("Peru",)),
        ("CHILE said the text was too long.", ("Chile",)),
        ("It would not help small ports.", ("Chile",)),
    ]


COMMUNIQUE = """Communiqué of the Lake Leaders

1. We met in Lima. We thank Peru for its welcome.

2. We call on all ports to share data. We will publish ours.

3. We note the report of the Lake Institute.
"""


def test_in_a_communique_all_speak_as_one() -> None:
    assert {speakers for _, speakers in said(COMMUNIQUE)} == {("*",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Both delegations considered this fair.",
            ("Peru", "Norway"),
            id="the two who spoke last",
        ),
        pytest.param(
            "Norway thanked UNHCR. The latter promised a loan.",
            ("UNHCR",),
            id="the latter is whom the sentence before names last",
        ),
        pytest.param(
            "The text was too long, said Peru.", ("Peru",), id="the speaker behind the verb"
        ),
    ],
)
def test_references_go_back_to_those_who_were_named(text: str, expected: tuple[str, ...]) -> None:
    opening = "Lake Talks\n\nOn Monday, delegates met.\n\nPeru asked for time. Norway agreed. "
    assert said(opening + text)[-1][1] == expected


HEADED = """# Notes of the Northern Forum

## Fishing

**Canada**

Welcomed the report and asked for its data. Is preparing a law.

**Norway**

The catch has halved. Norway will host a seminar.

**Iceland and Peru**

Supported Canada.
"""


def test_a_heading_that_is_a_name_gives_the_floor() -> None:
    record = read(HEADED.encode(), name="notes.md")
    assert [(one.place.words, one.speakers) for one in record.interventions] == [
        ("Welcomed the report and asked for its data.", ("Canada",)),
        ("Is preparing a law.", ("Canada",)),
        ("The catch has halved.", ("Norway",)),
        ("Norway will host a seminar.", ("Norway",)),
        ("Supported Canada.", ("Iceland", "Peru")),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The final communiqué of the European Union welcomed the pause.",
            [("European Union",)],
            id="a statement is that of its authors",
        ),
        pytest.param(
            "The Board will meet at ten in the Blue Room.", [], id="when a body sits, nobody says"
        ),
        pytest.param(
            "A request was made that ports share their data.",
            [("*",)],
            id="what is voiced without a name",
        ),
        pytest.param(
            "The meeting was called to order at noon.", [("*",)], id="how a meeting is run"
        ),
        pytest.param(
            "Statements were made by Fiji, Peru (on behalf of the African Group) and Chile.",
            [("Fiji", "Peru", "African Group", "Chile")],
            id="all who stand in a row, and for whom they speak",
        ),
        pytest.param(
            "The following States spoke: Fiji, Peru and Chile.",
            [("Fiji", "Peru", "Chile")],
            id="those whom a list names",
        ),
        pytest.param(
            "In the view of the representative of Peru, this was too much.",
            [("Peru",)],
            id="whose view it is",
        ),
        pytest.param("No delegation raised objections.", [], id="silence is nobody's"),
    ],
)
def test_who_is_heard_without_being_the_subject(
    sentence: str, expected: list[tuple[str, ...]]
) -> None:
    opening = "Lake Talks\n\nOn Monday, delegates met in the old town hall of Oslo.\n\n"
    assert [speakers for _, speakers in said(opening + sentence)[1:]] == expected
