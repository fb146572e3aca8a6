"""Participants: the list of those present, and those who were heard without being in it."""

import re
from collections.abc import Iterator, Sequence

from tourdetable.framework.names import register
from tourdetable.record import EVERYBODY, Participant, ParticipantKind, Presence

from .entries import Institution
from .lexicon import Lexicon
from .mentions import Known, Mention, Party, known_on
from .notes import Notes
from .roster import Listed
from .sentences import Sentence
from .step import step

BETWEEN = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:[,;|•·/]\s*|\band\s+|&\s*)+(?:the\s+)*", re.IGNORECASE
)
BRACKETED = re.compile(r"\s*\(([A-Z][\w./-]{1,14})\)")
ATTENDED = re.compile(
    r"\b(?:attend\w*|took part|taken part|gathered|brought together|(?:was|were) present|"
    r"represented|participat(?:ed|ing|ion)|contribut(?:ed|ions?)|registered|"
    r"(?:participants?|delegates|delegations?|representatives|officials|experts|delegat\w+)\b"
    r"[^.;]{0,40}\b(?:from|of)\b)\b",
    re.IGNORECASE,
)
LIST_OF_THEM = re.compile(
    r"\b(?:attended by|represented (?:were|by)|in attendance (?:were|was)|"
    r"following (?:[\w-]+ ){0,3}(?:parties|states|countries|members|delegations|participants|"
    r"observers|organi[sz]ations)\b[^.:]{0,160}:)",
    re.IGNORECASE,
)
"""Words after which hardly anything but a list of those present can come."""
STOOD_BY = re.compile(
    r"\b(?:supported|opposed|proposed|sponsored|signed|seconded|backed|submitted|tabled|echoed|"
    r"requested|raised|made|expressed) by [^.;,]{0,40}$"
)
"""What those named in a row did at the meeting, which does not list who came."""
GOES_ON = frozenset(
    "and as with plus together along including or for in at to on from also was were took "  # noqa: SIM905  words read best as words
    "participated attended contributed registered joined sent".split()
)
"""Words that can follow such a list; after any other verb those named only said something."""
HEADED = re.compile(
    r"^(?:\w+[.)]?\s+)?(?:list of )?"
    r"(?:participants|participation|attendance|present|delegations|(?:members|those) present)\b",
    re.IGNORECASE,
)
ABSENT = re.compile(r"\b(?:apologies|absent|excused|regrets)\b", re.IGNORECASE)
WORD = r"(?:[A-Z][\w’'&.-]*|of|the|for|and|on|to|in|de|la)"
INSTITUTION = re.compile(rf"^(?:the )*({WORD}(?: {WORD})*)\s*(?:\(([^()]+)\))?\s*$")
DELEGATIONS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION}
FEWEST = 4
"""So many States in a row make a list of those present."""
FEWEST_NAMED = 2
"""The same after words that announce nothing else."""
MOST_OTHER_WORDS = 8


@step(needs=("sentences", "meeting", "roster"), gives="attendance")
def find_attendance(notes: Notes, _lexicon: Lexicon) -> tuple[Participant, ...]:
    """Those whom the document lists as present, in its order, each once."""
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    listed = list(on_roster(notes))
    lines = [] if listed else under_heading(notes.sentences, known)
    for one in lines or list_sentences(notes.sentences, known):
        listed += listed_in(notes, one, list(known.mentions_in(one.words)))
    found: dict[str, Participant] = {}
    names: set[str] = set()
    for participant in sorted(listed, key=lambda one: one.place.start):
        if participant.name.casefold() not in names:
            names.add(participant.name.casefold())
            found.setdefault(participant.code or participant.name, participant)
    return tuple(found.values())


def on_roster(notes: Notes) -> Iterator[Participant]:
    """The States and organisations for which somebody on the lists was there."""
    represented = " ".join(one.entry.stands_in_for for one in notes.roster)
    seen: set[str] = set()
    for one in notes.roster:
        person = one.entry.person
        if person in seen or not one.present or (person and person in represented):
            continue
        if person:
            seen.add(person)
        for institution in (one.entry.institution, one.entry.sent_by):
            if institution and institution.kind in DELEGATIONS:
                yield of_institution(notes, one, institution)


def of_institution(notes: Notes, listed: Listed, institution: Institution) -> Participant:
    """A State or an organisation for which somebody is listed."""
    sentence = institution.sentence or listed.sentence
    place = sentence.place(notes.source.text, institution.start, institution.end)
    return Participant(
        name=name_of(notes, institution),
        kind=institution.kind,
        code=institution.code or institution.acronym,
        as_written=place.words,
        presence=Presence.LISTED,
        place=place,
    )


def name_of(notes: Notes, institution: Institution) -> str:
    """The name by which the record knows an institution of a list.

    An acronym in brackets counts where the document uses it again, or everybody knows it.
    """
    acronym = institution.acronym
    named = register().by_code(institution.code or "")
    if acronym and (named or uses(notes.source.text, acronym) > 1):
        usual = (named.acronym if named else None) or acronym
        return usual if usual.casefold() == acronym.casefold() else acronym
    written = institution.written
    shouted = institution.kind is ParticipantKind.STATE and written.isupper()
    return institution.name if shouted or written in register().demonyms else written


def uses(text: str, acronym: str) -> int:
    """How often a text uses an acronym."""
    return len(re.findall(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", text))


def under_heading(sentences: Sequence[Sentence], known: Known) -> list[Sentence]:
    """The lines under a heading such as "Participants"; running text there is no list."""
    found: list[Sentence] = []
    level = None
    absent = False
    for one in sentences:
        if one.level:
            if level is not None and one.level <= level:
                level = None
            if level is None and HEADED.match(one.words):
                level = one.level
            absent = bool(ABSENT.search(one.words))
        elif level is not None and not absent and not ABSENT.match(one.words):
            found.append(one)
    lists = [one for one in found if is_list(one, list(known.mentions_in(one.words)))]
    mentioned = sum(len(list(known.mentions_in(one.words))) for one in lists)
    return lists if mentioned >= FEWEST else []


def is_list(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether a line only lists: names in a row, or hardly anything beside a name."""
    if len(longest_run(sentence, mentions)) >= FEWEST - 1:
        return True
    named = sum(len(one.written.split()) for one in mentions)
    return len(re.sub(r"\([^()]*\)", "", sentence.words).split()) - named <= MOST_OTHER_WORDS


def list_sentences(sentences: Sequence[Sentence], known: Known) -> list[Sentence]:
    """The sentence that lists those present within running text."""
    for one in sentences[: max(12, len(sentences) // 3)]:
        explicit = LIST_OF_THEM.search(one.words)
        if not (explicit or ATTENDED.search(one.words)) or ABSENT.match(one.words):
            continue
        run = longest_run(one, list(known.mentions_in(one.words)))
        enough = len(run) >= (FEWEST_NAMED if explicit else FEWEST)
        if enough and (explicit or only_listed(one, run)):
            return [one]
    return []


def only_listed(sentence: Sentence, run: Sequence[Mention]) -> bool:
    """Whether those named in a row are only listed, and do not say something."""
    if STOOD_BY.search(sentence.words[: run[0].start]):
        return False
    after = re.match(r"(\W*)([A-Za-z]+)", sentence.words[run[-1].end :])
    if after is None or after[1].strip(" ,"):
        return True
    return after[2][0].isupper() or after[2] in GOES_ON


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
    bracketed = BRACKETED.match(sentence.words, one.end)
    state = one.party.kind is ParticipantKind.STATE
    acronym = bracketed if bracketed and not state and is_acronym(bracketed[1]) else None
    end = acronym.end() if acronym else one.end
    named = register().by_code(one.party.code or "")
    name = acronym[1] if acronym else one.written
    if (acronym and named and not named.acronym) or (state and one.written.isupper()):
        name = one.party.name
    if acronym and named and named.acronym and named.acronym.casefold() == name.casefold():
        name = named.acronym  # "FRONTEX" is not how it writes itself
    return Participant(
        name=name,
        kind=one.party.kind,
        code=one.party.code,
        as_written=sentence.words[one.start : end],
        presence=Presence.LISTED,
        place=sentence.place(notes.source.text, one.start, end),
    )


def is_acronym(written: str) -> bool:
    """Whether a word in brackets is a short name, and no office or remark ("Chair", "host")."""
    return sum(letter.isupper() for letter in written) > 1 or written in register().forms


def unknown_institutions(
    notes: Notes, sentence: Sentence, mentions: Sequence[Mention], after: int
) -> Iterator[Participant]:
    """Items of the list that the register does not know, if they are names in capitals."""
    place = after
    for part in re.split(r"(?:,| and (?=the )|;)", sentence.words[after:]):
        start = sentence.words.find(part, place)
        place = start + len(part)
        bare = part.strip(" .–-")
        found = INSTITUTION.match(bare)
        known = any(one.start < place and start < one.end for one in mentions)
        if not found or known or " " not in found[1] or not found[1][:1].isupper():
            continue
        first = sentence.words.find(found[1], start)
        acronym = found[2] if found[2] and is_acronym(found[2]) else None
        yield Participant(
            name=acronym or found[1],
            kind=ParticipantKind.ORGANISATION,
            code=acronym,
            as_written=found[0].removeprefix("the ") if acronym else found[1],
            presence=Presence.LISTED,
            place=sentence.place(notes.source.text, first, first + len(found[1])),
        )


@step(needs=("attendance", "interventions", "passages", "offices", "people"), gives="participants")
def gather_participants(notes: Notes, _lexicon: Lexicon) -> tuple[Participant, ...]:
    """Those listed, then everybody else who was heard or holds an office."""
    found = {one.name: one for one in notes.attendance}
    for passage in notes.passages:
        for party in passage.parties:
            if party.name not in found and party.name != EVERYBODY:
                found[party.name] = heard(notes, party, passage.sentence)
    for one in only_named(notes):
        found.setdefault(one.name, one)
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


def only_named(notes: Notes) -> Iterator[Participant]:
    """Holders of offices, and those for whom a person is named, though nobody heard them."""
    known = known_on(notes.meeting.starts_on if notes.meeting else None)
    named = [(one.participant, one.place) for one in notes.offices]
    named += [(one.participant, one.place) for one in notes.people if one.participant]
    for name, place in named:
        party = known.find(name)
        yield Participant(
            name=name,
            kind=party.kind if party else ParticipantKind.ORGANISATION,
            code=party.code if party else None,
            as_written=name,
            presence=Presence.NAMED,
            place=place,
        )
