"""The lexicon: what a rapporteur knows of the language of meetings, as data.

A phrase is written as one would say it. `<take> the floor` stands for every form of
the verb, `<voice|raise>` for those of either; `[also]` may be there or not; `…` is up to
four words and `_` one to six; an adverb, or "not", may stand after any verb.
Each phrase has an example beside it, and a test proves that the example is heard.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tourdetable.record import Act

from .conjugation import Verb, conjugated

FOLDER = Path(__file__).with_name("lexicons")
TOKEN = re.compile(r"[^\W_]+(?:[-.’'&/][^\W_]+)*", re.UNICODE)
RUN = re.compile(r"\w+")
"""Letters and figures that stand together; no phrase begins or ends within them."""
BLANK = ",? "
ADVERBS = (
    "also again further still very now then therefore both much most quite always even soon "
    "already just so well thus once not never too however indeed rather otherwise again"
)
ADVERB = rf"(?:{BLANK}(?:\w+ly|{'|'.join(ADVERBS.split())}|in (?:addition|principle|turn)))*"
GAPS = {"…": rf"(?:{BLANK}[^\s.;]+){{0,4}}?", "_": rf"(?:{BLANK}[^\s.;]+){{1,6}}?"}
COMPOUND = rf"(?:(?:has|have|had|will|would|should|could|can|may|might|must){ADVERB}{BLANK})?"
"""What may stand before a form of "be" within a phrase: "a request has been made"."""
CONTRACTED = {
    "be": "i'm we're they're he's she's it's that's",
    "will": "i'll we'll they'll he'll she'll it'll",
    "would": "i'd we'd they'd he'd she'd",
}
"""Short forms that hold a pronoun and a verb, by the verb."""


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
    def length(self) -> int:
        """How many parts of it must be there."""
        return sum(not one.startswith(("[", *GAPS)) for one in self.written.split())

    @cached_property
    def gap(self) -> bool:
        """Whether words may stand within it that it does not name."""
        return not GAPS.keys().isdisjoint(self.written.split())

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """Words of which a sentence must have one, for each part behind the first but verbs.

        To look for them is quicker than to try the regular expression.
        """
        parts = (
            [RUN.search(each.casefold()) for each in one.split("|")]
            for one in tokens_of(self.written, self.kind)[1:]
            if not one.startswith(("<", "[", *GAPS))
        )
        return tuple(frozenset(one[0] for one in each if one) for each in parts if all(each))

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether a sentence with these words can hold the phrase."""
        return not any(map(words.isdisjoint, self.needed))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Its regular expression, made when it is first looked for."""
        return re.compile(self.spelled, re.IGNORECASE)


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

    @cached_property
    def lists_of(self) -> Mapping[str, int]:
        """For each word the lists that hold it, one bit for a list: quick to ask of a sentence."""
        held: dict[str, int] = {}
        for name, words in self.words.items():
            for word in words:
                held[word] = held.get(word, 0) | self.bit_of[name]
        return held

    @cached_property
    def bit_of(self) -> Mapping[str, int]:
        """The bit of each list."""
        return {name: 1 << place for place, name in enumerate(self.words)}

    def bits_of(self, names: tuple[str, ...]) -> int:
        """The bits of several lists together."""
        bits = self.asked.get(names)
        if bits is None:
            bits = self.asked[names] = sum({self.bit_of[name] for name in names})
        return bits

    @cached_property
    def asked(self) -> dict[tuple[str, ...], int]:
        """The bits of the lists that were asked for together before."""
        return {}

    @cached_property
    def handing_over(self) -> frozenset[str]:
        """All forms of the verbs by which somebody gives the floor away or ends something."""
        bases = self.words["handing over"]
        return frozenset(form for form, verb in self.verbs.items() if verb.base in bases)

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
    lists = data["words"] | data["views"]
    words = {name: frozenset(held) for name, held in lists.items()}
    return Lexicon(language, ordered, words, verbs, data["patterns"])


def tokens_of(written: str, kind: str) -> list[str]:
    """The parts of a phrase; what stands among the verbs is one."""
    tokens = written.split()
    return [f"<{tokens[0]}>", *tokens[1:]] if kind in {"verbs", "weak", "telling"} else tokens


def spelled(written: str, kind: str, verb: Callable[[str], Verb]) -> str:
    """The regular expression of a phrase, up to the end of its last word."""
    return as_pattern(tokens_of(written, kind), verb) + r"(?!\w)"


def first_words(tokens: list[str], verb: Callable[[str], Verb]) -> set[str]:
    """The words that a phrase can begin with."""
    first = tokens[0]
    if first.startswith("<"):
        return {form.split()[0] for form in forms_of(first, verb)} | contracted(first.strip("<>"))
    if first.startswith("["):
        return first_words(tokens[1:], verb) | {first.strip("[]").casefold()}
    return {one.casefold() for one in first.split("|")} | contracted(first)


def forms_of(part: str, verb: Callable[[str], Verb]) -> frozenset[str]:
    """All forms of the verbs of a part, as of `<voice|raise>`."""
    return frozenset().union(*(verb(base).forms for base in part.strip("<>").split("|")))


def contracted(part: str) -> frozenset[str]:
    """The short forms of what a phrase can begin with: "I'm" for "am", with either apostrophe."""
    short = [one for word in part.split("|") for one in CONTRACTED.get(word, "").split()]
    return frozenset(form for one in short for form in (one, one.replace("'", "’")))


def as_pattern(tokens: list[str], verb: Callable[[str], Verb]) -> str:
    """The regular expression of a phrase."""
    said = ""
    for place, part in enumerate(tokens):
        blank = BLANK if place else ""
        if part.startswith("<"):
            known = forms_of(part, verb) | (contracted(part.strip("<>")) if not place else set())
            forms = "|".join(sorted(map(re.escape, known), key=len)[::-1])
            before = COMPOUND if place and part == "<be>" else ""
            said += f"{blank}{before}(?:{forms}){ADVERB}"
        elif part in GAPS:
            said += GAPS[part]
        elif part.startswith("["):
            inside = "|".join(map(re.escape, part.strip("[]").split("|")))
            said += f"(?:{blank}(?:{inside}))?"
        else:
            words = {*part.split("|")} | (contracted(part) if not place else set())
            said += blank + "(?:" + "|".join(sorted(map(re.escape, words))) + ")"
    return said
