"""Names of parties as propositions are compared under: encyclopaedia titles in small letters."""

import tomllib
from collections.abc import Iterator
from functools import cache

from tourdetable.framework.names import register
from tourdetable.reading.lexicon import FOLDER
from tourdetable.reading.mentions import Known, Party, known_on
from tourdetable.record import ParticipantKind

from .words import Name

SMALL = {"AND", "OF", "THE", "FOR"}
Titles = dict[str, tuple[str, ...]]


@cache
def parties() -> tuple[Known, Titles]:
    """Everybody who can take a position, and the titles by their codes or names."""
    data = tomllib.loads((FOLDER / "encyclopaedia.toml").read_text(encoding="utf-8"))
    known = Known(register=known_on(None))
    titles = dict(titles_of(data))
    for code, forms in data["forms"].items():
        named = register().by_code(code)
        assert named is not None
        for form in forms:
            known.add(form, Party(named.name_on(None), ParticipantKind(named.kind), code))
    for title, forms in data["others"].items():
        titles[title] = (title,)
        for form in forms:
            known.add(form, Party(title, ParticipantKind.GROUP))
    for form, named in register().forms.items():
        if (mixed := in_mixed_capitals(form)) != form:
            known.add(mixed, Party(named.name_on(None), ParticipantKind(named.kind), named.code))
    return known, titles


def titles_of(
    data: dict[str, dict[str, str | list[str]]],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The title of each State and group, by its code."""
    regions = set(data["regions"]["codes"])
    for one in register().entries:
        if one.kind == "state" or one.family == "group" or one.code in regions:
            title = data["titles"].get(one.code, one.name_on(None).lower())
            yield one.code, (title,) if isinstance(title, str) else tuple(title)


def in_mixed_capitals(form: str) -> str:
    """A name in capitals around small words: "TRINIDAD and TOBAGO"."""
    return " ".join(one.lower() if one.upper() in SMALL else one.upper() for one in form.split())


def names_in(text: str) -> Iterator[Name]:
    """Who is named in a sentence under a title."""
    known, titles = parties()
    for one in known.mentions_in(text):
        found = titles.get(one.party.code or one.party.name)
        if found:
            yield Name(one.start, one.end, found, possessive=one.possessive)
