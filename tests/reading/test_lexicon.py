"""The lexicon as data: every phrase is heard in its own example."""

from collections.abc import Callable

import pytest

from tourdetable.reading.lexicon import Phrase, lexicon
from tourdetable.record import Record

PHRASES = list(lexicon().every_phrase())


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: f"{one.act}: {one.written}")
def test_a_phrase_is_heard_in_its_example(
    phrase: Phrase, meeting: Callable[[str], Record]
) -> None:
    heard = meeting(f"Finland reported on its year. {phrase.example}").interventions[-1]
    assert phrase.act in heard.acts
    assert heard.place.words == phrase.example


def test_lists_of_words_are_in_small_letters() -> None:
    words = {one for held in lexicon().words.values() for one in held}
    titles = lexicon().words["titles"]
    assert {one for one in words - titles if one != one.casefold()} == set()
