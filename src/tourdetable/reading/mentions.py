"""Mentions: where a sentence names a participant, an office, a person, or several at once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache

from tourdetable.framework.names import register
from tourdetable.record import ParticipantKind

from .lexicon import TOKEN, Lexicon
from .notes import Notes
from .step import step
from .usage import bare, names_apart

SHORTEST_IN_CAPITALS = 3
OWNED = re.compile(r"[’']")
ARTICLES = {"the", "The"}
MOST_QUALIFIERS = 3
"""Words between an adjective and its noun: "the Norwegian deputy prime minister"."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can speak or be named: under which name the record knows them."""

    name: str
    kind: ParticipantKind
    code: str | None = None
    person: str | None = field(default=None, compare=False)
    """Who speaks for them, where they are named through a person."""
    capacity: str | None = field(default=None, compare=False)
    """The office through which they are named ("Co-Chair")."""
    members: tuple["Party", ...] = field(default=(), compare=False)
    """All who are meant, where a name stands for several: "the Co-Chairs"."""

    def each(self) -> "tuple[Party, ...]":
        """Everybody who is meant."""
        return self.members or (self,)


def together(name: str, parties: Iterable[Party], capacity: str | None = None) -> Party:
    """Several under one name."""
    members = tuple(dict.fromkeys(parties))
    return Party(name, ParticipantKind.GROUP, capacity=capacity, members=members)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name somebody."""

    start: int
    end: int
    party: Party
    written: str
    possessive: bool = False


Names = dict[str, list[tuple[tuple[str, ...], Party]]]


@dataclass
class Known:
    """Everybody who can be named, by each of their names; a document's own names come first."""

    names: Names = field(default_factory=dict)
    register: "Known | None" = None
    peoples: Names = field(default_factory=dict)
    """Participants by the adjective or the word for a people ("Norwegian")."""
    posts: Names = field(default_factory=dict)
    """Holders of posts, whose names need an article ("the Ambassador")."""
    small: dict[str, Party] = field(default_factory=dict)
    """Offices by their names in small letters, which need an article ("the chair")."""
    own: dict[str, Party] = field(default_factory=dict)
    """Participants by their code, under the name by which this document goes."""
    present: set[str] = field(default_factory=set)
    """Codes of those who are listed as present."""
    lexicon: Lexicon | None = None
    """What tells a delegation ("the Norwegian side") from other things Norwegian."""

    def add(self, written: str, party: Party) -> None:
        """Know somebody under one more name, also in capitals; the first to claim it keeps it."""
        words = bare_words(written)
        if not words:
            return
        for form in (
            {words, *in_capitals(words)} if len(written) > SHORTEST_IN_CAPITALS else {words}
        ):
            keep(self.names, form, party)

    def add_post(self, written: str, party: Party) -> None:
        """Know somebody by a post: "the Foreign Minister"."""
        if words := bare_words(written):
            keep(self.posts, words, party)

    def claim(self, written: str, party: Party) -> None:
        """Know somebody under a name that nobody else can have, whoever had it before."""
        form = bare_words(written)
        others = self.names.get(form[0], [])
        self.names[form[0]] = [(form, party), *(one for one in others if one[0] != form)]

    def at(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """The longest name that begins at a word, and whose it is."""
        best = longest(self.names, tokens, place)
        other = self.register.at(tokens, place) if self.register else None
        if other and (best is None or other[0] > best[0]):
            best = other[0], self.own.get(other[1].code or "", other[1])
        return best

    def people_at(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """A delegation or government by its people: "Norwegian officials", "the Norwegians"."""
        found = self.people_word(tokens, place)
        if found is None or self.lexicon is None:
            return None
        last = place + found[0]
        nouns, qualifiers = self.lexicon.words["standings"], self.lexicon.words["qualifiers"]
        for later in range(last, min(last + MOST_QUALIFIERS + 1, len(tokens))):
            low = tokens[later].casefold()
            if low in nouns:
                return later + 1 - place, found[1]
            if low not in qualifiers:
                break
        alone = place > 0 and tokens[place - 1] in ARTICLES and acts(tokens, last, self.lexicon)
        return found if alone else None

    def people_of(self, written: str) -> Party | None:
        """Whose people an adjective means: "Norwegian"."""
        tokens = bare_words(written)
        found = self.people_word(tokens, 0) if tokens else None
        return found[1] if found and found[0] == len(tokens) else None

    def people_word(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """The longest adjective or word for a people at a word, and whose it is."""
        found = longest((self.register or self).peoples, tokens, place)
        return (found[0], self.own.get(found[1].code or "", found[1])) if found else None

    def find(self, written: str) -> Party | None:
        """Who goes by exactly this name."""
        tokens = bare_words(written)
        found = self.at(tokens, 0) if tokens else None
        return found[1] if found and found[0] == len(tokens) else None

    def places_of_names(self, tokens: Sequence[str]) -> list[int]:
        """The words with which any name begins; most words of a text begin none."""
        names, posts, small, further = self.names, self.posts, self.small, self.register or self
        also, peoples = further.names, further.peoples
        return [
            place
            for place, one in enumerate(tokens)
            if one in names or one in also or one in peoples or one in posts or one in small
        ]

    def named_at(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """Who is named at a word, by a name, a people or an office in small letters."""
        token = tokens[place]
        if token[0].islower():
            known = self.small.get(token) if place and tokens[place - 1] in ARTICLES else None
            found = self.at(tokens, place)
            return (1, known) if known and found is None else found
        ways = (self.post_at, self.at, self.people_at)
        return max((one(tokens, place) for one in ways), key=lambda one: one[0] if one else 0)

    def post_at(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """Who holds the post named at a word; "the Minister of Peru" is another's."""
        if not self.posts or place == 0 or tokens[place - 1] not in ARTICLES:
            return None
        found = longest(self.posts, tokens, place)
        first, second, *_ = (*(tokens[place + found[0] :][:2] if found else ()), "", "")
        whose = first == "of" or (first in {"for", "to"} and (second == "the" or second.istitle()))
        titles = self.lexicon.words["titles"] if self.lexicon else ()
        return None if whose or (first[:1].isupper() and first not in titles) else found

    def mentions_in(self, words: str) -> Iterator[Mention]:
        """Who is named in some words; "Peru-European Union" are both under one name."""
        before: Mention | None = None
        for one in self.each_in(words):
            if before and words[before.end : one.start] == "-":
                both = together(words[before.start : one.end], (before.party, one.party))
                before = replace(one, start=before.start, party=both, written=both.name)
                continue
            if before:
                yield before
            before = one
        if before:
            yield before

    def each_in(self, words: str) -> Iterator[Mention]:
        """Who is named in some words: the longest name at each word, never two overlapping."""
        starts, tokens = tokens_in(words)
        reached = 0
        for place in self.places_of_names(tokens):
            start = starts[place]
            if start < reached:
                continue
            found = self.named_at(tokens, place)
            end = end_of(starts, tokens, place, found[0]) if found else start
            agency = self.agency_at(words, starts, tokens, place, found)
            if agency and (agency[0] > end or not found):
                end, party = agency
            elif found:
                party = found[1]
            else:
                continue
            reached = end
            owned = bool(OWNED.match(words, end))
            yield Mention(start, end, party, words[start:end], possessive=owned)

    def agency_at(
        self,
        words: str,
        starts: Sequence[int],
        tokens: Sequence[str],
        place: int,
        found: tuple[int, Party] | None,
    ) -> tuple[int, Party] | None:
        """An institution of a State and where its name ends: "the Swedish Lakes Agency".

        A ministry speaks for its State, as does every institution of one that is present.
        """
        if self.lexicon is None or not tokens[place][0].isupper():
            return None
        whose = self.people_word(tokens, place) or found
        if whose is None or whose[1].kind is not ParticipantKind.STATE or whose[1].person:
            return None
        beyond = agency(self.lexicon.patterns["institution"]).match(
            words, end_of(starts, tokens, place, whose[0])
        )
        if beyond is None:
            return None
        ministry = beyond["institution"] in {"Department", "Ministry", "Treasury", "Embassy"}
        if ministry or whose[1].code in self.present:
            return beyond.end(), whose[1]
        name = words[starts[place] : beyond.end()]
        return beyond.end(), Party(name, ParticipantKind.ORGANISATION)


@lru_cache(maxsize=2048)
def tokens_in(words: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where the words of a sentence begin, and each without the ending of a genitive.

    Several steps look for names in the same sentences.
    """
    tokens = list(TOKEN.finditer(names_apart(words)))
    return tuple(one.start() for one in tokens), tuple(bare(one[0]) for one in tokens)


def end_of(starts: Sequence[int], tokens: Sequence[str], place: int, length: int) -> int:
    """The character behind a name of some words, without the ending of a genitive."""
    last = place + length - 1
    return starts[last] + len(tokens[last])


@cache
def agency(institution: str) -> re.Pattern[str]:
    """The rest of an institution's name behind a State's or a people's."""
    capital = r"[A-Z][\w’'-]*"
    return re.compile(
        rf"(?: (?:{capital}|of|for|and|on))*? (?P<institution>{institution})\b"
        rf"(?: (?:of|for|on) (?:the )?{capital}(?:(?: and)? {capital})*)?"
    )


def in_capitals(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A name set in capitals, with its small words or without: "TRINIDAD and TOBAGO"."""
    yield tuple(one.upper() for one in words)
    yield tuple(one if one.islower() else one.upper() for one in words)


@lru_cache(maxsize=20_000)
def bare_words(written: str) -> tuple[str, ...]:
    """The words of a name, each without the ending of a genitive."""
    return tuple(bare(one) for one in TOKEN.findall(written))


def keep(names: Names, form: tuple[str, ...], party: Party) -> None:
    """Keep a name for the first who claims it."""
    held = names.setdefault(form[0], [])
    if all(other != form for other, _ in held):
        held.append((form, party))


def longest(names: Names, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
    """The longest of some names that begins at a word, and whose it is."""
    best: tuple[int, Party] | None = None
    for words, party in names.get(tokens[place], ()):
        longer = best is None or len(words) > best[0]
        alone = len(words) == 1  # and the word itself led here
        if longer and (alone or tuple(tokens[place : place + len(words)]) == words):
            best = len(words), party
    return best


def acts(tokens: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a verb in the past, or a form of be or have, stands at a word."""
    word = tokens[place] if place < len(tokens) else ""
    known = lexicon.verbs.get(word)
    past = known is not None and word in known.finite - {known.base} and not word.endswith("s")
    return past or word in lexicon.words["finite auxiliaries"]


def known_on(day: date | None) -> Known:
    """Everybody in the register, under the names of a day."""
    return known_since(register().era(day))


@cache
def known_since(day: date | None) -> Known:
    """Everybody in the register, under the names of an era."""
    known = Known()
    for written, named in register().forms.items():
        known.add(written, Party(named.name_on(day), ParticipantKind(named.kind), named.code))
    for written, name in register().former.items():
        known.add(written, Party(name, ParticipantKind.STATE))
    for written, named in register().demonyms.items():
        party = Party(named.name_on(day), ParticipantKind(named.kind), named.code)
        for form in (written, f"{written}s"):
            keep(known.peoples, bare_words(form), party)
    return known


@step(needs=("sentences", "known"), gives="mentions")
def find_mentions(notes: Notes, lexicon: Lexicon) -> tuple[tuple[Mention, ...], ...]:
    """Who is named in each sentence."""
    known = notes.known or Known()
    holders: dict[str, Party] = {}
    office = re.compile(rf"(?:{lexicon.patterns['office']}|President)$")
    return tuple(
        tuple(held(one, holders, office) for one in known.mentions_in(each.words))
        for each in notes.sentences
    )


def held(one: Mention, holders: dict[str, Party], office: re.Pattern[str]) -> Mention:
    """A mention with an office's holder, where the text has named one before.

    Of several Chairs "the Chair" is the one who was named last.
    """
    party = one.party
    if party.kind is ParticipantKind.OFFICE:
        holder = holders.get(party.name)
        return replace(one, party=holder) if holder else one
    if party.person and party.capacity and (last := office.search(party.capacity)):
        holders[last[0]] = party
    return one
