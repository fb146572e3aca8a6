"""Posts as they are named: who is meant by the function that a list gives to somebody.

"the Foreign Minister" where the list has "Mr. Strand, Foreign Minister" under "Norway", and
"the Secretary" where "The Secretary" stands there alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tourdetable.record import ParticipantKind

from .individuals import Individual
from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes
from .roster import rows_of

FEW = 3
"""Participants of talks in which a function in short ("the Minister") tells who is meant."""
OF_WHAT = re.compile(r",? (?:of|for|to|at|in|on) .*|,.*")
PORTFOLIO = re.compile(r"Minister (?:of|for) (?:the )?([A-Z]\w+)(?: Affairs)?$")
LESSER = re.compile(r"\b(?:Deputy|Vice|Assistant|Under|Prime|Acting|Parliamentary|Permanent)\b")
ALONE = re.compile(r"\W*[Tt]he ([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?=,|$)")
BODIES = {ParticipantKind.STATE, ParticipantKind.ORGANISATION}

Posts = Mapping[tuple[int, str], set[Party]]
"""Who holds a post, by how far its name is shortened, and by the name."""


def know_posts(known: Known, notes: Notes, people: Sequence[Individual], lexicon: Lexicon) -> None:
    """Know whoever holds a post that nobody else in the document holds."""
    posts = posts_of(notes, people, known, lexicon)
    talks = len({one.code or one.name for one in notes.attendance}) <= FEW
    settled: set[str] = set()
    for (shortened, written), holders in sorted(posts.items(), key=lambda one: one[0]):
        if len(holders) == 1 and written not in settled and (talks or not shortened):
            known.add_post(written, *holders)
        settled.add(written)


def posts_of(notes: Notes, people: Sequence[Individual], known: Known, lexicon: Lexicon) -> Posts:
    """Every name of every post, with those who hold it."""
    post = re.compile(rf"\b(?:{lexicon.patterns['post']}|{lexicon.patterns['head']})$")
    found: dict[tuple[int, str], set[Party]] = defaultdict(set)
    for function, party in (*in_lists(notes, known), *introduced(people, lexicon)):
        for shortened, written in enumerate(names_of_post(function)):
            if post.search(OF_WHAT.sub("", written)):
                capacity = Party(party.name, party.kind, party.code, party.person, written)
                found[shortened, written].add(capacity)
    return found


def names_of_post(function: str) -> Iterator[str]:
    """A post by its full name and ever shorter: "Minister of Trade", "Trade Minister"."""
    whole = re.sub(r"^[Tt]he ", "", function.split(",", maxsplit=1)[0].strip(" ."))
    short = OF_WHAT.sub("", whole)
    last = short.split()[-1] if short else ""
    yield whole
    yield PORTFOLIO.sub(r"\1 Minister", whole) if PORTFOLIO.match(whole) else short
    yield short
    yield short if LESSER.search(short) else last


def in_lists(notes: Notes, known: Known) -> Iterator[tuple[str, Party]]:
    """The posts of those on the lists, also before the name or without any."""
    for one in notes.people:
        party = known.find(one.participant) if one.participant else None
        for post in (one.function, one.title) if party and party.kind in BODIES else ():
            if post and party:
                yield post, Party(party.name, party.kind, party.code, one.name)
    yield from at_line_starts(notes, known)


def at_line_starts(notes: Notes, known: Known) -> Iterator[tuple[str, Party]]:
    """Posts that begin a line below the name of a State: "The Secretary, Mr. Berg"."""
    heads = {
        one.sentence.start: known.find(one.entry.institution.name)
        for one in notes.roster
        if one.entry.person is None and one.entry.institution
    }
    if not heads:
        return
    listed = [one.sentence.start for one in notes.roster]
    state: Party | None = None
    for one in notes.sentences:
        if one.start > listed[-1] and one.start not in heads:
            return
        for row in rows_of(notes.source.text, one):
            post = ALONE.match(row.words.strip())
            if post and state and state.kind is ParticipantKind.STATE:
                yield post[1], Party(state.name, state.kind, state.code, post[1])
        state = heads.get(one.start, state)


def introduced(people: Sequence[Individual], lexicon: Lexicon) -> Iterator[tuple[str, Party]]:
    """The posts of those whom running text introduces: "Norwegian Foreign Minister Strand"."""
    head = re.compile(rf"\b(?:{lexicon.patterns['post']})$")
    for one in people:
        post = head.search(one.office or "")
        if post and one.behind and one.behind.kind is ParticipantKind.STATE:
            yield post[0], Party(one.behind.name, one.behind.kind, one.behind.code, one.name)
