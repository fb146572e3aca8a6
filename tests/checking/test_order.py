from typing import Any

import pytest

from tourdetable.record import AgendaItem, AgendaKind

ALPHABET = ["Belgium", "Chile", "Denmark", "Kenya", "Norway", "Peru", "Sweden"]


def listed(make: Any, names: list[str]) -> Any:
    text = f"1. Present: {', '.join(names)}.\n"
    return make.record(text, participants=make.present(text, names))


def test_a_state_out_of_the_alphabet_of_a_list_is_found(make: Any, found: Any) -> None:
    shown = listed(make, ["Belgium", "Chile", "Denmark", "Norway", "Kenya", "Peru", "Sweden"])

    assert found("P05", shown) == [
        (
            "Norway stands before Kenya in a list that follows the alphabet.",
            ["Norway", "Kenya"],
        )
    ]


@pytest.mark.parametrize(
    "names",
    [
        ALPHABET,
        ALPHABET[::-1],
        ["Sweden", "Chile", "Peru", "Belgium", "Norway", "Denmark"],
        ["Norway", "Kenya", "Peru"],
        ["Åland Islands", "Austria", "Belgium", "Chile", "Côte d’Ivoire", "Croatia"],
    ],
    ids=["in order", "backwards", "another order", "too few", "letters with signs"],
)
def test_a_list_in_order_or_in_no_order_is_left_alone(
    make: Any, found: Any, names: list[str]
) -> None:
    assert found("P05", listed(make, names)) == []


def tour(make: Any, names: list[str]) -> Any:
    text = "".join(f"{name} spoke. " for name in [*names, names[0]])
    said = [make.said(text, name, f"{name} spoke.") for name in names]
    place = make.place_of(text, text)
    return make.record(
        text,
        participants=make.present(text, names),
        interventions=tuple(said),
        agenda=(AgendaItem(title="Tour", kind=AgendaKind.TOUR_DE_TABLE, place=place),),
    )


def test_a_state_out_of_the_alphabet_of_a_tour_is_found(make: Any, found: Any) -> None:
    shown = tour(make, ["Belgium", "Denmark", "Chile", "Kenya", "Norway", "Peru"])

    assert found("P06", shown) == [
        (
            "Denmark is reported before Chile in a tour de table that follows the alphabet.",
            ["Denmark spoke.", "Chile spoke."],
        )
    ]


def test_a_tour_in_order_is_left_alone(make: Any, found: Any) -> None:
    assert found("P06", tour(make, ALPHABET)) == []
