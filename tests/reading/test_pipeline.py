"""A document is read from its first step to its record."""

import subprocess
import sys
from pathlib import Path

import pytest

from tourdetable.framework import profiles
from tourdetable.reading import NotReadable, read, read_file
from tourdetable.record import Act, Presence, places_in

EXAMPLES = Path("src/tourdetable/framework/profiles/budapest_process/examples")


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_every_place_of_the_example_holds_its_words(root: Path, ending: str) -> None:
    record = read_file(root / EXAMPLES / f"senior-officials-meeting-2021.{ending}")
    places = list(places_in(record))
    assert len(places) > 150
    text = record.document.text
    assert [one for one in places if text[one.start : one.end] != one.words] == []


def test_both_formats_of_the_example_say_the_same(root: Path) -> None:
    markdown, docx = (
        read_file(root / EXAMPLES / f"senior-officials-meeting-2021.{ending}")
        for ending in ("md", "docx")
    )
    assert [(one.speakers, one.acts, one.goals) for one in markdown.interventions] == [
        (one.speakers, one.acts, one.goals) for one in docx.interventions
    ]
    assert [one.text for one in markdown.decisions] == [one.text for one in docx.decisions]


def test_the_original_holds_two_offers_and_both_are_bulgarias(seed: Path) -> None:
    offers = [one for one in read_file(seed).interventions if Act.OFFER in one.acts]
    assert [(one.speakers, one.place.paragraph) for one in offers] == [
        (("Bulgaria",), "4"),
        (("Bulgaria",), "8"),
    ]


def test_who_chairs_speaks_in_that_capacity_and_the_person_is_named(root: Path) -> None:
    record = read_file(root / EXAMPLES / "senior-officials-meeting-2021.md")
    opening, *_, closing = record.interventions
    assert (opening.speakers, opening.capacity, opening.person) == (
        ("Turkey",),
        "Chair",
        "Savaş Ünlü",
    )
    assert (closing.speakers, closing.person) == (("Hungary",), None)


def test_a_document_without_a_known_dialogue_is_read_too() -> None:
    record = read(b"# Talks\n\n1. Norway thanked Sweden for the report.\n", name="talks.md")
    (said,) = record.interventions
    assert (said.speakers, said.acts, said.mentions) == (
        ("Norway",),
        (Act.APPRECIATION,),
        ("Sweden",),
    )
    assert [(one.name, one.presence) for one in record.participants] == [
        ("Norway", Presence.SPOKE)
    ]


def test_a_given_profile_is_used() -> None:
    profile = profiles.load("budapest_process")
    record = read(b"1. Norway thanked Sweden.\n", name="talks.md", profile=profile)
    assert record.meeting.dialogue == "Budapest Process"


def test_text_without_any_statement_gives_an_empty_record() -> None:
    record = read(b"A list of things to buy: bread, milk, eggs.\n", name="list.txt")
    assert (record.interventions, record.decisions) == ((), ())


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="cannot be opened"):
        read_file(tmp_path / "nothing.md")


def test_reading_is_imported_without_the_pipeline() -> None:
    told = "import sys, tourdetable.reading; print('tourdetable.reading.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
