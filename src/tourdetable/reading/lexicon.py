"""The lexicon: what a rapporteur knows of the language of meetings, as data.

A phrase is written as one would say it. `<take> the floor` stands for every form of
the verb; `[also]` may be there or not; `…` is up to four words and `_` one to six;
an adverb may stand after any verb.
Each phrase has an example beside it, and a test proves that the example is heard.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tourdetable.record import Act

FOLDER = Path(__file__).with_name("lexicons")
TOKEN = re.compile(r"[^\W_]+(?:[-.’'&/][^\W_]+)*", re.UNICODE)
ADVERBS = "also again further still very now then therefore both much most quite always even soon"
ADVERB = rf"(?: (?:\w+ly|{'|'.join(ADVERBS.split())}|already|just|so|well|thus|once))*"
GAPS = {"…": r"(?: [^\s.;]+){0,4}?", "_": r"(?: [^\s.;]+){1,6}?"}
VOWELS = "aeiou"


@dataclass(frozen=True)
class Phrase:
    """A phrase that shows an act, ready to be looked for at a word."""

    written: str
    act: Act
    kind: str
    """How it is used, by the name of its list: `verbs`, `weak`, `own`, `stances`, `phrases`."""
    spelled: str
    """Its regular expression as written."""
    example: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Its regular expression, made when it is first looked for."""
        return re.compile(self.spelled, re.IGNORECASE)


@dataclass(frozen=True)
class Verb:
    """The forms of a verb, in British and American spelling."""

    base: str
    finite: frozenset[str]
    """Forms that can carry a sentence: the base, the third person and the past."""
    participle: frozenset[str]
    present: frozenset[str]

    @property
    def forms(self) -> frozenset[str]:
        """All forms."""
        return self.finite | self.participle | self.present


@dataclass(frozen=True)
class Lexicon:
    """Everything that reading knows of one language."""

    language: str
    phrases: Mapping[str, tuple[Phrase, ...]]
    """Phrases by the first word that they can begin with, longest first."""
    words: Mapping[str, frozenset[str]]
    """Lists of words by name ("abbreviations", "pronouns", "collectives" …)."""
    verbs: Mapping[str, Verb]
    """Verbs by each of their forms."""
    patterns: Mapping[str, str]
    """Named pieces of patterns: offices, titles, kinds of meetings."""

    @property
    def abbreviations(self) -> frozenset[str]:
        """Words after which a full stop ends no sentence."""
        return self.words["abbreviations"]

    def every_phrase(self) -> Iterator[Phrase]:
        """Each phrase once."""
        seen: set[tuple[str, Act]] = set()
        for held in self.phrases.values():
            for one in held:
                if (one.written, one.act) not in seen:
                    seen.add((one.written, one.act))
                    yield one

    def is_verb(self, word: str) -> bool:
        """Whether a word is a form of a known verb, or looks like one in the past."""
        return word in self.verbs or (len(word) > 4 and word.endswith("ed"))


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language."""
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    irregular = {base: tuple(forms) for base, forms in data["irregular"].items()}
    verbs: dict[str, Verb] = {}

    def verb(base: str) -> Verb:
        if base not in known:
            known[base] = conjugated(base, irregular.get(base, ()))
            for form in known[base].forms:
                verbs.setdefault(form, known[base])
        return known[base]

    known: dict[str, Verb] = {}
    for base in (*irregular, *data["verbs"]["other"]):
        verb(base)
    index: dict[str, list[Phrase]] = {}
    for act, entries in data["acts"].items():
        for kind, phrases in entries.items():
            for written, example in phrases.items():
                phrase = Phrase(written, Act(act), kind, spelled(written, kind, verb), example)
                for word in first_words(tokens_of(written, kind), verb):
                    index.setdefault(word, []).append(phrase)
    ordered = {
        word: tuple(sorted(held, key=lambda one: -len(one.written)))
        for word, held in index.items()
    }
    words = {name: frozenset(held) for name, held in data["words"].items()}
    return Lexicon(language, ordered, words, verbs, data["patterns"])


def tokens_of(written: str, kind: str) -> list[str]:
    """The parts of a phrase; what stands among the verbs is one."""
    tokens = written.split()
    return [f"<{tokens[0]}>", *tokens[1:]] if kind in {"verbs", "weak"} else tokens


def spelled(written: str, kind: str, verb: Callable[[str], Verb]) -> str:
    """The regular expression of a phrase, up to the end of its last word."""
    return as_pattern(tokens_of(written, kind), verb) + r"(?!\w)"


def first_words(tokens: list[str], verb: Callable[[str], Verb]) -> set[str]:
    """The words that a phrase can begin with."""
    first = tokens[0]
    if first.startswith("<"):
        return {form.split()[0] for form in verb(first.strip("<>")).forms}
    if first.startswith("["):
        return first_words(tokens[1:], verb) | {first.strip("[]").casefold()}
    return {one.casefold() for one in first.split("|")}


def as_pattern(tokens: list[str], verb: Callable[[str], Verb]) -> str:
    """The regular expression of a phrase."""
    said = ""
    for place, part in enumerate(tokens):
        blank = " " if place else ""
        if part.startswith("<"):
            forms = "|".join(sorted(map(re.escape, verb(part.strip("<>")).forms), key=len)[::-1])
            said += f"{blank}(?:{forms}){ADVERB}"
        elif part in GAPS:
            said += GAPS[part]
        elif part.startswith("["):
            inside = "|".join(map(re.escape, part.strip("[]").split("|")))
            said += f"(?:{blank}(?:{inside}))?"
        else:
            said += blank + "(?:" + "|".join(map(re.escape, part.split("|"))) + ")"
    return said


def conjugated(base: str, irregular: Sequence[str]) -> Verb:
    """The forms of a verb: past and participle as given, or made by rule."""
    if base == "be":
        finite = {"be", "is", "are", "was", "were", "am"}
        return Verb("be", frozenset(finite), frozenset({"been"}), frozenset({"being"}))
    past = irregular[0].split("/") if irregular else [regular_past(base)]
    participle = irregular[1].split("/") if len(irregular) > 1 else past
    third = "has" if base == "have" else third_person(base)
    return Verb(
        base,
        in_both_spellings(base, {base, third, *past}),
        in_both_spellings(base, participle),
        in_both_spellings(base, {present_participle(base)}),
    )


def in_both_spellings(base: str, forms: Iterable[str]) -> frozenset[str]:
    """The forms, and for verbs in -ise those in -ize too."""
    stem = base[:-3]
    other = {stem + "iz" + form[len(stem) + 2 :] for form in forms if base.endswith("ise")}
    return frozenset(forms) | other


def third_person(base: str) -> str:
    """The form with "he", "she" or "it"."""
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def regular_past(base: str) -> str:
    """The past of a regular verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if doubles(base) else "") + "ed"


def present_participle(base: str) -> str:
    """The form with -ing."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if doubles(base) else "") + "ing"


def doubles(base: str) -> bool:
    """Whether the last letter is doubled before an ending: plan, commit, but not visit."""
    if base[-1] in "wxyaeiou" or base[-2] not in VOWELS or base[-3] in VOWELS:
        return False
    return len(base) <= 4 or base.endswith(
        ("mit", "fer", "cur", "gret", "rol", "pel", "vel", "cel", "mur")
    )
