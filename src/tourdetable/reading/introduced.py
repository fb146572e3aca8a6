"""Introduced: people whom running text, a list or a footnote introduces, and for whom they speak.

"IUCN Director Ana Berg said", "the Chair, Ms. Berg", "Ana Berg, Institute of Lakes, presented",
"Ana Berg (Norway)", "Ana Berg (AB), Institute of Lakes", "[1] A. Berg, Embassy of Norway."
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tourdetable.record import ParticipantKind

from .affiliations import behind_after, behind_before, behind_role, institution_at, noted
from .dates import MONTHS
from .individuals import INITIAL, Individual
from .lexicon import TOKEN, Lexicon
from .mentions import Known, Mention, Party
from .personal_names import NAME, PARTICLE
from .usage import Usage

CAPITAL = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+"
FULL_NAME = rf"{CAPITAL}(?: {PARTICLE}{{0,2}}(?:[A-Z]\.|{CAPITAL})){{1,3}}"
PLACED = re.compile(r"\b(?:in|at|near|to|from|of|outside|via|the|[Tt]he) $")
"""What stands before a town or a thing, and not before a person."""
WITH_INITIALS = re.compile(rf"(?P<name>{NAME}) \((?P<initials>[A-Z][A-Za-z]{{1,3}})\)")
IN_BRACKETS = re.compile(rf"(?P<name>{FULL_NAME}) \((?:the )?(?P<behind>[^()]+)\)")
APPOSITION = re.compile(
    rf"(?P<name>{FULL_NAME}), (?:the )?"
    r"(?P<behind>[A-Z][^,;:()]*(?: \([A-Z][\w-]+\))?)(?=,|\.$|\. |$| and )"
)
LISTED = re.compile(r"(?P<behind>)[^,;()\[\]]*?(?=,|;|\(|\[| [-–—] |\.?$)")
NOTED = re.compile(
    rf"(?:^|\[)\W{{0,3}}\d{{1,3}}[\])._]*\s+(?P<name>{NAME}), (?P<behind>[^;:()\[\]]+)"
)
IN_THE_CHAIR = re.compile(r"(?: \([^()]*\))?,? \(?in the [Cc]hair\b")
MARKED = re.compile(r"(?:^|\[)\W{0,3}(?P<mark>\d{1,3})[\])._]*\s+(?P<text>[A-Z][^;:\[\]]{3,200})")
"""A footnote with its mark: "[2] Prime Minister of Norway"."""
MARK = re.compile(r"([\w’'-]+)\[(\d{1,3})\]")
HEADS = ("head", "chief", "director", "manager", "leader", "coordinator", "secretary")
"""Those who head something, "of" which their name tells."""
HEADING = tuple(f"{one[1:]} of " for one in HEADS)
FARTHEST = 5
"""Words with a capital before a role that still belong to it: "Global Lakes Board Chair"."""
WORD_BEFORE = re.compile(r"(?<![\w.])(?:the )?([A-Z][\w’'&/.-]*) $")


@dataclass(frozen=True)
class Introductions:
    """Finds people in the sentences of one document."""

    known: Known
    usage: Usage
    lexicon: Lexicon

    people: frozenset[str] = frozenset()
    """Names of people whom the record holds already."""
    found: dict[str, list[Mention]] = field(default_factory=dict)
    """Who is named in the sentences that were looked at."""

    def mentions_in(self, words: str) -> list[Mention]:
        """Who is named in a sentence, looked for once."""
        if words not in self.found:
            self.found[words] = list(self.known.mentions_in(words))
        return self.found[words]

    def in_sentence(self, words: str, *, listed: bool = False) -> Iterator[Individual]:
        """Everybody whom a sentence introduces by name; the lines of a list end with a role."""
        if "(" in words:
            yield from self.by_initials(words)
            yield from self.by_affiliation(IN_BRACKETS, words)
        if ", " in words:
            yield from self.by_affiliation(APPOSITION, words)
        yield from self.by_title(words)
        yield from self.by_head(words)
        if not listed:
            yield from self.by_role(words)

    def by_initials(self, words: str) -> Iterator[Individual]:
        """People listed with their initials: "Ana Berg (AB), Institute of Lakes"."""
        named = [
            found
            for found in WITH_INITIALS.finditer(words)
            if stand_for(found["initials"], found["name"]) and self.is_person(found["name"])
        ]
        for found in named:
            after = re.compile(r",? (?:of |from )?(?:the )?").match(words, found.end())
            end = LISTED.match(words, after.end()) if after else None
            mentions = self.mentions_in(words)
            span = (after.end(), end.end()) if after and end else (found.end(), found.end())
            behind = institution_at(words, mentions, *span, self.lexicon)
            behind = behind or behind_before(words, mentions, found.start())
            if behind or found["name"] in self.people or (len(named) > 1 and is_list(words)):
                yield Individual(found["name"], initials=found["initials"], behind=behind)

    def by_affiliation(self, pattern: re.Pattern[str], words: str) -> Iterator[Individual]:
        """People with their participant behind them: "Ana Berg (Norway)", "Ana Berg, UNEP,"."""
        for found in pattern.finditer(words):
            if PLACED.search(words[: found.start()]) or not self.is_person(found["name"]):
                continue
            mentions = self.mentions_in(words)
            if behind := institution_at(words, mentions, *found.span("behind"), self.lexicon):
                yield Individual(found["name"], behind=behind)

    def by_title(self, words: str) -> Iterator[Individual]:
        """People with title and participant: "Professor KONE (Mali)", "Mr. van Lier of UNEP"."""
        for found in self.titles.finditer(words):
            mentions = self.mentions_in(words)
            behind = behind_after(words, mentions, found.end(), self.lexicon)
            office = "Chair" if IN_THE_CHAIR.match(words, found.end()) else None
            if behind or office:
                yield Individual(found["name"], found["title"], office, behind=behind)

    def by_head(self, words: str) -> Iterator[Individual]:
        """People named behind what they head: "the Head of the Field Office, Ms. Berg,"."""
        if ", " not in words or not any(one in words for one in HEADING):
            return
        for found in self.heads.finditer(words):
            mentions = self.mentions_in(words)
            behind = institution_at(words, mentions, *found.span("behind"), self.lexicon)
            if re.fullmatch(self.lexicon.patterns["secretariat"], found["behind"]):
                behind = Party(found["behind"], ParticipantKind.OFFICE)
            body = self.known.find(found["behind"])
            if behind := body or behind:
                yield Individual(found["name"], found["title"], behind=behind)

    @cached_property
    def heads(self) -> re.Pattern[str]:
        """What somebody heads, with the title and name behind it."""
        titles = "|".join(map(re.escape, sorted(self.lexicon.words["titles"], key=len)[::-1]))
        return re.compile(
            rf"\b(?:{'|'.join(f'[{one[0].upper()}{one[0]}]{one[1:]}' for one in HEADS)})"
            r" of (?:the )?(?P<behind>[A-Z][^,;:()]*), "
            rf"(?P<title>{titles})\.? (?P<name>{PARTICLE}{{0,2}}{NAME})"
        )

    @cached_property
    def titles(self) -> re.Pattern[str]:
        """A title with a name behind it."""
        titles = {form for one in self.lexicon.words["titles"] for form in (one, one.upper())}
        either = "|".join(map(re.escape, sorted(titles, key=lambda one: (-len(one), one))))
        return re.compile(rf"(?<![\w-])(?P<title>{either})\.? (?P<name>{PARTICLE}{{0,2}}{NAME})")

    def by_role(self, words: str) -> Iterator[Individual]:
        """People named by their role: "French Minister Berg", "the Chair, Ms. Berg"."""
        for found in self.roles.finditer(words):
            name = re.sub(r"[’']s?$", "", found["name"])
            if not self.is_person(name):
                continue
            end = found.start("name") + len(name)
            start = self.start_of_role(words, found.start("role"))
            mentions = self.mentions_in(words)
            role = words[start : found.end("role")]
            behind = behind_role(role, found["role"], self.known)
            behind = behind or behind_after(words, mentions, end, self.lexicon)
            yield Individual(
                name,
                office=role,
                behind=behind,
                phrases=frozenset(f"{each} {name}" for each in ends_of(role, found["role"])),
            )

    @cached_property
    def roles(self) -> re.Pattern[str]:
        """A role with a name behind it."""
        roles = f"{self.lexicon.patterns['head']}|{self.lexicon.patterns['office']}"
        titles = "|".join(map(re.escape, sorted(self.lexicon.words["titles"], key=len)[::-1]))
        both = "|".join(dict.fromkeys([*roles.split("|"), *roles.upper().split("|")]))
        return re.compile(
            rf"(?<![\w-])(?P<role>{both})(?: |: |, (?=(?:{titles})\b|{FULL_NAME}))"
            rf"(?:(?:{titles})\.? )?(?P<name>{NAME})"
        )

    def start_of_role(self, words: str, start: int) -> int:
        """Where the words begin that tell more of a role: "Global Lakes Board Chair"."""
        for _ in range(FARTHEST):
            before = WORD_BEFORE.search(words[:start])
            if before is None or self.is_common(before[1]):
                break
            start = before.start(1)
        return start

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language, which had its capital from the sentence."""
        low = word.casefold()
        return (low in self.usage.small and low in self.common) or low in MONTHS

    @cached_property
    def common(self) -> frozenset[str]:
        """The small words that the lexicon knows."""
        names = ("articles", "determiners", "prepositions", "adverbs", "openers", "subordinators")
        return frozenset().union(*(self.lexicon.words[name] for name in names))

    def is_person(self, name: str) -> bool:
        """Whether words with capitals are a person's name and no thing, place or institution."""
        parts = [one for one in name.split() if not INITIAL.fullmatch(one)]
        if not parts or self.known.find(name) is not None:
            return False
        if names_thing(name, self.lexicon):
            return False
        low = [one.casefold() for one in parts]
        if any(one in self.lexicon.words["roles"] or one in MONTHS for one in low):
            return False
        return low[0] not in self.usage.small and not all(one in self.usage.small for one in low)


def names_thing(name: str, lexicon: Lexicon) -> bool:
    """Whether a word of a name shows that it is an institution's or a thing's."""
    kinds = "|".join(lexicon.patterns[each] for each in ("institution", "company", "thing"))
    things = rf"(?:{kinds})s?"
    return any(re.fullmatch(things, one) for one in name.split())


def is_list(words: str) -> bool:
    """Whether a line lists names and says hardly anything."""
    tokens = TOKEN.findall(words)
    return len([one for one in tokens if one.islower()]) * 3 < len(tokens)


def stand_for(initials: str, name: str) -> bool:
    """Whether letters are those of a name, in any order: "KBr" for "Kai Brandt"."""
    firsts = [one[0] for one in re.split(r"[ -]", name) if one]
    capitals = [letter for letter in initials if letter.isupper()]
    return min(len(firsts), len(capitals)) > 1 and all(one in firsts for one in capitals)


def ends_of(role: str, shortest: str) -> Iterator[str]:
    """A role with ever fewer of the words before it."""
    parts = role.split()
    for first in range(len(parts)):
        rest = " ".join(parts[first:])
        if len(rest) >= len(shortest):
            yield rest


def affiliated_later(
    person: Individual, texts: Iterable[str], known: Known, lexicon: Lexicon
) -> Individual:
    """A person with the participant that the words behind the name tell, wherever it stands."""
    name = re.compile(rf"\b{re.escape(person.name)}(?![\w-])")
    for words in texts:
        for found in name.finditer(words) if person.name in words else ():
            mentions = list(known.mentions_in(words))
            if behind := behind_after(words, mentions, found.end(), lexicon):
                return replace(person, behind=behind)
    return person


def in_notes(words: str, known: Known, lexicon: Lexicon) -> Iterator[Individual]:
    """People whom a footnote explains by name: "[1] A. Berg, Treasury of Norway"."""
    if words[:1].isalpha() and "[" not in words:
        return
    for found in NOTED.finditer(words):
        behind = noted(found["behind"], known, lexicon)
        if behind is not None:
            yield Individual(found["name"], behind=behind)


def by_marks(
    people: Iterable[Individual], texts: Sequence[str], known: Known, lexicon: Lexicon
) -> Iterator[Individual]:
    """People whom a footnote explains by its mark: "Mr. Berg[2]", "[2] Premier of Norway"."""
    noted_as = {one["mark"]: one["text"] for words in texts for one in MARKED.finditer(words)}
    with_marks = [words for words in texts if "[" in words]
    marks = {one[1].casefold(): one[2] for words in with_marks for one in MARK.finditer(words)}
    for one in people:
        text = noted_as.get(marks.get(one.surname.casefold(), ""), "")
        role = any(each in lexicon.words["roles"] for each in text.casefold().split())
        behind = noted(text, known, lexicon) if role and one.behind is None else None
        if behind is not None:
            yield replace(one, behind=behind)
