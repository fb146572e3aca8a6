"""Grammar: the words of a sentence, each name one word, and what the lexicon knows of them.

It is no grammar of English, only as much of it as tells who does what in a summary.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .lexicon import TOKEN, Lexicon
from .mentions import Mention

LONGEST_SENTENCE = 600
"""Words of a sentence that are looked at. What is longer is a list or a table, and no sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or all words of a name, with the signs that stand before it."""

    start: int
    end: int
    low: str
    before: str
    capital: bool
    mention: Mention | None = None

    @property
    def joined(self) -> bool:
        """Whether nothing but a blank parts it from the word before."""
        return not self.before.strip()


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

    def low(self, place: int) -> str:
        """A word in small letters, or nothing outside of the sentence."""
        return self.words[place].low if 0 <= place < len(self.words) else ""

    def isin(self, place: int, *lists: str) -> bool:
        """Whether a word is in one of the lexicon's lists."""
        low = self.low(place)
        return bool(low) and any(low in self.lexicon.words[name] for name in lists)

    def is_adverb(self, place: int) -> bool:
        """Whether a word may stand between subject and verb."""
        low = self.low(place)
        if low == "more":
            return self.low(place - 1) == "once"
        return (low.endswith("ly") and len(low) > 4) or low in self.lexicon.words["adverbs"]

    def after_adverbs(self, place: int) -> int:
        """The next place whose word is no adverb."""
        while place < len(self.words) and self.is_adverb(place):
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
        """Whether a word is a finite form of be, have or do, or a modal verb."""
        return self.isin(place, "finite auxiliaries")

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
            for one in self.lexicon.phrases.get(self.low(place), ())
            if one.kind != "own"  # "the EU will" may be told by anybody
        )


def grammar_of(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Grammar:
    """The words of a sentence, each name one word."""
    words: list[Word] = []
    at = {one.start: one for one in mentions}
    end = 0
    for token in TOKEN.finditer(text):
        if len(words) >= LONGEST_SENTENCE:
            break
        if token.start() < end:
            continue
        mention = at.get(token.start())
        last = mention.end if mention else token.end()
        if mention and last < token.end():
            last = token.end()
        words.append(
            Word(
                token.start(),
                last,
                text[token.start() : last].casefold(),
                text[end : token.start()],
                token[0][:1].isupper(),
                mention,
            )
        )
        end = last
    found = Grammar(text, words, lexicon)
    found.contents = [place for place in range(1, len(words)) if opens_content(found, place)]
    found.relatives = list(relatives_of(found))
    return found


def relatives_of(one: Grammar) -> Iterator[tuple[int, int]]:
    """Relative clauses: from "which" to the next sign of punctuation."""
    for place in range(1, len(one.words)):
        if one.isin(place, "relative openers"):
            end = place + 1
            while end < len(one.words) and one.words[end].joined:
                end += 1
            yield place, end


def opens_content(one: Grammar, place: int) -> bool:
    """Whether a word opens what is reported: "stressed that", "asked whether"."""
    if not one.isin(place, "content openers"):
        return False
    return one.low(place) != "that" or not one.isin(place - 1, "determiners", "prepositions")
