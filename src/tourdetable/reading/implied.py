"""Implied speakers: whose report a sentence is that has no subject who speaks."""

from collections.abc import Sequence

from .clauses import Clause
from .grammar import Grammar
from .passages import ALL, Floor, Found, Told
from .sentences import Sentence
from .subjects import SubjectKind


def as_decision(clauses: Sequence[Clause], grammar: Grammar) -> Told | None:
    """The meeting, where something "was adopted"."""
    decided = any(decides(one, grammar) for one in clauses)
    return ((ALL,), Found.COLLECTIVE) if decided else None


def decides(clause: Clause, grammar: Grammar) -> bool:
    """Whether something is decided without a word on who does it: "it was agreed"."""
    subject = clause.subject
    head = subject.head if subject else (clause.predicates[0].head if clause.predicates else None)
    if head is None:
        return False
    place = grammar.verb_from(head)
    verb = grammar.lexicon.verbs.get(grammar.low(place))
    passive = place > head and verb is not None and grammar.low(place) in verb.participle
    be = grammar.isin(grammar.before_adverbs(place - 1), "forms of be")
    return passive and be and grammar.isin(place, "decided")


def as_agent(sentence: Sentence, grammar: Grammar, floor: Floor) -> Told | None:
    """Somebody named otherwise than as subject: "by the Chair", "in Norway's view", in bold."""
    for place, word in enumerate(grammar.words):
        before = place - 1
        while grammar.isin(before, "articles", "quantifiers"):
            before -= 1
        by = grammar.low(before) == "by" and passive_before(grammar, before)
        if word.mention is None:
            if by and grammar.isin(place, "collectives"):
                return (ALL,), Found.COLLECTIVE
            continue
        found = Found.AGENT if by else named_aside(sentence, grammar, floor, place, before)
        if found:
            return (word.mention.party,), found
    return None


def named_aside(
    sentence: Sentence, grammar: Grammar, floor: Floor, place: int, before: int
) -> Found | None:
    """How a name tells whose report it is, if it does: "For **Norway**, the rule matters"."""
    mention = grammar.words[place].mention
    assert mention is not None
    bold = sentence.is_bold(mention.start, mention.end)
    opening = before == 0 and grammar.isin(before, "prepositions")
    comma = place + 1 < len(grammar.words) and "," in grammar.words[place + 1].before
    if is_view(grammar, place, before) or (opening and comma and (bold or not floor.current)):
        return Found.VIEW
    if floor.current:
        return Found.AGENT if bold and opening else None
    at_stake = grammar.low(before) in {"to", "for"} and grammar.isin(before - 1, "at stake")
    owner = mention.possessive and before < 0
    return Found.AGENT if bold or at_stake or owner else None


def passive_before(grammar: Grammar, by: int) -> bool:
    """Whether "by" names who said or gave something."""
    return any(
        grammar.is_act(place) and grammar.isin(grammar.before_adverbs(place - 1), "forms of be")
        for place in range(by)
    ) or any(
        grammar.low(place) in {"given", "mentioned", "raised", "made", "handed"}
        for place in range(by)
    )


def is_view(grammar: Grammar, place: int, before: int) -> bool:
    """Whose view it is: "in Norway's view", "according to Norway"."""
    mention = grammar.words[place].mention
    after = grammar.low(place + 1)
    if mention and mention.possessive and grammar.isin(place + 1, "views"):
        return True
    return grammar.low(before) == "to" and grammar.low(before - 1) == "according" and bool(after)


def as_impersonal(floor: Floor, clauses: Sequence[Clause], grammar: Grammar) -> Told | None:
    """The meeting, where "it was suggested" outside of anybody's report."""
    if floor.current:
        return None
    for one in clauses:
        if one.subject is None or one.subject.kind is not SubjectKind.THING:
            continue
        place = grammar.verb_from(one.subject.head)
        if grammar.isin(place, "said"):
            return (ALL,), Found.COLLECTIVE
    return None
