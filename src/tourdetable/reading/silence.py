"""Silence: sentences that nobody says, and sentences that say that nobody spoke."""

import re

from .meetings import front_matter
from .notes import Notes

GROUPS = (
    "participants|delegates|countries|[Ss]tates|organi[sz]ations|delegations|officials|members"
)
SPEECH = "discussion|debate|comment|objection|question|exchange|intervention|statement"
SILENCE = re.compile(
    r"\b(?:did|had|has|have) not (?:yet )?(?:tak\w+ the floor|speak|spoken|comment)\b"
    r"|^(?:\w+, )?[Tt]here (?:was|were|being) (?:(?:no|some|further|an?|little|much|general) )*"
    rf"(?:{SPEECH})s?\b"
    rf"|^(?:[\w-]+ ){{1,8}}(?:{GROUPS})\b[^.;]{{0,60}}?"
    r"\b(?:took part|attended|participated|were (?:present|represented))\b"
    rf"|^No (?:\w+ )?(?:{SPEECH})s? (?:was|were)\b"
)


def silent_sentences(notes: Notes) -> frozenset[int]:
    """Numbers of the sentences that nobody says, by their place in the document."""
    listed = {one.place.start for one in notes.attendance}
    silent = {
        number
        for number, one in enumerate(notes.sentences)
        if one.level
        or one.kind in {"heading", "note"}
        or any(one.start <= start < one.end for start in listed)
    }
    for section in notes.sections:
        if section.apparatus:
            silent |= set(range(section.first, section.last))
    first = notes.sections[0].first if notes.sections else len(front_matter(notes.sentences))
    return frozenset(silent | set(range(first)))
