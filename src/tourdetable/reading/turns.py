"""Turns: lines of minutes that begin with their speaker, as in a script.

    - AB – The fees should stay as they are.
    Anna: Could we vote on this next week?
    Norway (Ms. Berg): We support the text.

What follows such a label is the speaker's own words: "I", "we", and everybody named in it
is spoken of and does not speak.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tourdetable.record import ParagraphKind, ParticipantKind

from .lexicon import Lexicon
from .mentions import Known, Party
from .notes import Notes
from .passages import ALL
from .silence import is_role
from .step import step

LABEL = re.compile(
    r"(?P<who>[^\s:;.?!–—(][^:;?!\n–—(]{0,50}?)\s*(?:\((?P<behind>[^()\n]{1,40})\)\s*)?"
    r"(?P<sign>:|\s[-–—]|(?<=\w)[-–—])\s+(?=\S)"
)
INITIALS = re.compile(r"[A-Z][A-Za-z]{1,3}")
JOINED = re.compile(r"\s*(?:,|/|&|\band\b)\s*")
NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}")
EVERYBODY_PRESENT = frozenset({"all", "everyone", "everybody", "group"})
LONGEST_HEAD = 90
HEADING_KINDS = frozenset(
    {
        ParticipantKind.STATE,
        ParticipantKind.ORGANISATION,
        ParticipantKind.GROUP,
        ParticipantKind.BODY,
        ParticipantKind.OFFICE,
    }
)
FEWEST = 3
"""Lines that begin so before a document counts as a script."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A line's speakers, and the character of the sentence at which their words begin."""

    parties: tuple[Party, ...]
    words_from: int
    heads: bool = False
    """Whether the line is nothing but their names, and the paragraphs below are theirs."""


@step(needs=("sentences", "roster", "attendance", "known"), gives="turns")
def find_turns(notes: Notes, lexicon: Lexicon) -> Mapping[int, Turn]:
    """The turns of a document that is written as a script, by the number of their sentence."""
    labelled = list(labels_in(notes, lexicon))
    often = Counter(one["who"] for _, one in labelled)
    turns: dict[int, Turn] = {}
    for number, one in labelled:
        parties = parties_of(one, often, notes.known or Known(), lexicon)
        if parties:
            turns[number] = Turn(parties, one.end())
    heads = dict(heads_in(notes, lexicon))
    if len(turns) >= FEWEST:
        return turns | heads
    initials = {number for number, one in labelled if INITIALS.fullmatch(one["who"])}
    return heads | {
        number: one
        for number, one in turns.items()
        if number in initials and all(each.person for each in one.parties)
    }


def heads_in(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[int, Turn]]:
    """Lines that are nothing but names, as headings of what each has said: "**Canada**".

    Where several are, a line of the same kind with the name of an institution is one too.
    """
    known = notes.known or Known()
    found: dict[int, tuple[Party, ...]] = {}
    statements: dict[int, tuple[Party, ...]] = {}
    others: list[int] = []
    for number in lines_alone(notes):
        title = notes.sentences[number].words.strip("*_: ")
        if statement := re.match(lexicon.patterns["statement head"], title):
            whose = known.find(title[statement.end() :])
            if whose:
                statements[number] = (whose,)
            continue
        parties = [known.find(name) for name in JOINED.split(title)]
        if all(one and one.kind in HEADING_KINDS for one in parties):
            found[number] = tuple(dict.fromkeys(one for one in parties if one))
        elif re.search(rf"^[A-Z].*\b(?:{lexicon.patterns['institution']}|Group)\b", title):
            others.append(number)
    if len(found) < FEWEST:
        found = {}
    looks = {look(notes, number) for number in found}
    for number in others:
        if look(notes, number) in looks:
            title = notes.sentences[number].words.strip("*_: ")
            found[number] = (Party(title, ParticipantKind.ORGANISATION),)
    for number, whose_words in (found | statements).items():
        yield number, Turn(whose_words, len(notes.sentences[number].words), heads=True)


def lines_alone(notes: Notes) -> Iterator[int]:
    """Short sentences that are a paragraph each, and no entry of a list of participants."""
    listed = {one.place.start for one in notes.attendance}
    listed |= {one.sentence.start for one in notes.roster}
    for number, one in enumerate(notes.sentences):
        after = notes.sentences[number + 1 : number + 2]
        alone = opens_line(notes, number) and (not after or after[0].paragraph != one.paragraph)
        if alone and len(one.words) <= LONGEST_HEAD and one.start not in listed:
            yield number


def look(notes: Notes, number: int) -> tuple[str, int, bool]:
    """How a line looks: its kind, its level as a heading, whether it is bold."""
    one = notes.sentences[number]
    return one.kind, one.level, one.is_bold(0, len(one.words))


def labels_in(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[int, re.Match[str]]]:
    """What stands before a colon or dash at the beginning of a line."""
    entries = {one.sentence.start for one in notes.roster}
    for number, one in enumerate(notes.sentences):
        if one.kind is ParagraphKind.NOTE or not opens_line(notes, number):
            continue
        if one.start in entries:
            continue
        if is_role(one, lexicon):
            continue
        if found := LABEL.match(one.words):
            yield number, found


def opens_line(notes: Notes, number: int) -> bool:
    """Whether a sentence begins a paragraph, or at least a line."""
    if number == 0:
        return True
    before, here = notes.sentences[number - 1], notes.sentences[number]
    return before.paragraph != here.paragraph or "\n" in notes.source.text[before.end : here.start]


def parties_of(
    label: re.Match[str], often: Mapping[str, int], known: Known, lexicon: Lexicon
) -> tuple[Party, ...]:
    """Who is meant by a label; nobody, if one of its names is none."""
    behind = known.find(label["behind"]) if label["behind"] else None
    if behind and behind.kind is not ParticipantKind.PERSON:
        return (behind,)
    found: list[Party] = []
    state_and_dash = label["sign"] != ":" and often[label["who"]] < FEWEST - 1
    for name in JOINED.split(label["who"].strip("*_ ")):
        party = party_of(name, often[label["who"]], known, lexicon)
        if party is None or (state_and_dash and party.kind is ParticipantKind.STATE):
            return ()  # "Thailand – Valuation of motorcycles" is an item of an agenda
        found.append(party)
    return tuple(dict.fromkeys(found))


def party_of(name: str, times: int, known: Known, lexicon: Lexicon) -> Party | None:
    """Who is meant by a name before a colon; an unknown name must come back."""
    if name.casefold() in EVERYBODY_PRESENT:
        return ALL
    bare = re.sub(r"^[Tt]he ", "", name)
    if re.search(r"\d", bare):
        return None  # "Agenda item 1: Opening"
    if party := known.find(bare):
        return party
    common = bare.casefold() in lexicon.lists_of
    if times < 2 or common or bare.casefold() in lexicon.verbs or not NAME.fullmatch(bare):
        return None
    return Party(bare.split()[-1], ParticipantKind.PERSON, None, bare)
