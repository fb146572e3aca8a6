"""Laws: whatever the sentence, what is heard stands in it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tourdetable.reading.propositions import propositions_in
from tourdetable.reading.propositions.names import names_in

PIECES = (
    *("Peru", "Chile", "the EU", "the G-77/China", "Oman's", "others", "many delegations", "he"),
    *("the Chair", "Ms. Lund (Fiji)", "said", "asked for", "proposed", "did not support"),
    *("cannot accept", "opposed", "was tabled by", "withdrew", "urged", "noting", "stressing"),
    *("leaving", "with", "and", "but", "while", "for", "on behalf of", "supported by", "which"),
    *("opposed by", "that", "it", "both", "to", "on", "proposal", "request by", "text", "a fund"),
    *("the list", "“free”", "(for Mali)", "as did", "also", "not", *",;:.—()“”", '"'),
)
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


def letters(text: str) -> str:
    """Words without marks and blanks, by which pieces of a sentence are found again."""
    return re.sub(r"[\W_]+", "", text).lower()


@settings(deadline=None)
@given(SENTENCES)
def test_what_is_heard_stands_in_the_sentence(sentence: str) -> None:
    names = tuple(names_in(sentence))
    actors = {party for name in names for party in name.parties}
    for one in propositions_in(sentence, names):
        assert 0 <= one.start < one.end <= len(sentence)
        assert one.actor in actors
        assert letters(one.predicate.removeprefix("not ")) in letters(sentence)
        assert set(letters(one.point)) <= set(letters(sentence))


@settings(deadline=None)
@given(SENTENCES)
def test_the_same_sentence_says_the_same(sentence: str) -> None:
    first = propositions_in(sentence, names_in(sentence))
    assert propositions_in(sentence, names_in(sentence)) == first


@pytest.mark.parametrize(
    "piece",
    [
        "Peru, with Chile, ",
        "with Peru noting fees, ",
        "Supported by Peru, ",
        "noting fees, ",
        "Peru said so; ",
        "Peru (for Chile) and ",
        "a wish of Peru, supported by Chile, ",
        "which Peru, ",
        "(for Peru ",
        "“",
    ],
)
def test_a_piece_that_is_repeated_for_pages_is_read_all_the_same(piece: str) -> None:
    sentence = (piece * 1000)[:9000] + "Oman asked for ferries"
    assert isinstance(propositions_in(sentence, names_in(sentence)), tuple)
