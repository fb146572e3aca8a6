"""Subjects: who or what a statement is about, and where its verb stands."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .grammar import Grammar
from .mentions import Mention

LONGEST_APPOSITION = 45
STRONG_STOP = re.compile(r";|\s[–—-]\s|–|—|:")
MOST_QUANTIFIERS = 6
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
    """Unnamed participants: "several delegations", "one Party", "all of the early speakers"."""
    noun = collective_noun(one, place)
    if noun is not None:
        return collective_from(one, place, noun + 1)
    last = place
    while one.isin(last, "quantifiers") and last < place + MOST_QUANTIFIERS:
        last += 1
    if last > place and one.isin(last - 1, "alone") and not is_noun_behind(one, last):
        return collective_from(one, place, last)
    return meeting_at(one, place)


def is_noun_behind(one: Grammar, place: int) -> bool:
    """Whether a word behind "both" or "some" is a noun: "both ends", "some plans"."""
    known = one.lexicon.verbs.get(one.low(place))
    singular = one.isin(place - 1, "one of several") or one.low(place - 1) in {"one", "another"}
    third = known is not None and one.low(place) not in {known.base, *known.participle}
    third = third and one.low(place).endswith("s") and not one.is_auxiliary(place)
    return third and not singular


def collective_noun(one: Grammar, place: int) -> int | None:
    """Where the noun of a collective stands, past what counts and describes it."""
    noun = place
    while one.isin(noun, "quantifiers") and noun < place + MOST_QUANTIFIERS:
        noun += 1
    single = noun > place and one.isin(noun - 1, "one of several")
    for here in range(noun, min(noun + 3, len(one.words))):
        if here > noun and not one.words[here].joined:
            return None
        if one.isin(here, "collectives") or (single and one.isin(here, "singular collectives")):
            return here
        if not describes(one, here):
            return None
    return None


def describes(one: Grammar, place: int) -> bool:
    """Whether a word only tells more of the noun behind it: "European ministers"."""
    word = one.words[place]
    known = word.low in one.lexicon.verbs or one.is_adverb(place)
    listed = one.isin(
        place, "prepositions", "auxiliaries", "pronouns", "openers", "determiners", "subordinators"
    )
    whole = word.mention is not None and (word.mention.possessive or word.end - word.start < 3)
    return not known and not listed and (word.mention is None or whole)


def collective_from(one: Grammar, place: int, after: int) -> Subject | None:
    """A collective whose noun has been found, with what it is "of"."""
    while one.low(after) in {"and", "or"} and one.isin(after + 1, "collectives"):
        after += 2  # "Parties and observers"
    if one.low(after) in {"of", "from", "in"} and after < len(one.words):
        return collective_of(one, place, after)
    head = head_after(one, after, plural=True)
    if head is None:
        return None
    return Subject(SubjectKind.COLLECTIVE, place, head, plural=True)


def meeting_at(one: Grammar, place: int) -> Subject | None:
    """The meeting or one of its groups: "the Committee", "a consultation group", "the COP"."""
    if one.low(place) not in {"the", "a", "an", "this", "that"}:
        return None
    for noun in range(place + 1, min(place + 5, len(one.words))):
        if noun > place + 1 and not one.words[noun].joined:
            return None
        if one.isin(noun, "meetings") or is_acronym(one, noun):
            head = head_after(one, noun + 1) or head_after_of(one, noun + 1)
            return Subject(SubjectKind.MEETING, place, head) if head is not None else None
        working = one.low(noun).endswith("ing") and one.isin(noun + 1, "meetings")
        if not describes(one, noun) and not working:
            return None
    return None


def is_acronym(one: Grammar, place: int) -> bool:
    """Whether a word is the acronym of a body that is no participant: "the COP"."""
    word = one.words[place]
    written = one.text[word.start : word.end]
    roman = not written.strip("IVX")
    return written.isupper() and len(written) > 2 and word.mention is None and not roman


def head_after_of(one: Grammar, place: int) -> int | None:
    """The verb behind what a group is "of" or "on"."""
    return past_insertion(one, place, plural=True) if one.isin(place, "insertions") else None


def collective_of(one: Grammar, place: int, of: int) -> Subject | None:
    """A collective "of" something: "members of the Reference Group" are the group itself."""
    inside = of + 1
    while one.isin(inside, "articles"):
        inside += 1
    mention = one.words[inside].mention if inside < len(one.words) else None
    head = head_after(one, inside + 1, plural=True) if mention else None
    head = head or past_insertion(one, of, plural=True)
    if head is None:
        return None
    if mention and mention.party.kind in {"body", "office", "group"}:
        return Subject(SubjectKind.NAMED, place, head, (mention,), plural=True)
    return Subject(SubjectKind.COLLECTIVE, place, head, plural=True)
