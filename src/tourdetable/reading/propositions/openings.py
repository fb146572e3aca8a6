"""Openings: what stands in front of the one who speaks: the day, the topic, supporters."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from .predicates import is_helper, is_present, past_adverbs, predicate_at
from .reading import Sentence
from .standing import Side, Standing, marker_at, standing_at
from .statements import Range
from .subject import named_clause, other_clause

SHORT = 6
"""Words of a subject that nobody is named by: "the Chair of the contact group"."""
TOPIC_WORDS = 5


@dataclass(slots=True)
class Opening:
    """Where the clause begins, and what came before it."""

    start: int
    topic: Range | None = None
    standings: list[Standing] = field(default_factory=list)
    said: list[Range] = field(default_factory=list)
    """Participles with what they say, from the participle on."""


def opening_of(sentence: Sentence, place: int) -> Opening:
    """Read what stands in front of the subject."""
    opening = Opening(place)
    while opening.start < len(sentence.words):
        before = opening.start
        step(sentence, opening)
        if opening.start == before:
            break
    return opening


def step(sentence: Sentence, opening: Opening) -> None:
    """Read one piece in front of the subject, if there is one."""
    words, known = sentence.words, sentence.known
    here = past_adverbs(words, opening.start, known)
    if words.at(here) == "," and here > opening.start:
        here += 1
    elif not leads_over(sentence, here):
        here = opening.start
    opening.start = here
    low = words.at(here)
    if words.is_name(here):
        return
    contrast = low in known.words["contrasts"] and not is_present(words, here + 1, known)
    if contrast or (low in known.words["subordinating"] and is_told(sentence, here + 1)):
        sentence.contrast = True
        opening.start = here + 1
    elif low in {"but", "and", "yet", "so", "while", "when"} and named_clause(sentence, here + 1):
        opening.start = here + 1
    elif marker_at(words, here, known):
        those_in_front(sentence, opening)
    elif (
        low in known.words["opening settings"]
        or is_topic(sentence, here)
        or is_present(words, here, known)
    ):
        in_front(sentence, opening)


def leads_over(sentence: Sentence, place: int) -> bool:
    """Whether an adverb before a place belongs to the clause, and to no noun ("further work")."""
    words, known = sentence.words, sentence.known
    bare = place + (words.at(place) in known.words["articles"])
    starts = words.is_name(bare) or marker_at(words, place, known) or is_topic(sentence, place)
    return bool(starts) or words.at(place) in known.words["opening settings"]


def is_told(sentence: Sentence, place: int) -> bool:
    """Whether a clause tells what somebody named has said: "After Peru asked for tolls, …"."""
    clause = named_clause(sentence, place)
    if clause is None or clause[1].negated:
        return clause is not None
    return sentence.words.low[clause[1].head] in sentence.known.heard


def those_in_front(sentence: Sentence, opening: Opening) -> None:
    """Read those who join or contradict: "Supported by Peru and Fiji, he …"."""
    words, known = sentence.words, sentence.known
    marker = marker_at(words, opening.start, known)
    assert marker is not None
    kind, start = marker
    side = {"opposed": Side.AGAINST, "for": Side.OWN}.get(kind, Side.WITH)
    standing = standing_at(words, start, known, side=side, before=kind)
    if standing is None:
        in_front(sentence, opening)
        return
    comma = words.at(standing.end) == ","
    if predicate_at(words, standing.end + comma, known):
        divided(opening, standing)
    elif comma:
        opening.standings.append(standing)
        opening.start = standing.end + 1


def divided(opening: Opening, standing: Standing) -> None:
    """Tell those in front from the subject, where the names stand in one row."""
    standers = standing.standers
    commas = [place for place, one in enumerate(standers) if place and one.before == ","]
    ended = [
        place
        for place, (before, one) in enumerate(pairwise(standers), start=1)
        if before.before == "and" and one.before == ","
    ]
    subject = (ended or commas[-1:] or [0])[0]
    if subject:
        opening.standings.append(Standing(standers[:subject], standers[subject].first))
        opening.start = standers[subject].first


def in_front(sentence: Sentence, opening: Opening) -> None:
    """Find the subject behind a topic, a setting or a participle, and keep what counts."""
    here = opening.start
    found = subject_start(sentence, here + 1)
    if found is None:
        return
    end, start = found
    said = sentence.at(here) in sentence.known.statements
    if said and is_present(sentence.words, here, sentence.known):
        opening.said += participles_in(sentence, here, end)
    elif is_topic(sentence, here) and not is_date(sentence, here, end):
        opening.topic = opening.topic or (here, end)
    opening.start = start


def participles_in(sentence: Sentence, first: int, last: int) -> Iterator[Range]:
    """Several participles in front, one by one: "Recalling the floods and noting their cost"."""
    words, known = sentence.words, sentence.known
    start = first
    for here in range(first + 1, last - 1):
        if words.inside[here] or words.low[here] not in {",", "and"}:
            continue
        following = here + 1 + (words.low[here + 1] == "and")
        if start < here and words.at(following) in known.statements and following < last:
            yield start, here
            start = following
    yield start, last


def is_topic(sentence: Sentence, place: int) -> bool:
    """Whether a topic begins there."""
    return any(sentence.words.matches(place, one) for one in sentence.known.topics)


def is_date(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what looks like a topic tells of the day or leads over: "On Friday, 3 May,"."""
    near = sentence.words.low[first + 1 : min(last, first + 1 + TOPIC_WORDS)]
    days = sentence.known.words["opening no_topics"]
    return any(one in days for one in near) or near[:1] == ["this"] == near


def subject_start(sentence: Sentence, place: int) -> Range | None:
    """Where what stands in front ends, and where the subject begins."""
    if place not in sentence.starts:
        sentence.starts[place] = found_start(sentence, place)
    return sentence.starts[place]


def found_start(sentence: Sentence, place: int) -> Range | None:
    """The first comma behind which a subject begins, or else the first name with a verb."""
    words = sentence.words
    for here in range(place, len(words)):
        if words.inside[here]:
            continue
        if words.low[here] == ",":
            if begins(sentence, here + 1):
                return here, here + 1
        elif words.inside[here - 1] and named_clause(sentence, here):
            return here, here
    for here in range(place, len(words)):
        if words.inside[here]:
            continue
        if words.is_name(here):
            return without_comma(sentence, here)
        if is_helper(words, here, sentence.known) or words.low[here] in sentence.known.heard:
            return None
    return None


def without_comma(sentence: Sentence, place: int) -> Range | None:
    """A subject behind no comma: "At the opening Peru said"; none that a preposition governs."""
    bare = place - sentence.isin(place - 1, "articles")
    if sentence.isin(bare - 1, "functions") or not named_clause(sentence, place):
        return None
    return bare, bare


def begins(sentence: Sentence, place: int) -> bool:
    """Whether a subject, those who support it, or one more piece in front of it begins there."""
    words, known = sentence.words, sentence.known
    here = past_adverbs(words, place, known)
    marker = marker_at(words, here, known)
    if marker and marker[0] in {"supported", "opposed", "for"}:
        standing = standing_at(words, marker[1], known)
        return standing is not None and standing.names_somebody
    if named_clause(sentence, here):
        return True
    return other_clause(sentence, here, within=SHORT) is not None


def heading_end(sentence: Sentence) -> int:
    """The place behind a heading: "FINANCE: Peru said …"."""
    words, known = sentence.words, sentence.known
    for here, low in enumerate(words.low):
        if low in known.heard and words.is_name(here - 1):
            return 0
        if low == ":" and not words.inside[here]:
            capital = here + 1 < len(words) and words.written(here + 1)[0].isupper()
            return here + 1 if capital and here > 0 else 0
    return 0
