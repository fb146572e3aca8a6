from collections.abc import Callable

import pytest

from tourdetable.record import Office, Participant, Person, Place, Record
from tourdetable.writing import summary


def numbered(record: Record) -> list[str]:
    lines = summary.as_markdown(record).splitlines()
    return [line for line in lines if line[:1].isdigit()]


@pytest.mark.parametrize(
    ("words", "speakers", "written"),
    [
        ("Peru spoke.", ["Peru"], "1. **Peru** spoke."),
        ("The talk was Peru's.", ["Peru"], "1. The talk was **Peru**'s."),
        ("It spoke.", ["Peru"], "1. **Peru:** It spoke."),
        ("Peruvian boats came.", ["Peru"], "1. **Peru:** Peruvian boats came."),
        ("PERU spoke.", ["Peru"], "1. **PERU** spoke."),
        ("The UK spoke.", ["United Kingdom"], "1. The **UK** spoke."),
        ("We told us.", ["United States"], "1. **United States:** We told us."),
        ("It was agreed.", ["*"], "1. It was agreed."),
        ("Peru and others left.", ["Peru", "*"], "1. **Peru** and others left."),
        ("They left.", ["Peru", "*"], "1. **Peru and others:** They left."),
        ("They left.", ["Peru", "Chile", "Japan"], "1. **Peru, Chile and Japan:** They left."),
        (
            "Peru and its partner left.",
            ["Peru", "Chile"],
            "1. **Peru and Chile:** Peru and its partner left.",
        ),
    ],
)
def test_passage_stands_under_its_speakers_when_its_words_do_not_name_them(
    make_record: Callable[..., Record], words: str, speakers: list[str], written: str
) -> None:
    assert numbered(make_record(words, [(words, speakers, ["report"])])) == [written]


def test_passage_goes_on_without_the_name_when_the_same_speaker_goes_on(
    make_record: Callable[..., Record],
) -> None:
    said = [
        ("Peru spoke.", ["Peru"], ["report"]),
        ("It will build.", ["Peru"], ["commitment"]),
        ("It is glad.", ["Chile"], ["appreciation"]),
    ]
    record = make_record("Peru spoke. It will build. It is glad.", said)
    assert numbered(record) == ["1. **Peru** spoke. It will build.", "2. **Chile:** It is glad."]


def test_passage_is_named_by_the_person_and_the_office_of_its_speaker(
    make_record: Callable[..., Record],
) -> None:
    text = "Dr. Li opened. The Chair spoke. The Chair of the Fish Group spoke."
    said = [
        ("Dr. Li opened.", ["Peru"], ["procedure"]),
        ("The Chair spoke.", ["Chile"], ["report"]),
        ("The Chair of the Fish Group spoke.", ["Japan"], ["report"]),
    ]
    here = Place(start=0, end=1, words="D")
    record = make_record(
        text,
        said,
        people=(Person(name="Li", title="Dr.", participant="Peru", place=here),),
        offices=(
            Office(office="Chair", participant="Chile", place=here),
            Office(office="Chair", body="Fish Group", participant="Japan", place=here),
        ),
    )
    assert numbered(record) == [
        "1. **Dr. Li** opened.",
        "2. The **Chair** spoke.",
        "3. The **Chair of the Fish Group** spoke.",
    ]


def test_passage_of_another_is_not_named_by_an_office_that_another_holds(
    make_record: Callable[..., Record],
) -> None:
    text = "The Co-Chair spoke."
    here = Place(start=0, end=1, words="T")
    record = make_record(
        text,
        [(text, ["Chile"], ["report"])],
        offices=(Office(office="Chair", participant="Chile", place=here),),
    )
    assert numbered(record) == ["1. **Chile:** The Co-Chair spoke."]


@pytest.mark.parametrize(
    ("text", "pieces", "written"),
    [
        (
            "Peru left; Peru came back.",
            ["Peru left", "Peru came back."],
            "Peru left; Peru came back.",
        ),
        ("Peru left – Peru is back.", ["Peru left", "Peru is back."], "Peru left – Peru is back."),
        ("Peru left, then Peru came.", ["Peru left", "Peru came."], "Peru left. Peru came."),
        ("Peru left, and so it came.", ["Peru left", "it came."], "Peru left; it came."),
        ("Peru left. Rain. It came.", ["Peru left.", "It came."], "Peru left. It came."),
        ("Peru left\nPeru came.", ["Peru left", "Peru came."], "Peru left. Peru came."),
        ("Peru left,\ncame.", ["Peru left,", "came."], "Peru left, came."),
        ("Peru left **and** came.", ["Peru left **and**", "came."], "Peru left and came."),
        ("Peru left and came.", ["Peru left and", "left and came."], "Peru left and came."),
    ],
)
def test_passages_are_parted_as_the_source_parts_them(
    make_record: Callable[..., Record], text: str, pieces: list[str], written: str
) -> None:
    record = make_record(text, [(words, ["Peru"], ["report"]) for words in pieces])
    assert numbered(record) == ["1. " + written.replace("Peru", "**Peru**", 1)]


def test_passage_with_two_facts_is_written_once(make_record: Callable[..., Record]) -> None:
    text = "Peru will build, while Chile waits."
    record = make_record(text, [(text, ["Peru"], ["commitment"]), (text, ["Chile"], ["report"])])
    assert numbered(record) == ["1. **Peru** will build, while **Chile** waits."]


def test_name_in_the_list_is_the_one_with_its_acronym(make_record: Callable[..., Record]) -> None:
    record = make_record("UNX spoke.", [("UNX spoke.", ["UNX"], ["report"])])
    long = Participant.model_validate(
        {
            **record.participants[0].model_dump(),
            "kind": "organisation",
            "as_written": "Union of Exiles (UNX)",
        }
    )
    listed = summary.as_markdown(record.model_copy(update={"participants": (long,)}))
    assert listed.splitlines()[-3:] == ["### Organisations", "", "- Union of Exiles (UNX)"]
