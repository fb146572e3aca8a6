"""Parties: who is behind a subject, together with whom, for whom, and in what office."""

from collections.abc import Iterator
from dataclasses import replace

from tourdetable.record import ParticipantKind

from .clauses import Clause
from .grammar import Grammar
from .mentions import Party
from .passages import ALL, Passage
from .subjects import Subject, SubjectKind

OPPOSING = {"opposed", "abstaining", "dissenting", "opposing", "objecting"}
JOINING = {"too", "likewise", "followed"}
BEHIND_VERB = 8
"""Words behind the verb in which "on behalf of" may still stand."""


def named_parties(subject: Subject, grammar: Grammar) -> tuple[Party, ...]:
    """The parties of a subject, with those who support them and the unnamed others."""
    parties = [one.party for one in subject.named]
    if subject.person and parties[0].kind == ParticipantKind.OFFICE:
        parties[0] = Party(
            subject.person, ParticipantKind.PERSON, None, subject.person, parties[0].capacity
        )
    parties += [*supporters(subject, grammar), *joined_later(subject, grammar)]
    if capacity := capacity_of(subject, grammar):
        parties[0] = replace(parties[0], capacity=capacity)
    return tuple(dict.fromkeys([*parties, *((ALL,) if subject.others else ())]))


def each_member(passage: Passage) -> Passage:
    """A passage under everybody who is meant: "the Co-Chairs" are those who hold the office."""
    if not any(one.members for one in (*passage.parties, *passage.on_behalf_of)):
        return passage
    parties, behalf = (
        tuple(dict.fromkeys(each for one in told for each in one.each()))
        for told in (passage.parties, passage.on_behalf_of)
    )
    return replace(passage, parties=parties, on_behalf_of=behalf)


def supporters(subject: Subject, grammar: Grammar) -> Iterator[Party]:
    """Those named behind "supported by", "together with" before the verb."""
    listening = False
    for place in range(subject.first, subject.head):
        if grammar.isin(place, "supports"):
            listening = True
        mention = grammar.words[place].mention
        if listening and mention and not mention.possessive:
            yield mention.party
    for place in range(subject.head, len(grammar.words) - 1):
        if grammar.lows[place] in {"with", "for"} and is_together_with(grammar, place):
            mention = grammar.words[place + 1].mention
            yield from (mention.party,) if mention else ()


def opponents(grammar: Grammar) -> tuple[tuple[Party, ...], str]:
    """Those who oppose or abstain without being the subject, and the word that says so."""
    if OPPOSING.isdisjoint(grammar.lows):
        return (), ""
    for place in range(1, len(grammar.words) - 1):
        low, after = grammar.lows[place], grammar.lows[place + 1]
        if low == "opposed" and after == "by":
            start = place + 2
            while grammar.isin(start, "articles"):
                start += 1
            return tuple(dict.fromkeys(row_from(grammar, start))), "opposed by"
        mention = grammar.words[place].mention
        if mention and after in OPPOSING:
            first = place
            while first > 1 and (
                grammar.words[first - 1].mention or grammar.low(first - 1) == "and"
            ):
                first -= 1
            return tuple(dict.fromkeys(row_from(grammar, first))), after
    return (), ""


def joined_later(subject: Subject, grammar: Grammar) -> Iterator[Party]:
    """Those who do the same, named behind it: ", Peru too", ", followed by Mali and Fiji"."""
    if JOINING.isdisjoint(grammar.lows):
        return
    for place in range(subject.head, len(grammar.words)):
        mention = grammar.words[place].mention
        if mention and grammar.low(place + 1) in {"too", "likewise"}:
            yield mention.party
        if grammar.low(place) == "followed" and "," in grammar.words[place].before:
            yield from followers(grammar, place)


def followers(grammar: Grammar, place: int) -> Iterator[Party]:
    """Those behind "followed": "followed in May by the members of the Group, Mali and Fiji"."""
    near = range(place + 1, min(place + BEHIND_VERB, len(grammar.words)))
    by = next((one for one in near if grammar.low(one) == "by"), None)
    if by is not None:
        behind = range(by + 1, min(by + BEHIND_VERB, len(grammar.words)))
        named = (one for one in behind if grammar.words[one].mention)
        yield from row_from(grammar, next(named, len(grammar.words)))


def is_together_with(grammar: Grammar, place: int) -> bool:
    """Whether somebody else joins a later verb: "Fiji noted delays and, with Peru, asked"."""
    joined = grammar.low(place - 1) in {"and", "but"}
    comma = "," in grammar.words[place].before
    after = place + 2
    return joined and comma and after < len(grammar.words) and "," in grammar.words[after].before


def on_behalf(clause: Clause, grammar: Grammar) -> Iterator[Party]:
    """Those for whom the subject speaks: "on behalf of Fiji and Peru", "for the Group,"."""
    if clause.subject is None or clause.subject.kind in {
        SubjectKind.COLLECTIVE,
        SubjectKind.THING,
    }:
        return
    own = {one.start for one in clause.subject.named}
    for place in range(clause.subject.first, clause.last):
        mention = grammar.words[place].mention
        if mention is None or mention.start in own:
            continue
        if is_spoken_for(grammar, place, clause.subject.head):
            yield from row_from(grammar, place)
    for place in range(clause.subject.first, clause.subject.head):
        if grammar.low(place) == "behalf" and is_unnamed(grammar, place + 2):
            yield ALL


def is_unnamed(grammar: Grammar, place: int) -> bool:
    """Whether those for whom somebody speaks go without a name: "several observers"."""
    while grammar.isin(place, "articles", "quantifiers"):
        place += 1
    return grammar.isin(place, "collectives") and grammar.low(place + 1) not in {"of", "from"}


def before_articles(grammar: Grammar, place: int) -> int:
    """The place before "the"."""
    while grammar.isin(place, "articles"):
        place -= 1
    return place


def row_from(grammar: Grammar, place: int) -> Iterator[Party]:
    """All who are named in a row: "signed by Fiji, Peru and Mali"."""
    while place < len(grammar.words):
        word = grammar.words[place]
        if word.mention is not None:
            yield word.mention.party
        elif not grammar.isin(place, "articles") and grammar.low(place) != "and":
            return
        place += 1
        if place < len(grammar.words) and "(" in grammar.words[place].before:
            yield from within_brackets(grammar, place)
            place = after_brackets(grammar, place)
        follows = place < len(grammar.words) and grammar.words[place].before.strip(" )")
        if follows not in {"", ","}:
            return


def after_brackets(grammar: Grammar, place: int) -> int:
    """The word behind the brackets that open before a word."""
    closing = (one for one in range(place + 1, grammar.length) if ")" in grammar.words[one].before)
    return next(closing, grammar.length)


def within_brackets(grammar: Grammar, place: int) -> Iterator[Party]:
    """The group for which somebody in a row speaks: "Peru (on behalf of the Lake Group)"."""
    inside = range(place, after_brackets(grammar, place))
    if any(grammar.low(one) == "behalf" for one in inside):
        for one in inside:
            if mention := grammar.words[one].mention:
                yield mention.party


def is_spoken_for(grammar: Grammar, place: int, head: int) -> bool:
    """Whether a name stands behind "on behalf of", or behind "for" that a comma parts."""
    before = before_articles(grammar, place - 1)
    while grammar.low(before) == "of" and grammar.isin(before - 1, "collectives", "standings"):
        before -= 2  # "the Member States of the Region"
        before = before_articles(grammar, before - (grammar.low(before) == "member"))
    first = before - 2 if grammar.low(before) == "of" else before
    behalf = first >= 0 and grammar.low(before - 1) == "behalf" and grammar.low(first) == "on"
    for_them = grammar.low(before) == "for" and grammar.low(before - 1) != "responsible"
    comma = first >= 0 and "," in grammar.words[first].before
    speaking = grammar.low(grammar.before_adverbs(first - 1)) == "speaking"
    if place > head:
        return behalf and comma and first <= head + BEHIND_VERB
    return behalf or (for_them and (comma or speaking))


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
