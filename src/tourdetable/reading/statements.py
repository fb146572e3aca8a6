"""Statements: what somebody is reported to say, behind "said that" or without a "that"."""

from collections.abc import Iterator
from itertools import pairwise

from .grammar import Grammar
from .signs import Basis, Sign
from .views import judged

NEAR = 8
"""Words behind "told" within which "that" opens what was told."""
REACH = 12
"""Words behind "said" in which a verb shows that a whole statement follows."""


def statement_from(grammar: Grammar, place: int, last: int) -> int | None:
    """Where the statement begins that somebody is reported to make; nothing if none does."""
    opened = next((one for one in grammar.contents if place <= one < place + NEAR), None)
    if opened is not None and opened < last:
        return opened + 1
    if grammar.isin(place, "prepositions", "to") or place >= last:
        return None
    near = range(place, min(place + REACH, last))
    if any(grammar.is_auxiliary(one) or is_told(grammar, one, place) for one in near):
        return place
    return None


def is_told(grammar: Grammar, place: int, first: int) -> bool:
    """Whether a verb makes words behind "said" a statement: "said the plan lacks money"."""
    if place == first or not grammar.is_finite(place) or grammar.is_base(place):
        return False
    before = grammar.before_adverbs(place - 1)
    held = grammar.isin(before, "prepositions", "determiners", "articles", "joints")
    reduced = grammar.isin(place + 1, "prepositions") and grammar.low(place).endswith("ed")
    return not held and not reduced


def views_in(grammar: Grammar, first: int, last: int, verb: int) -> Iterator[Sign]:
    """The views in a statement; it may go on with "…, and that …"."""
    further = [
        one for one in grammar.contents if first < one < last and grammar.isin(one - 1, "joints")
    ]
    for one, other in pairwise([first, *further, last]):
        if (view := judged(grammar, one, other)) is not None:
            start = grammar.words[min(verb, one)].start
            end = grammar.words[view.last].end
            yield Sign(view.act, start, end, Basis.JUDGED, point=grammar.words[one].start)


def past_insertion(grammar: Grammar, place: int) -> int:
    """Past what stands between "that" and its subject: "that, barring objections, he"."""
    if not (grammar.isin(place, "prepositions", "conditions") or "," in before(grammar, place)):
        return place
    for later in range(place + 1, min(place + REACH, len(grammar.words))):
        if "," in before(grammar, later):
            return later
    return place


def before(grammar: Grammar, place: int) -> str:
    """The signs that stand before a word."""
    return grammar.words[place].before if place < len(grammar.words) else ""
