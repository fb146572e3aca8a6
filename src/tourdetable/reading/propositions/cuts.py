"""Cuts: where the point of one predicate ends, and what begins there."""

from .further import has_clause, participle_cut, resumed, verb_cut
from .others import absolute_from, also_cut, gap, loose_standing, standing_cut, with_cut
from .pieces import Cut, Joint, Kind, Running
from .predicates import Form
from .reading import Sentence
from .subject import Clause, named_clause, other_clause

DIVIDERS = {",", ";", "—", "–"}
LOOSE_STANDING = {"supported", "opposed"}
SHORT = 5
"""Words of a subject that nobody is named by."""


def cut_after(sentence: Sentence, place: int, running: Running) -> Cut:
    """The first cut from a place on."""
    words = sentence.words
    here = place
    while here < len(words):
        if here in sentence.kept:
            here = sentence.kept[here]
        elif words.inside[here]:
            here += 1
        elif found := cut_at(sentence, here, running):
            return found
        else:
            here += 1
    return Cut(Kind.END, len(words), len(words))


def cut_at(sentence: Sentence, place: int, running: Running) -> Cut | None:
    """The cut at a place, if there is one."""
    joint = joint_at(sentence, place)
    if joint is None:
        return undivided(sentence, place, running)
    if sentence.at(place - 1 - (sentence.at(place - 1) == ",")) == "that":
        return None
    return (
        standing_cut(sentence, place, joint.behind)
        or with_cut(sentence, place, joint.behind)
        or participle_cut(sentence, joint, running)
        or (verb_cut(sentence, joint, running) if may_share(sentence, joint) else None)
        or (resumed(sentence, joint) if running.before_verb and joint.divided else None)
        or clause_cut(sentence, joint, running)
        or also_cut(sentence, place, joint.start)
    )


def may_share(sentence: Sentence, joint: Joint) -> bool:
    """Whether a verb there can have the subject of the one before: behind "and", or ";"."""
    return joint.joined or sentence.at(joint.place) == ";"


def joint_at(sentence: Sentence, place: int) -> Joint | None:
    """The comma or conjunction at a place: "," and "and", and ", and while" is one."""
    divided = sentence.words.low[place] in DIVIDERS
    start = place + divided
    joined = sentence.isin(start, "conjunctions")
    if joined and sentence.isin(start + 1, "contrasts"):
        start += 1
    return Joint(place, divided, joined, start) if divided or joined else None


def undivided(sentence: Sentence, place: int, running: Running) -> Cut | None:
    """A cut without comma or conjunction: "with Peru opposed", "citing costs"."""
    low = sentence.words.low[place]
    if low == "with":
        return with_cut(sentence, place, place)
    if place == running.start:
        return None
    if low in sentence.known.words["loose"]:
        return Cut(Kind.PARTICIPLE, place, place)
    named = running.statement is not None and running.statement.is_named
    return loose_standing(sentence, place) if low in LOOSE_STANDING and named else None


def clause_cut(sentence: Sentence, joint: Joint, running: Running) -> Cut | None:
    """A clause with a subject of its own: ", and Peru preferred", "while others opposed it"."""
    here = joint.behind
    again = absolute_from(sentence, joint.place, here) if running.kind is Kind.WITH else None
    if again or (again := gap(sentence, joint.place, here, running)):
        return again
    if not may_share(sentence, joint) and not sentence.contrast:
        return in_row(sentence, joint)
    clause = named_clause(sentence, here) or unnamed(sentence, joint, running)
    return Cut(Kind.CLAUSE, joint.place, here, clause=clause) if clause else None


def in_row(sentence: Sentence, joint: Joint) -> Cut | None:
    """One of several clauses with commas: "Peru asked for lists, Chile preferred maps, and …"."""
    clause = named_clause(sentence, joint.start) if joint.divided else None
    if clause is None:
        return None
    predicate = clause[1]
    plain = is_told(sentence, clause) and not predicate.passive
    if not plain or sentence.at(predicate.end) in {"", ","}:
        return None
    return Cut(Kind.CLAUSE, joint.place, joint.start, clause=clause)


def unnamed(sentence: Sentence, joint: Joint, running: Running) -> Clause | None:
    """A clause of somebody who is not named, where it ends what was said before."""
    contrast = sentence.isin(joint.start, "contrasts") or sentence.at(joint.start) == "but"
    contrast |= sentence.contrast and not joint.joined
    if not (joint.divided or contrast):
        return None
    found = other_clause(sentence, joint.behind, within=SHORT)
    if found is None or contrast or is_told(sentence, found):
        return found
    return None if has_clause(sentence, running.start, joint.place) else found


def is_told(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what was done at the meeting: "and the Chair noted"."""
    _, predicate = clause
    told = sentence.words.low[predicate.head] in sentence.known.heard
    plain = not predicate.helper or predicate.passive
    return told and plain and predicate.form is Form.PAST
