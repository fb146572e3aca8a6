from typing import Any

import pytest

ANNEXES = "\n\n# Annex I\n\nFerries.\n\n# Annex II\n\nPiers.\n"


def test_a_reference_to_an_annex_that_is_not_there_is_found(make: Any, found: Any) -> None:
    assert found("R05", make.record(f"1. The list (see Annex III) was read.{ANNEXES}")) == [
        ("The text refers to Annex III, but there is no such annex.", ["see Annex III"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"1. The list (see Annex II) was read.{ANNEXES}",
        "1. The list (see Annex III) was read.\n",
        f"1. They read what is set out in Annex IV to the Lake Treaty.{ANNEXES}",
        f"1. Annex III countries spoke.{ANNEXES}",
        f"1. The map (see Appendix B) was read.{ANNEXES}",
    ],
)
def test_annexes_that_are_there_or_of_other_texts_are_left_alone(
    make: Any, found: Any, text: str
) -> None:
    assert found("R05", make.record(text)) == []
