"""Speakers whom no list knows: a person or an institution, by a name in capitals that speaks."""

import re

from tourdetable.record import ParticipantKind

from .dates import MONTHS
from .grammar import Grammar
from .mentions import Mention, Party
from .subjects import Subject, SubjectKind, head_after

LONGEST_NAME = 7


def unlisted_at(one: Grammar, place: int) -> Subject | None:
    """The unlisted person or institution whose name begins at a word, if it says something.

    "Ms. Juric, Institute of Inland Waters, suggested" is the institute;
    "President Okello reported" is a person.
    """
    last = end_of_name(one, place)
    if last == place or is_within_name(one, place) or is_opening_word(one, place, last):
        return None
    head = head_after(one, last)
    if head is None or not says(one, head):
        return None
    party = behind_name(one, last, head) or party_of(one, place, last)
    if party is None:
        return None
    start, end = one.words[place].start, one.words[last - 1].end
    mention = Mention(start, end, party, one.text[start:end])
    return Subject(SubjectKind.NAMED, place, head, (mention,), unlisted=True)


def is_within_name(one: Grammar, place: int) -> bool:
    """Whether a word only goes on with a name: "the Pact on Migration and Asylum"."""
    joined = one.low(place - 1) in {"and", "or"} and one.words[place].joined
    return place > 1 and joined and one.words[place - 2].capital


def is_opening_word(one: Grammar, place: int, last: int) -> bool:
    """Whether a word has its capital only because it begins the sentence."""
    if place > 0 or one.isin(place, "roles"):
        return False
    comma = last < len(one.words) and "," in one.words[last].before
    return is_common(one, place) or one.is_adverb(place) or (last == 1 and comma)


def end_of_name(one: Grammar, place: int) -> int:
    """The place behind words in capitals that stand together and are nobody's known name."""
    last = place
    while last < min(len(one.words), place + LONGEST_NAME):
        word = one.words[last]
        inside = last > place and one.isin(last, "within names") and word.joined
        named = word.capital and word.mention is None and (last == place or word.joined)
        if not (named or inside) or (last > place and one.is_auxiliary(last)):
            break
        last += 1
    while last > place and one.isin(last - 1, "within names"):
        last -= 1
    return last


def says(one: Grammar, head: int) -> bool:
    """Whether the verb is one of saying."""
    place = one.after_adverbs(head)
    while one.is_auxiliary(place):
        place = one.after_adverbs(place + 1)
    return place < len(one.words) and one.is_act(place)


def behind_name(one: Grammar, last: int, head: int) -> Party | None:
    """Whom a person speaks for, by what stands between the name and the verb."""
    for place in range(last, head):
        if mention := one.words[place].mention:
            party = mention.party
            return party if party.kind in {"state", "organisation", "group"} else None
    between = one.text[one.words[last - 1].end : one.words[head].start].strip(" ,()")
    institution = one.lexicon.patterns["institution"]
    if re.match(rf"[A-Z][^,;()]*\b(?:{institution})\b", between):
        return Party(between.split(",")[0], ParticipantKind.ORGANISATION)
    return None


def party_of(one: Grammar, place: int, last: int) -> Party | None:
    """The person behind a title or role, or the institution; nothing for a common noun."""
    first = place
    while first < last and is_role(one, first, last):
        first += 1
    name = one.text[one.words[first].start : one.words[last - 1].end] if first < last else ""
    if not name:
        return None
    if re.search(rf"\b(?:{one.lexicon.patterns['institution']})\b", name):
        return Party(name, ParticipantKind.ORGANISATION)
    if first > place or last - first > 1:
        return Party(name, ParticipantKind.PERSON, None, name)
    return person_alone(one, place, name)


def is_role(one: Grammar, place: int, last: int) -> bool:
    """Whether a word before a name is a title or role, or an acronym before one."""
    if one.isin(place, "roles"):
        return True
    word = one.text[one.words[place].start : one.words[place].end]
    return word.isupper() and place + 1 < last and one.isin(place + 1, "roles")


def person_alone(one: Grammar, place: int, name: str) -> Party | None:
    """A single name; at the beginning of a sentence any noun is written with a capital."""
    noun = place == 0 and (name.endswith("s") or one.low(place) in one.lexicon.verbs)
    if noun or is_common(one, place) or len(name) < 3:
        return None
    return Party(name, ParticipantKind.PERSON, None, name)


def is_common(one: Grammar, place: int) -> bool:
    """Whether the lexicon knows a word, which then is hardly a name; nor is a month."""
    return one.low(place) in MONTHS or any(
        one.low(place) in words for words in one.lexicon.words.values()
    )
