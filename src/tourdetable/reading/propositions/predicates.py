"""Predicates: the verb that somebody is the subject of, with its negation and voice."""

from dataclasses import dataclass
from enum import Enum

from .language import Language
from .words import Words

SHORTEST_PAST = 5
NO_VERBS = ("functions", "determiners", "articles", "pronouns")
NEVER_FINITE = {"be", "been", "being", "having"}


class Form(Enum):
    """In which form the verb stands; verbs that share a subject share the form."""

    PAST = "past"  # "proposed", "has proposed"
    THIRD = "third"  # "proposes"
    BASE = "base"  # "propose", "will propose", "did not propose"
    PRESENT = "present"  # "proposing"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb: where it begins, its bearing word, and the word behind it."""

    first: int
    head: int
    end: int
    form: Form
    negated: bool = False
    passive: bool = False
    helper: str = ""
    """The auxiliary nearest to the verb, if there is one ("could")."""


def past_adverbs(words: Words, place: int, known: Language) -> int:
    """The first place from here where no adverb stands, also not one between commas."""
    while place < len(words) and not words.inside[place]:
        if is_adverb(words.low[place], known):
            place += 1
        elif (
            words.low[place] == ","
            and is_adverb(words.at(place + 1), known)
            and words.at(place + 2) == ","
        ):
            place += 3
        else:
            break
    return place


def is_adverb(low: str, known: Language) -> bool:
    """Whether a word is an adverb: "strongly", "also"."""
    if low in known.words["adverbs"]:
        return True
    return len(low) > 4 and low.endswith("ly") and low not in known.words["no_adverbs"]


def predicate_at(words: Words, place: int, known: Language) -> Predicate | None:
    """The verb in a finite form that stands at a place, behind its auxiliaries and adverbs."""
    first = here = past_adverbs(words, place, known)
    helpers: list[int] = []
    negated = False
    while is_helper(words, here, known) and (helpers or words.low[here] not in NEVER_FINITE):
        negated |= words.low[here] == "cannot" or words.low[here].endswith(("n't", "n’t"))
        helpers.append(here)
        here = past_adverbs(words, here + 1, known)
        if helpers and words.at(here) == "not":
            negated, here = True, past_adverbs(words, here + 1, known)
    if not helpers:
        form = finite_form(words, here, known)
        return None if form is None else Predicate(first, here, here + 1, form)
    return behind_helpers(words, first, helpers, here, negated=negated, known=known)


def is_helper(words: Words, place: int, known: Language) -> bool:
    """Whether an auxiliary stands there."""
    if place >= len(words) or words.inside[place] or words.name[place]:
        return False
    low = words.low[place]
    if low == "may" and words.written(place) == "May":
        return False
    return low in known.helpers


def behind_helpers(
    words: Words, first: int, helpers: list[int], here: int, *, negated: bool, known: Language
) -> Predicate:
    """The verb behind auxiliaries; without one, the last auxiliary is the verb itself."""
    helper = words.low[helpers[-1]]
    low = words.at(here) if here < len(words) and not words.inside[here] else ""
    kind = next(one for one in ("be", "have", "do", "modals") if helper in known.words[one])
    agent = past_adverbs(words, here + 1, known)
    if kind == "be" and is_participle(low, known):
        passive = words.at(agent) == "by"
        return Predicate(
            first, here, agent if passive else here + 1, Form.PAST, negated, passive, helper
        )
    if kind == "be" and (low in known.known.present or low.endswith("ing")):
        return Predicate(first, here, here + 1, Form.PRESENT, negated, helper=helper)
    if kind == "have" and is_participle(low, known):
        return Predicate(first, here, here + 1, Form.PAST, negated, helper=helper)
    if kind in {"do", "modals"} and is_bare(low, known):
        return Predicate(first, here, here + 1, Form.BASE, negated, helper=helper)
    return Predicate(first, helpers[-1], here, form_of_helper(helper), negated)


def is_bare(low: str, known: Language) -> bool:
    """Whether a word behind "did" or "will" is a verb; any word is that is no small word."""
    return low.isalpha() and not any(low in known.words[kind] for kind in NO_VERBS)


def form_of_helper(helper: str) -> Form:
    """The form of an auxiliary that is the verb itself: "had concerns"."""
    return Form.THIRD if helper in {"is", "has", "does"} else Form.PAST


def is_participle(low: str, known: Language) -> bool:
    """Whether a word is a participle of the past."""
    return low in known.known.participle or (len(low) > SHORTEST_PAST and low.endswith("ed"))


def finite_form(words: Words, place: int, known: Language) -> Form | None:
    """The form of a verb that carries a sentence by itself, if one stands there.

    "proposed by" is no such verb. Unknown words in -ed count as verbs in the past.
    """
    if place >= len(words) or words.inside[place] or words.name[place]:
        return None
    low = words.low[place]
    if low in known.known.past or (
        low not in known.known.participle and len(low) > SHORTEST_PAST and low.endswith("ed")
    ):
        agent = past_adverbs(words, place + 1, known)
        return None if words.at(agent) == "by" else Form.PAST
    if is_helper(words, place + 1, known):
        return None  # "(the Peru) measures were"
    if low in known.known.third:
        return Form.THIRD
    return Form.BASE if low in known.known.base else None


def is_present(words: Words, place: int, known: Language) -> bool:
    """Whether a participle in -ing stands there."""
    if place >= len(words) or words.inside[place] or words.name[place]:
        return False
    low = words.low[place]
    return low in known.known.present or (len(low) > SHORTEST_PAST and low.endswith("ing"))
