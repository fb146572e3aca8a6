"""Offices as they are named: by their holder where the document tells one, else by themselves.

"the Lakes Chair" after "Lakes Chair Berg"; "the Upland Lakes Board Chair"; "the Co-Chairs"
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tourdetable.record import ParticipantKind

from .individuals import Individual
from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes

CHAIRS = ("Chair", "Chairman", "Chairperson", "Chairwoman")
TAKES_CHAIR = re.compile(r"\b(?:took|assumed|occupied) the [Cc]hair\b")
NEAR = 60
"""Characters between a participant and the office that it holds."""
HOLDERS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION, ParticipantKind.PERSON}
BODIES = {"steering", "regional", "thematic", "community"}


def offices_of(
    notes: Notes, people: Sequence[Individual], known: Known, lexicon: Lexicon
) -> Iterator[tuple[str, Party]]:
    """Every name of an office or body, with whom it means."""
    yield from by_holder(people, known, lexicon)
    yield from told_holders(notes, known, lexicon)
    yield from without_holder(notes, known, lexicon)
    yield from secretariats(notes, lexicon)
    for body in notes.profile.bodies if notes.profile else ():
        if body.kind in BODIES:
            party = Party(body.name, ParticipantKind.BODY)
            yield from ((written, party) for written in (body.name, *body.aliases))
            yield body.name.lower(), party
    for low in lexicon.words["offices in small letters"]:
        if not re.search(rf"(?i)\b(?:{lexicon.patterns['secretariat']})\b", low):
            yield low.title(), Party(low.title(), ParticipantKind.OFFICE, None, None, low.title())


def by_holder(
    people: Sequence[Individual], known: Known, lexicon: Lexicon
) -> Iterator[tuple[str, Party]]:
    """Offices whose holder is named, by all words or by the last, where only one holds it."""
    office = re.compile(rf"(?:{lexicon.patterns['office']}|President)$")
    holders: dict[str, set[Party]] = defaultdict(set)
    for one in people:
        party = known.find(one.name)
        last = office.search(one.office or "")
        if party is None or last is None or one.office is None:
            continue
        for written in {one.office, *same_office(last[0])}:
            holders[written].add(party)
    for written, held in holders.items():
        if len(held) == 1:
            yield written, held.pop()


def told_holders(notes: Notes, known: Known, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """Offices that a sentence gives to one participant: "Ana Berg (Fiji) acted as convener"."""
    told = re.compile(rf"(?i)\b(?:as|be) (?:the |a )?(?P<office>{lexicon.patterns['office']})\b")
    holders: dict[str, set[Party]] = defaultdict(set)
    for one in notes.sentences:
        for found in told.finditer(one.words):
            before = list(known.mentions_in(one.words[: found.start()]))
            near = [each for each in before if found.start() - each.end < NEAR]
            if near and near[-1].party.kind in HOLDERS and not near[-1].possessive:
                holders[found["office"].title()].add(near[-1].party)
    for office, held in holders.items():
        if len(held) == 1:
            (party,) = held
            as_holder = Party(party.name, party.kind, party.code, party.person, office)
            yield from ((written, as_holder) for written in same_office(office))


def same_office(office: str) -> tuple[str, ...]:
    """The names that an office has beside each other: "Chair", "Chairman"."""
    return CHAIRS if office in CHAIRS else (office,)


def presiding(
    notes: Notes, people: Sequence[Individual], known: Known
) -> Iterator[tuple[str, Party]]:
    """Who presides instead of the Chair: "Ms. Berg (Fiji), Vice-Chair, took the Chair"."""
    for one in notes.sentences:
        taken = TAKES_CHAIR.search(one.words)
        if taken is None:
            continue
        before = one.words[: taken.start()]
        named = [(before.rfind(person.name), person) for person in people]
        start, person = max(named, key=lambda each: each[0], default=(-1, None))
        party = known.find(person.name) if person and start >= 0 else None
        if party:
            yield from ((written, party) for written in CHAIRS)


def without_holder(notes: Notes, known: Known, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """Offices of bodies whose holder nobody tells: "the Upland Lakes Board Chair"."""
    body = r"(?<![\w-])(?P<body>(?:[A-Z][\w’'&/.-]* ){1,4})"
    whole = re.compile(rf"{body}(?P<office>{lexicon.patterns['office']})\b")
    common = lexicon.words["articles"] | lexicon.words["prepositions"] | lexicon.words["openers"]
    dialogue = {notes.profile.name, notes.profile.acronym} if notes.profile else set()
    for one in notes.sentences:
        if one.level:
            continue
        for found in whole.finditer(one.words):
            words = found["body"].split()
            while words and (words[0].casefold() in common or words[0].endswith("ly")):
                words = words[1:]
            name = " ".join(words)
            if not words or name in dialogue or known.find(name) or known.people_of(words[-1]):
                continue
            written = f"{name} {found['office']}"
            yield written, Party(written, ParticipantKind.OFFICE, None, None, written)


def secretariats(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """The secretariat of the dialogue, by its names."""
    secretariat = Party("Secretariat", ParticipantKind.OFFICE)
    dialogue = [notes.profile.name, notes.profile.acronym] if notes.profile else []
    for written in lexicon.patterns["secretariat"].split("|"):
        yield written, secretariat
        yield from ((f"{name} {written}", secretariat) for name in dialogue if name)
