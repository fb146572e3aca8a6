"""States and organisations under the names that they had and have."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from tourdetable.framework.entry import Entry

from .spelling import normalised

Standing = Literal["member", "observer", "territory", "other"]


class DatedName(Entry):
    """A name with the days between which it is the name."""

    name: str
    """The name as it is printed."""
    from_on: date | None = None
    """First day on which it is the name; empty: since before our records."""
    until_on: date | None = None
    """First day on which it is no longer the name; empty: it still is."""

    def holds_on(self, day: date | None) -> bool:
        """Whether it is the name on that day; without a day: whether it is the present one."""
        if day is None:
            return self.until_on is None
        begun = self.from_on is None or self.from_on <= day
        return begun and (self.until_on is None or day < self.until_on)


class Named(Entry):
    """A State or an organisation, by whatever name a document calls it.

    An entry says how a name is read and printed. It never says what its status is.
    """

    code: str
    """ISO 3166-1 alpha-3 for a State; acronym, or a code of ours, for an organisation."""
    kind: Literal["state", "organisation"]
    """How the record counts it. Territories and groups of States are kept here too."""
    names: tuple[DatedName, ...]
    """Its names in the order of time; one where it never changed."""
    aliases: tuple[str, ...] = ()
    """Other names, in use at all times."""
    demonyms: tuple[str, ...] = ()
    """Adjectives and words for its people that belong to it alone ("Hungarian")."""
    acronym: str | None = None
    """Its present acronym."""
    acronyms: tuple[DatedName, ...] = ()
    """Its acronyms in the order of time, where they changed (EASO, then EUAA)."""
    alpha2: str | None = None
    """ISO 3166-1 alpha-2, for States."""
    m49: str | None = None
    """Three digits of the United Nations' M49, the same as ISO's numeric code."""
    standing: Standing | None = None
    """With the United Nations, for States; "territory" for what ISO lists beside them."""
    family: str | None = None
    """What sort of organisation it is ("European Union", "dialogue", "group")."""
    note: str | None = None
    """How its designation is to be handled, where that needs care."""

    def name_on(self, day: date | None) -> str:
        """The name in use on a day, or the present one."""
        return next(name.name for name in self.names if name.holds_on(day))

    def acronym_on(self, day: date | None) -> str | None:
        """The acronym in use on a day, or the present one."""
        if not self.acronyms:
            return self.acronym
        return next(name.name for name in self.acronyms if name.holds_on(day))

    def turns(self) -> Iterator[date]:
        """The days on which its name or acronym changed."""
        for name in self.names + self.acronyms:
            yield from (day for day in (name.from_on, name.until_on) if day)

    def in_use_on(self, written: str, day: date) -> bool:
        """False where the form is a dated name of another time ("Türkiye" in 2021)."""
        form = normalised(written)
        dated = [name for name in self.names + self.acronyms if normalised(name.name) == form]
        return not dated or any(name.holds_on(day) for name in dated)

    def forms(self) -> tuple[str, ...]:
        """Every name, acronym and other name, as written, each once."""
        dated = [name.name for name in self.names + self.acronyms]
        acronym = [self.acronym] if self.acronym else []
        return tuple(dict.fromkeys([*dated, *acronym, *self.aliases]))
