"""Individuals: one person of the document, under all the names by which it calls them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from .mentions import Party
from .usage import Usage

PARTICLES = frozenset(
    {"de", "da", "del", "della", "der", "den", "van", "von", "zu", "al", "el", "bin", "bint"}
    | {"ibn", "la", "le", "di", "do", "dos", "du", "af", "y", "ten", "ter"}
)
INITIAL = re.compile(r"(?:[A-Z]\.-?)+[A-Z]?|[A-Z]{1,2}")
HALF_CAPITALS = re.compile(r"(Ma?c)([A-Z]\w+)$")
SHORTEST_ALONE = 3
"""Letters of a name that may stand alone."""
DOUBLE = 3
"""Words of a name of which nobody can tell how many are the surname."""


@dataclass(frozen=True)
class Individual:
    """A person, by name, title and office, with the participant for whom the person speaks."""

    name: str
    """Without title."""
    title: str | None = None
    office: str | None = None
    """The office, or title of office, under which the document introduces the person."""
    initials: str | None = None
    behind: Party | None = None
    """For whom the person speaks."""
    phrases: frozenset[str] = field(default=frozenset(), compare=False)
    """Whole phrases that name the person ("UNEP Director Berg")."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(re.sub(r"(?<=\.)(?=\w\w)", " ", self.name).split())

    @cached_property
    def surname(self) -> str:
        """The family name: set in capitals, or with its particles, or the last word."""
        words = self.words
        shouted = [one for one in words if one.isupper() and not INITIAL.fullmatch(one)]
        if shouted and len(shouted) < len(words):
            return " ".join(shouted)
        first = next((n for n, one in enumerate(words) if n and one in PARTICLES), len(words) - 1)
        return " ".join(words[first:])

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The other names."""
        family = self.surname.split()
        return tuple(one for one in self.words if one not in family)

    def is_same(self, other: "Individual") -> bool:
        """Whether two names can be one person's: "Ana Berg", "A. Berg" and "BERG"."""
        if self.surname.casefold() != other.surname.casefold():
            return False
        if not self.given or not other.given:
            return True
        mine, theirs = letters(self.given), letters(other.given)
        first = self.given[0], other.given[0]
        if any(INITIAL.fullmatch(one) for one in first):
            return mine[:1] == theirs[:1]
        return first[0].casefold() == first[1].casefold()

    def joined(self, other: "Individual") -> "Individual":
        """One person from two notes of the same one; the fuller name wins."""
        fuller = max(self, other, key=lambda one: len(one.name))
        return replace(
            fuller,
            title=self.title or other.title,
            office=max(self.office or "", other.office or "", key=len) or None,
            initials=self.initials or other.initials,
            behind=self.behind or other.behind,
            phrases=self.phrases | other.phrases,
        )

    def plain_name(self, usage: Usage) -> str:
        """The name by which the record knows a person who speaks for nobody: the surname.

        The whole name stays where the surname cannot be told: of three words or more, or of
        somebody who is always called by both names in a document that uses given names.
        """
        family = self.surname
        full = spelled(self.name)
        if not self.given or usage.alone(family.split()[-1], self.words):
            return spelled(family)
        written_out = [one for one in self.given if not INITIAL.fullmatch(one)]
        whole = [*written_out, *family.split()]
        if len(whole) >= DOUBLE and " " not in family and not family.isupper():
            return full
        both = sum(usage.told_of(before, self.words[-1]) for before in self.words)
        called = any(usage.called(one) for one in written_out)
        return full if both > 1 and not called else spelled(family)


def letters(given: Iterable[str]) -> str:
    """The first letters of given names: "A.B." and "Ana Beate" are the same."""
    parts = [letter for one in given for letter in (one.split(".") if "." in one else [one])]
    return "".join(one[:1] for one in parts).casefold()


def spelled(name: str) -> str:
    """A name set in capitals in the usual way of writing."""
    if not name.isupper() or (INITIAL.fullmatch(name) and "." not in name):
        return name
    return re.sub(r"[^\W_]+", lambda one: one[0].capitalize(), name)


def together(found: Iterable[Individual]) -> tuple[Individual, ...]:
    """Each person once; a bare surname that two people have belongs to neither."""
    people: list[Individual] = []
    by_surname: dict[str, list[int]] = defaultdict(list)
    by_given: dict[str, list[int]] = defaultdict(list)
    for one in sorted(dict.fromkeys(found), key=lambda one: -len(one.given)):
        family = one.surname.casefold()
        same = [n for n in by_surname[family] if one.is_same(people[n])]
        if not same and not one.given:  # "Chair: Ana" after "Ana Berg"
            same = by_given[one.name]
        if len(same) == 1:
            people[same[0]] = people[same[0]].joined(one)
        elif not same:
            by_surname[family].append(len(people))
            by_given[one.given[0] if one.given else ""].append(len(people))
            people.append(one)
    return tuple(people)


def names_of(one: Individual) -> Iterator[str]:
    """The names that nobody else can have: in full, with title or office, in initials."""
    yield one.name
    yield from one.phrases
    if one.initials:
        yield one.initials
    for title in (one.title, one.office):
        for form in {title, spelled(title)} if title else ():
            yield f"{form} {spelled(one.name)}"
            yield f"{form} {spelled(one.surname)}"
            if half := HALF_CAPITALS.match(one.surname):
                yield f"{form.upper()} {half[1]}{half[2].upper()}"  # "MR. McNEIL"
            if one.given:
                yield f"{form} {one.given[0]}"


def short_names(one: Individual, usage: Usage, others: Iterable[Individual]) -> Iterator[str]:
    """The surname alone, or the given name alone, where both the name and its use are clear."""
    rest = [each for each in others if each is not one]
    alone = usage.alone(one.surname.split()[-1], one.words) > 0
    shared = any(each.surname.casefold() == one.surname.casefold() for each in rest)
    if alone and not shared and can_stand_alone(one.surname, usage):
        yield one.surname
    for given in one.given[:1]:
        shared = any(given in each.words for each in rest)
        if not shared and can_stand_alone(given, usage) and usage.called(given):
            yield given


def can_stand_alone(name: str, usage: Usage) -> bool:
    """Whether a word is a name by itself, and no noun of the document."""
    often = name[1:].islower() and usage.called(name) > 1  # "Bo", by which a person is called
    long = len(name.rstrip(".")) >= SHORTEST_ALONE or not name.isascii() or often
    return long and name.casefold() not in usage.small and not INITIAL.fullmatch(name)
