"""Named subjects: participants by their names, alone or together, with their delegates."""

from tourdetable.record import ParticipantKind

from .grammar import Grammar
from .mentions import Mention
from .subjects import Subject, SubjectKind, head_after

MOST_BETWEEN = 4
"""Words between a participant and who acts for it."""


def named_at(one: Grammar, place: int) -> Subject | None:
    """Participants by their names, alone or several together."""
    first, place = place, past_standing(one, place)
    mention = one.words[place].mention if place < len(one.words) else None
    if mention is None or is_later_name(one, place) or is_country_of_town(one, place):
        return None
    after = place + 1
    person = surname_after(one, place)
    standing = past_representative(one, after, mention)
    if person:
        after = person[1]
    elif standing is not None:
        after = standing
    elif mention.possessive:  # "Norway's will also focus" is a slip for "Norway"
        slip = one.is_auxiliary(after)
        return Subject(SubjectKind.NAMED, first, after, (mention,)) if slip else None
    elif is_part_of_name(one, after):
        return None
    if holder := holder_after(one, after, mention):
        mention, after = one.words[holder].mention or mention, holder + 1
    named, others, after = together(one, mention, after)
    plural = others or len(named) > 1
    head = past_inter_alia(one, after) or past_mark(one, after)
    head = head or head_after(one, after, plural=plural)
    if head is None:
        return None
    surname = person[0] if person else None
    return Subject(SubjectKind.NAMED, first, head, named, others, surname, plural)


def past_representative(one: Grammar, place: int, mention: Mention) -> int | None:
    """Past who acts for somebody named: "Norway's delegation", "ASEAN Trade Ministers".

    Between them may stand what tells more: "the Bank's managing director".
    """
    for later in range(place, min(place + MOST_BETWEEN, len(one.words))):
        word = one.words[later]
        owned = later == place and mention.possessive
        if word.mention or (not word.joined and not owned):
            return None
        if one.isin(later, "standings") or (owned and one.isin(later, "collectives")):
            return later + 1
        if mention.possessive and one.isin(later, "roles") and not word.capital:
            return later + 1
        told = mention.possessive or word.capital or one.isin(later, "qualifiers")
        if not told or one.is_auxiliary(later) or one.is_act(later):
            return None
    return None


def is_part_of_name(one: Grammar, place: int) -> bool:
    """Whether the noun behind a name shows that both name a thing: "the UNEP Assembly"."""
    if place >= len(one.words):
        return False
    word = one.words[place]
    return word.capital and word.joined and word.mention is None and not one.is_auxiliary(place)


def past_mark(one: Grammar, place: int) -> int | None:
    """The verb behind a subject and the mark of a footnote: "Mr. Berg[1] said"."""
    marked = one.low(place).isdigit() and "[" in one.words[place].before
    verb = one.after_adverbs(place + 1)
    return verb if marked and one.is_finite(verb) else None


def past_inter_alia(one: Grammar, place: int) -> int | None:
    """The verb behind a subject and "inter alia": "Fiji and Peru, inter alia: asked"."""
    verb = place + 2
    if one.low(place) != "inter" or one.low(place + 1) != "alia":
        return None
    return verb if one.is_finite(verb) else None


def holder_after(one: Grammar, place: int, mention: Mention) -> int | None:
    """The person named behind an office: "the Chair of the Lakes Panel, Ms. Novak, said"."""
    office = mention.party.kind is ParticipantKind.OFFICE or mention.party.capacity
    if not office or mention.party.person:
        return None
    if one.isin(place, "insertions") and one.words[place].joined:
        while place < len(one.words) and "," not in one.words[place].before:
            of_person = (one.words[place].mention or mention).party.person
            if one.is_auxiliary(place) or of_person:
                return None
            place += 1
    named = one.words[place].mention if place < len(one.words) else None
    return place if named and named.party.person and "," in one.words[place].before else None


def is_later_name(one: Grammar, place: int) -> bool:
    """Whether a name ends a series that began before it: "with Fiji and the Maldives"."""
    before = place - 1
    while one.isin(before, "articles"):
        before -= 1
    joint = one.low(before) in {"and", "or"} and one.words[before].joined
    return joint and before > 0 and one.words[before - 1].mention is not None


def is_country_of_town(one: Grammar, place: int) -> bool:
    """Whether a name only says where a town is: "in Green Hills, Norway"."""
    town = place - 1
    if town < 0 or one.words[place].before.strip() != ",":
        return False
    while town >= 0 and one.words[town].capital and one.words[town].mention is None:
        if town == 0 or not one.words[town].joined:
            return False
        town -= 1
    return town < place - 1 and one.low(town) in {"in", "at", "near", "to", "from"}


def together(one: Grammar, mention: Mention, after: int) -> tuple[tuple[Mention, ...], bool, int]:
    """All who are named in a row, whether unnamed others stand beside them, and the next place."""
    named, others = [mention], False
    while (step := next_in_row(one, after)) is not None:
        if one.isin(step - 1, "joints", "articles"):
            step = past_standing(one, step)
        other = one.words[step].mention if step < len(one.words) else None
        if other and is_own_office(one, step, named[-1], other):
            break
        if other and not other.possessive:
            named.append(other)
        elif one.low(step) in {"others", "other"}:
            others = True
            step += one.low(step) == "other" and one.isin(step + 1, "collectives")
        else:
            break
        after = step + 1
    return tuple(named), others, after


def next_in_row(one: Grammar, place: int) -> int | None:
    """Where a row of names goes on behind a word; in a long row each of its names asks again."""
    if place not in one.joints:
        one.joints[place] = past_joint(one, past_behalf(one, place))
    return one.joints[place]


def is_own_office(one: Grammar, place: int, before: Mention, other: Mention) -> bool:
    """Whether an office only tells more of a person: "Ms. Berg, Chair of the panel,"."""
    office = other.party.kind is ParticipantKind.OFFICE or other.party.capacity is not None
    return office and before.party.person is not None and "," in one.words[place].before


def past_behalf(one: Grammar, place: int) -> int:
    """Past ", for the Group," or ", on behalf of the Group," between two speakers."""
    start = place
    if place < len(one.words) and "," in one.words[place].before:
        if one.low(place) == "on" and one.low(place + 1) == "behalf":
            place += 2
        if one.low(place) in {"for", "of"}:
            place += 1
            while one.isin(place, "articles"):
                place += 1
            if place < len(one.words) and one.words[place].mention:
                return place + 1
    return start


def past_standing(one: Grammar, place: int) -> int:
    """Past "the delegate of the" before a name."""
    start = place
    while one.isin(place, "articles"):
        place += 1
    if one.isin(place, "standings") and one.low(place + 1) in {"of", "from", "for"}:
        place += 2
        while one.isin(place, "articles"):
            place += 1
        return place
    return place if place < len(one.words) and one.words[place].mention else start


def past_joint(one: Grammar, place: int) -> int | None:
    """Past a comma or "and" between names; nothing if there is none."""
    if place >= len(one.words):
        return None
    comma = "," in one.words[place].before
    if one.low(place) in {"and", "or", "nor"}:
        place += 1
    elif not comma:
        return None
    while one.isin(place, "articles"):
        place += 1
    return place if place < len(one.words) else None


def surname_after(one: Grammar, place: int) -> tuple[str, int] | None:
    """The name of the person after an office: "Chair Lindqvist"."""
    mention = one.words[place].mention
    if mention is None or mention.party.capacity is None or place + 1 >= len(one.words):
        return None
    last = place + 1
    while last < len(one.words) and is_surname(one, last):
        last += 1
    if last == place + 1:
        return None
    word = one.words[last - 1]
    return one.text[word.start : word.end], last


def is_surname(one: Grammar, place: int) -> bool:
    """Whether a word looks like part of a person's name."""
    word = one.words[place]
    return word.capital and word.joined and word.mention is None and not one.is_finite(place)


def antecedent_at(one: Grammar, place: int) -> Subject | None:
    """The relative word for the name before it: "…, a priority of Norway, which seeks"."""
    mention = one.words[place - 1].mention if place else None
    if mention is None or not one.isin(place, "relative openers"):
        return None
    head = one.after_adverbs(place + 1)
    told = "," in one.words[place].before
    before = place - 2
    while one.isin(before, "articles"):
        before -= 1
    told = told and one.low(before) not in {"from", "in", "to", "at", "towards", "into"}
    if not told or not one.is_finite(head):
        return None
    return Subject(SubjectKind.NAMED, place, head, (mention,))
