"""Spoken for: organisations and groups that no list knows and for which somebody speaks.

"the observer of the Order of Fair Waters", "on behalf of the Northern Group"
"""

import re
from collections.abc import Iterator

from tourdetable.record import ParticipantKind

from .individuals import spelled
from .lexicon import Lexicon
from .mentions import Party
from .notes import Notes

WORD = r"[A-Z][\w’'&.-]*"
REPRESENTED = re.compile(
    r"\b(?:representative|observer|delegate|spokesperson)(?P<several>s)? (?:of|from|for) (?:the )?"
    rf"(?P<name>{WORD}(?: (?:{WORD}|of|for|on|the|(?(several)and(?= (?:the )?[A-Z]{{2}})"
    rf"|and(?= [A-Z]))))* [A-Z][\w’'&-]*)"
)
SMALL = {"of", "for", "on", "and", "the"}
LISTED = re.compile(r"\bfollowing (?:[\w-]+ ){0,3}organi[sz]ations\b[^:;.]{0,60}: (?P<names>.+)")
BRACKETED = re.compile(r"\s*\((?:also )?(?:on behalf of )?(?:the )?(?P<more>[^()]*)\)")
FEWEST_WORDS = 2
CLOSING = re.compile(r" (?:in|for|at) (?!.* (?:in|for|at) ).*$")
"""What a longer name ends with, and is left out where it comes again."""


def spoken_for(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """Those of whom the document has a representative, or for whom somebody speaks."""
    group = lexicon.patterns["group"]
    name = rf"{WORD}(?: (?:{WORD}|of|and))*"
    behalf = re.compile(rf"\b(?:on behalf of|for) (?:the )?((?:{name} )?(?:{group})\b)")
    for one in notes.sentences:
        for found in REPRESENTED.finditer(one.words):
            usual = named_usually(found["name"])
            party = Party(usual, ParticipantKind.ORGANISATION)
            yield from ((written, party) for written in (found["name"], usual))
        for found in behalf.finditer(one.words):
            yield found[1], Party(found[1], ParticipantKind.GROUP)
        if listed := LISTED.search(one.words):
            yield from organisations_in(listed["names"])


def organisations_in(words: str) -> Iterator[tuple[str, Party]]:
    """The names in a list of organisations, parted by semicolons or else by commas."""
    for entry in re.split(r"; (?:and )?" if ";" in words else r", (?:and )?| and ", words):
        bracket = BRACKETED.search(entry)
        for name in (BRACKETED.sub("", entry), bracket["more"] if bracket else ""):
            usual = named_usually(re.sub(r"^[Tt]he ", "", name.strip(" .")))
            if not usual[:1].isupper() or len(usual.split()) < FEWEST_WORDS:
                continue
            short = CLOSING.sub("", usual)
            for written in (usual, short) if len(short.split()) > FEWEST_WORDS else (usual,):
                yield written, Party(usual, ParticipantKind.ORGANISATION)


def named_usually(name: str) -> str:
    """A name set in capitals in the usual way of writing, its small words small."""
    words = spelled(name).split()
    return " ".join(one.casefold() if one.casefold() in SMALL else one for one in words)
