"""Agents: what somebody has made of a text: "a map drafted by Peru of its ports"."""

from .predicates import is_participle
from .reading import Sentence
from .standing import Side, Standing, standing_at
from .statements import Range, Statement

LONGEST_OBJECT = 9


def find_agents(sentence: Sentence) -> None:
    """Find every participle with a named agent that no clause has been read from."""
    words, known = sentence.words, sentence.known
    for place, low in enumerate(words.low):
        if low not in known.verbs["agents"].participle or words.at(place + 1) != "by":
            continue
        if not words.inside[place] and place + 2 not in sentence.subjects:
            made_by(sentence, place)


def made_by(sentence: Sentence, place: int) -> None:
    """The statement of one participle and of those coordinated with it."""
    words, known = sentence.words, sentence.known
    standing = standing_at(words, place + 2, known)
    named = object_before(sentence, place)
    if standing is None or not standing.names_somebody or named is None:
        return
    first = Statement(named[0], place, negated=False)
    first.add(standing)
    found = [first]
    here = standing.end
    while again := once_more(sentence, here):
        verb, more = again
        found.append(Statement(named[0], verb, negated=False))
        found[-1].add(more)
        here = more.end
    rest = rest_behind(sentence, here)
    for one in found:
        one.point = [named, *rest]
        sentence.statements.append(one)


def object_before(sentence: Sentence, place: int) -> Range | None:
    """The noun before a participle with its article and adjectives, as far as they reach."""
    words, known = sentence.words, sentence.known
    for here in range(place - 1, max(place - LONGEST_OBJECT, -1), -1):
        low = words.low[here]
        if low in known.words["determiners"]:
            return (here, place) if here < place - 1 else None
        if low in known.words["functions"] or low in known.finite or not low[0].isalnum():
            if any(low in known.words[kind] for kind in ("be", "have", "modals")):
                return None
            return (here + 1, place) if here + 1 < place else None
    return None


def once_more(sentence: Sentence, place: int) -> tuple[int, Standing] | None:
    """Another participle of the same noun: ", and accepted by Fiji"."""
    words, known = sentence.words, sentence.known
    here = place + (words.at(place) == ",")
    here += words.at(here) in {"and", "but"}
    if here == place or not is_participle(words.at(here), known) or words.at(here + 1) != "by":
        return None
    standing = standing_at(words, here + 2, known, side=Side.OWN)
    return (here, standing) if standing and standing.names_somebody else None


def rest_behind(sentence: Sentence, place: int) -> list[Range]:
    """What more belongs to the noun: "(a map drafted by Peru) of its ports"."""
    words = sentence.words
    end = sentence.edge_after(place - 1)
    if place >= end or words.low[place] in {",", ";", ":", "and", "but", "or", "—", "–"}:
        return []
    if (
        sentence.isin(place, "be")
        or sentence.isin(place, "have")
        or sentence.isin(place, "modals")
    ):
        return []
    stop = next((here for here in range(place, end) if words.low[here] == ","), end)
    return [(place, stop)]
