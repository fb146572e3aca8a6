"""Where subjects are looked for: the quick look leaves out no word at which one begins."""

import pytest

from tourdetable.reading.clauses import places_of_subjects, subject_at
from tourdetable.reading.grammar import grammar_of
from tourdetable.reading.lexicon import lexicon
from tourdetable.reading.mentions import known_on
from tourdetable.reading.named import antecedent_at


@pytest.mark.parametrize(
    ("words", "begins", "reason"),
    [
        ("Yesterday Peru asked for maps.", [1], "a name"),
        ("In the end the delegate of Peru agreed.", [3], "the one who acts for a name"),
        ("Maps came late, and she asked for more.", [4], "a pronoun"),
        ("Maps came late, and there was no time.", [4], "nobody"),
        ("Later, several donors asked for maps.", [1], "several who are not named"),
        ("Later, coastal fishing states asked for maps.", [1, 2], "described, and not counted"),
        ("Later, this committee agreed on the maps.", [1], "a body"),
        ("It was a plan of Peru, which asked for maps.", [0, 6], "a relative word for a name"),
        ("Later, Lindvall proposed a map.", [1], "somebody whom no list knows"),
    ],
)
def test_the_quick_look_finds_every_subject(words: str, begins: list[int], reason: str) -> None:
    grammar = grammar_of(words, tuple(known_on(None).mentions_in(words)), lexicon())
    found = [
        place
        for place in range(len(grammar.words))
        if subject_at(grammar, place) or antecedent_at(grammar, place)
    ]
    assert (found, set(found) - set(places_of_subjects(grammar))) == (begins, set()), reason
