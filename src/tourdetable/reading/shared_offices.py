"""Shared offices: "the Co-Chairs" are all who hold the office, "the host" is who hosts.

"Chairs: Ana Berg, Bo Lund", "The workshop was co-chaired by Norway and Peru", "hosted by Fiji"
"""

import re
from collections.abc import Iterator, Sequence

from tourdetable.record import ParticipantKind

from .individuals import Individual
from .lexicon import Lexicon
from .mentions import Known, Mention, Party, together
from .notes import Notes

MOST = 3
"""So many can share an office; more are those of several groups."""
LED = re.compile(
    r"\b(?:jointly |co-)?(?P<how>chaired|hosted|organi[sz]ed and hosted) by (?:the )?"
)
JOINED = re.compile(r",? (?:and|together with|as well as) (?:the )?|, (?:the )?")
NAMES = {
    "chaired": ("Co-Chairs", "Co-chairs", "Chairs", "co-chairs", "chairs"),
    "hosted": ("Co-Hosts", "Hosts", "co-hosts", "hosts", "host countries"),
}
ONE = {"chaired": ("Chair", "Chairman", "Chairperson"), "hosted": ("Host", "host", "host country")}
HOLDERS = {ParticipantKind.STATE, ParticipantKind.ORGANISATION, ParticipantKind.PERSON}


def shared_offices(
    notes: Notes, people: Sequence[Individual], known: Known, lexicon: Lexicon
) -> Iterator[tuple[str, Party]]:
    """Every name of an office that several share, and of those who lead or host the meeting."""
    led = dict(led_by(notes, known, lexicon))
    yield from (named for how, parties in led.items() for named in under_names(how, parties))
    if "chaired" not in led:
        yield from under_names("chaired", chairs_of(notes, people, known))


def under_names(how: str, parties: Sequence[Party]) -> Iterator[tuple[str, Party]]:
    """The names of those who share an office, or of the one who has it."""
    several = 1 < len(parties) <= MOST
    for written in NAMES[how] if several else ():
        yield written, together(written, parties, NAMES[how][0])
    for written in ONE[how] if len(parties) == 1 else ():
        one = parties[0]
        yield written, Party(one.name, one.kind, one.code, one.person, ONE[how][0])


def chairs_of(notes: Notes, people: Sequence[Individual], known: Known) -> tuple[Party, ...]:
    """All who chair by the lists and offices of a document, if they are several."""
    shared = [known.find(one.participant) for one in notes.offices if is_shared(one.office)]
    shared += [known.find(one.name) for one in people if is_shared(one.office or "")]
    if len(set(shared)) < 2:
        chairs = [one for one in people if one.office in {"Chair", "Co-Chair"}]
        shared = [known.find(one.name) for one in chairs]
    found = tuple(dict.fromkeys(one for one in shared if one))
    return found if len(found) > 1 else ()


def is_shared(office: str) -> bool:
    """Whether an office is one that several hold."""
    return office.casefold().startswith(("co-chair", "cochair"))


def led_by(
    notes: Notes, known: Known, lexicon: Lexicon
) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Who chairs and who hosts the meeting, as a sentence on the meeting tells it first."""
    meeting = re.compile(rf"\b(?:{lexicon.patterns['meeting']})s?\b[^.;]*$")
    found: set[str] = set()
    for one in notes.sentences:
        for led in LED.finditer(one.words):
            how = led["how"].split()[-1]
            if how in found or not meeting.search(one.words[: led.start()]):
                continue
            mentions = list(known.mentions_in(one.words))
            if parties := tuple(row_behind(one.words, led.end(), mentions)):
                found.add(how)
                yield how, parties


def row_behind(words: str, start: int, mentions: Sequence[Mention]) -> Iterator[Party]:
    """Those named in a row from a character on: "by Norway and Peru"."""
    for one in mentions:
        if one.start < start or one.party.kind not in HOLDERS:
            continue
        if one.start > start and not JOINED.fullmatch(words, start, one.start):
            return
        yield one.party
        start = one.end
