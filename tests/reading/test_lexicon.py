"""The lexicon as data: every phrase is heard in its own example."""

import pytest

from tourdetable.reading import read
from tourdetable.reading.lexicon import Phrase, conjugated, lexicon

PHRASES = list(lexicon().every_phrase())


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda one: f"{one.act}: {one.written}")
def test_a_phrase_is_heard_in_its_example(phrase: Phrase) -> None:
    text = f"# Northern Dialogue\n\n1. **Finland** reported on its year. {phrase.example}\n"
    heard = read(text.encode(), name="example.md").interventions[-1]
    assert phrase.act in heard.acts
    assert heard.place.words == phrase.example


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("plan", "plan plans planned planning"),
        ("commit", "commit commits committed committing"),
        ("visit", "visit visits visited visiting"),
        ("reply", "reply replies replied replying"),
        ("emphasise", "emphasise emphasises emphasised emphasising"),
        ("agree", "agree agrees agreed agreeing"),
    ],
)
def test_a_regular_verb_has_its_forms(base: str, forms: str) -> None:
    assert set(forms.split()) <= conjugated(base, ()).forms


def test_verbs_in_ise_are_known_in_american_spelling_too() -> None:
    assert {"emphasize", "emphasized", "emphasizing"} <= conjugated("emphasise", ()).forms


def test_lists_of_words_are_in_small_letters() -> None:
    words = {one for held in lexicon().words.values() for one in held}
    titles = lexicon().words["titles"]
    assert {one for one in words - titles if one != one.casefold()} == set()
