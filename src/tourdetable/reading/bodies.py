"""Offices: who chairs what, according to the document."""

import re
from collections.abc import Iterator

from tourdetable.record import Office, ParticipantKind

from .lexicon import Lexicon
from .mentions import Mention, known_on
from .notes import Notes
from .people import name_in_attendance
from .sentences import Sentence
from .step import step

BODY = r"(?: of (?:the )?(?P<body>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|on|for|and|the)(?= |,|\.|;|$))*))?"


@step(needs=("sentences", "meeting", "attendance", "people"), gives="offices")
def find_offices(notes: Notes, lexicon: Lexicon) -> tuple[Office, ...]:
    """Every office whose holder the document tells, each once."""
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    found: dict[tuple[str, str | None], Office] = {}
    for one in notes.sentences:
        if not re.search(lexicon.patterns["office"], one.words):
            continue
        for office in offices_in(notes, one, list(known.mentions_in(one.words)), lexicon):
            found.setdefault((office.office, office.body), office)
    return tuple(found.values())


def offices_in(
    notes: Notes, sentence: Sentence, mentions: list[Mention], lexicon: Lexicon
) -> Iterator[Office]:
    """The offices that a sentence gives to a participant."""
    office = lexicon.patterns["office"]
    given = re.compile(
        rf"(?:,? | \w+(?: \w+){{0,4}}? )as (?:the )?(?P<offices>(?:[A-Z]\w* )?(?:{office})\b{BODY}(?:,? and (?:the )?(?:{office})\b{BODY.replace('?P<body>', '')})*)"
    )
    called = re.compile(rf",? the (?P<offices>(?:{office})\b{BODY})(?=,|\)| of| took| opened)")
    for place, one in enumerate(mentions):
        limit = mentions[place + 1].start if place + 1 < len(mentions) else len(sentence.words)
        found = given.match(sentence.words, one.end)
        if found and found.start("offices") > limit:
            found = None
        if found and holds(one):
            yield from each_office(notes, sentence, one, found, lexicon)
    for found in re.finditer(
        rf"\b(?P<demonym>[A-Z]\w+) (?P<offices>(?:{office})){BODY}", sentence.words
    ):
        holder = holder_by_demonym(found["demonym"])
        if holder:
            yield from each_office(notes, sentence, holder, found, lexicon)


def holds(mention: Mention) -> bool:
    """Whether somebody of this kind can hold an office."""
    return mention.party.kind in {ParticipantKind.STATE, ParticipantKind.ORGANISATION}


def holder_by_demonym(demonym: str) -> Mention | None:
    """The State that an adjective names ("Hungarian")."""
    from tourdetable.framework.names import register

    from .mentions import Party

    named = register().demonyms.get(demonym)
    if named is None:
        return None
    return Mention(0, 0, Party(named.name_on(None), ParticipantKind.STATE, named.code), demonym)


def each_office(
    notes: Notes, sentence: Sentence, holder: Mention, found: re.Match[str], lexicon: Lexicon
) -> Iterator[Office]:
    """One or several offices joined by "and"."""
    pattern = re.compile(rf"\b(?P<office>{lexicon.patterns['office']})\b{BODY}")
    for one in pattern.finditer(sentence.words, found.start("offices"), found.end()):
        yield Office(
            office=one["office"],
            body=body_named(notes, one["body"]),
            participant=name_in_attendance(notes.attendance, holder),
            place=sentence.place(notes.source.text, holder.start or found.start(), one.end()),
        )


def body_named(notes: Notes, written: str | None) -> str | None:
    """The body, without what only says whose body it is; nothing for the dialogue as a whole."""
    if written is None:
        return None
    profile = notes.profile
    own = [profile.name, *([profile.acronym] if profile.acronym else [])] if profile else []
    if notes.meeting and notes.meeting.dialogue:
        own.append(notes.meeting.dialogue)
    for name in own:
        written = re.sub(rf"(?:^| of (?:the )?){re.escape(name)}$", "", written)
    return written.strip() or None
