from typing import Any

from tourdetable.record import Count, Participant, ParticipantKind, Record

TEXT = """\
1. The meeting brought three countries – Chile, Kenya, Peru, Japan – and
two organisations together, the Lake Union and the Shore Board.

2. A group of five countries met apart.
"""
STATES = ("Chile", "Kenya", "Peru", "Japan")


def states(make: Any) -> tuple[Participant, ...]:
    return make.present(TEXT, STATES)


def organisations(make: Any) -> tuple[Participant, ...]:
    return make.present(TEXT, ("Lake Union", "Shore Board"), kind=ParticipantKind.ORGANISATION)


def record(
    make: Any, *counts: Count, participants: tuple[Participant, ...] | None = None
) -> Record:
    present = states(make) + organisations(make) if participants is None else participants
    return make.record(TEXT, counts=counts, participants=present)


def test_a_number_of_states_that_the_list_does_not_bear_out_is_found(
    make: Any, found: Any
) -> None:
    stated = Count(of="states", number=3, listed=4, place=make.place_of(TEXT, "three countries"))
    assert found("P01", record(make, stated)) == [
        (
            "The text says 3 countries and lists 4.",
            ["three countries", "Chile, Kenya, Peru, Japan"],
        )
    ]


def test_the_list_is_counted_where_the_record_has_no_number_of_it(make: Any, found: Any) -> None:
    stated = Count(of="states", number=3, place=make.place_of(TEXT, "three countries"))
    assert [message for message, _ in found("P01", record(make, stated))] == [
        "The text says 3 countries and lists 4."
    ]


def test_a_number_whose_place_holds_the_list_has_one_place(make: Any, found: Any) -> None:
    stated = "three countries – Chile, Kenya, Peru, Japan"
    count = Count(of="states", number=3, listed=4, place=make.place_of(TEXT, stated))
    assert [words for _, words in found("P01", record(make, count))] == [[stated]]


def test_a_number_of_organisations_is_compared_too(make: Any, found: Any) -> None:
    stated = Count(of="organisations", number=3, place=make.place_of(TEXT, "two organisations"))
    assert [message for message, _ in found("P01", record(make, stated))] == [
        "The text says 3 organisations and lists 2."
    ]


def test_a_number_that_agrees_with_its_list_is_left_alone(make: Any, found: Any) -> None:
    right = (
        Count(of="states", number=4, place=make.place_of(TEXT, "three countries")),
        Count(of="organisations", number=2, place=make.place_of(TEXT, "two organisations")),
        Count(of="participants", number=97, place=make.place_of(TEXT, "The meeting")),
    )
    assert found("P01", record(make, *right)) == []


def test_the_members_of_a_group_are_not_those_present(make: Any, found: Any) -> None:
    group = Count(of="states", number=5, place=make.place_of(TEXT, "five countries"))
    assert found("P01", record(make, group)) == []


def test_a_document_without_a_list_has_nothing_to_compare(make: Any, found: Any) -> None:
    stated = Count(of="states", number=3, place=make.place_of(TEXT, "three countries"))
    assert found("P01", record(make, stated, participants=())) == []


def test_the_word_before_a_list_below_it_is_compared(make: Any, found: Any) -> None:
    text = "## Participants\n\nTwo Governments took part:\n\n- Chile\n\n- Kenya\n\n- Peru\n"
    stated = Count(of="states", number=2, place=make.place_of(text, "Two Governments"))
    shown = make.record(
        text, counts=(stated,), participants=make.present(text, ("Chile", "Kenya", "Peru"))
    )
    assert [message for message, _ in found("P01", shown)] == [
        "The text says 2 Governments and lists 3."
    ]


AIMS = "1. The plan has three main aims: safety, trade, training, and research.\n"


def test_any_other_number_is_compared_with_the_list_after_it(make: Any, found: Any) -> None:
    stated = "three main aims: safety, trade, training, and research"
    aims = Count(of="aims", number=3, listed=4, place=make.place_of(AIMS, stated))
    assert found("P02", make.record(AIMS, counts=(aims,))) == [
        ("The text says “three main aims” and lists 4.", [stated])
    ]


def test_a_number_without_a_list_or_with_a_fitting_one_is_left_alone(
    make: Any, found: Any
) -> None:
    place = make.place_of(AIMS, "three main aims")
    counts = (
        Count(of="aims", number=3, place=place),
        Count(of="aims", number=4, listed=4, place=place),
    )
    assert found("P02", make.record(AIMS, counts=counts)) == []
