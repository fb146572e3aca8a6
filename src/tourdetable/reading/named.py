"""Named subjects: participants by their names, alone or together, with their delegates."""

from .grammar import Grammar
from .mentions import Mention
from .subjects import Subject, SubjectKind, head_after


def named_at(one: Grammar, place: int) -> Subject | None:
    """Participants by their names, alone or several together."""
    first, place = place, past_standing(one, place)
    mention = one.words[place].mention if place < len(one.words) else None
    if mention is None:
        return None
    after = place + 1
    person = surname_after(one, place)
    if person:
        after = person[1]
    elif one.isin(after, "standings", "collectives") and one.words[after].joined:
        after += 1  # "Norway's delegation", "US officials"
    elif mention.possessive:  # "Norway's will also focus" is a slip for "Norway"
        slip = one.is_auxiliary(after)
        return Subject(SubjectKind.NAMED, first, after, (mention,)) if slip else None
    named, others, after = together(one, mention, after)
    plural = others or len(named) > 1
    head = head_after(one, after, plural=plural)
    if head is None:
        return None
    surname = person[0] if person else None
    return Subject(SubjectKind.NAMED, first, head, named, others, surname, plural)


def together(one: Grammar, mention: Mention, after: int) -> tuple[tuple[Mention, ...], bool, int]:
    """All who are named in a row, whether unnamed others stand beside them, and the next place."""
    named, others = [mention], False
    while (step := past_joint(one, after)) is not None:
        if one.isin(step - 1, "joints", "articles"):
            step = past_standing(one, step)
        other = one.words[step].mention if step < len(one.words) else None
        if other and not other.possessive:
            named.append(other)
        elif one.low(step) in {"others", "other"}:
            others = True
            step += one.low(step) == "other" and one.isin(step + 1, "collectives")
        else:
            break
        after = step + 1
    return tuple(named), others, after


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
    if one.low(place) in {"and", "or"}:
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
    head = one.after_adverbs(place + 1)
    told = one.isin(place, "relative openers") and "," in one.words[place].before
    if mention is None or not told or not one.is_finite(head):
        return None
    return Subject(SubjectKind.NAMED, place, head, (mention,))
