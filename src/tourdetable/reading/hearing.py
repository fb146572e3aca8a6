"""Hearing: one predicate listened to from its verb to its end, phrase by phrase."""

from collections.abc import Iterator

from tourdetable.record import Act

from .catenatives import past_catenative
from .clauses import Clause, Predicate
from .lexicon import Phrase
from .negation import denied
from .passages import ALL, Found, Passage
from .signs import SAYING, VIEWS, Basis, Sign
from .statements import REACH, past_insertion, statement_from, views_in
from .subjects import SubjectKind
from .voice import is_absolute, is_going_on, is_passive, is_reduced, is_verb_here
from .whose import Whose, goes_by, is_first_person, is_impersonal, whose

EVERY = frozenset(Act)
NONE: frozenset[Act] = frozenset()
OF_OTHERS = VIEWS | {Act.PROCEDURE}
"""What may be heard in what somebody says of others."""


class Hearing:
    """One predicate listened to from its verb to its end."""

    def __init__(self, passage: Passage, clause: Clause, predicate: Predicate) -> None:
        self.passage = passage
        self.grammar = passage.grammar
        self.predicate = predicate
        self.clause = clause
        self.whose = whose(passage, clause, predicate)
        self.own = self.whose is Whose.OWN
        self.head = predicate.head
        """Where the verb phrase begins of which "own" words are heard: "will", "may"."""
        short = self.grammar.isin(predicate.head, "first person contracted")
        verb = self.grammar.verb_from(predicate.head + short)
        self.verb = past_catenative(self.grammar, verb)
        subject = clause.subject
        thing = subject is None or subject.kind is SubjectKind.THING
        leads = thing and predicate == next(iter(clause.predicates), None)
        performed = self.verb > verb  # "wished to stress", "would like to thank"
        self.first = self.verb if performed else clause.first if leads else predicate.head
        self.impersonal = subject is not None and thing and self.grammar.low(subject.first) == "it"
        self.wanted = NONE if self.whose is Whose.OTHERS else EVERY
        """The acts that may still be heard: what follows an act is mostly what it is about."""
        self.turning = self.grammar.turning
        """Where anything can change; at most words nothing does."""
        self.entered = False
        """Whether what is said has begun."""

    def signs(self) -> Iterator[Sign]:
        """The signs in the order of the words."""
        place = self.first
        while place < self.predicate.last:
            if place > self.verb and place in self.turning:
                yield from self.turn(place)
            if self.own and not self.wanted and self.entered and self.heads(place):
                self.wanted = EVERY  # "that it had taken note, and would answer by May"
            phrase, end = self.best_at(place)
            if phrase is None:
                place += 1
                continue
            start, place = place, self.after(place, end)
            if phrase.kind in SAYING:
                yield from self.said(phrase, start, place, end)
                place = self.enter(place)
                continue
            yield self.sign(phrase, start, end)
            if phrase.act is Act.REPORT and phrase.written.endswith(" that"):
                yield from self.views(place, start)
            if phrase.act is Act.PROCEDURE and self.grammar.low(place) == "to":
                place = self.verb = place + 1
            elif phrase.act not in {Act.REPORT, Act.PROCEDURE}:
                self.wanted = NONE

    def turn(self, place: int) -> Iterator[Sign]:
        """What changes at a word: content begins, a condition, an aside with a say of its own."""
        grammar = self.grammar
        if not self.entered and place in grammar.contents:
            self.wanted &= self.in_content(place + 1, told=False)
        elif not self.entered and grammar.isin(place, "conditions"):
            self.wanted = NONE
        elif is_absolute(grammar, place):
            self.wanted = EVERY
        elif grammar.isin(place, "saying beside") and "," in grammar.words[place].before:
            yield from views_in(grammar, place + 1, self.predicate.last, place)

    def sign(self, phrase: Phrase, place: int, end: int) -> Sign:
        """The sign that a phrase is here."""
        act = denied(self.passage, phrase, place, head=self.head, verb=self.verb)
        basis = Basis.SAID if phrase.kind in SAYING else Basis.PHRASE
        if phrase.kind == "told" and act is Act.COMMITMENT and self.is_conditional():
            act = Act.INTEREST
        return Sign(act, self.grammar.words[place].start, end, basis)

    def said(self, phrase: Phrase, place: int, after: int, end: int) -> Iterator[Sign]:
        """What is said: a report, unless its content is a view; several "note" their view."""
        content = statement_from(self.grammar, after, self.predicate.last)
        views = [] if content is None else list(self.views(content, place))
        if content is None and after >= self.predicate.last:
            views = list(self.said_before(place))
        shared = content is not None and self.passage.found is Found.COLLECTIVE
        if shared and not views and phrase.kind == "weak":
            yield Sign(Act.POSITION, self.grammar.words[place].start, end)
        else:
            yield self.sign(phrase, place, end)
        yield from views

    def said_before(self, verb: int) -> Iterator[Sign]:
        """The view in what stands before the saying: "Waiting was no option, they said"."""
        subject = self.clause.subject
        if subject is not None and "," in self.grammar.words[subject.first].before:
            yield from views_in(self.grammar, 0, subject.first, verb)

    def views(self, content: int, verb: int) -> Iterator[Sign]:
        """The views in what is said."""
        return views_in(self.grammar, content, self.predicate.last, verb)

    def enter(self, place: int) -> int:
        """Go on listening in what is said; of itself a speaker may say anything."""
        self.entered = True
        content = statement_from(self.grammar, place, self.predicate.last)
        if content is None or not self.wanted:
            return place
        self.wanted &= self.in_content(content, told=True)
        if self.wanted == EVERY:
            self.own = True
            self.head = self.head_in(content)
            self.verb = self.grammar.verb_from(self.head)
        return content

    def head_in(self, content: int) -> int:
        """Where the verb of the speaker stands in what it says of itself."""
        content = past_insertion(self.grammar, content)
        for place in range(content + 1, min(content + REACH, self.predicate.last)):
            if self.grammar.is_finite(place):
                return place
        return content

    def after(self, place: int, end: int) -> int:
        """The first word behind a phrase."""
        while place < self.predicate.last and self.grammar.words[place].start < end:
            place += 1
        return place

    def in_content(self, place: int, *, told: bool) -> frozenset[Act]:
        """What may be heard in reported content: all that the speaker says of itself."""
        grammar = self.grammar
        place = past_insertion(grammar, place)
        if grammar.low(place) == "it" and is_impersonal(grammar, place + 1, self.predicate.last):
            return OF_OTHERS if told else NONE
        if grammar.isin(place, "pronouns", "possessives", "first person"):
            return EVERY
        if grammar.low(place) == "there":
            return OF_OTHERS if told else EVERY
        if grammar.isin(place, "articles"):
            place += 1
            if grammar.isin(place, "descriptions") or self.is_called(place):
                return EVERY
        mention = grammar.words[place].mention if place < len(grammar.words) else None
        if mention and not mention.possessive and mention.party in self.passage.parties:
            return EVERY
        return OF_OTHERS if told else NONE

    def is_called(self, place: int) -> bool:
        """Whether "the Bank", "the Board" is the speaker under a shorter name."""
        return goes_by(self.grammar.low(place), self.passage.parties)

    def best_at(self, place: int) -> tuple[Phrase | None, int]:
        """The phrase that fits best at a word: the longest, with what stands nearest."""
        held = self.grammar.phrases_at(place) if self.wanted else ()
        if not held:
            return None, 0
        found: list[tuple[tuple[bool, int, bool, int], int, Phrase]] = []
        limit = self.grammar.words[self.predicate.last - 1].end
        start = self.grammar.words[place].start
        for phrase in held:
            if phrase.act not in self.wanted:
                continue
            match = phrase.pattern.match(self.grammar.text, start, limit)
            if match and self.fits(phrase, place):
                found.append((self.rank(phrase, match.end()), match.end(), phrase))
        if not found:
            return None, 0
        _, end, phrase = max(found, key=lambda one: one[0])
        return phrase, end

    def rank(self, phrase: Phrase, end: int) -> tuple[bool, int, bool, int]:
        """How well a phrase fits: bodies decide, more words tell more, near words belong."""
        suits = (phrase.act is Act.DECISION) == self.passage.together
        return suits, phrase.length, not phrase.gap, -end if phrase.gap else end

    def fits(self, phrase: Phrase, place: int) -> bool:
        """Whether a phrase is used here as it shows its act."""
        match phrase.kind:
            case "own":
                alone = ALL not in self.passage.parties  # "delegates will meet" is a schedule
                alone = alone or is_first_person(self.grammar, place)
                return self.own and alone and self.heads(place)
            case "told":
                return self.own and self.heads(place) and self.is_backshifted(place)
            case "bodies":
                return self.fits_body(phrase, place)
            case "stances":
                return self.own and place == self.verb
            case "verbs" | "weak" | "telling":
                return self.fits_verb(phrase, place)
        leading = self.predicate.head <= place <= self.verb or place == self.head
        told = phrase.act in VIEWS and self.grammar.isin(place, "linking verbs")
        word = self.grammar.words[place]
        titled = place > 0 and word.capital and word.joined
        return leading or (not titled and (told or is_verb_here(self.grammar, place, phrase)))

    def heads(self, place: int) -> bool:
        """Whether a verb phrase of the speaker begins at a word: "…, and that she would"."""
        if place == self.head or not self.entered or not self.grammar.is_auxiliary(place):
            return place == self.head
        before = self.grammar.before_adverbs(place - 1)
        if self.grammar.isin(before, "pronouns"):
            before -= 1
            before -= self.grammar.low(before) == "that"
        return self.grammar.isin(before, "joints")

    def is_backshifted(self, place: int) -> bool:
        """Whether "would" is the "will" of somebody reported: "she would answer by May"."""
        grammar, subject = self.grammar, self.clause.subject
        reported = self.entered or (
            subject is not None
            and (
                subject.kind is SubjectKind.NAMED
                or grammar.isin(subject.first, "pronouns", "possessives")
            )
        )
        spoken = grammar.isin(grammar.before_adverbs(place - 1), "first person")
        after = grammar.after_adverbs(place + 1)
        other = grammar.isin(after, "supposed verbs") or self.is_procedure(after)
        return reported and not spoken and not other and ALL not in self.passage.parties

    def is_procedure(self, place: int) -> bool:
        """Whether what somebody would do belongs to the meeting: "would suspend the session"."""
        grammar = self.grammar
        return any(
            one.act is Act.PROCEDURE
            and one.kind == "phrases"
            and one.pattern.match(grammar.text, grammar.words[place].start)
            for one in grammar.phrases_at(place)
        )

    def is_conditional(self) -> bool:
        """Whether what somebody would do hangs on a condition."""
        grammar = self.grammar
        return any(
            grammar.isin(one, "suppositions", "conditions") for one in range(len(grammar.words))
        )

    def fits_body(self, phrase: Phrase, place: int) -> bool:
        """Whether words that show a decision are used of a body or the meeting as a whole."""
        asked = phrase.act is Act.REQUEST and self.whose is Whose.CONTENT
        if not asked and (not self.passage.together or self.passage.found is Found.CARRIED):
            return False
        deed = phrase.written.startswith("<") and not phrase.written.startswith("<be>")
        if not deed:
            return True
        return place == self.verb and self.own and not is_passive(self.grammar, self.verb)

    def fits_verb(self, phrase: Phrase, place: int) -> bool:
        """Whether a verb is used of the speaker: "Norway urged", "it was suggested"."""
        grammar = self.grammar
        if is_absolute(grammar, place):
            return True
        if place != self.verb or is_reduced(grammar, place, self.predicate.head):
            return False
        if self.predicate.adjunct:
            return phrase.kind == "verbs" and not grammar.isin(place, "aside only")
        if phrase.act is Act.POSITION and self.is_work():
            return False
        passive = is_passive(grammar, self.verb)
        if passive:
            return self.impersonal or self.passage.found is Found.AGENT
        return self.own

    def is_work(self) -> bool:
        """Whether a verb of opinion tells of work: "has been supporting", a body "considered"."""
        grammar, verb = self.grammar, self.verb
        examined = self.passage.together and grammar.isin(verb, "examining")
        examined = examined and grammar.low(verb + 1) != "that"
        return examined or is_going_on(self.grammar, self.verb)
