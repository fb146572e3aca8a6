"""Predicates that are listened to: those of a clause, and what is said in the first person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .clauses import Clause, Predicate
from .passages import Passage
from .voice import is_passive


def predicates_in(passage: Passage, clause: Clause) -> Sequence[Predicate]:
    """The predicates of a clause; words without any, as in "Very happy to see it", are one."""
    spoken = list(first_person(passage, clause))
    first = spoken[0].head if spoken else clause.last
    told = [
        one
        for one in clause.predicates
        if (one.head < first or is_joined(passage, one))
        and not goes_on_passive(passage, one)
        and not is_relative(passage, clause, one)
    ]
    found = sorted([*told, *spoken], key=lambda one: one.head)
    if not found:
        alone = clause.subject is None and len(passage.clauses) == 1
        return (Predicate(clause.first, clause.last),) if alone else ()
    ends = [*(one.head for one in found[1:]), clause.last]
    return [replace(one, last=end) for one, end in zip(found, ends, strict=True)]


def is_joined(passage: Passage, predicate: Predicate) -> bool:
    """Whether a predicate stands beside the one before it, and not within what it says."""
    grammar = passage.grammar
    return predicate.adjunct or grammar.isin(grammar.before_adverbs(predicate.head - 1), "joints")


def is_relative(passage: Passage, clause: Clause, predicate: Predicate) -> bool:
    """Whether a predicate only tells more of a noun: "Norway, whose law had changed, asked"."""
    own = (
        clause.subject.first if clause.subject else None
    )  # "…, a priority of Norway, which seeks"
    return any(
        first < predicate.head < last and first != own for first, last in passage.grammar.relatives
    )


def goes_on_passive(passage: Passage, predicate: Predicate) -> bool:
    """Whether a participle goes on with what was done: "was reviewed, approved and merged"."""
    grammar, head = passage.grammar, predicate.head
    known = grammar.lexicon.verbs.get(grammar.low(head))
    before = head - 2 if grammar.low(head - 1) == "and" else head - 1
    return (
        known is not None
        and not grammar.is_auxiliary(head)
        and grammar.low(head) in known.participle
        and is_passive(grammar, before)
    )


def first_person(passage: Passage, clause: Clause) -> Iterator[Predicate]:
    """What a speaker who is quoted says in the first person: "I propose a vote"."""
    grammar = passage.grammar
    heads = {one.head for one in clause.predicates}
    for place in grammar.places_of("first person", "first person contracted"):
        short = grammar.isin(place, "first person contracted")
        head = place if short else grammar.after_adverbs(place + 1)
        inside = clause.first <= place < clause.last - 1 and head < clause.last
        if not inside or head in heads:
            continue
        before = grammar.before_adverbs(place - 1)
        said = any(clause.first < one < place for one in (*grammar.contents, *heads))
        beside = place == clause.first or grammar.isin(before, "joints")
        verb = short or grammar.is_finite(head) or grammar.low(head) in grammar.lexicon.verbs
        if (beside or not said) and verb:
            heads.add(head)
            yield Predicate(head, clause.last)
