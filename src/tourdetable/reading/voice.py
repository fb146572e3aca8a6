"""Voice: whether a verb is active, passive, or only looks like a verb."""

from .grammar import Grammar
from .lexicon import Phrase


def is_passive(grammar: Grammar, verb: int) -> bool:
    """Whether something is done to the subject."""
    known = grammar.lexicon.verbs.get(grammar.low(verb))
    be = grammar.isin(grammar.before_adverbs(verb - 1), "forms of be")
    return known is not None and be and grammar.low(verb) in known.participle


def is_going_on(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells what is being done: "has been supporting"."""
    known = grammar.lexicon.verbs.get(grammar.low(verb))
    be = grammar.isin(grammar.before_adverbs(verb - 1), "forms of be")
    return known is not None and be and grammar.low(verb) in known.present


def is_absolute(grammar: Grammar, place: int) -> bool:
    """Whether a participle has a subject of its own: ", with two sides adding that"."""
    known = grammar.lexicon.verbs.get(grammar.low(place))
    if known is None or grammar.low(place) not in known.present:
        return False
    for before in range(place - 1, max(place - 6, -1), -1):
        if not grammar.words[before + 1].joined:
            return False
        if grammar.low(before) == "with":
            return before > 0
    return False


def is_reduced(grammar: Grammar, place: int, head: int) -> bool:
    """Whether a participle only tells more of a noun: "the group, chaired by Sweden, met"."""
    return place == head and grammar.low(place + 1) == "by"


def reduces(grammar: Grammar, place: int, before: int) -> bool:
    """Whether a participle tells more of the noun before it: "ships calling for water"."""
    if before < 0 or not grammar.words[place].joined or grammar.words[before].mention:
        return False
    led = grammar.isin(before, "auxiliaries", "joints", "prepositions", "openers", "forms of be")
    return not led and grammar.low(before).endswith("s")


def is_verb_here(grammar: Grammar, place: int, phrase: Phrase) -> bool:
    """Whether a word behind the verb is a verb itself: "the plan to" and "Action Plan" are not."""
    if not phrase.written.startswith("<"):
        return True
    if grammar.is_auxiliary(place):
        return True
    known = grammar.lexicon.verbs.get(grammar.low(place))
    if known is None:
        return True
    before = grammar.before_adverbs(place - 1)
    if grammar.low(place) in known.present:
        return not reduces(grammar, place, before)
    named = before >= 0 and grammar.words[before].mention is not None
    return named or grammar.isin(before, "auxiliaries", "joints", "pronouns", "descriptions", "to")
