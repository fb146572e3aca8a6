"""Questions: what a speaker asks outright, in the words of the speaker or of the record."""

import re
from collections.abc import Iterator

from tourdetable.record import Act

from .grammar import Grammar
from .passages import Passage
from .signs import Sign

ASKED = re.compile(r"\?[\"'”’)\]*_]*\s*$")
NAMED = 5
"""Words within which a colon parts the speaker from what is said."""
SUBJECTS = ("pronouns", "first person", "articles", "possessives", "pointing back", "asked of")
"""Lists of words that can follow a verb put before its subject: "are these", "will we"."""


def asked_in(passage: Passage) -> Sign | None:
    """The sign of a question in a passage, if it asks one outright."""
    grammar = passage.grammar
    marked = ASKED.search(passage.sentence.words) is not None
    start = next(inverted(grammar, marked=marked), None)
    if start is None and marked:
        start = opening_of(grammar)
    if start is None or start >= len(grammar.words):
        return None
    word = grammar.words[start]
    return Sign(Act.REQUEST, word.start, word.end)


def is_question(passage: Passage, sign: Sign) -> bool:
    """Whether the whole passage is the question, and nothing is told before it."""
    grammar = passage.grammar
    opening = opening_of(grammar)
    before = range(opening, len(grammar.words))
    told = any(grammar.is_finite(one) for one in before if grammar.words[one].end < sign.start)
    return not told or grammar.isin(opening, "question words")


def opening_of(grammar: Grammar) -> int:
    """The first word past the speaker's name and colon, "And", "However," or the like."""
    first = range(1, min(NAMED, len(grammar.words)))
    place = next((one for one in first if ":" in grammar.words[one].before), 0)
    while grammar.isin(place, "openers") or grammar.is_adverb(place):
        place += 1
    return place


def inverted(grammar: Grammar, *, marked: bool) -> Iterator[int]:
    """Where a verb is put before its subject; without a question mark, only where that is sure."""
    opening = opening_of(grammar)
    for place, word in enumerate(grammar.words):
        late = "," in word.before and grammar.isin(place + 1, "pronouns", "first person")
        if (marked or place == opening or late) and is_inverted(grammar, place):
            yield place


def is_inverted(grammar: Grammar, place: int) -> bool:
    """Whether a verb stands before its subject, as in "will we need", "any other"."""
    if grammar.low(place) == "any":
        return place == opening_of(grammar) and grammar.isin(place + 1, "asked for more")
    if not grammar.is_auxiliary(place):
        return False
    if grammar.isin(place, "supposing") and "?" not in grammar.text:
        return False
    joined = place > 0 and grammar.words[place].joined
    if joined and not grammar.isin(place - 1, "question words", "openers"):
        return False
    after = place + 1
    named = after < len(grammar.words) and grammar.words[after].mention is not None
    return named or grammar.isin(after, *SUBJECTS)
