import pytest
from pydantic import ValidationError

from tourdetable.record import Act, Intervention, Place, Record, places_in


def test_places_in_finds_those_of_every_fact(record: Record) -> None:
    assert [one.words for one in places_in(record)] == [
        "Peru",
        "Peru is ready to host the next meeting.",
    ]


def test_a_record_never_changes(record: Record) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record.version = 1  # type: ignore[misc]


def test_a_record_can_be_kept_in_a_set(record: Record) -> None:
    assert len({record, record.model_copy()}) == 1


@pytest.mark.parametrize(
    ("acts", "followed_up"),
    [
        ((Act.REPORT, Act.INTEREST), ()),
        ((Act.POSITION, Act.OFFER), (Act.OFFER,)),
        (
            (Act.REQUEST, Act.PROPOSAL, Act.COMMITMENT),
            (Act.REQUEST, Act.PROPOSAL, Act.COMMITMENT),
        ),
    ],
)
def test_a_wish_is_not_followed_up_like_a_promise(
    acts: tuple[Act, ...], followed_up: tuple[Act, ...]
) -> None:
    said = Intervention(id="i1", speakers=("*",), acts=acts, place=Place(start=0, end=0, words=""))
    assert said.followed_up_as == followed_up


def test_a_place_may_be_empty_but_not_longer_than_its_words() -> None:
    assert Place(start=3, end=3, words="").words == ""
    with pytest.raises(ValidationError, match="0 characters of words do not fill 3 to 4"):
        Place(start=3, end=4, words="")


def test_no_participant_is_called_what_stands_for_several(record: Record) -> None:
    everybody = record.participants[0].model_copy(update={"name": "*"})
    told = record.model_dump() | {"participants": [everybody.model_dump()]}
    with pytest.raises(ValidationError, match="stands for several, and is no participant's name"):
        Record.model_validate(told)
