"""The framework that the document itself sets out."""

from .places import Fact, Place


class Goal(Fact):
    """A goal as the document words it."""

    code: str
    """Its code ("PG1")."""
    title: str
    """Its words."""
    place: Place
    """Where it stands."""


class Framework(Fact):
    """What the participants have agreed to work on, as far as the document says."""

    title: str
    """Name of the text ("Call for Action")."""
    version: str | None = None
    """Version in the profile, coded by the year of its adoption."""
    goals: tuple[Goal, ...] = ()
    """Its goals."""


class Acronym(Fact):
    """An acronym, and what it stands for if the document says so."""

    short: str
    """The acronym as used."""
    long: str | None = None
    """What it stands for; empty where the document never spells it out."""
    place: Place
    """Where it is spelled out, else where it is first used."""
