"""The language of negotiation reports: verbs with their forms, nouns, and words of standing."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from tourdetable.reading.conjugation import Verb, conjugated
from tourdetable.reading.lexicon import FOLDER, lexicon

MARKERS = ("for", "with", "supported", "opposed", "and")


@dataclass(frozen=True)
class Forms:
    """The forms of some verbs, by what they are."""

    base: frozenset[str]
    third: frozenset[str]
    past: frozenset[str]
    participle: frozenset[str]
    present: frozenset[str]

    @cached_property
    def finite(self) -> frozenset[str]:
        """Forms that can carry a sentence by themselves."""
        return self.base | self.third | self.past

    @cached_property
    def every(self) -> frozenset[str]:
        """All forms."""
        return self.finite | self.participle | self.present


@dataclass(frozen=True)
class Language:
    """What is known, as in `lexicons/propositions.toml`, ready to be asked."""

    verbs: Mapping[str, Forms]
    """The forms of each list of verbs."""
    known: Forms
    """Those of all verbs, with the inflected ones of the whole lexicon."""
    finite: frozenset[str]
    statements: frozenset[str]
    """Participles that are statements of their own: "noting that …"."""
    heard: frozenset[str]
    """Finite forms of what one does with words at a meeting."""
    nouns: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    markers: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    """Phrases of standing by their first word: the kind and the words, longest first."""
    topics: tuple[tuple[str, ...], ...]
    """Phrases that begin a topic, longest first."""

    @cached_property
    def helpers(self) -> frozenset[str]:
        """All auxiliaries."""
        return frozenset().union(*(self.words[kind] for kind in ("be", "have", "do", "modals")))


@cache
def language() -> Language:
    """The language of negotiation reports, in English."""
    data = tomllib.loads((FOLDER / "propositions.toml").read_text(encoding="utf-8"))
    irregular = data["irregular"]
    verbs = {
        name: forms_of(bases if isinstance(bases, str) else " ".join(bases), irregular)
        for name, bases in data["verbs"].items()
    }
    known = together([*verbs.values(), *map(inflected, set(lexicon().verbs.values()))])
    words = {name: frozenset(held.split()) for name, held in data["words"].items()}
    words |= {f"opening {name}": split(held) for name, held in data["opening"].items()}
    words |= {
        name: frozenset(data["standing"][name].split()) for name in ("generic", "collective")
    }
    return Language(
        verbs,
        known,
        known.finite,
        verbs["says"].present | verbs["stands"].present,
        verbs["says"].finite | verbs["stands"].finite | verbs["deals"].finite,
        nouns_of(data["nouns"]),
        words,
        markers_of(data["standing"]),
        longest_first(data["opening"]["topics"]),
    )


def split(held: str | Sequence[str]) -> frozenset[str]:
    """The words of a list."""
    return frozenset(held.split() if isinstance(held, str) else held)


def forms_of(bases: str, irregular: Mapping[str, Sequence[str]]) -> Forms:
    """The forms of verbs; -ise and -ize each stand in the list."""
    base: set[str] = set()
    third: set[str] = set()
    past: set[str] = set()
    participle: set[str] = set()
    present: set[str] = set()
    for one in bases.split():
        verb = conjugated(one, irregular.get(one, ()))
        base.add(one)
        third |= {form for form in verb.finite - {one} if form.endswith("s")}
        past |= set(irregular[one][0].split("/")) if one in irregular else verb.participle
        participle |= verb.participle
        present |= verb.present
    return Forms(*map(frozenset, (base, third, past, participle, present)))


def inflected(verb: Verb) -> Forms:
    """The forms of any other verb by which it is told from a noun: not its base."""
    third = {form for form in verb.finite - {verb.base} if form.endswith("s")}
    past = verb.finite - {verb.base} - third
    return Forms(frozenset(), frozenset(third), past, verb.participle, verb.present)


def together(lists: Iterable[Forms]) -> Forms:
    """The forms of several lists."""
    held = tuple(lists)
    kinds = ("base", "third", "past", "participle", "present")
    return Forms(*(frozenset().union(*(getattr(one, kind) for one in held)) for kind in kinds))


def nouns_of(data: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Nouns of position in singular and plural, and the lists beside them."""
    found = {name: frozenset(held.split()) for name, held in data.items()}
    for name in ("of_position", "of_object"):
        found[name] |= {plural(one) for one in found[name]}
    return found


def plural(noun: str) -> str:
    """The plural of a noun."""
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def markers_of(
    data: Mapping[str, Sequence[str]],
) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Phrases of standing by their first word."""
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for kind in MARKERS:
        for phrase in longest_first(data[kind]):
            index.setdefault(phrase[0], []).append((kind, phrase))
    return {
        first: tuple(sorted(held, key=lambda one: -len(one[1]))) for first, held in index.items()
    }


def longest_first(phrases: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Phrases as words, the longest first."""
    return tuple(sorted((tuple(one.split()) for one in phrases), key=lambda one: -len(one)))
