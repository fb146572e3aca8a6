"""Whose words a predicate is: the speaker's own deed, or what the speaker says of other things."""

import re
from collections.abc import Sequence
from enum import StrEnum

from .clauses import Clause, Predicate
from .grammar import Grammar
from .mentions import Party
from .passages import ALL, Found, Passage
from .subjects import Subject, SubjectKind
from .views import REACH, complement

SHORTEST = 3
"""Letters of a word that is more than "the" or "of"."""


class Whose(StrEnum):
    """What a predicate is to the speaker of its passage."""

    OWN = "own"  # "Norway stressed that …"
    CONTENT = "content"  # "It would be hard to …", within Norway's report
    OTHERS = "others"  # "Sweden had asked …", within Norway's report


def whose(passage: Passage, clause: Clause, predicate: Predicate) -> Whose:
    """What a predicate is to the speaker of its passage."""
    subject = clause.subject
    if predicate.adjunct or is_first_person(passage.grammar, predicate.head):
        return Whose.OWN
    if subject is None or subject.kind is SubjectKind.THING:
        own = opens_sentence(passage, predicate) or is_shortened(passage, clause, predicate)
        own = own or is_own_paper(passage, clause, predicate)
        return Whose.OWN if own else Whose.CONTENT
    match subject.kind:
        case SubjectKind.NAMED if subject.named and not tells(passage, clause, subject):
            decided = passage.found is Found.COLLECTIVE  # "Norway was asked to"
            return Whose.CONTENT if decided else Whose.OTHERS
        case SubjectKind.COLLECTIVE | SubjectKind.MEETING:
            together = passage.found is Found.COLLECTIVE or ALL in passage.parties
            called = is_shortened(passage, clause, predicate)
            return Whose.OWN if together or called else Whose.CONTENT
        case SubjectKind.PRONOUN | SubjectKind.DESCRIPTION if is_of_a_thing(
            passage, subject, predicate
        ):
            return Whose.CONTENT
    return Whose.OWN


def is_first_person(grammar: Grammar, head: int) -> bool:
    """Whether the verb is said by a speaker of itself: "I also propose"."""
    before = grammar.before_adverbs(head - 1)
    return grammar.isin(before, "first person") or grammar.isin(head, "first person contracted")


def opens_sentence(passage: Passage, predicate: Predicate) -> bool:
    """Whether a sentence begins with its verb: "Agree with this", in the words of a speaker."""
    grammar = passage.grammar
    return predicate.head == 0 and grammar.low(0) in grammar.lexicon.verbs


def is_own_paper(passage: Passage, clause: Clause, predicate: Predicate) -> bool:
    """Whether the paper of the speaker does it: "the report recommended"."""
    grammar = passage.grammar
    start = grammar.words[clause.first].start
    if passage.found is Found.AGENT and re.match(
        grammar.lexicon.patterns["paper"], grammar.text[start:]
    ):
        return True
    noun = grammar.before_adverbs(predicate.head - 1)
    return (
        noun == clause.first + 1
        and grammar.low(clause.first) == "the"
        and grammar.isin(noun, "papers that speak")
        and not grammar.is_auxiliary(predicate.head)
    )


def is_shortened(passage: Passage, clause: Clause, predicate: Predicate) -> bool:
    """Whether the speaker goes by a shorter name: "the Region welcomed", "her country had"."""
    grammar = passage.grammar
    noun = grammar.before_adverbs(predicate.head - 1)
    if noun != clause.first + 1:
        return False
    if grammar.isin(clause.first, "possessives"):
        return grammar.isin(noun, "descriptions")
    parties = (*passage.parties, *passage.on_behalf_of)
    return grammar.low(clause.first) == "the" and goes_by(grammar.low(noun), parties)


def goes_by(word: str, parties: Sequence[Party]) -> bool:
    """Whether somebody is called by a word of the name: "the Bank", "the Department"."""
    return len(word) > SHORTEST and any(word in one.name.casefold().split() for one in parties)


def tells(passage: Passage, clause: Clause, subject: Subject) -> bool:
    """Whether the subject names the speaker, by the same name or by the office that it has."""
    names = {one.name for one in passage.parties}
    if any(one.party.name in names for one in subject.named):
        return True
    named = (one for one in passage.clauses if one.subject and one.subject.named)
    return passage.found is Found.NAMED and next(named, None) is clause


def is_of_a_thing(passage: Passage, subject: Subject, predicate: Predicate) -> bool:
    """Whether "it", "they", "the government" is no speaker here: "it is hard to say"."""
    grammar, head = passage.grammar, predicate.head
    person = any(one.person for one in passage.parties)
    pronoun = grammar.low(subject.first)
    if subject.kind is SubjectKind.DESCRIPTION:
        return person and grammar.is_auxiliary(head)
    if pronoun == "they":
        return person and not grammar.is_auxiliary(head)
    if pronoun != "it":
        return False
    return (person and grammar.is_auxiliary(head)) or is_impersonal(grammar, head, predicate.last)


def is_impersonal(grammar: Grammar, head: int, last: int) -> bool:
    """Whether "it" is nobody: "it is hard to say", "it would be useful if"."""
    verb = head
    while grammar.isin(verb, "modals", "negations") or grammar.is_adverb(verb):
        verb += 1
    return complement(grammar, verb, min(verb + REACH, last)) is not None
