"""Further: what the same subject says beside its first verb."""

from .pieces import Cut, Joint, Kind, Running
from .predicates import Form, Predicate, is_present, past_adverbs, predicate_at
from .reading import Sentence
from .standing import Side, Standing, marker_at, standing_at

HELPERS = ("modals", "be", "have")


def participle_cut(sentence: Sentence, joint: Joint, running: Running) -> Cut | None:
    """A participle of saying: ", noting that", "and stressing" behind another one."""
    words, known = sentence.words, sentence.known
    before_verb = joint.joined and words.at(joint.behind) == ","
    here = past_adverbs(words, joint.behind + before_verb, known)
    again = joint.joined and running.kind in {Kind.PARTICIPLE, Kind.WITH}
    contrast = words.at(joint.start) in known.words["contrasts"]
    if not (joint.divided or again or contrast or before_verb):
        return None
    if not is_present(words, here, known):
        return None
    low = words.low[here]
    if low in known.verbs["outcomes"].present and joint.divided:
        return Cut(Kind.DROPPED, joint.place, here)
    if low not in known.statements or is_listed(sentence, running, low):
        return None
    return Cut(Kind.PARTICIPLE, joint.place, here, before_verb=before_verb)


def is_listed(sentence: Sentence, running: Running, low: str) -> bool:
    """Whether a participle goes on with a list of them: "proposed deleting a line, adding two"."""
    return low == "adding" and is_present(sentence.words, running.start, sentence.known)


def verb_cut(sentence: Sentence, joint: Joint, running: Running) -> Cut | None:
    """One more verb of the same subject: "and, with Peru, questioned the annex"."""
    words, known = sentence.words, sentence.known
    here, standings = joint.behind, list[Standing]()
    comma = words.at(here) == ","
    if comma and is_present(words, here + 1, known):
        here = next_comma(sentence, here + 1) + 1
    elif beside := those_beside(sentence, here + comma):
        standings.append(beside)
        here = beside.end + (words.at(beside.end) == ",")
    predicate = predicate_at(words, here, known) or once_more(sentence, here, running)
    if predicate is None or not goes_with(sentence, joint, predicate, running):
        return None
    return Cut(Kind.VERB, joint.place, predicate.end, predicate=predicate, standings=standings)


def those_beside(sentence: Sentence, place: int) -> Standing | None:
    """Those who join or contradict the second verb alone."""
    marker = marker_at(sentence.words, place, sentence.known)
    if marker is None:
        return None
    side = Side.AGAINST if marker[0] == "opposed" else Side.WITH
    return standing_at(sentence.words, marker[1], sentence.known, side=side, before=marker[0])


def next_comma(sentence: Sentence, place: int) -> int:
    """The next comma that is not quoted, or the end."""
    words = sentence.words
    commas = (here for here in range(place, len(words)) if words.low[here] == ",")
    return next((here for here in commas if not words.inside[here]), len(words))


def resumed(sentence: Sentence, joint: Joint) -> Cut | None:
    """The verb behind a participle that stands before it."""
    predicate = predicate_at(sentence.words, joint.start, sentence.known)
    if predicate is None:
        return None
    return Cut(Kind.VERB, joint.place, predicate.end, predicate=predicate)


def once_more(sentence: Sentence, place: int, running: Running) -> Predicate | None:
    """A second participle behind one auxiliary: "had called it unfair and withdrawn"."""
    words, known = sentence.words, sentence.known
    here = past_adverbs(words, place, known)
    low = words.at(here)
    if running.predicate.helper not in known.words["have"] or low not in known.known.participle:
        return None
    return Predicate(here, here, here + 1, Form.PAST)


def goes_with(sentence: Sentence, joint: Joint, predicate: Predicate, running: Running) -> bool:
    """Whether a verb behind "and" has the subject of the one before, and not another."""
    words, known = sentence.words, sentence.known
    if running.predicate.form is Form.PRESENT:
        return False
    clausal = has_clause(sentence, running.start, joint.place)
    heard = words.low[predicate.head] in known.heard
    if predicate.helper:
        return not clausal and not predicate.passive
    if running.predicate.helper and heard:
        return True
    if predicate.form is not running.predicate.form:
        return False
    if words.at(joint.place - 1) in known.words["adjectives"]:
        return False
    return heard or (not clausal and (joint.divided or opens_object(sentence, predicate.end)))


def opens_object(sentence: Sentence, place: int) -> bool:
    """Whether an object or a clause begins there, which an adjective could not have."""
    return any(sentence.isin(place, kind) for kind in ("determiners", "functions"))


def has_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what has been read of a point holds a verb of its own."""
    words, known = sentence.words, sentence.known
    if start < end and words.low[start] == "that":
        return True
    return any(
        words.low[here] in known.words[kind]
        for here in range(start, end)
        if not words.inside[here]
        for kind in HELPERS
    )
