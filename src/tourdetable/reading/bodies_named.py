"""Bodies as they are named: the working groups and missions that a document has, as parties.

"Working Group 2 concluded", "on behalf of the Expert Group on Lakes", "the Field Mission to Tarn"
"""

import re
from collections import Counter
from collections.abc import Iterator

from tourdetable.record import ParticipantKind

from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes
from .usage import bare

CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
SUBJECT = rf"(?:on|for|to|in) (?:the )?{CAPITAL}(?:(?:,? and| of| of the)? {CAPITAL})*"
NUMBER = r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?![\w.-])"
LIKELY = re.compile(r"[Gg]roup|Force|Team|Mission|Office|Centre|Presence")
"""A part of every such name, which most sentences lack."""
OPENING = 3
"""Sentences that name the body whose own record a document is."""


def bodies_named(notes: Notes, known: Known, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """Every body with a number or a subject of its own; the short name where there is but one."""
    kinds = lexicon.patterns["body of a meeting"]
    named = re.compile(rf"\b(?P<kind>{kinds}) (?:{NUMBER}|{SUBJECT})")
    own = own_names(notes)
    found: dict[str, str] = {}
    for one in notes.sentences:
        for body in named.finditer(one.words) if LIKELY.search(one.words) else ():
            name = bare(body[0])
            if not any(name.casefold() in title for title in own) and known.find(name) is None:
                found.setdefault(name, body["kind"])
    for name in found:
        for written in (name, f"Head of the {name}"):
            yield written, Party(name, ParticipantKind.BODY)
    often = Counter(found.values())
    for name, kind in found.items():
        if often[kind] == 1 and not any(kind.casefold() in title for title in own):
            yield kind, Party(name, ParticipantKind.BODY)


def own_names(notes: Notes) -> tuple[str, ...]:
    """The titles by which a document says whose record it is."""
    meeting = notes.meeting
    titles = [meeting.title, meeting.body or ""] if meeting else []
    lines = (one.words for one in notes.sentences[:OPENING])
    titles += [words for words in lines if not words.endswith(".")]
    return tuple(one.casefold() for one in titles)
