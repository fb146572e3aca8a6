"""Implied speakers: whose report a sentence is that has no subject who speaks."""

import re
from collections.abc import Iterator, Sequence

from .clauses import Clause
from .grammar import Grammar
from .mentions import Party
from .parties import row_from
from .passages import ALL, Floor, Found, Told
from .sentences import Sentence
from .subjects import SubjectKind

OPENING_WORDS = 12
LONGEST_VIEW = 8


def as_paper(sentence: Sentence, grammar: Grammar, floor: Floor) -> Told | None:
    """The authors of a paper, where "this paper proposes" something."""
    opening = " ".join(sentence.words.split()[:OPENING_WORDS])
    if floor.authors and re.search(grammar.lexicon.patterns["paper"], opening):
        return floor.authors, Found.AGENT
    return None


def as_inverted(grammar: Grammar) -> Told | None:
    """Whoever is named at the end: "…, said Mr. Berg", "…, the Ambassador answered"."""
    last = len(grammar.words) - 1
    for name, verb in ((last, last - 1), (last - 1, last)):
        if verb < 1 or name < 1 or not grammar.is_act(verb):
            continue
        first = min(name, verb)
        while grammar.isin(first - 1, "articles"):
            first -= 1
        mention = grammar.words[name].mention
        if mention and "," in grammar.words[first].before:
            return (mention.party,), Found.AGENT
    return None


def as_procedure(clauses: Sequence[Clause], grammar: Grammar) -> Told | None:
    """The meeting, where it "was called to order" or "rose at noon"."""
    for one in clauses:
        head = one.predicates[0].head if one.predicates else None
        if head is None:
            continue
        noun = any(grammar.isin(place, "sittings") for place in range(one.first, head))
        verb = grammar.verb_from(head)
        passive = verb > head and grammar.isin(verb, "conducted") and grammar.low(verb + 1) != "by"
        if noun and (passive or grammar.low(head) in {"rose", "adjourned", "resumed"}):
            return (ALL,), Found.COLLECTIVE
    return None


def as_statement(clauses: Sequence[Clause], grammar: Grammar) -> Told | None:
    """Whose statement says it: "the final communiqué of the Lake Group welcomed"."""
    for one in clauses:
        head = one.predicates[0].head if one.predicates else one.first
        for place in range(one.first, head - 1):
            if not grammar.isin(place, "statements") or grammar.low(place + 1) not in {"of", "by"}:
                continue
            name = place + 2
            while grammar.isin(name, "articles"):
                name += 1
            parties = tuple(dict.fromkeys(row_from(grammar, name)))
            if parties and name < head and grammar.is_act(head):
                return parties, Found.AGENT
    return None


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
    return passive and be and any(grammar.isin(one, "decided") for one in row_of(grammar, place))


def row_of(grammar: Grammar, place: int) -> Iterator[int]:
    """A participle and those that stand with it: "was reviewed, approved and merged"."""
    yield place
    while True:
        place += 1 + (grammar.low(place + 1) == "and")
        joined = place < len(grammar.words) and (
            "," in grammar.words[place].before or grammar.low(place - 1) == "and"
        )
        verb = grammar.lexicon.verbs.get(grammar.low(place))
        if not (joined and verb and grammar.low(place) in verb.participle):
            return
        yield place


def as_agent(sentence: Sentence, grammar: Grammar, floor: Floor) -> Told | None:
    """Somebody named otherwise than as subject: "by the Chair", "in Norway's view", in bold."""
    for place, word in enumerate(grammar.words):
        before = place - 1
        while grammar.isin(before, "articles", "quantifiers"):
            before -= 1
        inside = any(mark < place for mark in grammar.contents)
        by = not inside and grammar.low(before) == "by" and passive_before(grammar, before)
        if word.mention is None:
            if by and grammar.isin(place, "collectives", "standings"):
                return tuple(of_those(grammar, place)) or (ALL,), Found.COLLECTIVE
            continue
        if by:
            return tuple(dict.fromkeys(row_from(grammar, place))), Found.AGENT
        if found := named_aside(sentence, grammar, floor, place, before):
            return (word.mention.party,), found
    return None


def of_those(grammar: Grammar, place: int) -> Iterator[Party]:
    """Those behind "by the representatives of": "of Fiji and Peru"."""
    if grammar.low(place + 1) in {"of", "from"}:
        name = place + 2
        while grammar.isin(name, "articles"):
            name += 1
        yield from dict.fromkeys(row_from(grammar, name))


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
    verb = grammar.lexicon.verbs.get(grammar.low(by - 1))
    done = grammar.low(by - 1) in verb.participle if verb else grammar.low(by - 1).endswith("ed")
    if done and grammar.isin(grammar.before_adverbs(by - 2), "forms of be"):
        return True
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
    if grammar.low(0) == "in" and grammar.isin(2, "views") and place <= LONGEST_VIEW:
        return grammar.low(3) == "of"  # "in the view of the representative of Jamaica"
    return grammar.low(before) == "to" and grammar.low(before - 1) == "according" and bool(after)


def as_points(grammar: Grammar) -> Told | None:
    """The meeting, where "the following points were made", or a vote is told by its numbers."""
    patterns = grammar.lexicon.patterns
    told = (re.search(patterns[name], grammar.text) for name in ("points made", "vote result"))
    return ((ALL,), Found.COLLECTIVE) if any(told) else None


def as_voiced(clauses: Sequence[Clause], grammar: Grammar, floor: Floor) -> Told | None:
    """The meeting, where "a request has been made" or "the general feeling seems to be"."""
    if floor.minutes and floor.current not in {(), (ALL,)}:
        return None
    for one in clauses:
        head = one.predicates[0].head if one.predicates else one.first
        noun = any(grammar.isin(place, "speech nouns") for place in range(one.first, head))
        verb = head if grammar.isin(head, "voiced") else grammar.verb_from(head)
        if noun and grammar.isin(verb, "voiced"):
            return (ALL,), Found.COLLECTIVE
    return None


def as_impersonal(floor: Floor, clauses: Sequence[Clause], grammar: Grammar) -> Told | None:
    """The meeting, where "it was suggested" outside of anybody's report."""
    telling = floor.current not in {(), (ALL,)}
    if telling and not floor.paper:
        return None
    for one in clauses:
        thing = one.subject is None or one.subject.kind is SubjectKind.THING
        head = one.predicates[0].head if one.predicates else None
        if not thing or head is None:
            continue
        place = grammar.verb_from(head)
        be = grammar.isin(grammar.before_adverbs(place - 1), "forms of be")
        if be and grammar.isin(place, "said", "decided"):
            return (ALL,), Found.COLLECTIVE
    return None
