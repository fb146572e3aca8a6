"""Mentions: where a sentence names a participant, an office, a person, or several at once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from tourdetable.framework.names import register
from tourdetable.record import Office, ParticipantKind, Person

from .lexicon import TOKEN, Lexicon
from .notes import Notes
from .step import step

SHORTEST_IN_CAPITALS = 3
POSSESSIVE = re.compile(r"[’']s?$")


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

    def add(self, written: str, party: Party) -> None:
        """Know somebody under one more name, also in capitals; the first to claim it keeps it."""
        words = tuple(TOKEN.findall(written))
        if not words:
            return
        in_capitals = tuple(one.upper() for one in words)
        for form in {words, in_capitals} if len(written) > SHORTEST_IN_CAPITALS else {words}:
            held = self.names.setdefault(form[0], [])
            if all(other != form for other, _ in held):
                held.append((form, party))

    def at(self, tokens: Sequence[str], place: int) -> tuple[int, Party] | None:
        """The longest name that begins at a word, and whose it is."""
        best: tuple[int, Party] | None = self.register.at(tokens, place) if self.register else None
        for words, party in self.names.get(tokens[place], ()):
            longer = best is None or len(words) >= best[0]
            if longer and tuple(tokens[place : place + len(words)]) == words:
                best = len(words), party
        return best

    def find(self, written: str) -> Party | None:
        """Who goes by exactly this name."""
        tokens = TOKEN.findall(written)
        found = self.at(tokens, 0) if tokens else None
        return found[1] if found and found[0] == len(tokens) else None

    def mentions_in(self, words: str) -> Iterator[Mention]:
        """Who is named in some words: the longest name at each word, never two overlapping."""
        tokens = list(TOKEN.finditer(words))
        bare = [POSSESSIVE.sub("", one[0]) for one in tokens]
        place = 0
        while place < len(tokens):
            found = self.at(bare, place)
            if found is None:
                place += 1
                continue
            length, party = found
            last = tokens[place + length - 1]
            end = last.start() + len(bare[place + length - 1])
            owned = end < last.end() or words[end : end + 1] in {"’", "'"}
            start = tokens[place].start()
            yield Mention(start, end, party, words[start:end], possessive=owned)
            place += length


@lru_cache(maxsize=64)
def known_on(day: date | None) -> Known:
    """Everybody in the register, under the names of a day."""
    known = Known()
    for written, named in register().forms.items():
        known.add(written, Party(named.name_on(day), ParticipantKind(named.kind), named.code))
    return known


@step(needs=("sentences", "meeting", "attendance", "people", "offices"), gives="known")
def know_parties(notes: Notes, lexicon: Lexicon) -> Known:
    """Everybody whom this document can name: its own first, then the whole register."""
    known = Known(register=known_on(notes.meeting.starts_on if notes.meeting else None))
    for one in notes.attendance:
        party = Party(one.name, one.kind, one.code)
        for written in (one.name, one.as_written, *other_names(one.code)):
            for part in (written, *re.split(r"\s*[()]\s*", written)):
                known.add(part, party)
        for written in delegations_of(one.code, lexicon):
            known.add(written, party)
    for person in notes.people:
        name_person(known, person, lexicon)
    for office in notes.offices:
        name_office(known, office)
    for written, party in bodies_of(notes, lexicon):
        known.add(written, party)
    for written in groups_of(notes, lexicon):
        if known.find(written) is None:
            known.add(written, Party(written, ParticipantKind.GROUP))
    return known


def delegations_of(code: str | None, lexicon: Lexicon) -> Iterator[str]:
    """Names of a State's delegation by the adjective: "the Norwegian delegation"."""
    named = register().by_code(code) if code else None
    for demonym in named.demonyms if named else ():
        for noun in lexicon.words["standings"]:
            yield from (f"{demonym} {noun}", f"{demonym} {noun.capitalize()}")


def groups_of(notes: Notes, lexicon: Lexicon) -> Iterator[str]:
    """Groups for which somebody speaks: "on behalf of the Northern Group"."""
    name = r"[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|and))*"
    group = lexicon.patterns["group"]
    spoken_for = re.compile(rf"\b(?:on behalf of|for) (?:the )?((?:{name} )?(?:{group})\b)")
    for one in notes.sentences:
        yield from (found[1] for found in spoken_for.finditer(one.words))


def other_names(code: str | None) -> Iterable[str]:
    """The other names of a participant that the register knows."""
    named = register().by_code(code) if code else None
    return named.forms() if named else ()


def name_person(known: Known, person: Person, lexicon: Lexicon) -> None:
    """A person speaks for a participant, and is named in full or by title and surname."""
    behind = person.participant or institution_of(person, lexicon)
    holder = known.find(behind) if behind else None
    kind, code = (holder.kind, holder.code) if holder else (ParticipantKind.ORGANISATION, None)
    if behind is None:
        kind = ParticipantKind.PERSON
    party = Party(behind or person.name, kind, code, person.name, person.office)
    surname = person.name.split()[-1]
    for written in (
        person.name,
        f"{person.title or ''} {person.name}",
        f"{person.title or ''} {surname}",
    ):
        known.add(written, party)


def institution_of(person: Person, lexicon: Lexicon) -> str | None:
    """The institution, where nothing but its name stands behind the person's."""
    words = person.function or ""
    named = re.search(rf"\b(?:{lexicon.patterns['institution']})\b", words)
    role = any(one.casefold() in lexicon.words["roles"] for one in words.split())
    return words if named and not role and words[:1].isupper() else None


def name_office(known: Known, office: Office) -> None:
    """An office stands for its holder: "the Chair", "the Hungarian Co-Chair"."""
    holder = known.find(office.participant)
    if holder is None:
        return
    capacity = f"{office.office} of the {office.body}" if office.body else office.office
    party = Party(holder.name, holder.kind, holder.code, None, capacity)
    known.add(capacity, party)
    if office.body is None:
        known.add(office.office, party)
    named = register().by_code(holder.code) if holder.code else None
    for demonym in named.demonyms if named else ():
        known.add(f"{demonym} {office.office}", party)


def bodies_of(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """Offices without a known holder, the Secretariat and the bodies, by their names."""
    secretariat = Party("Secretariat", ParticipantKind.OFFICE)
    dialogue = [notes.profile.name, notes.profile.acronym] if notes.profile else []
    for written in lexicon.patterns["secretariat"].split("|"):
        yield written, secretariat
        yield from ((f"{name} {written}", secretariat) for name in dialogue if name)
    for body in notes.profile.bodies if notes.profile else ():
        if body.kind in {"steering", "regional", "thematic", "community"}:
            party = Party(body.name, ParticipantKind.BODY)
            yield from ((written, party) for written in (body.name, *body.aliases))
            yield body.name.lower(), party
    for written in ("Chair", "Co-Chair", "Chairperson", "Chairman", "Rapporteur", "Presidency"):
        yield written, Party(written, ParticipantKind.OFFICE, None, None, written)


@step(needs=("sentences", "known"), gives="mentions")
def find_mentions(notes: Notes, _lexicon: Lexicon) -> tuple[tuple[Mention, ...], ...]:
    """Who is named in each sentence."""
    known = notes.known or Known()
    return tuple(tuple(known.mentions_in(one.words)) for one in notes.sentences)
