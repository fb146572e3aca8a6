"""Grammar: the words of a sentence, each name one word, and what the lexicon knows of them.

It is no grammar of English, only as much of it as tells who does what in a summary.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from .lexicon import RUN, TOKEN, Lexicon, Phrase
from .mentions import Mention

LONGEST_SENTENCE = 600
"""Words of a sentence that are looked at. What is longer is a list or a table, and no sentence."""


class Word(NamedTuple):
    """A word, or all words of a name, with the signs that stand before it."""

    start: int
    end: int
    low: str
    before: str
    capital: bool
    joined: bool
    """Whether nothing but a blank parts it from the word before."""
    mention: Mention | None = None


@dataclass
class Grammar:
    """A sentence's words, and what the lexicon knows of them."""

    text: str
    words: list[Word]
    lexicon: Lexicon
    contents: list[int] = field(default_factory=list)
    """Words that open reported content ("that", "how"), by their place."""
    relatives: list[tuple[int, int]] = field(default_factory=list)
    """Relative clauses ("which …"), from word to word."""
    lows: list[str] = field(init=False, repr=False)
    """The words in small letters."""
    lists: list[int] = field(init=False, repr=False)
    """For each word the lists of the lexicon that hold it, one bit for a list."""
    adverbs: list[bool] = field(init=False, repr=False)
    """For each word whether it may stand between subject and verb."""
    phrases: dict[str, tuple[Phrase, ...]] = field(init=False, repr=False, default_factory=dict)
    """By the words that were asked for: the phrases that can begin with them here."""
    joints: dict[int, int | None] = field(init=False, repr=False, default_factory=dict)
    """Where a row of names goes on behind a word, as it was found before."""
    unlisted: dict[int, tuple[Mention, int] | None] = field(
        init=False, repr=False, default_factory=dict
    )
    """Names of a row that no list knows, and where each ends, as they were found before."""
    length: int = field(init=False, repr=False)
    asked: dict[tuple[str, ...], int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        held = self.lexicon.lists_of
        self.length, self.asked = len(self.words), self.lexicon.asked
        self.lows = [one.low for one in self.words]
        self.lists = [held.get(low, 0) for low in self.lows]
        listed = self.lexicon.bits_of(("adverbs",))
        self.adverbs = [
            (bits & listed != 0 or low.endswith("ly") or low == "more")
            and self.looks_adverb(place)
            for place, (low, bits) in enumerate(zip(self.lows, self.lists, strict=True))
        ]

    def low(self, place: int) -> str:
        """A word in small letters, or nothing outside of the sentence."""
        return self.lows[place] if 0 <= place < self.length else ""

    def isin(self, place: int, *lists: str) -> bool:
        """Whether a word is in one of the lexicon's lists."""
        if place < 0 or place >= self.length or not (held := self.lists[place]):
            return False
        return held & (self.asked.get(lists) or self.lexicon.bits_of(lists)) != 0

    def places_of(self, *lists: str) -> list[int]:
        """The places of all words that are in one of the lexicon's lists."""
        wanted = self.asked.get(lists) or self.lexicon.bits_of(lists)
        return [place for place, held in enumerate(self.lists) if held & wanted]

    @cached_property
    def turning(self) -> frozenset[int]:
        """The places of words that can turn what is told: "that", "if", "noting", "adding"."""
        present = (place for place, low in enumerate(self.lows) if low.endswith("ing"))
        changing = self.places_of("content openers", "conditions", "saying beside")
        return frozenset((*present, *changing))

    def is_adverb(self, place: int) -> bool:
        """Whether a word may stand between subject and verb."""
        return 0 <= place < self.length and self.adverbs[place]

    def looks_adverb(self, place: int) -> bool:
        """Whether a word looks like an adverb."""
        low = self.low(place)
        if low == "more":
            return self.low(place - 1) == "once"
        if place > 0 and self.words[place].capital:
            return False  # "Italy", "the Assembly"
        return (low.endswith("ly") and len(low) > 4) or low in self.lexicon.words["adverbs"]

    def after_adverbs(self, place: int) -> int:
        """The next place whose word is no adverb."""
        while place < self.length and self.adverbs[place]:
            place += 1
        return place

    def before_adverbs(self, place: int) -> int:
        """The place before, adverbs left out."""
        while place >= 0 and self.is_adverb(place):
            place -= 1
        return place

    def verb_from(self, head: int) -> int:
        """The place of the verb itself, past "has", "will", "also", "not"."""
        place = head
        while place < len(self.words) - 1 and (
            self.isin(place, "auxiliaries", "negations") or self.is_adverb(place)
        ):
            place += 1
        return place

    def is_auxiliary(self, place: int) -> bool:
        """Whether a word is a finite form of be, have or do, or a modal verb; "May" is a month."""
        if not self.isin(place, "finite auxiliaries"):
            return False
        return place == 0 or self.lows[place] != "may" or not self.words[place].capital

    def is_finite(self, place: int) -> bool:
        """Whether a word can be the verb of a clause where it stands."""
        if not 0 <= place < len(self.words) or self.words[place].mention:
            return False
        if self.is_auxiliary(place):
            return True
        low = self.low(place)
        known = self.lexicon.verbs.get(low)
        if known is None:
            return low.endswith("ed") and len(low) > 4 and not self.words[place].capital
        return low in known.finite and not (self.words[place].capital and place > 0)

    def is_base(self, place: int) -> bool:
        """Whether a word is the bare form of a verb, and so may be a noun; "set" is a past too."""
        known = self.lexicon.verbs.get(self.low(place))
        bare = known is not None and self.low(place) == known.base
        return bare and known is not None and known.base not in known.participle

    def isin_verbs(self, place: int) -> bool:
        """Whether a word is a verb that can have an object: what follows is no subject."""
        known = self.lexicon.verbs.get(self.low(place))
        if place < 0 or self.isin(place, "auxiliaries") or self.words[place].capital:
            return False
        if known is None:
            return self.low(place).endswith("ing") and not self.isin(place, "nouns in -ing")
        noun = self.isin(place - 1, "determiners", "prepositions") and self.words[place].joined
        noun = noun and self.low(place - 1) != "to"
        if self.low(place) in known.present:
            return not self.isin(place, "nouns in -ing")
        return not noun

    def is_act(self, place: int) -> bool:
        """Whether a word begins a phrase that shows what a speaker does."""
        return any(
            one.pattern.match(self.text, self.words[place].start)
            for one in self.phrases_at(place)
            if one.kind not in {"own", "told"}  # "the EU will" may be told by anybody
        )

    def phrases_at(self, place: int) -> tuple[Phrase, ...]:
        """The phrases that can begin at a word, as all their words are in the sentence."""
        low = self.low(place)
        known = self.lexicon.phrases.get(low, ())
        if known and low not in self.phrases:
            self.phrases[low] = tuple(one for one in known if one.may_stand_among(self.runs))
        return self.phrases[low] if known else ()

    @cached_property
    def runs(self) -> frozenset[str]:
        """All letters and figures that stand together, in small letters."""
        return frozenset(RUN.findall(self.text.casefold()))


def grammar_of(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon, *, words_from: int = 0
) -> Grammar:
    """The words of a sentence, each name one word; what stands before a character is left out."""
    words: list[Word] = []
    at = {one.start: one for one in mentions}
    end = words_from
    for token in TOKEN.finditer(text, words_from):
        if len(words) >= LONGEST_SENTENCE:
            break
        start, last = token.span()
        if start < end:
            continue
        mention = at.get(start)
        if mention and mention.end > last:
            last = mention.end
        before, written = text[end:start], text[start:last]
        joined = before == " " or not before.strip()
        capital = written[0].isupper()
        words.append(Word(start, last, written.casefold(), before, capital, joined, mention))
        end = last
    found = Grammar(text, words, lexicon)
    opening = found.places_of("content openers")
    found.contents = [place for place in opening if place and opens_content(found, place)]
    found.relatives = list(relatives_of(found))
    return found


def relatives_of(one: Grammar) -> Iterator[tuple[int, int]]:
    """Relative clauses: from "which" to the next sign of punctuation."""
    for place in one.places_of("relative openers"):
        if place:
            end = place + 1
            while end < len(one.words) and one.words[end].joined:
                end += 1
            yield place, end


def opens_content(one: Grammar, place: int) -> bool:
    """Whether a word opens what is reported: "stressed that", "asked whether"."""
    if not one.isin(place, "content openers"):
        return False
    return one.low(place) != "that" or not one.isin(place - 1, "determiners", "prepositions")
