"""Institutions: organisations that no register knows, by the long and short name of the document.

"Institute of Upland Waters (IUW)", "Ana Berg, Royal Lake Service [RLS]"
"""

import re
from collections.abc import Iterator

from tourdetable.record import ParticipantKind

from .acronyms import spelled_out
from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes
from .usage import Usage

SQUARE = re.compile(
    r"(?P<long>[A-ZÀ-Þ][\w’'-]*(?: (?:[A-ZÀ-Þ][\w’'-]*|of|for|and|the|on|de|du|la))*)"
    r" \[(?P<short>[A-Z][\w-]{1,9})\]"
)
BRACKETED = re.compile(r"\(|\[")


def institutions_of(
    notes: Notes, known: Known, usage: Usage, lexicon: Lexicon
) -> Iterator[tuple[str, Party]]:
    """The names of every institution whose short name the document explains."""
    institution = re.compile(rf"\b(?:{lexicon.patterns['institution']})\b")
    for one in notes.sentences:
        if not BRACKETED.search(one.words):
            continue
        pairs = [(found["long"], found["short"]) for found in SQUARE.finditer(one.words)]
        pairs += [
            (spelled.long or "", spelled.short)
            for spelled in spelled_out(notes, one)
            if institution.search(spelled.long or "")
        ]
        for long, short in pairs:
            # The short name counts where it is used, and not only explained.
            name = short if usage.capitals[short] > 1 else long
            party = known.find(long) or known.find(short)
            party = party or Party(name, ParticipantKind.ORGANISATION)
            yield from ((written, party) for written in (long, short))
