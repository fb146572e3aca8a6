"""Standing: who says something, together with whom, for whom, and against whom.

"Peru, for AOSIS, with Chile, supported by Fiji, but opposed by Oman," is one list with sides.
"""

from dataclasses import dataclass
from enum import Enum

from .language import Language
from .predicates import is_adverb, is_present, past_adverbs, predicate_at
from .words import Words


class Side(Enum):
    """Where somebody stands to what is said."""

    OWN = "own"  # says it, or has it said in their name
    WITH = "with"  # joins in
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Stander:
    """One item of a list: whom it names (several for G-77/China, none for "others")."""

    parties: tuple[str, ...]
    side: Side
    before: str
    """What stands before it in the list: nothing, a comma, "and", or a word of standing."""
    first: int
    """Its place in the sentence."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A list of those who say something and of those who stand by or against it."""

    standers: tuple[Stander, ...]
    end: int
    """The place behind the list."""

    def parties(self, *sides: Side) -> tuple[str, ...]:
        """Those on some sides, each once, in the order of the list."""
        found = (name for one in self.standers if one.side in sides for name in one.parties)
        return tuple(dict.fromkeys(found))

    @property
    def names_somebody(self) -> bool:
        """Whether any item is a name."""
        return any(one.parties for one in self.standers)


def standing_at(
    words: Words, place: int, known: Language, *, side: Side = Side.OWN, before: str = ""
) -> Standing | None:
    """The list that begins at a place; none where no item stands there."""
    found: list[Stander] = []
    here = end = place
    while item := item_at(words, here, known):
        parties, behind = item
        found.append(Stander(parties, side, before, here))
        inner, end = in_brackets(words, behind, side, known)
        found += inner
        goes_on = continued(words, end, side, known)
        if goes_on is None:
            break
        side, before, here = goes_on
    return Standing(tuple(found), end) if found else None


def item_at(words: Words, place: int, known: Language) -> tuple[tuple[str, ...], int] | None:
    """One item of a list, and the place behind it."""
    here = place
    while words.at(here) in known.words["articles"] or words.at(here) == "both":
        here += 1
    here = behind_envoy(words, here, known)
    name = words.name[here] if here < len(words) else None
    if name and (not name.possessive or words.at(here + 1) in known.nouns["envoys"]):
        here += words.at(here + 1) in known.nouns["envoys"]  # "the Peru delegation"
        return (name.parties, here + 1) if may_follow(words, here + 1, known) else None
    here = place
    while words.at(here) in known.words["generic"] and not words.inside[here]:
        here += 1
    said = words.low[place:here]
    if not any(one in known.words["collective"] for one in said):
        return None
    return ((), here) if may_follow(words, here, known) else None


def behind_envoy(words: Words, place: int, known: Language) -> int:
    """The name behind "representative of the", or the place itself."""
    if words.at(place) in known.nouns["envoys"] and words.at(place + 1) in {"of", "from", "for"}:
        here = place + 2
        return here + 1 if words.at(here) in known.words["articles"] else here
    return place


def may_follow(words: Words, place: int, known: Language) -> bool:
    """Whether a name ends there: no noun follows that it only describes ("the Peru text")."""
    if place >= len(words) or words.name[place] or not words.low[place][0].isalpha():
        return True
    low = words.low[place]
    if low in known.words["functions"] or low in known.words["leaning"]:
        return True
    if low in known.known.every or is_adverb(low, known):
        return True
    if low in known.helpers:
        return True
    return low.endswith(("ed", "ing")) or low in {"a", "the"}


def in_brackets(
    words: Words, place: int, side: Side, known: Language
) -> tuple[tuple[Stander, ...], int]:
    """Those named in brackets as spoken for, and the place behind the brackets."""
    if words.at(place) != "(" or place not in words.closing or words.inside[place - 1]:
        return (), place
    marker = marker_at(words, place + 1, known)
    inner = None
    if marker and marker[0] != "opposed":
        inner = standing_at(words, marker[1], known, side=side_of(marker[0], side))
    return (inner.standers if inner else ()), words.closing[place] + 1


def continued(
    words: Words, place: int, side: Side, known: Language
) -> tuple[Side, str, int] | None:
    """How a list goes on: on which side, behind what, and from which place."""
    here, before = place, ""
    if words.at(here) == ",":
        here, before = here + 1, ","
    conjunction = words.at(here) in {"and", "or", "&", "but", "while", "yet"}
    if conjunction:
        here, before = here + 1, "and"
    behind = here
    while is_adverb(words.at(behind), known) and words.at(behind) != "then":
        behind += 1
    if marker := marker_at(words, behind, known) or marker_at(words, here, known):
        kind, end = marker
        if kind == "and":
            return side, "and", end
        if kind == "for" and not is_spoken_for(words, end, known):
            return None
        if words.at(end - 1) == "with" and has_participle(words, end, known):
            return None
        return side_of(kind, side), kind, end
    if not before or (conjunction and words.at(here - 1) not in {"and", "or", "&"}):
        return None
    if words.at(here) == "by":
        here += 1
    return side, before, here


def has_participle(words: Words, place: int, known: Language) -> bool:
    """Whether those in a list do something else: "with Peru and Chile preferring"."""
    here = end = place
    while item := item_at(words, here, known):
        here = end = item[1]
        while words.at(here) in {",", "and", "or"}:
            here += 1
        if here == end:
            break
    end = past_adverbs(words, end, known)
    return end > place and (is_present(words, end, known) or words.at(end) == "opposed")


def marker_at(words: Words, place: int, known: Language) -> tuple[str, int] | None:
    """The phrase of standing at a place, and the place behind it."""
    for kind, phrase in known.markers.get(words.at(place), ()):
        if words.matches(place, phrase):
            return kind, place + len(phrase)
    return None


def side_of(kind: str, side: Side) -> Side:
    """On which side those stand whom a phrase of standing brings in."""
    if kind == "opposed":
        return Side.AGAINST
    if kind == "supported" or (kind == "with" and side is not Side.AGAINST):
        return Side.WITH
    return side


def is_spoken_for(words: Words, place: int, known: Language) -> bool:
    """Whether a name follows behind "for", and no purpose."""
    if words.at(place) in known.words["articles"]:
        place += 1
    return words.is_name(place) or words.at(place) in known.words["generic"]


def standing_behind(
    words: Words, place: int, known: Language, *, side: Side, before: str = ""
) -> Standing | None:
    """The list behind a verb, without names that are the subject of the next one.

    In "… was tabled by Peru, and Chile opposed it", Chile belongs to the next clause.
    """
    found = standing_at(words, place, known, side=side, before=before)
    if found is None or predicate_at(words, found.end, known) is None:
        return found
    for number in range(len(found.standers) - 1, 0, -1):
        if found.standers[number].before == "and":
            end = found.standers[number].first
            while words.at(end - 1) in {",", "and", "or", "&"}:
                end -= 1
            return Standing(found.standers[:number], end)
    return found
