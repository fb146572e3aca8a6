"""The register of States and organisations: found by any of their names, never by likeness."""

import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from babel import Locale

from .named import Named
from .spelling import bare, normalised, spellings, turned, with_acronym


class Register:
    """All entries, and the ways to them.

    A form that two States share is given to one of them by `policy.toml`, or to none.
    """

    forms: Mapping[str, Named]
    """Every name, alias and acronym as documents print it, to be searched in running text."""
    demonyms: Mapping[str, Named]
    """Adjectives and words for a people, as written: "Hungarian" leads to Hungary."""
    unmatched: Mapping[str, str]
    """Normalised forms that are left without an answer on purpose, with the reason."""
    former: Mapping[str, str]
    """Names of former States, by each form that documents of their time print."""

    def __init__(self, entries: Iterable[Named], *, policy: Mapping[str, Any]) -> None:
        self.entries = tuple(entries)
        self.states = tuple(one for one in self.entries if one.kind == "state")
        self.organisations = tuple(one for one in self.entries if one.kind == "organisation")
        self.forms = MappingProxyType(by_form(self.entries))
        self.demonyms = MappingProxyType(by_demonym(self.entries))
        unmatched = {normalised(form): why for form, why in policy["unmatched"].items()}
        self.unmatched = MappingProxyType(unmatched)
        former = {form: name for name, more in policy["former"].items() for form in (name, *more)}
        self.former = MappingProxyType(former)
        self._turns = sorted({day for one in self.entries for day in one.turns()})
        self._words = frozenset(policy["words"])
        self._by_code = unique((one.code, one) for one in self.entries)
        self._by_normalised = unique((normalised(form), one) for form, one in self.forms.items())

    def by_code(self, code: str) -> Named | None:
        """The entry of a code ("TUR", "UNHCR")."""
        return self._by_code.get(code)

    def era(self, day: date | None) -> date | None:
        """The day since which all names are what they are on a day; none for the present names."""
        if day is None:
            return None
        number = bisect_right(self._turns, day)
        return self._turns[number - 1] if number else date.min

    def find(self, written: str) -> Named | None:
        """The entry that a document means by a form, or none. Exact after normalising.

        Inverted forms ("Korea, Republic of") and a name with its acronym ("European Asylum
        Support Office (EASO)") are read too; the latter only where both mean the same entry.
        """
        found = self._as_it_stands(written)
        if found is None and (other := turned(written)):
            found = self._as_it_stands(other)
        if found is None and (both := with_acronym(written)):
            name, acronym = map(self._as_it_stands, both)
            found = name if name is acronym else None
        return found

    def _as_it_stands(self, written: str) -> Named | None:
        form = normalised(written)
        if form in self._words and not bare(written).isupper():
            return None
        return self._by_normalised.get(form)


@cache
def register() -> Register:
    """The register that is part of the product."""
    present = Locale("en").territories
    states = [state(code, facts, present) for code, facts in data("states").items()]
    lists = ("organisations", "groups")
    others = [organisation(code, facts) for each in lists for code, facts in data(each).items()]
    return Register([*states, *others], policy=data("policy"))


def data(name: str) -> dict[str, Any]:
    """The contents of one of the files beside this one."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


def state(code: str, facts: dict[str, Any], present: Mapping[str, str]) -> Named:
    """A State as its entry has it; its present name is CLDR's unless the entry has its own."""
    entry = {"name": present[facts["alpha2"]], "standing": "member"} | facts
    return Named.model_validate({"code": code, "kind": "state"} | dated(entry))


def organisation(code: str, facts: dict[str, Any]) -> Named:
    """An organisation as its entry has it."""
    entry = dated(facts)
    if "acronyms" in entry:
        entry["acronym"] = entry["acronyms"][-1]["name"]
    return Named.model_validate({"code": code, "kind": "organisation"} | entry)


def dated(facts: dict[str, Any]) -> dict[str, Any]:
    """An entry whose single name, if it has no dated ones, is a name for all time."""
    entry = {field: value for field, value in facts.items() if field != "name"}
    entry.setdefault("names", [{"name": facts.get("name")}])
    return entry


def by_form(entries: Iterable[Named]) -> dict[str, Named]:
    """Entries under every spelling of their names."""
    return unique(
        (spelling, one) for one in entries for form in one.forms() for spelling in spellings(form)
    )


def by_demonym(entries: Iterable[Named]) -> dict[str, Named]:
    """Entries under the words for their people."""
    return unique(
        (spelling, one) for one in entries for word in one.demonyms for spelling in spellings(word)
    )


def unique(pairs: Iterable[tuple[str, Named]]) -> dict[str, Named]:
    """The pairs as a dictionary; a form that two entries claim is a fault of the data."""
    found: dict[str, Named] = {}
    for form, entry in pairs:
        if found.setdefault(form, entry) is not entry:
            raise ValueError(f"{form!r} names both {found[form].code} and {entry.code}.")
    return found
