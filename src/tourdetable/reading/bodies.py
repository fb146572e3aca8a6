"""Offices: who chairs what, according to the document."""

import re
from collections.abc import Iterator, Sequence

from tourdetable.framework.names import register
from tourdetable.record import Office, ParticipantKind, Person

from .lexicon import Lexicon
from .mentions import Mention, Party, known_on
from .notes import Notes
from .people import name_in_attendance
from .sentences import Sentence
from .step import step

NAME = r"[A-Z][\w-]*(?:[’'](?!s\b)\w+)*"
SUBJECT = rf"(?: (?:of|on|for|to)(?: the)? {NAME}(?: (?:and )?{NAME})*)"
BODY_NAME = rf"{NAME}(?: {NAME})*{SUBJECT}*"
WHOSE = rf"(?:of|for) (?:the )?(?:{NAME}[’']s )?{BODY_NAME}"
"""Whose office it is: "of the Working Group on Lakes of the Dialogue"."""
SHARED = {"Co-Chair", "Vice-Chair", "Facilitator", "Co-Facilitator"}
"""Offices that several can hold at once."""
HOLDERS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION}


@step(needs=("sentences", "meeting", "attendance", "people"), gives="offices")
def find_offices(notes: Notes, lexicon: Lexicon) -> tuple[Office, ...]:
    """Every office whose holder the document tells, each once."""
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    named = re.compile(rf"\b(?:{lexicon.patterns['office']})\b")
    found: dict[tuple[str, str | None, str], Office] = {}
    for one in notes.sentences:
        if not named.search(one.words):
            continue
        for office in offices_in(notes, one, list(known.mentions_in(one.words)), lexicon):
            shared = office.participant if office.office in SHARED else ""
            found.setdefault((office.office, office.body, shared), office)
    for office in through_lists(notes):
        shared = office.participant if office.office in SHARED else ""
        found.setdefault((office.office, office.body, shared), office)
    return tuple(found.values())


def through_lists(notes: Notes) -> Iterator[Office]:
    """Offices that people hold for a participant: "Chair: Ana Berg (Norway)"."""
    for person in notes.people:
        if person.office and person.participant:
            yield Office(office=person.office, participant=person.participant, place=person.place)


def offices_in(
    notes: Notes, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Office]:
    """The offices that a sentence gives to participants."""
    for place, one in enumerate(mentions):
        if one.party.kind not in HOLDERS:
            continue
        after = mentions[place + 1].start if place + 1 < len(mentions) else len(sentence.words)
        found = said_after(sentence, one, after, lexicon) or said_before(sentence, one, lexicon)
        if found is None:
            continue
        yield from each_office(notes, sentence, one, found, lexicon)
        before = mentions[place - 1] if place else None
        if before and re.fullmatch(r" and (?:the )?", sentence.words[before.end : one.start]):
            yield from each_office(notes, sentence, before, found, lexicon)
    for person in notes.people:
        yield from through_person(notes, sentence, person, lexicon)
    office = lexicon.patterns["office"]
    by_people = re.compile(rf"\b(?P<people>{NAME}) (?P<offices>(?:{office})\b(?: {WHOSE})?)")
    for found in by_people.finditer(sentence.words):
        if holder := state_of_people(found):
            yield from each_office(notes, sentence, holder, found, lexicon)


def said_after(
    sentence: Sentence, one: Mention, after: int, lexicon: Lexicon
) -> re.Match[str] | None:
    """The offices said behind a participant: "Hungary, as Co-Chair", "Finland (Chair)"."""
    offices = offices_pattern(lexicon)
    capacity = r"(?:as|in (?:its|the) (?:capacity|function|role) (?:as|of)|acting as|serving as)"
    ways = (
        rf"(?:,? \w+){{0,10}}?,? {capacity} (?:the )?{offices}",
        rf" \((?P<offices>{lexicon.patterns['office']})\)",
        rf", (?:the )?(?:current |outgoing |incoming )?{offices},",
        rf" in (?:the|its) {offices}",
        rf" chairs (?:the )?{offices}",
    )
    for way in ways:
        found = re.compile(way).match(sentence.words, one.end)
        if found and found.start("offices") <= after:
            return found
    return None


def said_before(sentence: Sentence, one: Mention, lexicon: Lexicon) -> re.Match[str] | None:
    """The offices said before a participant: "the Chair of the group, Peru", "Chair: Peru"."""
    office = lexicon.patterns["office"]
    listed = r"(?<!\), )(?<!\w, )"  # "Peru, Chair, Mali" only lists who spoke
    pattern = re.compile(rf"{listed}\b(?P<offices>(?:{office})\b(?: {WHOSE})?)(?:, |: ?|, the )$")
    return pattern.search(sentence.words[: one.start])


def offices_pattern(lexicon: Lexicon) -> str:
    """One or several offices with what they are offices of."""
    office = rf"(?:{lexicon.patterns['office']})\b"
    more = rf"(?:,? and (?:the )?(?:{office}|{WHOSE})(?: {WHOSE})?)"
    return rf"(?P<offices>(?:{NAME} )?{office}(?: {WHOSE})?{more}*)"


def through_person(
    notes: Notes, sentence: Sentence, person: Person, lexicon: Lexicon
) -> Iterator[Office]:
    """The office of a person is the office of the participant for whom the person speaks."""
    start = sentence.words.find(person.name)
    if start < 0 or not person.office or not person.participant:
        return
    party = Party(person.participant, ParticipantKind.STATE)
    holder = Mention(start, start + len(person.name), party, person.name)
    pattern = re.compile(rf"\bas (?:the )?(?P<offices>{re.escape(person.office)}\b(?: {WHOSE})?)")
    if found := pattern.search(sentence.words, holder.end):
        yield from each_office(notes, sentence, holder, found, lexicon)


def state_of_people(found: re.Match[str]) -> Mention | None:
    """The State that an adjective names ("Hungarian")."""
    named = register().demonyms.get(found["people"])
    if named is None:
        return None
    party = Party(named.name_on(None), ParticipantKind.STATE, named.code)
    return Mention(found.start(), found.end("people"), party, found["people"])


def each_office(
    notes: Notes, sentence: Sentence, holder: Mention, found: re.Match[str], lexicon: Lexicon
) -> Iterator[Office]:
    """One or several offices joined by "and"; the second may leave out its name."""
    pattern = re.compile(rf"\b(?P<office>{lexicon.patterns['office']})\b|\band (?={WHOSE})")
    words, last = sentence.words, found.end("offices")
    office: str | None = None
    for one in pattern.finditer(words, found.start("offices"), last):
        office = one["office"] or office
        if office is None:
            continue
        whose = re.compile(rf" ?(?P<whose>{WHOSE})").match(words, one.end(), last)
        end = whose.end() if whose else one.end()
        end += words[end : end + 1] == ")"
        yield Office(
            office=office.removesuffix("s"),
            body=body_named(notes, whose["whose"] if whose else None),
            participant=name_in_attendance(notes.attendance, holder),
            place=sentence.place(
                notes.source.text, min(holder.start, one.start()), max(holder.end, end)
            ),
        )


def body_named(notes: Notes, written: str | None) -> str | None:
    """The body, without what only says whose body it is; nothing for the dialogue as a whole."""
    if written is None:
        return None
    body = re.sub(r"^(?:of|for) (?:the )?", "", written)
    for name in names_of_dialogue(notes):
        dialogue = re.escape(name)
        body = re.sub(rf"^{dialogue}(?:[’']s?)? ?|(?: of (?:the )?| ){dialogue}$", "", body)
    return re.sub(r"[’']s$| and$", "", body).strip() or None


def names_of_dialogue(notes: Notes) -> Iterator[str]:
    """The names under which the document speaks of the dialogue as a whole."""
    if notes.profile:
        yield notes.profile.name
        if notes.profile.acronym:
            yield notes.profile.acronym
    elif notes.meeting and notes.meeting.dialogue:
        yield notes.meeting.dialogue
    yield from ("Meeting", "meeting")
