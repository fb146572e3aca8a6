"""Catenatives: verbs that only lead up to the verb that says what is done."""

from .grammar import Grammar


def past_catenative(grammar: Grammar, verb: int) -> int:
    """The verb that says what is done: "continued to oppose", "concluded by thanking"."""
    while (after := behind_catenative(grammar, verb)) is not None:
        verb = after
    return verb


def behind_catenative(grammar: Grammar, verb: int) -> int | None:
    """The verb that a verb only leads up to, if it does."""
    to = verb + 1
    if grammar.low(to) == "on" and grammar.isin(verb, "going on"):
        to += 1
    elif grammar.isin(to, "articles", "pointing back") and grammar.isin(to + 1, "occasions"):
        to += 2
    after = grammar.after_adverbs(to + 1)
    if after >= len(grammar.words):
        return None
    if grammar.low(to) == "by" and grammar.isin(verb, "beginning and ending"):
        return after if grammar.low(after).endswith("ing") else None
    if grammar.low(to) != "to":
        return None
    leads = grammar.isin(verb, "leading up to") and grammar.isin(after, "performatives")
    return after if leads or to > verb + 1 or grammar.isin(verb, "catenatives") else None
