"""Subjects: who or what a statement is about, and where its verb stands."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .grammar import Grammar
from .mentions import Mention

LONGEST_APPOSITION = 45
STRONG_STOP = re.compile(r";|\s[–—-]\s|–|—|:")
INSERTED = re.compile(r"[,(–—]")


class SubjectKind(StrEnum):
    """How a clause says whose it is."""

    NAMED = "named"  # "Norway", "the Chair", "the delegate of Norway"
    PRONOUN = "pronoun"  # "she"
    DESCRIPTION = "description"  # "the country"
    COLLECTIVE = "collective"  # "several delegations"
    MEETING = "meeting"  # "the Committee"
    THING = "thing"  # "labour migration", "it was decided"


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about, from word to word, and where its predicate begins."""

    kind: SubjectKind
    first: int
    head: int
    named: tuple[Mention, ...] = ()
    others: bool = False
    """Whether unnamed others stand beside the named."""
    person: str | None = None
    """A surname that follows an office ("Chair Lindqvist")."""
    plural: bool = False
    unlisted: bool = False
    """Whether no list knows the one who is named."""


def head_after(one: Grammar, place: int, *, plural: bool = False) -> int | None:
    """The finite verb after a subject, past adverbs and past what is said of it in between."""
    place = one.after_adverbs(place)
    if place >= len(one.words):
        return None
    if one.words[place].joined and one.is_finite(place):
        return place
    inserted = INSERTED.search(one.words[place].before) or one.isin(place, "insertions")
    return past_insertion(one, place, plural=plural) if inserted else None


def past_insertion(one: Grammar, place: int, *, plural: bool) -> int | None:
    """The verb after ", Head of Department at the Ministry," or "as Chair"."""
    for later in range(place, min(place + LONGEST_APPOSITION, len(one.words))):
        if STRONG_STOP.search(one.words[later].before) and later > place:
            return None
        before = one.before_adverbs(later - 1)
        held = one.words[later].joined and one.isin(
            before, "prepositions", "determiners", "content openers", "relatives"
        )
        past = one.low(later + 1) in {"by", "with"} and not one.is_auxiliary(later)
        joint = one.low(before) in {"and", "or"} and not one.is_auxiliary(later)
        fits = plural or not one.is_base(later)
        if one.isin(later, "pronouns") and one.is_auxiliary(later + 1):
            return None
        if one.is_finite(later) and fits and not held and not past and not joint:
            return later
    return None


def pronoun_at(one: Grammar, place: int) -> Subject | None:
    """He, she, it, they, we."""
    if not one.isin(place, "pronouns"):
        return None
    plural = one.low(place) in {"they", "we"}
    head = head_after(one, place + 1, plural=plural)
    if head is None:
        return None
    return Subject(SubjectKind.PRONOUN, place, head, plural=plural)


def impersonal_at(one: Grammar, place: int) -> Subject | None:
    """A subject that is nobody: "it was suggested", "there was"."""
    head = one.after_adverbs(place + 1)
    if one.low(place) == "there" and one.is_auxiliary(head):
        return Subject(SubjectKind.THING, place, head)
    if one.low(place) != "it" or not one.is_auxiliary(head):
        return None
    verb = head
    while one.is_auxiliary(verb) or one.low(verb) in {"been", "be"} or one.is_adverb(verb):
        verb += 1
    be = one.low(one.before_adverbs(verb - 1)) in {"is", "was", "been", "be"}
    known = one.lexicon.verbs.get(one.low(verb))
    passive = known is not None and one.low(verb) in known.participle
    cleft = one.low(verb) in {"at", "in", "during", "on"}
    if be and (passive or cleft) and not one.isin(verb, "states of mind"):
        return Subject(SubjectKind.THING, place, head)
    return None


def description_at(one: Grammar, place: int) -> Subject | None:
    """Somebody named before: "the country", "the agency"."""
    if one.low(place) != "the" or not one.isin(place + 1, "descriptions"):
        return None
    head = head_after(one, place + 2)
    return Subject(SubjectKind.DESCRIPTION, place, head) if head is not None else None


def collective_at(one: Grammar, place: int) -> Subject | None:
    """Unnamed participants: "several delegations", "all of the opening speakers"."""
    noun = place
    while one.isin(noun, "quantifiers") and noun < place + 6:
        noun += 1
    alone = noun > place and one.isin(noun - 1, "alone")
    if one.isin(noun, "collectives"):
        after = noun + 1
    elif noun == place + 1 and one.low(place) == "the" and one.isin(noun, "meetings"):
        head = head_after(one, noun + 1)
        return Subject(SubjectKind.MEETING, place, head) if head is not None else None
    elif alone:
        after = noun
    else:
        return None
    if one.low(after) in {"of", "from", "in"} and after < len(one.words):
        return collective_of(one, place, after)
    head = head_after(one, after, plural=True)
    if head is None:
        return None
    return Subject(SubjectKind.COLLECTIVE, place, head, plural=True)


def collective_of(one: Grammar, place: int, of: int) -> Subject | None:
    """A collective "of" something: "members of the Reference Group" are the group itself."""
    inside = of + 1
    while one.isin(inside, "articles"):
        inside += 1
    mention = one.words[inside].mention if inside < len(one.words) else None
    head = head_after(one, inside + 1, plural=True) if mention else None
    head = head if mention else past_insertion(one, of, plural=True)
    if head is None:
        return None
    if mention and mention.party.kind in {"body", "office", "group"}:
        return Subject(SubjectKind.NAMED, place, head, (mention,), plural=True)
    return Subject(SubjectKind.COLLECTIVE, place, head, plural=True)
