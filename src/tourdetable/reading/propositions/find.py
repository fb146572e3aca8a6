"""Finding: the propositions of a sentence in which names are marked."""

from collections.abc import Iterable

from .agents import find_agents
from .clauses import read_clauses
from .inner import find_inner
from .language import language
from .nouns import clip, find_nouns
from .reading import Sentence
from .standing import Standing, standing_at
from .statements import Proposition, Statement, propositions_of
from .words import Name, words_of

LONGEST_ADDRESS = 10
NOBODY = {"to", "for", "that", "if", "whether"}
"""What is asked begins with these, and not who is asked."""
LONGEST_SENTENCE = 10_000
"""Characters. What is longer is no sentence."""


def propositions_in(text: str, names: Iterable[Name]) -> tuple[Proposition, ...]:
    """Who stands where on what in a sentence, in the order of the text.

    Names are given from left to right. Each proposition keeps the words as printed.
    """
    words = words_of(text, names)
    if not any(words.name) or len(text) > LONGEST_SENTENCE:
        return ()
    sentence = Sentence(words, language())
    find_nouns(sentence)
    of_nouns = tuple(sentence.statements)
    read_clauses(sentence)
    clip(sentence, of_nouns)
    find_agents(sentence)
    find_inner(sentence)
    for statement in sentence.statements:
        divide_addressee(sentence, statement)
    found = (one for statement in sentence.statements for one in propositions_of(words, statement))
    return tuple(dict.fromkeys(found))


def standing_in(text: str, names: Iterable[Name], *, start: int = 0) -> Standing | None:
    """The list with sides that begins with the first name from a character on.

    "Peru, for AOSIS, with Chile, opposed by Oman" tells who asks, who joins, who is against.
    """
    words = words_of(text, names)
    first = (here for here, name in enumerate(words.name) if name and words.start[here] >= start)
    place = next(first, None)
    return None if place is None else standing_at(words, place, language())


def divide_addressee(sentence: Sentence, statement: Statement) -> None:
    """Make who is asked a part of its own beside what is to be done: "urged pilots to wait"."""
    words, known = sentence.words, sentence.known
    if words.low[statement.verb] not in known.verbs["addressing"].every or not statement.point:
        return
    first, last = statement.point[0]
    if words.at(first) in NOBODY:
        return
    for here in range(first + 1, min(first + LONGEST_ADDRESS, last)):
        low = words.low[here]
        if words.inside[here] or low in {",", "for", "that"}:
            return
        if low == "to" and words.at(here + 1) in known.known.base | known.words["be"]:
            statement.beside.insert(0, (first, here))
            statement.point[0] = (here, last)
            return
