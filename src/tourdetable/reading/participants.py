"""Participants: the list of those present, and those who were heard without being in it."""

import re
from collections.abc import Iterator, Sequence

from tourdetable.framework.names import register
from tourdetable.record import EVERYBODY, Participant, ParticipantKind, Presence

from .lexicon import Lexicon
from .mentions import Mention, Party, known_on
from .notes import Notes
from .sentences import Sentence
from .step import step

BETWEEN = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:[,;|•·/]\s*|\band\s+|&\s*)+(?:the\s+)*", re.IGNORECASE
)
ACRONYM = re.compile(r"\s*\(([A-Z][\w./-]{1,14})\)")
ATTENDED = re.compile(
    r"\b(?:participants?|attend\w*|gathered|countries|states|present|represent\w*|took part|delegations?|delegates|officials|brought together)\b",
    re.IGNORECASE,
)
HEADED = re.compile(
    r"^(?:\w+[.)]?\s+)?(?:list of )?(?:participants|participation|attendance|present|delegations|members present|those present)\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"^(?:the )*((?:[A-Z][\w’'&.-]*|of|the|for|and|on|to|in|de|la)(?: (?:[A-Z][\w’'&.-]*|of|the|for|and|on|to|in|de|la))*)\s*(?:\(([^()]+)\))?\s*$"
)
FEWEST = 4


@step(needs=("sentences", "meeting"), gives="attendance")
def find_attendance(notes: Notes, lexicon: Lexicon) -> tuple[Participant, ...]:
    """Those whom the document lists as present, in its order, each once."""
    day = notes.meeting.starts_on if notes.meeting else None
    known = known_on(day)
    found: dict[str, Participant] = {}
    for one in under_heading(notes.sentences) or list_sentences(notes.sentences, day):
        mentions = list(known.mentions_in(one.words))
        for participant in listed_in(notes, one, mentions):
            found.setdefault(participant.name.casefold(), participant)
    return tuple(found.values())


def under_heading(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The lines under a heading such as "Participants"."""
    found: list[Sentence] = []
    level = None
    for one in sentences:
        if one.level:
            if level is not None and one.level <= level:
                level = None
            if level is None and HEADED.match(one.words):
                level = one.level
        elif level is not None:
            found.append(one)
    mentioned = sum(len(list(known_on(None).mentions_in(one.words))) for one in found)
    return found if mentioned >= FEWEST else []


def list_sentences(sentences: Sequence[Sentence], day: object) -> list[Sentence]:
    """The sentence that lists those present within running text."""
    for one in sentences[: max(12, len(sentences) // 3)]:
        mentions = list(known_on(None).mentions_in(one.words))
        if ATTENDED.search(one.words) and len(longest_run(one, mentions)) >= FEWEST:
            return [one]
    return []


def longest_run(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """The longest series of States parted by nothing but commas."""
    best: list[Mention] = []
    run: list[Mention] = []
    for one in mentions:
        between = sentence.words[run[-1].end : one.start] if run else ""
        if run and not BETWEEN.fullmatch(between):
            run = []
        if one.party.kind is ParticipantKind.STATE:
            run = [*run, one]
        best = max(best, run, key=len)
    return best


def listed_in(
    notes: Notes, sentence: Sentence, mentions: Sequence[Mention]
) -> Iterator[Participant]:
    """The States and organisations that a line of the list names."""
    run = longest_run(sentence, mentions)
    start = run[0].start if run else 0
    after = run[-1].end if run else 0
    for one in mentions:
        if one.start < start:
            continue
        if run and one.party.kind is ParticipantKind.STATE and one not in run:
            continue
        yield participant(notes, sentence, one)
    yield from unknown_institutions(notes, sentence, mentions, after)


def participant(notes: Notes, sentence: Sentence, one: Mention) -> Participant:
    """A State or organisation as the list names it; an acronym in brackets belongs to it."""
    acronym = ACRONYM.match(sentence.words, one.end)
    end = acronym.end() if acronym else one.end
    named = register().by_code(one.party.code or "")
    name = one.written if one.party.kind is ParticipantKind.STATE else one.party.name
    if acronym:
        name = acronym[1] if not named or named.acronym else one.party.name
    elif named and named.kind == "organisation":
        name = one.written
    return Participant(
        name=name,
        kind=one.party.kind,
        code=one.party.code,
        as_written=sentence.words[one.start : end],
        presence=Presence.LISTED,
        place=sentence.place(notes.source.text, one.start, end),
    )


def unknown_institutions(
    notes: Notes, sentence: Sentence, mentions: Sequence[Mention], after: int
) -> Iterator[Participant]:
    """Items of the list that the register does not know, if they are names in capitals."""
    rest = sentence.words[after:]
    place = after
    for part in re.split(r"(?:,| and (?=the )|;)", rest):
        start = sentence.words.find(part, place)
        place = start + len(part)
        bare = part.strip(" .–-")
        found = INSTITUTION.match(bare)
        known = any(one.start < place and start < one.end for one in mentions)
        if not found or known or " " not in found[1] or not found[1][:1].isupper():
            continue
        first = sentence.words.find(found[1], start)
        yield Participant(
            name=found[2] or found[1],
            kind=ParticipantKind.ORGANISATION,
            code=found[2],
            as_written=bare,
            presence=Presence.LISTED,
            place=sentence.place(notes.source.text, first, first + len(found[1])),
        )


@step(needs=("attendance", "interventions", "passages", "offices", "people"), gives="participants")
def gather_participants(notes: Notes, lexicon: Lexicon) -> tuple[Participant, ...]:
    """Those listed, then everybody else who was heard or holds an office."""
    found = {one.name: one for one in notes.attendance}
    for passage in notes.passages:
        for party in passage.parties:
            if party.name not in found and party.name != EVERYBODY:
                found[party.name] = heard(notes, party, passage.sentence)
    return tuple(found.values())


def heard(notes: Notes, party: Party, sentence: Sentence) -> Participant:
    """Somebody who has a passage without being in the list."""
    return Participant(
        name=party.name,
        kind=party.kind,
        code=party.code,
        as_written=party.name,
        presence=Presence.SPOKE,
        place=sentence.place(notes.source.text),
    )
