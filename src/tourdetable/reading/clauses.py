"""Clauses: a sentence cut into statements, each with its subject and its predicates.

"**Malawi**, supported by **Uganda**, proposed a text, and Mongolia preferred guidelines" has two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .grammar import Grammar
from .named import antecedent_at, named_at
from .subjects import (
    INSERTED,
    STRONG_STOP,
    Subject,
    collective_at,
    description_at,
    impersonal_at,
    pronoun_at,
)
from .unlisted import unlisted_at

OPENING = ("articles", "pronouns", "quantifiers", "standings", "relative openers", "collectives")
"""Lists whose words can begin a subject, beside names, capitals and these words:"""
POINTING = {"this", "that", "there"}
DESCRIBING = 2
"""Words before the noun of a collective that can describe it."""
FARTHEST = 40
"""Words that are looked back over for a verb before a pronoun."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of the subject: from its finite verb, or participle, to the next one."""

    head: int
    last: int
    adjunct: bool = False
    """A participle beside the sentence's verb: "…, urging all to sign"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement: from its first word to its last, the subject if it has one, the predicates."""

    first: int
    last: int
    subject: Subject | None
    predicates: tuple[Predicate, ...] = ()


def clauses_of(one: Grammar) -> list[Clause]:
    """The clauses of a sentence in their order; together they hold all of its words."""
    if not one.words:
        return []  # "Anna: +1" leaves no words
    subjects = list(subjects_of(one))
    edges: dict[int, Subject | None] = {0: None}
    edges |= {opening_of(one, each): each for each in subjects[1:]}
    if subjects:
        edges[opening_of(one, subjects[0]) if comes_second(one, subjects[0]) else 0] = subjects[0]
    for place in things_between(one, subjects):
        edges.setdefault(place, None)
    places = [*sorted(edges), len(one.words)]
    found = []
    for first, last in pairwise(places):
        subject = edges[first]
        found.append(Clause(first, last, subject, tuple(predicates_of(one, first, last, subject))))
    return found


def comes_second(one: Grammar, subject: Subject) -> bool:
    """Whether a whole clause about a thing stands before the first subject who can speak."""
    opening = opening_of(one, subject)
    joined = one.isin(opening, "joints") or ";" in one.words[opening].before
    relative = one.isin(subject.first, "relative openers")
    return (joined or relative) and first_verb(one, 0, opening) is not None


def opening_of(one: Grammar, subject: Subject) -> int:
    """Where the clause of a subject begins: at the word that joins it to the clause before."""
    place = subject.first
    while place > 0 and (one.isin(place - 1, "openers") or one.is_adverb(place - 1)):
        if STRONG_STOP.search(one.words[place].before):
            break
        place -= 1
    return place


def things_between(one: Grammar, subjects: Sequence[Subject]) -> Iterator[int]:
    """Where a further clause begins whose subject is a thing ("…; labour is a focus")."""
    taken = [(each.first, each.head) for each in subjects]
    for place in range(1, len(one.words)):
        before = one.words[place].before
        if ";" not in before and "," not in before:
            continue
        if any(first <= place <= head for first, head in taken):
            continue
        opened = one.isin(place, "openers") and "," in before
        if ";" in before or (opened and verb_soon(one, place + 1)):
            yield place


def verb_soon(one: Grammar, place: int) -> bool:
    """Whether a determiner or noun and then a verb follow, as in "and its law is changed"."""
    if one.is_finite(one.after_adverbs(place)):
        return False
    for later in range(place, min(place + 9, len(one.words))):
        if INSERTED.search(one.words[later].before) or one.isin(later, "content openers"):
            return False
        if one.is_auxiliary(later):
            return True
    return False


def subjects_of(one: Grammar) -> Iterator[Subject]:
    """Everybody who is the subject of a statement, in the order of the sentence."""
    after = 0
    for place in places_of_subjects(one):
        if place < after:
            continue
        found = subject_at(one, place) or antecedent_at(one, place)
        if found is not None:
            yield found
            after = found.head + 1


def places_of_subjects(one: Grammar) -> list[int]:
    """Where any subject can begin: a quick look, as most words of a sentence begin none."""
    places = {
        place
        for place, word in enumerate(one.words)
        if word.capital or word.mention or word.low in POINTING
    }
    places.update(one.places_of(*OPENING))
    for noun in one.places_of("collectives"):
        places.update(range(max(noun - DESCRIBING, 0), noun + 1))
    return sorted(places)


def subject_at(one: Grammar, place: int) -> Subject | None:
    """The subject that begins at a word, if one does and a verb follows it."""
    if not can_open(one, place):
        return None
    if named := impersonal_at(one, place) or named_at(one, place):
        return named
    if within_noun(one, place):
        return None
    return (
        pronoun_at(one, place)
        or description_at(one, place)
        or collective_at(one, place)
        or unlisted_at(one, place)
    )


def within_noun(one: Grammar, place: int) -> bool:
    """Whether a subject only tells more of a noun: "the work it has done"."""
    before = place - 1
    if place == 0 or not one.words[place].joined:
        return False
    if one.isin(before, "openers") or one.words[before].mention:
        return False
    while before > max(place - FARTHEST, 0) and one.words[before].joined:
        if one.low(before) in one.lexicon.verbs:
            return True
        before -= 1
    return one.low(before) in one.lexicon.verbs


def can_open(one: Grammar, place: int) -> bool:
    """Whether a subject can stand here: not after "of", nor within reported content."""
    before = place - 1
    if one.words[place].joined or one.words[place].before.strip() in {"“", '"', "("}:
        if one.isin(before, "prepositions", "determiners", "content openers", "subordinators"):
            return False
        if one.low(before) == "to" or "(" in one.words[place].before:
            return False
    if one.words[place].joined and one.isin_verbs(before):
        return False
    if one.relatives and any(first < place < last for first, last in one.relatives):
        return False
    if one.contents and min(one.contents) < place:
        return returns_to_report(one, place)
    return True


def returns_to_report(one: Grammar, place: int) -> bool:
    """Whether the sentence is back from reported content: after ";" or a joining word."""
    before = one.words[place].before
    if ";" in before or " – " in before:
        return True
    joint = one.before_adverbs(place - 1)
    if not one.isin(joint, "openers"):
        return fronted(one, place)
    inside = joint - 1 in one.contents  # "stressed that while parties agree"
    row = joint > 0 and one.words[joint].joined and one.words[joint - 1].mention is not None
    return not inside and not row


def fronted(one: Grammar, place: int) -> bool:
    """Whether the report itself begins after what is put before it: "Noting that …, Peru said"."""
    known = one.lexicon.verbs.get(one.low(0))
    opens = known is not None and one.low(0) in known.present
    name = place
    while one.isin(name, "articles"):
        name += 1
    comma = "," in one.words[place].before
    named = name < len(one.words) and (
        one.words[name].mention is not None or one.words[name].capital
    )
    return opens and comma and named and sum(mark < place for mark in one.contents) == 1


def predicates_of(
    one: Grammar, first: int, last: int, subject: Subject | None
) -> Iterator[Predicate]:
    """The predicates of a clause, with the participles that stand beside them."""
    heads = list(heads_of(one, first, last, subject))
    edges = [*(place for place, _ in heads), last]
    for (place, adjunct), end in zip(heads, edges[1:], strict=True):
        yield Predicate(place, end, adjunct)


def heads_of(
    one: Grammar, first: int, last: int, subject: Subject | None
) -> Iterator[tuple[int, bool]]:
    """Where predicates begin, and whether they are participles."""
    main = subject.head if subject else first_verb(one, first, last)
    for place in range(first, last):
        if place == main:
            yield place, False
        elif one.lows[place].endswith("ing") and is_adjunct(one, place, first):
            yield place, True
        elif main is not None and place > main and is_coordinate(one, place, main, subject):
            yield place, False


def first_verb(one: Grammar, first: int, last: int) -> int | None:
    """The verb of a clause whose subject is a thing; "projects run by …" comes before it."""
    verbs = [
        place
        for place in range(first, last)
        if one.is_finite(place) and not held_as_noun(one, place)
    ]
    for place, after in pairwise(verbs):
        reduced = one.isin(place + 1, "prepositions") and not one.is_auxiliary(place)
        known = one.lexicon.verbs.get(one.low(place))
        if not (reduced and known and one.low(place) in known.participle and after < place + 8):
            return place
    return verbs[-1] if verbs else None


def held_as_noun(one: Grammar, place: int) -> bool:
    """Whether what looks like a verb is none here: "the plan", "to plan", "which plans"."""
    before = place - 1
    if place == 0:
        return not one.is_auxiliary(place)
    if one.is_base(place) and not is_plural(one, place):
        return True
    if one.is_auxiliary(one.after_adverbs(place + 1)) and not one.is_auxiliary(place):
        return True  # "the talks were", "the progress has"
    owned = one.words[before].mention
    if owned and owned.possessive:
        return True
    if one.is_auxiliary(place) and one.isin(before, "determiners"):
        return False  # "this was agreed"
    return one.words[place].joined and one.isin(
        before, "prepositions", "determiners", "content openers", "relatives"
    )


def is_plural(one: Grammar, place: int) -> bool:
    """Whether what stands before a verb is several: "campaigns", "smuggling and trafficking"."""
    before = one.before_adverbs(place - 1)
    joined = any(
        one.low(each) == "and" and one.words[each].joined for each in range(before - 3, before)
    )
    return one.low(before).endswith("s") or joined


def is_adjunct(one: Grammar, place: int, first: int) -> bool:
    """Whether a participle shows an act of the subject: ", urging", or at the very beginning."""
    known = one.lexicon.verbs.get(one.low(place))
    if known is None or one.low(place) not in known.present:
        return False
    before = one.words[place].before
    opens = place == 0 or "," in before or one.low(place - 1) in {"while", "besides", "from"}
    joins = one.low(place - 1) == "and" and any(
        is_adjunct(one, earlier, first) for earlier in range(first, place - 1)
    )
    return (opens or joins) and any(
        each.kind == "verbs" and each.act != "report"
        for each in one.lexicon.phrases.get(one.low(place), ())
    )


def is_coordinate(one: Grammar, place: int, main: int, subject: Subject | None) -> bool:
    """Whether a further predicate of the same subject begins: "and would like"."""
    before = one.adverbs[place - 1] or one.isin(place - 1, "joints")
    if (one.words[place].joined and not before) or not one.is_finite(place):
        return False
    joint = one.before_adverbs(place - 1)
    comma = "," in one.words[joint + 1].before
    joined = one.isin(joint, "joints")
    if not (joined or comma):
        return False
    if one.is_auxiliary(place):
        return joined and not in_content(one, place, main)
    if any(first < place < last for first, last in one.relatives):
        return False
    return is_full_verb(one, place, subject) and (
        is_new_act(one, place)
        if in_content(one, place, main) or not joined
        else one.low(place + 1) not in {"of", "by"}
    )


def is_full_verb(one: Grammar, place: int, subject: Subject | None) -> bool:
    """Whether a word is a verb in its own right and no noun: "plans", "has", but not "plan"."""
    known = one.lexicon.verbs.get(one.low(place))
    bare = one.is_base(place) and not (subject and subject.plural)
    return known is not None and not bare and (not one.is_base(place) or one.is_act(place))


def is_new_act(one: Grammar, place: int) -> bool:
    """Whether a verb behind reported content shows an act of its own: "…, and urged"."""
    known = one.lexicon.verbs.get(one.low(place))
    return known is not None and one.is_act(place) and one.low(place) != known.base


def in_content(one: Grammar, place: int, main: int) -> bool:
    """Whether reported content has begun since the verb."""
    return any(main < mark < place for mark in one.contents)
