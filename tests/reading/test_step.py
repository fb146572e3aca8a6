"""The order of the steps is proven, and a wrong one is named."""

import pytest

from tourdetable.reading.lexicon import Lexicon
from tourdetable.reading.notes import Notes
from tourdetable.reading.pipeline import STEPS
from tourdetable.reading.step import WrongOrder, in_proven_order, step


@step(needs=("source",), gives="sentences")
def cut(_notes: Notes, _lexicon: Lexicon) -> tuple[()]:
    return ()


@step(needs=("sentences",), gives="people")
def meet(_notes: Notes, _lexicon: Lexicon) -> tuple[()]:
    return ()


def test_steps_in_their_order_are_kept() -> None:
    assert in_proven_order((cut, meet), known=("source",)) == (cut, meet)


def test_a_step_before_what_it_needs_is_refused_by_name() -> None:
    with pytest.raises(WrongOrder, match="meet needs sentences before it is there"):
        in_proven_order((meet, cut), known=("source",))


def test_each_step_of_reading_gives_a_note_of_its_own() -> None:
    given = [one.gives for one in STEPS]
    assert len(given) == len(set(given))
    assert set(given) <= set(Notes.__dataclass_fields__)
