"""Who stood with whom, and against whom."""

from typing import Literal

from tourdetable.record import Place, Proposition
from tourdetable.writing.alignments import Alignment, who_stood_with_whom

HERE = Place(start=0, end=5, words="first")
THERE = Place(start=9, end=15, words="second")


def proposition(
    actor: str,
    stance: Literal["report", "support", "oppose"],
    place: Place = HERE,
    point: str = "ferries",
) -> Proposition:
    predicate = "not asked" if stance == "oppose" else "asked"
    return Proposition(actor=actor, predicate=predicate, point=point, stance=stance, place=place)


def test_those_of_one_statement_stand_together_or_apart() -> None:
    said = [proposition("Peru", "report"), proposition("Fiji", "support")]
    against = [proposition("Oman", "oppose"), proposition("Chad", "oppose")]
    assert who_stood_with_whom([*said, *against]) == (
        Alignment("Chad", "Fiji", apart=(HERE,)),
        Alignment("Chad", "Oman", together=(HERE,)),
        Alignment("Chad", "Peru", apart=(HERE,)),
        Alignment("Fiji", "Oman", apart=(HERE,)),
        Alignment("Fiji", "Peru", together=(HERE,)),
        Alignment("Oman", "Peru", apart=(HERE,)),
    )


def test_every_statement_counts() -> None:
    said = [proposition("Peru", "report"), proposition("Fiji", "support")]
    again = [proposition("Fiji", "report", THERE), proposition("Peru", "oppose", THERE)]
    assert who_stood_with_whom([*said, *again]) == (
        Alignment("Fiji", "Peru", together=(HERE,), apart=(THERE,)),
    )


def test_other_points_in_the_same_words_are_other_statements() -> None:
    said = [proposition("Peru", "report"), proposition("Fiji", "report", point="roads")]
    assert who_stood_with_whom(said) == ()


def test_nobody_stands_with_itself() -> None:
    assert (
        who_stood_with_whom([proposition("Peru", "report"), proposition("Peru", "oppose")]) == ()
    )
