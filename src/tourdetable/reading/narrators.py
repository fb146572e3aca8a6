"""Narrators: whether a sentence that names no speaker goes on with somebody's report.

In minutes it does, and under a heading that is a name. A bulletin or a paper has a narrator of
its own, who goes on after "Norway said the text was balanced" with "The next round will be in
May": there a report goes on only in the tenses of reported speech, or where it points back.
"""

from collections.abc import Sequence

from .clauses import Clause
from .grammar import Grammar
from .passages import ALL, Floor
from .voice import is_passive


def goes_on_telling(clauses: Sequence[Clause], grammar: Grammar, floor: Floor) -> bool:
    """Whether a sentence without a speaker goes on with the report of the one before."""
    heads = [one.head for clause in clauses for one in clause.predicates if not one.adjunct]
    if floor.headed:
        return bool(heads)
    if (floor.minutes and floor.current != (ALL,)) or not floor.current:
        return True
    return bool(heads) and is_reported(heads[0], grammar, floor)


def is_reported(head: int, grammar: Grammar, floor: Floor) -> bool:
    """Whether the wording is that of somebody's report, and not of the narrator."""
    if grammar.isin(head, "reported tenses") or grammar.isin(0, "possessives"):
        return True
    own_paper = any(grammar.isin(place, "papers of one") for place in range(head))
    suggested = not floor.paper and floor.current != (ALL,) and is_suggested(grammar, head)
    if suggested or (own_paper and grammar.is_act(head)):
        return True
    person = any(one.person for one in floor.current)
    bidden = grammar.isin(head, "forms of be") and grammar.low(head + 1) == "to"
    return person and (bidden or not is_present(grammar, head))


def is_suggested(grammar: Grammar, head: int) -> bool:
    """Whether something "was suggested" without a word on who did: it goes on with the report."""
    verb = grammar.verb_from(head)
    return verb > head and is_passive(grammar, verb) and grammar.isin(verb, "said")


def is_present(grammar: Grammar, head: int) -> bool:
    """Whether a verb stands in the present or future."""
    low = grammar.low(head)
    known = grammar.lexicon.verbs.get(low)
    if grammar.is_auxiliary(head):
        return low in {"is", "are", "has", "have", "will", "does", "do", "shall"}
    return known is not None and low not in known.participle and not low.endswith("ed")
