"""Others: those who stand by or against what somebody has said, behind its point."""

from .pieces import Cut, Kind, Running
from .predicates import Form, Predicate, is_adverb, is_present, past_adverbs
from .reading import Sentence
from .standing import Side, Standing, marker_at, standing_at, standing_behind

DID = {"did", "do", "does", "was", "were", "had", "have"}


def standing_cut(sentence: Sentence, place: int, start: int) -> Cut | None:
    """Supporters and opponents behind a comma: ", opposed by Peru", "and was supported by"."""
    words, known = sentence.words, sentence.known
    here = past_adverbs(words, start, known)
    here += words.at(here) == "which"
    if words.at(here) in {"was", "were"}:
        here = past_adverbs(words, here + 1, known)
    return those_behind(sentence, place, here)


def loose_standing(sentence: Sentence, place: int) -> Cut | None:
    """The same without a comma: "draft text supported by Peru and opposed by Chile"."""
    cut = None if is_passive(sentence, place) else those_behind(sentence, place, place)
    return cut if cut and closes(sentence, cut.standings[0]) else None


def those_behind(sentence: Sentence, place: int, start: int) -> Cut | None:
    """The list behind "supported by" or "opposed by"."""
    words, known = sentence.words, sentence.known
    marker = marker_at(words, start, known)
    if marker is None or marker[0] not in {"supported", "opposed"}:
        return None
    side = Side.AGAINST if marker[0] == "opposed" else Side.WITH
    standing = standing_behind(words, marker[1], known, side=side, before=marker[0])
    return Cut(Kind.STANDING, place, standing.end, standings=[standing]) if standing else None


def is_passive(sentence: Sentence, place: int) -> bool:
    """Whether a participle has an auxiliary before it: "was supported by"."""
    words, known = sentence.words, sentence.known
    before = place - 1
    while is_adverb(words.at(before), known):
        before -= 1
    return words.at(before) in known.words["be"]


def closes(sentence: Sentence, standing: Standing) -> bool:
    """Whether nothing more of the point follows, or opponents are named."""
    if sentence.words.at(standing.end) in {"", ",", ";"}:
        return True
    return any(one.side is Side.AGAINST for one in standing.standers)


def also_cut(sentence: Sentence, place: int, start: int) -> Cut | None:
    """Others who say the same: ", as did Peru"."""
    words = sentence.words
    if words.at(start) != "as" or words.at(start + 1) not in DID:
        return None
    standing = standing_at(words, start + 2, sentence.known, side=Side.WITH, before="as did")
    return Cut(Kind.STANDING, place, standing.end, standings=[standing]) if standing else None


def with_cut(sentence: Sentence, place: int, start: int) -> Cut | None:
    """Others with a participle of their own: "with Peru preferring", "with Peru opposed"."""
    if sentence.at(start) != "with":
        return None
    return absolute_from(sentence, place, start + 1)


def absolute_from(sentence: Sentence, place: int, start: int) -> Cut | None:
    """A list with a participle behind it."""
    standing = standing_at(sentence.words, start, sentence.known)
    predicate = absolute_at(sentence, standing.end) if standing else None
    if standing is None or predicate is None:
        return None
    return Cut(Kind.WITH, place, predicate.end, predicate=predicate, standings=[standing])


def absolute_at(sentence: Sentence, place: int) -> Predicate | None:
    """A participle behind a list: "preferring", "initially opposed"."""
    words, known = sentence.words, sentence.known
    here = past_adverbs(words, place, known)
    negated = words.at(here) == "not"
    here += negated
    if is_present(words, here, known):
        return Predicate(here, here, here + 1, Form.PRESENT, negated)
    if words.at(here) in known.words["leaning"]:
        return Predicate(here, here, here + 1, Form.PAST, negated)
    return None


def gap(sentence: Sentence, place: int, start: int, running: Running) -> Cut | None:
    """Others with the same verb, not repeated: "Peru called for lists, Chile for maps"."""
    words, known = sentence.words, sentence.known
    first = running.predicate.end
    opens = words.at(first) in known.nouns["content"] and running.kind in {Kind.VERB, Kind.GAP}
    if not opens or place <= first or words.name[place - 1]:
        return None
    standing = standing_at(words, start, known)
    if standing is None or not standing.names_somebody:
        return None
    if words.at(standing.end) != words.low[first]:
        return None
    return Cut(Kind.GAP, place, standing.end, predicate=running.predicate, standings=[standing])
