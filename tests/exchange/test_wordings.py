"""What is shown of a passage without who said it names nobody."""

import pytest

from tourdetable.exchange.wordings import TellsWho, proposal, refuse_what_tells_who
from tourdetable.record import Person, Record


def with_person(record: Record, name: str) -> Record:
    person = Person(name=name, place=record.decisions[0].place)
    return record.model_copy(update={"people": (person,)})


@pytest.mark.parametrize(
    ("wording", "named"),
    [
        ("Peru offered a boat.", "Peru"),
        ("The Japanese side will open a pier.", "Japanese"),
        ("As Prado said, a pier will be opened.", "Prado"),
        ("A pier of Inês Prado will be opened.", "Inês Prado, Prado"),
    ],
)
def test_a_wording_that_names_anybody_is_refused_with_the_names(
    lakes: Record, wording: str, named: str
) -> None:
    with pytest.raises(TellsWho) as refusal:
        refuse_what_tells_who(wording, with_person(lakes, "Inês Prado"))
    assert str(refusal.value) == (
        f"The wording names {named}. Say it without naming anybody who took part: who reads it "
        "may not know who said it."
    )


@pytest.mark.parametrize("name", ["Inês Prado", " "])
def test_a_wording_that_names_nobody_is_taken(lakes: Record, name: str) -> None:
    wording = "A participant will open a pier, and turn to chad and turkey farming."
    refuse_what_tells_who(wording, with_person(lakes, name))


def test_a_proposal_leaves_the_speaker_out_and_is_empty_where_its_words_are_not_known_apart(
    lakes: Record,
) -> None:
    said = lakes.interventions[0]
    known = said.model_copy(update={"verb": "will open", "point": "a pier"})
    assert (proposal(said), proposal(known)) == ("", "A participant will open a pier")
