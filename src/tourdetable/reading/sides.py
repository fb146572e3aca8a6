"""Sides: for which of two States each person speaks in a record of bilateral talks.

Such a record often lists nobody. It is written by one side, which it calls "we", and its people
speak as their side does: "Mr. Berg said that Norway had …", "Mr. Ruiz asked whether we had …".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tourdetable.record import ParticipantKind

from .individuals import Individual
from .mentions import Known, Mention, Party
from .notes import Notes

FEWEST = 3
"""Mentions of a State that talks are about."""
ENOUGH = 200
"""Sentences that tell what talks are about."""
SHARE = 0.8
"""Part of all mentions of States that the two sides have."""
WE = re.compile(r"\b(?:that|which|questions|points|matters)\b(?: \w+){0,2}? we\b")
ASKED_US = re.compile(r"\b(?:whether|if|asked) (?:we|us|our)\b")
ASKED_ABOUT = re.compile(
    r"(?:\b(?:whether|if|ask|asked|tell|given to)|^(?:Was|Were|Is|Are|Did|Does|Would|Had|Could))"
    r"(?: the)? $"
)
STATED = re.compile(r"(?:^|\bthat |; |\bFor )(?:the )?$")
PRONOUN = re.compile(r"^(?:He|She)\b")
OURS = re.compile(r" to\b.*\bour\b")

Speeches = Mapping[Individual, Sequence[str]]


def sides(notes: Notes, people: Sequence[Individual], known: Known) -> Mapping[Individual, Party]:
    """The State of each person whom the document introduces by title alone."""
    unknown = [one for one in people if one.behind is None and one.title and not one.office]
    if len(unknown) < 2:
        return {}
    two = two_states(notes, known)
    if two is None:
        return {}
    speeches = speeches_of(notes, unknown)
    ours = {one for one, said in speeches.items() if speaks_for_us(one, said)}
    scores = {one: score(said, two, known) for one, said in speeches.items()}
    found = {one: party for one, each in scores.items() if (party := leading(each))}
    total: Counter[Party] = sum((scores[one] for one in ours), Counter())
    if own := leading(total) if ours else None:
        other = two[1] if own == two[0] else two[0]
        asking = {one for one, said in speeches.items() if asks_us(said)} - ours
        found |= dict.fromkeys(ours, own)
        found |= {one: other for one in asking if found.get(one) != own}
    return found


def two_states(notes: Notes, known: Known) -> tuple[Party, Party] | None:
    """The two States that a document is about, if it is about two."""
    named = [
        one.party
        for each in notes.sentences[:ENOUGH]
        for one in known.mentions_in(each.words)
        if one.party.kind is ParticipantKind.STATE
    ]
    common = Counter(named).most_common(2)
    if len(common) < 2 or common[1][1] < FEWEST:
        return None
    theirs = sum(count for _, count in common)
    return (common[0][0], common[1][0]) if theirs >= SHARE * len(named) else None


def speeches_of(notes: Notes, people: Sequence[Individual]) -> Speeches:
    """What each person says: from the sentence that begins with the name to the next one's."""
    names = {
        re.compile(rf"(?i){re.escape(one.title or '')}\.? {re.escape(one.surname)}\b"): one
        for one in people
    }
    found: dict[Individual, list[str]] = defaultdict(list)
    current: Individual | None = None
    for sentence in notes.sentences:
        current = next((who for name, who in names.items() if name.match(sentence.words)), current)
        if current is not None:
            found[current].append(sentence.words)
    return found


def speaks_for_us(person: Individual, said: Sequence[str]) -> bool:
    """Whether a person says "we" as the record does: "Mr. Berg said that we had …"."""
    own = [one for one in said if person.surname.casefold() in one.casefold()]
    return any(WE.search(one) and not ASKED_US.search(one) for one in own)


def asks_us(said: Sequence[str]) -> bool:
    """Whether a person asks the side that writes: "He wondered whether we had …"."""
    return any(ASKED_US.search(one) for one in said)


def score(said: Sequence[str], two: Sequence[Party], known: Known) -> Counter[Party]:
    """How much speaks for each State being the speaker's own."""
    found: Counter[Party] = Counter()
    for words in said:
        for one in known.mentions_in(words):
            if one.party in two and not one.possessive:
                found[one.party] += weight(words, one)
    return found


def weight(words: str, one: Mention) -> int:
    """What a mention tells: one states what the own side does, and asks about the other."""
    before = words[: one.start]
    if ASKED_ABOUT.search(before):
        return -1
    if STATED.search(before) or OURS.match(words, one.end):
        return 1
    return 0


def leading(scores: Counter[Party]) -> Party | None:
    """The State for which clearly more speaks than for the other."""
    ranked = scores.most_common(2)
    if not ranked:
        return None
    party, most = ranked[0]
    least = ranked[1][1] if len(ranked) > 1 else 0
    if most > 0 and most > least:
        return party
    return None
