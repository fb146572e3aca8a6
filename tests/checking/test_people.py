from typing import Any

import pytest

from tourdetable.record import Person


def named(make: Any, text: str, name: str = "Ana Berg") -> Any:
    return make.record(text, people=(Person(name=name, place=make.place_of(text, name)),))


def test_a_person_with_two_states_is_found(make: Any, found: Any) -> None:
    text = "1. Ana Berg (Norway) came.\n\n2. Ana Berg (Sweden) left.\n"

    assert found("P08", named(make, text)) == [
        (
            "Ana Berg stands for Norway in one place and for Sweden in another.",
            ["Ana Berg (Norway)", "Ana Berg (Sweden)"],
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ana Berg (Norway) came.\n\n2. Ana Berg, Norway, left.\n",
        "1. Ana Berg (Norway) came.\n\n2. Ana Berg, Institute of Lakes, left.\n",
        "1. Ana Berg (Norway) came.\n\n2. Ana Berg (UNHCR) left.\n",
        "1. Ana Berg (Turkey) came.\n\n2. Ana Berg (Türkiye) left.\n",
        "1. Ana Berg (Norway) came with Juan Ríos (Peru).\n",
    ],
)
def test_one_participant_or_two_of_two_kinds_are_left_alone(
    make: Any, found: Any, text: str
) -> None:
    assert found("P08", named(make, text)) == []
