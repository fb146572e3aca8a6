"""Collectives: whether those who are not named one by one speak or decide in a clause."""

import re
from collections.abc import Iterator

from .clauses import Clause
from .grammar import Grammar
from .implied import decides
from .mentions import Party
from .passages import Floor
from .subjects import SubjectKind
from .voice import is_passive


def is_together(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...], *, later: bool
) -> bool:
    """Whether several speak or decide without being named: "delegates", "it was agreed"."""
    subject = clause.subject
    assert subject is not None
    if subject.kind is SubjectKind.THING:
        return decides(clause, grammar)
    if subject.kind is SubjectKind.NAMED or is_schedule(clause, grammar):
        return False
    if is_reported(clause, grammar, floor, before):
        return False
    if alone(clause, grammar, before) or says(clause, grammar):
        return True
    parenthetical = later and not grammar.isin(subject.first - 1, "openers")
    told_of = floor.minutes and bool(before) and not is_own_body(clause, grammar, floor)
    if parenthetical or told_of:
        return False  # "…, some completed, others under way", a body that the speaker tells of
    return feels(clause, grammar) or acts_here(clause, grammar)


def alone(clause: Clause, grammar: Grammar, before: tuple[Party, ...]) -> bool:
    """Whether nobody has the floor, so that the collective itself must speak."""
    subject = clause.subject
    assert subject is not None
    states = ":" in after(subject.head, grammar) and grammar.isin(subject.head, "forms of be")
    return subject.kind is SubjectKind.COLLECTIVE and not before and not states


def is_reported(clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...]) -> bool:
    """Whether it stands in the tense of reported speech: "he said that some had claimed"."""
    assert clause.subject is not None
    return floor.minutes and bool(before) and grammar.low(clause.subject.head) == "had"


def is_own_body(clause: Clause, grammar: Grammar, floor: Floor) -> bool:
    """Whether it is those in the room, or the body whose minutes the document is."""
    subject = clause.subject
    assert subject is not None
    if subject.kind is not SubjectKind.MEETING:
        return True
    nouns = (grammar.low(one) for one in range(subject.first, subject.head))
    return any(noun in floor.bodies or noun == "meeting" for noun in nouns)


def after(place: int, grammar: Grammar) -> str:
    """The signs behind a word: a colon in "the members are:"."""
    end = grammar.words[place].end
    return grammar.text[end : end + 1]


def says(clause: Clause, grammar: Grammar) -> bool:
    """Whether the verb itself, and not only "may", shows an act, and nothing is done to them."""
    verbs = (grammar.verb_from(one.head) for one in clause.predicates)
    return any(
        grammar.is_act(one) and not is_passive(grammar, one)
        for one in verbs
        if not grammar.is_auxiliary(one)
    )


def feels(clause: Clause, grammar: Grammar) -> bool:
    """Whether it is said what those in the room feel: "The team was delighted"."""
    assert clause.subject is not None
    head = clause.subject.head
    mind = grammar.isin(grammar.after_adverbs(head + 1), "states of mind")
    return grammar.isin(head, "forms of be") and mind


def acts_here(clause: Clause, grammar: Grammar) -> bool:
    """Whether those in the room do something, in the past and not as a state: "delegates met"."""
    subject = clause.subject
    assert subject is not None
    head = subject.head
    if grammar.low(head) in {"has", "have", "had"}:
        head = grammar.verb_from(head)
    if grammar.low(subject.first) == "others" and subject.first == 0:
        return True
    if grammar.isin(head, "of things", "auxiliaries", "prepositions"):
        return False
    if is_passive(grammar, head) or grammar.low(head + 1) == "place":
        return False  # "some had been sold", "a meeting took place"
    present = subject.kind is SubjectKind.MEETING or any(
        grammar.isin(one, "attendees") for one in range(subject.first, subject.head)
    )
    known = grammar.lexicon.verbs.get(grammar.low(head))
    return present and (known is None or grammar.low(head) != known.base)


def is_schedule(clause: Clause, grammar: Grammar) -> bool:
    """Whether it only says when people will meet: "ministers will be meeting all day"."""
    schedule = re.compile(grammar.lexicon.patterns["schedule"])
    return any(
        schedule.match(grammar.text, grammar.words[one.head].start) for one in clause.predicates
    )


def listed_behind(clause: Clause, grammar: Grammar) -> Iterator[Party]:
    """Those whom "the following Parties spoke: Mali, Peru and Fiji" names at its end."""
    subject = clause.subject
    assert subject is not None
    if not any(grammar.low(one) == "following" for one in range(subject.first, subject.head)):
        return
    colons = (place for place, word in enumerate(grammar.words) if ":" in word.before)
    for word in grammar.words[next(colons, len(grammar.words)) :]:
        if word.mention:
            yield word.mention.party
