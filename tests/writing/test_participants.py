from collections.abc import Callable

import pytest

from tourdetable.record import Count, Place, Record
from tourdetable.writing import summary


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        (
            {"participants": 97, "states": 31},
            "1. 97 participants from 31 countries took part, according to the document.",
        ),
        (
            {"states": 1, "organisations": 2},
            "1. 1 country and 2 organisations took part, according to the document.",
        ),
        ({"participants": 1}, "1. 1 participant took part, according to the document."),
    ],
)
def test_attendance_gives_the_figures_that_the_document_states(
    make_record: Callable[..., Record], stated: dict[str, int], written: str
) -> None:
    here = Place(start=0, end=1, words="x")
    counts = tuple(Count(of=of, number=number, place=here) for of, number in stated.items())
    assert summary.as_markdown(make_record("x", [], counts=counts)).splitlines()[-1] == written


def test_attendance_says_nothing_of_figures_that_count_something_else(
    make_record: Callable[..., Record],
) -> None:
    areas = Count(of="areas", number=5, place=Place(start=0, end=1, words="x"))
    assert "5" not in summary.as_markdown(make_record("x", [], counts=(areas,)))


def test_attendance_gives_the_first_figure_when_the_document_states_two(
    make_record: Callable[..., Record],
) -> None:
    here = Place(start=0, end=1, words="x")
    counts = tuple(Count(of="states", number=number, place=here) for number in (31, 32))
    assert summary.as_markdown(make_record("x", [], counts=counts)).splitlines()[-1] == (
        "1. 31 countries took part, according to the document."
    )
