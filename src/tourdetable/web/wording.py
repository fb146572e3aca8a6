"""Words and marks that templates use."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.template.defaultfilters import date as written
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from tourdetable.framework import PartialDate
from tourdetable.record import Classification
from tourdetable.writing import acts
from tourdetable.writing.words import clean

from . import entries
from .profile import framework_of
from .sources import Source

register = template.Library()

SEVERAL = {
    "commitment": "commitments",
    "offer": "offers",
    "request": "requests",
    "proposal": "proposals",
    "interest": "interests",
}
DECIDED = {
    "take": "took",
    "defer": "deferred",
}
"""Verbs of decisions whose past is not made by rule, by their first word."""
NOT_STATED = "not stated"


@register.filter
def deed_in_words(deed: str) -> str:
    """What was done, as the log names it, in words."""
    return entries.deed_in_words(deed).capitalize()


@register.filter
def act_word(act: Any) -> str:
    """The act as a word on the page."""
    return acts.WORDS.get(act, str(act))


@register.filter
def act_meaning(act: Any) -> str:
    """What a speaker does with the act."""
    return acts.MEANINGS.get(act, "")


@register.filter
def version(meeting: Any) -> str:
    """The version of the framework in force at a meeting: a goal is always named with it."""
    framework = framework_of(meeting)
    return framework.version if framework else ""


@register.filter
def act_words(act: Any) -> str:
    """The act in the plural, for the heading of a list."""
    return SEVERAL.get(str(act), act_word(act).lower())


@register.filter
def decided(verb: str) -> str:
    """The verb of a decision in the past: "endorse" as "endorsed", "take note" as "took note"."""
    first, blank, rest = verb.partition(" ")
    past = DECIDED.get(first) or first + ("d" if first.endswith("e") else "ed")
    return past + blank + rest


@register.filter
def words(fact: Any, source: Source) -> str:
    """The words on which a fact stands, as a reader of the page reads them.

    Where the viewer may not know who said it, the wording that a person released.
    """
    wording = getattr(fact, "wording", None)
    return source.words(fact.start, fact.end) if wording is None else clean(wording)


@register.simple_tag
def mark(fact: Any, slug: str, source: Source) -> SafeString | str:
    """The mark behind a sentence: it opens the source at the passage, for who may see that."""
    if fact.start is None or not source.is_whole:
        return ""
    address = reverse("source", args=[slug, fact.start, fact.end])
    label = f"¶ {fact.paragraph}" if fact.paragraph else "source"
    told = f"paragraph {fact.paragraph}" if fact.paragraph else "the passage"
    return format_html(
        '<a class="mark" href="{}#passage" aria-label="Source: {}">{}</a>', address, told, label
    )


@register.filter
def level(restricted: Any) -> str:
    """For whom something is that not everybody may see, in words; nothing where it is public."""
    found = Classification(restricted.classification_in_force)
    return "" if found is Classification.PUBLIC else found.label


@register.filter
def spoken(value: str) -> str:
    """A word of data as it is said: "silk_routes_participating" without its underlines."""
    return value.replace("_", " ")


@register.filter
def time(known: str) -> str:
    """A time as it is known, in words: "2021-spring" as "spring 2021"."""
    return PartialDate(known).label


@register.filter
def times(known: Iterable[str]) -> str:
    """Several such times."""
    return ", ".join(map(time, known))


@register.filter
def or_not_stated(value: Any) -> Any:
    """The value, or the words for one that the document does not state."""
    return NOT_STATED if value is None or value == "" else value


@register.simple_tag
def days(starts_on: date | None, ends_on: date | None) -> str:
    """A day, or a first and a last day; what is not stated is said to be so."""
    if starts_on is None:
        return NOT_STATED
    if ends_on is None or ends_on == starts_on:
        return written(starts_on, "j F Y")
    if (starts_on.year, starts_on.month) == (ends_on.year, ends_on.month):
        return f"{starts_on.day}–{written(ends_on, 'j F Y')}"
    if starts_on.year == ends_on.year:
        return f"{written(starts_on, 'j F')} – {written(ends_on, 'j F Y')}"
    return f"{written(starts_on, 'j F Y')} – {written(ends_on, 'j F Y')}"


@register.filter
def get(values: Any, key: Any) -> Any:
    """What stands in a table under a key."""
    return values.get(key)
