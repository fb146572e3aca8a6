"""Parties: who is behind a subject, together with whom, for whom, and in what office."""

from collections.abc import Iterator
from dataclasses import replace

from tourdetable.record import ParticipantKind

from .clauses import Clause
from .grammar import Grammar
from .mentions import Party
from .passages import ALL
from .subjects import Subject, SubjectKind


def named_parties(subject: Subject, grammar: Grammar) -> tuple[Party, ...]:
    """The parties of a subject, with those who support them and the unnamed others."""
    parties = [one.party for one in subject.named]
    if subject.person and parties[0].kind == ParticipantKind.OFFICE:
        parties[0] = Party(
            subject.person, ParticipantKind.PERSON, None, subject.person, parties[0].capacity
        )
    parties += supporters(subject, grammar)
    if capacity := capacity_of(subject, grammar):
        parties[0] = replace(parties[0], capacity=capacity)
    return tuple(dict.fromkeys([*parties, *((ALL,) if subject.others else ())]))


def supporters(subject: Subject, grammar: Grammar) -> Iterator[Party]:
    """Those named behind "supported by", "together with" before the verb."""
    listening = False
    for place in range(subject.first, subject.head):
        if grammar.isin(place, "supports"):
            listening = True
        mention = grammar.words[place].mention
        if listening and mention and not mention.possessive:
            yield mention.party


def on_behalf(clause: Clause, grammar: Grammar) -> Iterator[Party]:
    """Those for whom the subject speaks: "on behalf of the Group", "for the Group,"."""
    if clause.subject is None or clause.subject.kind is not SubjectKind.NAMED:
        return
    own = {one.start for one in clause.subject.named}
    for place in range(clause.subject.first, clause.subject.head):
        mention = grammar.words[place].mention
        if mention is None or mention.start in own:
            continue
        before = place - 1
        while grammar.isin(before, "articles"):
            before -= 1
        for_them = grammar.low(before) == "for" and grammar.low(before - 1) != "responsible"
        behalf = grammar.low(before) == "of" and grammar.low(before - 1) == "behalf"
        if behalf or (for_them and "," in grammar.words[before].before):
            yield mention.party


def capacity_of(subject: Subject, grammar: Grammar) -> str | None:
    """The office in which somebody speaks: ", as Chair of the Working Group,"."""
    for place in range(subject.first + 1, len(grammar.words) - 1):
        mention = grammar.words[place].mention
        if mention is None or mention in subject.named:
            continue
        before = place - 1
        while grammar.isin(before, "articles") or is_acronym(grammar, before):
            before -= 1
        if grammar.low(before) == "as" and mention.party.capacity:
            return mention.party.capacity
        if place > subject.head:
            return None
    return None


def is_acronym(grammar: Grammar, place: int) -> bool:
    """Whether a word is in capitals, as in "BP Chair"."""
    word = grammar.words[place]
    return grammar.text[word.start : word.end].isupper() and word.mention is None
