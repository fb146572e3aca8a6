"""Views: whether what is said is a view, a worry or an idea, and not a fact.

A summary often carries what a speaker said without a word for the act: "It would be necessary
to re-group trade", "The smaller the office the better". How it is worded tells: what should
be, what is good or hard, what may happen if.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tourdetable.record import Act

from .grammar import Grammar

ENOUGH = 2
"""Weak marks of different sorts that make a view; a strong mark is enough."""
MARKING = (
    *("view modals", "likelihood", "weighing verbs", "possibilities"),
    *("suppositional modals", "emphases", "comparisons", "linking verbs"),
)
"""Lists of the words at which a mark of a view can stand, beside these words:"""
OBLIGED = {"need", "needs", "needed", "have", "has", "had"}
REACH = 9
"""Words after a verb in which its complement is looked for."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the wording of some content shows, from word to word."""

    act: Act
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A word, or a few, by which a view is worded."""

    sort: str
    first: int
    last: int
    strong: bool = True


def judged(grammar: Grammar, first: int, last: int) -> Judgement | None:
    """What a stretch of words says beyond a fact, if it does."""
    return (
        worried(grammar, first, last)
        or imagined(grammar, first, last)
        or valued(grammar, first, last)
    )


def worried(grammar: Grammar, first: int, last: int) -> Judgement | None:
    """A worry: something "may be impaired", "could overshadow" something."""
    opening = grammar.places_of("chance modals", "linking verbs")
    for place in own_words(grammar, first, last, opening):
        chance = grammar.isin(place, "chance modals")
        feared, reach = ("harms", 5) if chance else ("worries", 4)
        for later in range(place + 1, min(place + reach, last)):
            if grammar.isin(later, feared):
                return Judgement(Act.CONCERN, place, later)
    return None


def imagined(grammar: Grammar, first: int, last: int) -> Judgement | None:
    """An idea: something "might be better", "could perhaps be asked"."""
    for place in own_words(grammar, first, last, grammar.places_of("idea modals")):
        after = range(place + 1, min(place + 4, last))
        hint = next((one for one in after if grammar.isin(one, "hints")), None)
        if hint is not None and not grammar.isin(place + 1, "negations"):
            return Judgement(Act.PROPOSAL, place, hint)
        verb = grammar.after_adverbs(place + 1)
        asked = grammar.low(place) == "could" and grammar.low(verb) == "be"
        if asked and grammar.isin(grammar.after_adverbs(verb + 1), "taken up"):
            return Judgement(Act.PROPOSAL, place, grammar.after_adverbs(verb + 1))
    return None


def valued(grammar: Grammar, first: int, last: int) -> Judgement | None:
    """A view, by the marks that add up to one; the same weak mark counts once."""
    weak: dict[str, int] = {}
    for one in marks(grammar, first, last):
        if one.strong:
            return Judgement(Act.POSITION, min([*weak.values(), one.first]), one.last)
        weak.setdefault(one.sort, one.first)
        if len(weak) >= ENOUGH:
            return Judgement(Act.POSITION, min(weak.values()), one.last)
    return None


def own_words(grammar: Grammar, first: int, last: int, places: Iterable[int]) -> Iterator[int]:
    """Which of some words stand outside of relative clauses, which only tell more of a noun."""
    for place in places:
        if not first <= place < last:
            continue
        if not any(start < place < end for start, end in grammar.relatives):
            yield place


def marks(grammar: Grammar, first: int, last: int) -> Iterator[Mark]:
    """The marks of a view in their order."""
    supposed = any(first <= place < last for place in grammar.places_of("suppositions"))
    marking = {place for place, low in enumerate(grammar.lows) if low in OBLIGED}
    marking.update(grammar.places_of(*MARKING))
    for place in own_words(grammar, first, last, sorted(marking)):
        after = grammar.after_adverbs(place + 1)
        if grammar.isin(place, "view modals", "likelihood") or weighs(grammar, place):
            yield Mark("strong", place, place)
        elif is_obligation(grammar, place):
            yield Mark("obligation", place, place + 1)
        elif grammar.isin(place, "possibilities"):
            told = grammar.isin(place - 1, "first person") or grammar.low(after) == "be"
            strong = told or is_limited(grammar, place, last)
            yield Mark("possibility", place, min(after, last - 1), strong)
        elif grammar.isin(place, "suppositional modals"):
            follows = grammar.isin(after, "consequences")
            spoken = grammar.isin(place - 1, "first person") or "'" in grammar.low(place)
            yield Mark("supposition", place, place, strong=supposed or follows or spoken)
        elif grammar.isin(place, "emphases"):
            yield Mark("emphasis", place, place, strong=False)
        elif grammar.isin(place, "comparisons"):
            so_much = grammar.low(place) == "better" and grammar.low(place - 1) == "the"
            yield Mark("comparison", place, place, strong=so_much)
        elif (end := complement(grammar, place, min(place + REACH, last))) is not None:
            yield Mark("complement", place, end)


def weighs(grammar: Grammar, place: int) -> bool:
    """Whether a verb weighs something: "it depends on", but not "for lack of"."""
    if not grammar.isin(place, "weighing verbs"):
        return False
    before = grammar.before_adverbs(place - 1)
    return not grammar.isin(before, "prepositions", "determiners", "articles")


def is_limited(grammar: Grammar, place: int, last: int) -> bool:
    """Whether something "can only" be so, or "can come only" from somewhere."""
    return any(
        grammar.low(one) in {"only", "perhaps", "hardly", "scarcely"}
        for one in range(place + 1, min(place + 4, last))
    )


def is_obligation(grammar: Grammar, place: int) -> bool:
    """Whether something "needs to", "has to", "need not" be."""
    low, after = grammar.low(place), grammar.low(place + 1)
    if low == "need" and after == "not":
        return True
    if low == "need" and grammar.isin(grammar.before_adverbs(place - 1), "modals"):
        return True
    if low in {"need", "needs", "needed"}:
        return after == "to" and not grammar.isin(place - 1, "determiners", "articles")
    return low in {"have", "has", "had"} and after == "to" and not grammar.isin(place - 1, "to")


def complement(grammar: Grammar, verb: int, last: int) -> int | None:
    """Where the word stands by which something is judged: "is hard", "is a problem"."""
    if not grammar.isin(verb, "linking verbs") or grammar.low(verb - 1) == "that":
        return None  # "return that is sustainable" only tells more of the return
    owning = grammar.isin(verb, "owning verbs")
    if owning and is_participle(grammar, grammar.after_adverbs(verb + 1)):
        return None  # "has expressed its interest"
    for place in range(verb + 1, min(last, len(grammar.words))):
        if not grammar.words[place].joined and grammar.words[place].before.strip() != ",":
            return None
        noun = grammar.isin(place, "judging nouns") and not is_attributive(grammar, place)
        if noun or (not owning and judges(grammar, place)):
            return place
        if ends_complement(grammar, place, verb):
            return None
    return None


def ends_complement(grammar: Grammar, place: int, verb: int) -> bool:
    """Whether a word no longer says what something is."""
    if grammar.low(place) == "of" and place == verb + 1:
        return False  # "is of little use"
    if grammar.low(place) == "as" and grammar.isin(verb, "counted as"):
        return False
    return grammar.isin(place, "content openers", "relatives", "past the complement")


def judges(grammar: Grammar, place: int) -> bool:
    """Whether an adjective judges by itself: "is hard", not "is a true copy"."""
    if grammar.low(place) in {"too", "more", "less"}:
        after = place + 1
        bare = after >= len(grammar.words) or not grammar.words[after].joined
        return not (bare or grammar.low(after).isdigit() or grammar.low(after) == "than")
    superlative = grammar.isin(place - 1, "superlatives")
    attributive = is_attributive(grammar, place) and not superlative
    return grammar.isin(place, "judgements") and not attributive


def is_attributive(grammar: Grammar, place: int) -> bool:
    """Whether a word only tells more of the noun behind it."""
    after = place + 1
    if after >= len(grammar.words) or not grammar.words[after].joined:
        return False
    ends = grammar.isin(after, "past the complement", "content openers", "relatives", "adverbs")
    return not ends and not grammar.isin(after, "joints", "comparing")


def is_participle(grammar: Grammar, place: int) -> bool:
    """Whether a word is the past participle of a known verb, or looks like one."""
    known = grammar.lexicon.verbs.get(grammar.low(place))
    low = grammar.low(place)
    return low in known.participle if known else low.endswith("ed") and len(low) > 4
