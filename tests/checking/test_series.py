from typing import Any

import pytest


def test_a_state_that_stands_twice_in_a_series_is_found(make: Any, found: Any) -> None:
    text = "1. Chile, Peru, Kenya, Norway and Chile supported this.\n"

    assert found("P09", make.record(text)) == [
        ("Chile stands twice in one series.", ["Chile", "Chile"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Chile, Peru, Kenya and Norway supported this.\n",
        "1. Chile, Peru and Chile.\n",
        "1. Ana Berg, Chile, Juan Ríos, Chile, Li Wei, Chile.\n",
        "1. Chile, Peru, Kenya, Norway; Chile, Peru, Kenya, Sweden.\n",
    ],
)
def test_once_each_too_few_or_addresses_are_left_alone(make: Any, found: Any, text: str) -> None:
    assert found("P09", make.record(text)) == []
