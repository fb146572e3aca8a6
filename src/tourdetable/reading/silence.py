"""Silence: sentences that nobody says, and sentences that say that nobody spoke."""

import re

from tourdetable.record import AgendaKind

from .agenda import Section
from .lexicon import Lexicon
from .meetings import front_matter
from .notes import Notes
from .sentences import Sentence

GROUPS = (
    "participants|delegates|countries|[Ss]tates|organi[sz]ations|delegations|officials|members"
)
SPEECH = "discussion|debate|comment|objection|question|exchange|intervention|statement"
OMITTED = re.compile(r"\[[^\[\]]{1,60}\]\.?")
"""A remark of the editor: "[matter omitted]"."""
CONTRIBUTED = re.compile(
    r"\b(?:contributed|commented|responded|submitted|replied|spoke|supported)\b"
)
ANNEX = re.compile(r"(?:Attachment|ATTACHMENT|Annex|ANNEX|Appendix|APPENDIX)\b\W*(?:[A-Z\d]|$)")
SILENT_OPENING = re.compile(
    r"(?:\w+, )?[Tt]here (?:was|were|being) (?:(?:no|some|further|an?|little|much|general) )*"
    rf"(?:{SPEECH})s?\b"
    rf"|(?:[\w-]+ ){{1,8}}(?:{GROUPS})\b[^.;]{{0,60}}?"
    r"\b(?:took part|attended|participated|were (?:present|represented))\b"
    rf"|No (?:\w+ )?(?:{SPEECH})s? (?:was|were)\b"
    r"|(?:No (?:other |further )?(?:\w+)|Nobody|No one|None of the \w+) "
    r"(?:raised|wished|took|asked|made|objected|spoke|commented|requested|responded)\b"
    r"|No (?:decision|conclusion|agreement|consensus) (?:was|were|could be) (?:taken|reached)\b"
)
SILENT_ANYWHERE = re.compile(
    r"\b(?:did|had|has|have) not (?:yet )?(?:tak\w+ the floor|speak|spoken|comment)\b"
    r"|\bmade no (?:comment|statement|intervention|remark)s?\b"
    r"|\bsaid nothing\b|\b(?:was|were) (?:not present|absent)\b"
    r"|\b(?:left|joined) the (?:meeting|call|room|session)\b"
)
SIGNS_OF_SILENCE = (" not ", "made no ", "said nothing", "absent", "left the ", "joined the ")
"""One of them stands in whatever is silent anywhere; they are looked for first, as it is quick."""


def is_silent(words: str) -> bool:
    """Whether words tell that nobody spoke, or who was there: "There were no comments"."""
    if SILENT_OPENING.match(words):
        return True
    hinted = any(one in words for one in SIGNS_OF_SILENCE)
    return hinted and SILENT_ANYWHERE.search(words) is not None


def is_role(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a line only says who has a role: "Chair: Anna Berg"."""
    label = re.match(lexicon.patterns["role line"], sentence.words)
    rest = sentence.words[label.end() :].split() if label else []
    return bool(rest) and all(
        one.lstrip("(")[:1].isupper() or one in {"and", "of", "the", "–"} for one in rest
    )


def lists(sentence: Sentence, listed: set[int]) -> bool:
    """Whether a sentence lists who was there, and not those who contributed by speaking."""
    there = any(sentence.start <= start < sentence.end for start in listed)
    return there and not CONTRIBUTED.search(sentence.words)


def annexes_from(notes: Notes) -> int:
    """Where the annexes of a paper begin; they are forms and texts that nobody says."""
    for number, one in enumerate(notes.sentences):
        if number > len(notes.sentences) // 3 and ANNEX.match(one.words):
            return number
    return len(notes.sentences)


def end_of_lists(notes: Notes, section: Section, entries: set[int]) -> int:
    """The number after the last entry of a section that lists; of one without entries its end.

    Where no further heading follows the list of those present, the account begins behind it.
    """
    if section.kind is not AgendaKind.ATTENDANCE:
        return section.last
    for number in reversed(range(section.first, section.last)):
        sentence = notes.sentences[number]
        if any(sentence.start <= one < sentence.end for one in entries):
            return number + 1
    return section.last


def silent_sentences(notes: Notes, lexicon: Lexicon, *, paper: bool) -> frozenset[int]:
    """Numbers of the sentences that nobody says, by their place in the document."""
    listed = {one.place.start for one in notes.attendance}
    entries = {one.sentence.start for one in notes.roster}
    presence = re.compile(lexicon.patterns["presence line"], re.IGNORECASE)
    silent = {
        number
        for number, one in enumerate(notes.sentences)
        if one.level
        or one.kind in {"heading", "note"}
        or lists(one, listed)
        or one.start in entries
        or OMITTED.fullmatch(one.words) is not None
        or bool(presence.match(one.words))
        or is_role(one, lexicon)
    }
    for section in notes.sections:
        if section.apparatus:
            silent |= set(range(section.first, end_of_lists(notes, section, entries | listed)))
    front = len(front_matter(notes.sentences))
    first = max(front, notes.sections[0].first) if notes.sections else front
    if paper:
        silent |= set(range(annexes_from(notes), len(notes.sentences)))
    return frozenset(silent | set(range(first))) - notes.outcomes.keys() - notes.turns.keys()
