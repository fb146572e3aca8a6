"""Speakers whom no list knows: a person or an institution, by a name in capitals that speaks."""

import re

from tourdetable.record import ParticipantKind

from .dates import MONTHS
from .grammar import Grammar
from .mentions import Mention, Party
from .named import past_joint
from .subjects import Subject, SubjectKind, head_after

LONGEST_NAME = 12
LEAST = 2
"""More words than this has the name of an organisation that no word of institutions shows."""
SHORTENED = {"inc", "ltd", "corp"}
"""Words of a company's name that are written with a full stop."""
THEIRS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION, ParticipantKind.GROUP}


def unlisted_at(one: Grammar, place: int) -> Subject | None:
    """The unlisted persons or institutions whose names begin at a word, if they say something.

    "Ms. Juric, Institute of Inland Waters, suggested" is the institute;
    "President Okello reported" is a person; "the representative of FAIR WATERS asked" is it.
    """
    start, represented = past_opening(one, place)
    if is_within_name(one, start):
        return None
    first = name_at(one, start, bound=start > place, represented=represented)
    if first is None:
        return None
    named, after = together(one, *first)
    head = past_bracket(one, after) or head_after(one, after, plural=len(named) > 1)
    if head is None or not says(one, head) or (len(named) == 1 and one.is_base(head)):
        return None
    if len(named) == 1 and (head > after or named[0].party.kind is ParticipantKind.PERSON):
        named = told_between(one, named[0], after, head)
    return Subject(SubjectKind.NAMED, place, head, named, plural=len(named) > 1, unlisted=True)


def past_opening(one: Grammar, place: int) -> tuple[int, bool]:
    """Past "the" or "the representative of the", and whether somebody represents what follows."""
    while one.isin(place, "articles"):
        place += 1
    if not one.isin(place, "standings") or one.low(place + 1) not in {"of", "from", "for"}:
        return place, False
    place += 2
    while one.isin(place, "articles"):
        place += 1
    return place, True


def is_within_name(one: Grammar, place: int) -> bool:
    """Whether a word only goes on with a name: "the Pact on Lakes and Rivers"."""
    before = place - 1
    if before < 0 or place >= len(one.words) or not one.words[place].joined:
        return False
    if one.low(before) in {"and", "or"}:
        return before > 0 and one.words[before - 1].capital
    return one.words[before].capital and not is_common(one, before)


def name_at(
    one: Grammar, place: int, *, bound: bool = False, represented: bool = False
) -> tuple[Mention, int] | None:
    """Who goes by the capitals that begin at a word, and the place behind the name.

    Behind an article stands an institution and never a person.
    """
    last = end_of_name(one, place)
    if last == place or is_opening_word(one, place, last):
        return None
    start, end = one.words[place].start, one.words[last - 1].end
    name = one.text[start:end]
    party = party_of(one, place, last)
    if represented and not is_common(one, place):
        party = Party(name, ParticipantKind.ORGANISATION)
    if party is None or (bound and party.kind is ParticipantKind.PERSON):
        return None
    bracketed = one.words[last].mention if last < len(one.words) else None
    if bracketed and "(" in one.words[last].before:
        last += 1  # "Upland Power Corporation (Norway)"
        if party.kind is ParticipantKind.PERSON and bracketed.party.kind in THEIRS:
            party = bracketed.party
    return Mention(start, end, party, name), last


def together(one: Grammar, first: Mention, after: int) -> tuple[tuple[Mention, ...], int]:
    """All who are named in a row with the first, and the place behind them."""
    named = [first]
    while (place := past_joint(one, after)) is not None:
        known = one.words[place].mention
        other = (known, place + 1) if known and not known.possessive else name_in_row(one, place)
        if other is None or (named[-1].party.kind is ParticipantKind.PERSON and known):
            break
        named.append(other[0])
        after = other[1]
    return tuple(named), after


def name_in_row(one: Grammar, place: int) -> tuple[Mention, int] | None:
    """Whose name begins at a word of a row; in a long row each of its names asks again."""
    if place not in one.unlisted:
        one.unlisted[place] = name_at(one, place)
    return one.unlisted[place]


def past_bracket(one: Grammar, place: int) -> int | None:
    """The verb right behind a bracket: "Upland Power Corporation (Norway) announced"."""
    closed = place < len(one.words) and one.words[place].before.strip() == ")"
    return place if closed and one.is_finite(place) else None


def told_between(one: Grammar, name: Mention, last: int, head: int) -> tuple[Mention, ...]:
    """The same name for whom stands between it and its verb: "Ms. Juric, Institute of Lakes,"."""
    behind = behind_name(one, last, head)
    if name.party.kind is not ParticipantKind.PERSON or behind is None:
        return (name,)
    return (Mention(name.start, name.end, behind, name.written),)


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
        beside = word.joined or is_in_series(one, place, last)
        named = word.capital and word.mention is None and (last == place or beside)
        if not (named or inside) or (last > place and one.is_auxiliary(last)):
            break
        last += 1
    while last > place and one.isin(last - 1, "within names"):
        last -= 1
    return last


def is_in_series(one: Grammar, place: int, later: int) -> bool:
    """Whether a comma parts two subjects in a name: "Union of Bakers, Millers and Brewers"."""
    subject = any(one.low(each) in {"of", "for"} for each in range(place, later))
    listed = one.words[later].before == ", " and one.low(later + 1) in {"and", ","}
    return subject and listed


def says(one: Grammar, head: int) -> bool:
    """Whether the verb is one of saying."""
    place = one.after_adverbs(head)
    while one.is_auxiliary(place):
        if one.is_act(place):
            return True  # "was disappointed that"
        place = one.after_adverbs(place + 1)
    return place < len(one.words) and one.is_act(place)


def behind_name(one: Grammar, last: int, head: int) -> Party | None:
    """Whom a person speaks for, by what stands between the name and the verb."""
    for place in range(last, head):
        if mention := one.words[place].mention:
            return mention.party if mention.party.kind in THEIRS else None
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
    patterns = one.lexicon.patterns
    if re.search(rf"\b(?:{patterns['institution']}|{patterns['company']})\b", name):
        name += "." if one.low(last - 1) in SHORTENED else ""
        return Party(name, ParticipantKind.ORGANISATION) if last - first > 1 else None
    if last - first > LEAST and re.search(rf"\b(?:{patterns['civil society']})", name):
        return Party(name, ParticipantKind.ORGANISATION)
    if any(re.fullmatch(rf"(?:{patterns['thing']})s?", word) for word in name.split()):
        return None
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
    joined = place + 1 < len(one.words) and one.words[place + 1].joined
    if noun or not joined or is_common(one, place) or len(name) < 3:
        return None
    speaks = one.is_finite(one.after_adverbs(place + 1))
    return Party(name, ParticipantKind.PERSON, None, name) if speaks else None


def is_common(one: Grammar, place: int) -> bool:
    """Whether the lexicon knows a word, which then is hardly a name; nor is a month."""
    return one.low(place) in MONTHS or one.low(place) in one.lexicon.lists_of
