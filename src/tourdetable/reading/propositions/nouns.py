"""Nouns of position: "Peru's wish for bridges", "an offer by Fiji to build them"."""

from collections.abc import Iterable

from .predicates import predicate_at
from .reading import Sentence
from .standing import Side, Standing, marker_at, standing_at
from .statements import Statement

MOST_ADJECTIVES = 3
NO_ADJECTIVES = ("functions", "articles", "be", "have", "modals")
STOPS = {",", ";", ":", "—", "–"}
NOT_LISTED = {*STOPS, "which", "who", "with", "including"}
BACKING = {"supported", "opposed"}
LONGEST_ITEM = 7


def find_nouns(sentence: Sentence) -> None:
    """Find every noun of position that somebody named stands to."""
    words, known = sentence.words, sentence.known
    for place, low in enumerate(words.low):
        if words.name[place] and not words.inside[place]:
            owned(sentence, place)
        elif low in known.nouns["of_position"] and not words.inside[place]:
            by_somebody(sentence, place)


def owned(sentence: Sentence, place: int) -> None:
    """Read a noun behind its owner: "Peru's old wish for bridges", "the Peru wish for bridges"."""
    words, known = sentence.words, sentence.known
    name = words.name[place]
    assert name is not None
    for here in range(place + 1, min(place + 2 + MOST_ADJECTIVES, len(words))):
        low = words.low[here]
        if low in known.nouns["of_position"] and is_noun(sentence, place, here):
            owners = [*earlier_owners(sentence, place), *name.parties]
            statement = Statement(place, here, negated=False, own=owners)
            complete(sentence, statement, here + 1)
            return
        if not is_adjective(sentence, here):
            return


def is_adjective(sentence: Sentence, place: int) -> bool:
    """Whether a word can stand between an owner and a noun."""
    words, known = sentence.words, sentence.known
    low = words.low[place]
    if words.inside[place] or words.name[place] or not low[0].isalnum():
        return False
    return low not in known.finite and not any(low in known.words[kind] for kind in NO_ADJECTIVES)


def is_noun(sentence: Sentence, owner: int, place: int) -> bool:
    """Whether a word that may be a verb is a noun: "Peru's demands", never "Peru demands that"."""
    words, known = sentence.words, sentence.known
    name = words.name[owner]
    if (name and name.possessive) or words.low[place] not in known.finite:
        return True
    before = words.at(owner - 1)
    first = owner - (before in known.words["articles"])
    return first > 0 and words.at(first - 1) not in {",", "and", "but", "that", "while"}


def earlier_owners(sentence: Sentence, place: int) -> list[str]:
    """Those who own something together with a name: "Peru and Chile's wish"."""
    words, known = sentence.words, sentence.known
    name = words.name[place]
    found: list[str] = []
    here = place
    while name and name.possessive:
        here -= words.at(here - 1) in known.words["articles"]
        if words.at(here - 1) not in {"and", ","} or here < 2 or words.name[here - 2] is None:
            break
        here -= 2
        other = words.name[here]
        found = [*(other.parties if other else ()), *found]
    return found


def by_somebody(sentence: Sentence, place: int) -> None:
    """Read a noun with those it comes from: "an offer by Fiji, supported by Peru, to build"."""
    words, known = sentence.words, sentence.known
    link = words.at(place + 1)
    of = link == "of" and words.low[place] not in known.nouns["of_object"]
    if link in {"by", "from"} or of:
        standing = standing_at(words, place + 2, known)
        if standing and standing.names_somebody:
            statement = Statement(place, place, negated=False)
            statement.add(standing)
            backed = any(one.before in BACKING for one in standing.standers)
            complete(sentence, statement, standing.end, backed=backed)
    elif not any(words.name[:place]) and supporters(sentence, place + 1):
        complete(sentence, Statement(place, place, negated=False), place + 1)


def complete(
    sentence: Sentence, statement: Statement, place: int, *, backed: bool = False
) -> None:
    """Add the supporters and the content of a noun; without content it is no proposition."""
    words = sentence.words
    here = place
    if beside := supporters(sentence, here):
        statement.add(beside)
        here, backed = beside.end, True
    here += backed and words.at(here) == ","
    if not is_content(sentence, here):
        return
    if here > statement.verb + 1:
        sentence.kept[statement.verb] = here
    statement.point = [(here, content_end(sentence, here))]
    sentence.statements.append(statement)


def is_content(sentence: Sentence, place: int) -> bool:
    """Whether the content of a noun begins there: "for bridges", "to build", "not to build"."""
    words = sentence.words
    here = place + (words.at(place) == "not" and words.at(place + 1) == "to")
    return words.at(here) in sentence.known.nouns["content"] and not words.inside[here]


def clip(sentence: Sentence, statements: Iterable[Statement]) -> None:
    """End the content of nouns where the clause ends that they stand in."""
    for one in statements:
        [(first, last)] = one.point
        one.point = [(first, min(last, sentence.edge_after(first)))]


def supporters(sentence: Sentence, place: int) -> Standing | None:
    """Those who support it: ", supported by Chile,"."""
    words, known = sentence.words, sentence.known
    here = place + (words.at(place) == ",")
    marker = marker_at(words, here, known)
    if marker is None or marker[0] not in BACKING:
        return None
    side = Side.WITH if marker[0] == "supported" else Side.AGAINST
    return standing_at(words, marker[1], known, side=side, before=marker[0])


def content_end(sentence: Sentence, place: int) -> int:
    """Where the content of a noun ends: before the next clause or the verb it is subject of."""
    words, known = sentence.words, sentence.known
    for here in range(place + 1, len(words)):
        if words.inside[here]:
            continue
        low = words.low[here]
        if low in STOPS and not (low == "," and is_in_list(sentence, here)):
            return here
        if low in known.words["finite helpers"] and not_within(sentence, place, here):
            return here
        if low in {"and", "while", "but"} and begins_another(sentence, here):
            return here
    return len(words)


def not_within(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a verb is not that of a clause within the content."""
    clauses = {"that", "which", "who", "if", "whether", "because", "until", "as", "where", "when"}
    return not any(one in clauses for one in sentence.words.low[first:place])


def is_in_list(sentence: Sentence, place: int) -> bool:
    """Whether a comma only divides the items of a list: "lists, tables and maps"."""
    words, known = sentence.words, sentence.known
    item = place
    here = place + 1
    while here < len(words) and here - item <= LONGEST_ITEM:
        low = words.low[here]
        if low in {"and", "or"}:
            return here > item + 1
        if low == "," and here > item + 1:
            item = here
        elif (
            low in NOT_LISTED
            or low in known.words["conjunctions"]
            or low in known.finite
            or low in known.statements
        ):
            return False
        here += 1
    return False


def begins_another(sentence: Sentence, place: int) -> bool:
    """Whether a clause or somebody else's noun begins behind a conjunction."""
    words, known = sentence.words, sentence.known
    here = place + 1
    here += words.at(here) in known.words["articles"]
    name = words.name[here] if here < len(words) else None
    if name is None:
        return False
    return name.possessive or predicate_at(words, here + 1, known) is not None
