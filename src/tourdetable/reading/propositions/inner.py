"""Inner clauses: refusals and withdrawals that are told inside what another says."""

from .predicates import Predicate, past_adverbs, predicate_at
from .reading import Sentence
from .standing import Side, standing_at
from .statements import Statement

COULD = {"could", "couldn't", "couldn’t", "would"}


def find_inner(sentence: Sentence) -> None:
    """Hear what somebody refuses inside what is said, and what a speaker says of itself."""
    for statement in list(sentence.statements):
        its_own(sentence, statement)
    place = 0
    words = sentence.words
    while place < len(words):
        if words.is_name(place) and place not in sentence.subjects and not words.inside[place]:
            place = refusal(sentence, place)
        elif words.low[place] == "both" and not words.inside[place]:
            both(sentence, place)
        place += 1


def its_own(sentence: Sentence, statement: Statement) -> None:
    """Hear what a speaker says of itself: "said that it did not support the text"."""
    words, known = sentence.words, sentence.known
    if words.low[statement.verb] not in known.verbs["says"].every or not statement.point:
        return
    first, last = statement.point[0]
    here = first + (words.at(first) == "that")
    pronoun = words.at(here) == "it"
    inner = predicate_at(words, here + 1, known) if pronoun else None
    inner = inner or own_name(sentence, statement, here)
    if inner is None or inner.end > last or not is_own_will(sentence, inner):
        return
    statement.verb, statement.negated = inner.head, inner.negated
    statement.helped_from = inner.first
    statement.point[0] = (inner.end, last)


def own_name(sentence: Sentence, statement: Statement, place: int) -> Predicate | None:
    """The verb behind the speaker's own name, repeated: "Peru said Peru cannot …"."""
    words, known = sentence.words, sentence.known
    standing = standing_at(words, place, known)
    if standing is None or set(standing.parties(Side.OWN)) != set(statement.own):
        return None
    inner = predicate_at(words, standing.end, known)
    if inner is None or not inner.negated:
        return None
    sentence.subjects.update(range(place, standing.end))
    return inner


def is_own_will(sentence: Sentence, inner: Predicate) -> bool:
    """Whether a verb tells what only somebody with a will does not do, or takes back."""
    known, low = sentence.known, sentence.words.low[inner.head]
    if inner.negated and inner.helper not in COULD:
        verbs = known.verbs["attitudes"]
        return low in verbs.base | verbs.participle | verbs.present
    done = inner.helper in {"has", "had", "have"} and not inner.negated
    return done and low in known.verbs["refusals"].participle


def refusal(sentence: Sentence, place: int) -> int:
    """A named refusal inside a clause: "(wrote) that Peru had withdrawn its pilots"."""
    words, known = sentence.words, sentence.known
    first = place - sentence.isin(place - 1, "articles")
    standing = standing_at(words, place, known)
    if standing is None:
        return place
    inner = predicate_at(words, standing.end, known)
    if inner is None or not is_refusal(sentence, inner) or inner.passive:
        return standing.end - 1
    statement = Statement(first, inner.head, inner.negated, helped_from=inner.first)
    statement.add(standing)
    statement.point = [(inner.end, sentence.edge_after(inner.head))]
    sentence.statements.append(statement)
    return standing.end - 1


def is_refusal(sentence: Sentence, inner: Predicate) -> bool:
    """Whether a verb refuses, withdraws, or plans to withdraw."""
    words, known = sentence.words, sentence.known
    low = words.low[inner.head]
    refusals = known.verbs["refusals"]
    if inner.negated:
        return low not in known.words["be"] and low in known.known.base | known.known.participle
    if low in refusals.past | refusals.participle:
        return True
    here = past_adverbs(words, inner.end, known)
    if words.at(here) != "to":
        return False
    return words.at(past_adverbs(words, here + 1, known)) in refusals.base


def both(sentence: Sentence, place: int) -> None:
    """Hear of two that were named: "(from Peru and Chile), as both agreed to wait"."""
    words, known = sentence.words, sentence.known
    inner = predicate_at(words, place + 1, known)
    if inner is None or words.low[inner.head] not in known.heard:
        return
    named = [one.parties for one in words.name[:place] if one and not one.possessive]
    if len(named) != 2 or words.at(place - 1) not in {"as", "since", "because", "that", "which"}:
        return
    statement = Statement(
        place, inner.head, inner.negated, helped_from=inner.first, own=[*named[0], *named[1]]
    )
    statement.point = [(inner.end, sentence.edge_after(inner.head))]
    sentence.statements.append(statement)
