"""Acts: what a speaker does by saying something, read from the whole construction.

The lexicon names the constructions. A wish is never read as a promise: what a thing will do
is no promise of the speaker's, a promise denied is none, and where two readings are open the
weaker one is taken.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tourdetable.record import Act

from .clauses import Clause, Predicate
from .grammar import Grammar
from .lexicon import Phrase
from .passages import ALL, Found, Passage
from .subjects import Subject, SubjectKind

EVERY = frozenset(Act)
NONE: frozenset[Act] = frozenset()
VIEWS = frozenset({Act.POSITION, Act.CONCERN})
"""What may be heard in what somebody says of others: "said that data are essential"."""
UNSAID = frozenset(
    {
        Act.COMMITMENT,
        Act.OFFER,
        Act.INTEREST,
        Act.DECISION,
        Act.REQUEST,
        Act.PROPOSAL,
        Act.APPRECIATION,
        Act.PROCEDURE,
    }
)
"""What is not done where the predicate says "not"."""
TOLD = frozenset({Act.PROPOSAL, Act.REQUEST, Act.OFFER})
"""What belongs to the past where a speaker only tells that it was done."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The words that show an act, and where in the sentence they stand."""

    act: Act
    start: int
    end: int
    weak: bool = False
    """Whether it counts only where nothing else shows an act."""
    said: bool = False
    """Whether it is mere saying, which counts for nothing beside the view that is said."""


def signs_in(passage: Passage) -> tuple[Sign, ...]:
    """The signs of the acts of a passage, each act once, in the order of the sentence."""
    found = [
        sign
        for clause in passage.clauses
        for predicate in clause.predicates
        for sign in in_predicate(passage, clause, predicate)
    ]
    once: dict[Act, Sign] = {}
    found = [as_planned(one, passage) for one in found]
    if any(one.act in VIEWS for one in found):
        found = [one for one in found if not one.said] or found
    for one in [each for each in found if not each.weak] or found[:1]:
        once.setdefault(one.act, one)
    if Act.OFFER in once and not passage.together:
        once.pop(Act.INTEREST, None) if same_predicate(passage, once) else None
    return tuple(once.values())


def as_planned(sign: Sign, passage: Passage) -> Sign:
    """What somebody "would" do by an adopted plan of its own is decided: "in its plan"."""
    grammar = passage.grammar
    would = re.match(r"would (?!\w*\s*(?:like|wish|love|prefer|be)\b)", grammar.text[sign.start :])
    settled = re.search(grammar.lexicon.patterns["settled"], grammar.text)
    if sign.act in {Act.INTEREST, Act.REPORT} and would and settled:
        return replace(sign, act=Act.COMMITMENT, weak=False)
    return sign


def same_predicate(passage: Passage, signs: dict[Act, Sign]) -> bool:
    """Whether a wish and an offer stand in one predicate: then it is an offer alone."""
    grammar = passage.grammar
    words = [signs[act].start for act in (Act.OFFER, Act.INTEREST) if act in signs]
    return len(words) == 2 and any(
        all(grammar.words[one.head].start <= word < end_of(grammar, one) for word in words)
        for clause in passage.clauses
        for one in clause.predicates
    )


def in_predicate(passage: Passage, clause: Clause, predicate: Predicate) -> Iterator[Sign]:
    """The signs in a predicate; where there is none, it reports."""
    grammar = passage.grammar
    heard = list(Hearing(passage, clause, predicate).signs())
    found = [one for one in heard if not one.said] or heard
    yield from found
    if not found and not predicate.adjunct:
        verb = grammar.verb_from(predicate.head)
        own = is_own(passage, clause.subject) and not passage.together
        own = own and not grammar.isin(verb, "saying nothing")
        start, end = grammar.words[predicate.head].start, grammar.words[verb].end
        act = Act.POSITION if passage.found is Found.VIEW else Act.REPORT
        yield Sign(act, start, end, weak=not own)


def is_own(passage: Passage, subject: Subject | None) -> bool:
    """Whether the speaker is the subject."""
    if subject is None or subject.kind is SubjectKind.THING:
        return False
    if subject.kind in {SubjectKind.COLLECTIVE, SubjectKind.MEETING}:
        return passage.found is Found.COLLECTIVE
    names = {one.name for one in passage.parties}
    return not subject.named or any(one.party.name in names for one in subject.named)


class Hearing:
    """One predicate listened to from its verb to its end."""

    def __init__(self, passage: Passage, clause: Clause, predicate: Predicate) -> None:
        subject = clause.subject
        self.passage = passage
        self.grammar = passage.grammar
        self.predicate = predicate
        self.clause = clause
        self.own = predicate.adjunct or is_own(passage, subject)
        self.verb = self.grammar.verb_from(predicate.head)
        thing = subject is None or subject.kind is SubjectKind.THING
        leads = thing and predicate == next(iter(clause.predicates))
        self.first = clause.first if leads else predicate.head
        self.impersonal = subject is not None and thing and self.grammar.low(subject.first) == "it"
        self.wanted = EVERY
        """The acts that may still be heard: what follows an act is mostly what it is about."""

    def signs(self) -> Iterator[Sign]:
        """The signs in the order of the words."""
        grammar, place = self.grammar, self.first
        weak = False
        while place < self.predicate.last:
            if place >= self.verb:
                if place in grammar.contents:
                    self.wanted &= self.in_content(place + 1, weak=weak)
                elif grammar.isin(place, "conditions"):
                    self.wanted = NONE
            phrase, end = self.best_at(place)
            if phrase is None:
                place += 1
                continue
            act = self.denied(self.together(phrase, end), place)
            if phrase.kind == "own" and act is not phrase.act:
                act = Act.REPORT  # "may not deport"
            weak = phrase.act is Act.REPORT
            yield Sign(act, grammar.words[place].start, end, said=phrase.kind == "weak")
            if phrase.kind == "weak" and (view := self.view_behind(end)):
                yield Sign(Act.POSITION, grammar.words[place].start, view)
            if phrase.act not in {Act.REPORT, Act.PROCEDURE}:
                self.wanted = NONE
            place = self.after(place, end)
            if act is Act.PROCEDURE and grammar.low(place) == "to":
                place = self.verb = place + 1

    def together(self, phrase: Phrase, end: int) -> Act:
        """The act of a phrase; what several "noted that" is a view which they share."""
        shared = phrase.kind == "weak" and self.passage.found is Found.COLLECTIVE
        that = re.match(r"\W*that\b", self.grammar.text[end:])
        return Act.POSITION if shared and that else phrase.act

    def view_behind(self, end: int) -> int | None:
        """Where the words end by which what is said is a view: "that the text was too long"."""
        grammar = self.grammar
        start = next((at for at, one in enumerate(grammar.words) if one.start >= end), None)
        if start is None or not (start in grammar.contents or grammar.words[start].joined):
            return None
        for place in range(start, self.predicate.last):
            if not grammar.is_auxiliary(place):
                continue
            if grammar.isin(place, "view modals"):
                return grammar.words[place].end
            after = grammar.after_adverbs(place + 1)
            judged = any(grammar.isin(one, "judgements") for one in range(place + 1, after + 1))
            judged = judged and not is_passive(grammar, after)
            be = grammar.isin(place, "forms of be") and after < len(grammar.words)
            return grammar.words[after].end if be and judged else None
        return None

    def after(self, place: int, end: int) -> int:
        """The first word behind a phrase."""
        while place < self.predicate.last and self.grammar.words[place].start < end:
            place += 1
        return place

    def in_content(self, place: int, *, weak: bool) -> frozenset[Act]:
        """What may be heard in reported content: all that the speaker says of itself."""
        grammar = self.grammar
        if grammar.isin(place, "pronouns", "possessives") or grammar.low(place) == "there":
            return EVERY
        if grammar.isin(place, "articles"):
            if grammar.isin(place + 1, "descriptions"):
                return EVERY
            place += 1
        mention = grammar.words[place].mention if place < len(grammar.words) else None
        if mention and mention.party in self.passage.parties:
            return EVERY
        return VIEWS if weak else NONE

    def best_at(self, place: int) -> tuple[Phrase | None, int]:
        """The longest phrase that fits at a word."""
        found: list[tuple[bool, int, int, Phrase]] = []
        limit = end_of(self.grammar, self.predicate)
        start = self.grammar.words[place].start
        for phrase in self.grammar.lexicon.phrases.get(self.grammar.low(place), ()):
            if phrase.act not in self.wanted:
                continue
            match = phrase.pattern.match(self.grammar.text, start, limit)
            if match and self.fits(phrase, place):
                suits = (phrase.act is Act.DECISION) == self.passage.together
                found.append((suits, len(phrase.written.split()), match.end(), phrase))
        if not found:
            return None, 0
        *_, end, phrase = max(found, key=lambda one: one[:3])
        return phrase, end

    def fits(self, phrase: Phrase, place: int) -> bool:
        """Whether a phrase is used here as it shows its act."""
        match phrase.kind:
            case "own":
                alone = ALL not in self.passage.parties  # "delegates will meet" is a schedule
                return self.own and place == self.predicate.head and alone
            case "verbs" | "weak" if self.predicate.adjunct:
                return place == self.verb and phrase.kind == "verbs"
            case "verbs" | "weak":
                active = self.own and not is_passive(self.grammar, self.verb)
                if phrase.act is Act.POSITION and is_work(self.passage, self.verb):
                    return False
                said = self.impersonal and is_passive(self.grammar, self.verb)
                return place == self.verb and (active or said)
            case "stances":
                return self.own and place == self.verb
        leading = self.predicate.head <= place <= self.verb
        told = phrase.act in VIEWS and self.grammar.low(place).endswith("s")
        return leading or told or is_verb_here(self.grammar, place, phrase)

    def denied(self, act: Act, place: int) -> Act:
        """The act, or what is left of it: "could not agree" is a position, "has not" a report."""
        grammar, head = self.grammar, self.predicate.head
        passive = is_passive(grammar, self.verb) and place == self.verb
        if passive and not self.impersonal and act in TOLD and self.passage.found is Found.CARRIED:
            return Act.REPORT
        if act not in UNSAID or not any(
            grammar.isin(each, "negations") for each in range(head, max(place, self.verb) + 1)
        ):
            return act
        stands = grammar.isin(head, "modals") or grammar.isin(place, "agreeing")
        return Act.POSITION if stands else Act.REPORT


def is_passive(grammar: Grammar, verb: int) -> bool:
    """Whether something is done to the subject."""
    known = grammar.lexicon.verbs.get(grammar.low(verb))
    be = grammar.isin(grammar.before_adverbs(verb - 1), "forms of be")
    return known is not None and be and grammar.low(verb) in known.participle


def is_work(passage: Passage, verb: int) -> bool:
    """Whether a verb of opinion tells of work: "has been supporting", a body that "considered"."""
    grammar = passage.grammar
    if passage.together and grammar.isin(verb, "examining"):
        return True
    known = grammar.lexicon.verbs.get(grammar.low(verb))
    be = grammar.isin(grammar.before_adverbs(verb - 1), "forms of be")
    return known is not None and be and grammar.low(verb) in known.present


def is_verb_here(grammar: Grammar, place: int, phrase: Phrase) -> bool:
    """Whether a word behind the verb is a verb itself: "the plan to" and "Action Plan" are not."""
    if not phrase.written.startswith("<"):
        return True
    if grammar.words[place].capital:
        return False
    if grammar.is_auxiliary(place):
        return True
    known = grammar.lexicon.verbs.get(grammar.low(place))
    if known is None or grammar.low(place) in known.present:
        return True
    before = grammar.before_adverbs(place - 1)
    named = before >= 0 and grammar.words[before].mention is not None
    return named or grammar.isin(before, "auxiliaries", "joints", "pronouns", "descriptions", "to")


def end_of(grammar: Grammar, predicate: Predicate) -> int:
    """The character after the last word of a predicate."""
    return grammar.words[predicate.last - 1].end
