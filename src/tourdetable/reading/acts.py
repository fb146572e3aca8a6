"""Acts: what a speaker does by saying something, read from the whole construction.

The lexicon names the constructions. A wish is never read as a promise: what a thing will do
is no promise of the speaker's, a promise denied is none, and where two readings are open the
weaker one is taken.
"""

import re
from collections.abc import Iterator, Sequence

from tourdetable.record import Act

from .clauses import Clause, Predicate
from .heard import predicates_in
from .hearing import Hearing
from .passages import Found, Passage
from .questions import asked_in, is_question
from .signs import VIEWS, Basis, Sign
from .strength import as_planned, as_spoken
from .views import judged
from .whose import Whose, is_first_person, whose

__all__ = ["Basis", "Sign", "heard_in", "signs_in"]


VOTE = re.compile(r"(?:[^:]{0,60}:\s*)?([+−–-]?[01])(?:\s*\([^)]*\))?\W*$")
"""A vote by number, as on a list: "+1 (binding)"."""


def signs_in(passage: Passage) -> tuple[Sign, ...]:
    """The signs of the acts of a passage, each act once, in the order of the sentence."""
    if not passage.heard:
        passage.heard.append(tuple(listened_to(passage)))
    return passage.heard[0]


def listened_to(passage: Passage) -> tuple[Sign, ...]:
    """The signs of the acts of a passage, looked for now."""
    if passage.settled:
        return (marked(passage, passage.settled), *beside_decision(passage))
    if vote := VOTE.match(passage.sentence.words):
        return (Sign(Act.POSITION, *vote.span(1)),)
    question = asked_in(passage)
    if question is not None and is_question(passage, question):
        return (question,)
    found = [as_spoken(as_planned(one, passage), passage) for one in heard_in(passage)]
    if question is not None:
        found = [*(one for one in found if not one.weak), question]
    return chosen(passage, found)


def marked(passage: Passage, act: Act) -> Sign:
    """The sign of a line that is marked; what is said begins behind the mark."""
    words = passage.grammar.words
    return Sign(act, 0, 0, Basis.MARKED, point=words[0].start if words else 0)


def beside_decision(passage: Passage) -> Iterator[Sign]:
    """What a decision asks of others: "Conclusion: … and urged all Parties to pay"."""
    if passage.settled is Act.DECISION:
        asked = [one for one in heard_in(passage) if one.act is Act.REQUEST]
        yield from asked[:1]


def heard_in(passage: Passage) -> Iterator[Sign]:
    """All signs, predicate by predicate."""
    for clause in passage.clauses:
        yield from beside_subject(passage, clause)
        for predicate in predicates_in(passage, clause):
            yield from in_predicate(passage, clause, predicate)


def beside_subject(passage: Passage, clause: Clause) -> Iterator[Sign]:
    """What somebody does while speaking: "Ms Berg, closing the meeting, warned"."""
    grammar = passage.grammar
    head = clause.subject.head if clause.subject else clause.first
    for place in range(clause.first, head):
        aside = place == clause.first or "," in grammar.words[place].before
        if not aside or not grammar.low(place).endswith("ing"):
            continue
        start = grammar.words[place].start
        for phrase in grammar.phrases_at(place):
            match = phrase.act is Act.PROCEDURE and phrase.pattern.match(grammar.text, start)
            if match:
                yield Sign(Act.PROCEDURE, start, match.end())
                break


def chosen(passage: Passage, found: Sequence[Sign]) -> tuple[Sign, ...]:
    """The signs that count: a view by its wording gives way to an act, what is weak to all."""
    once: dict[Act, Sign] = {}
    found = [one for one in found if not is_outdone(one, found)]
    if any(one.act in VIEWS for one in found):
        found = [one for one in found if not one.said]
    for one in [each for each in found if not each.weak] or found[:1]:
        once.setdefault(one.act, one)
    if Act.DECISION in once and passage.together:
        once.pop(Act.COMMITMENT, None)  # "it was decided that the text would be sent"
    if Act.OFFER in once and not passage.together and same_predicate(passage, once):
        once.pop(Act.INTEREST, None)
    return tuple(once.values())


def is_outdone(sign: Sign, found: Sequence[Sign]) -> bool:
    """Whether a view by its wording is shown otherwise: "said that it should like to know"."""
    return sign.basis is Basis.JUDGED and any(
        one.basis is Basis.PHRASE
        and one.act not in {Act.REPORT, Act.POSITION, Act.CONCERN}
        and (sign.start < one.start <= sign.end or (sign.aside and one.act is Act.PROPOSAL))
        for one in found
    )


def same_predicate(passage: Passage, signs: dict[Act, Sign]) -> bool:
    """Whether a wish and an offer stand in one predicate: then it is an offer alone."""
    words = [signs[act].start for act in (Act.OFFER, Act.INTEREST) if act in signs]
    return len(words) == 2 and any(
        all(holds(passage, predicate, word) for word in words)
        for clause in passage.clauses
        for predicate in clause.predicates
    )


def holds(passage: Passage, predicate: Predicate, character: int) -> bool:
    """Whether a character stands within a predicate."""
    words = passage.grammar.words
    return words[predicate.head].start <= character < words[predicate.last - 1].end


def in_predicate(passage: Passage, clause: Clause, predicate: Predicate) -> Iterator[Sign]:
    """The signs in a predicate; where there is none, it says a view or reports."""
    heard = list(Hearing(passage, clause, predicate).signs())
    found = [one for one in heard if not one.said] or heard
    yield from found
    if not found and not predicate.adjunct:
        yield view_in(passage, clause, predicate) or report_in(passage, clause, predicate)


def view_in(passage: Passage, clause: Clause, predicate: Predicate) -> Sign | None:
    """The view that a predicate without a sign of its own is, by its wording or its subject."""
    grammar, head = passage.grammar, predicate.head
    role = whose(passage, clause, predicate)
    if role is Whose.OWN and not is_first_person(grammar, head):
        return None
    leads = predicate == next(iter(clause.predicates), predicate)
    first = clause.first if leads else head
    last = predicate.last
    if role is Whose.OTHERS:  # what others think is reported, what they should do is a view
        last = next((one for one in grammar.contents if head < one < last), last)
    view = judged(grammar, first, last)
    if view is not None:
        start = grammar.words[min(view.first, head)].start
        aside = role is not Whose.OWN
        return Sign(view.act, start, grammar.words[view.last].end, Basis.JUDGED, aside=aside)
    named = next((one for one in range(first, head) if grammar.isin(one, "view nouns")), None)
    if named is not None:
        return Sign(
            Act.POSITION, grammar.words[named].start, grammar.words[head].end, Basis.JUDGED
        )
    return None


def report_in(passage: Passage, clause: Clause, predicate: Predicate) -> Sign:
    """What is left: a report; it counts beside other acts where the speaker is its subject."""
    grammar = passage.grammar
    verb = grammar.verb_from(predicate.head)
    start, end = grammar.words[predicate.head].start, grammar.words[verb].end
    own = whose(passage, clause, predicate) is Whose.OWN and not passage.together
    own = own and not grammar.isin(verb, "saying nothing")
    act = Act.POSITION if passage.found is Found.VIEW else Act.REPORT
    return Sign(act, start, end, Basis.FALLBACK, weak=not own)
