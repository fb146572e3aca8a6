"""The parts of a meeting: by their headings, else by the words that open them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tourdetable.record import AgendaItem, AgendaKind, ParagraphKind, Place

from .lexicon import Lexicon
from .meetings import front_matter
from .notes import Notes
from .participants import HEADED
from .sentences import Sentence
from .step import step

HEADINGS = (
    (
        AgendaKind.ATTENDANCE,
        re.compile(r"\b(participants|attendance|participation|present)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.DECISIONS,
        re.compile(r"\b(decisions?|conclusions?|next steps|outcome|way forward)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.TOUR_DE_TABLE,
        re.compile(r"\b(tour de table|interventions?|statements)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.OPENING,
        re.compile(r"\b(opening|welcome|adoption of the agenda)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.CLOSING,
        re.compile(r"\b(clos(e|ing)|concluding remarks|any other business)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.REPORTS,
        re.compile(r"\b(reports?|presentations?|progress|update)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.DISCUSSION,
        re.compile(r"\b(discussion|debate|exchange of views|plenary)\b", re.IGNORECASE),
    ),
)
DECIDING_WORDS = (
    (
        AgendaKind.DECISIONS,
        re.compile(r"\b(it was (decided|agreed)|next steps|to endorse the plan)\b", re.IGNORECASE),
    ),
)
OPENING_WORDS = (
    (
        AgendaKind.ATTENDANCE,
        re.compile(r"\b\d+ (participants|delegates|officials)\b", re.IGNORECASE),
    ),
    (
        AgendaKind.CLOSING,
        re.compile(
            r"\b(concluding|closing) (remarks|words)\b|\bclose of the (meeting|session)\b|"
            r"\b(closed|concluded) the (meeting|[A-Z]\w+ [A-Z])|\bdeclared the \w+ closed\b",
            re.IGNORECASE,
        ),
    ),
    *DECIDING_WORDS,
    (
        AgendaKind.TOUR_DE_TABLE,
        re.compile(
            r"tour de table|(opened|opens) the plenary|"
            r"floor (was (then )?given )?to (the )?international organi[sz]ations",
            re.IGNORECASE,
        ),
    ),
    (
        AgendaKind.OPENING,
        re.compile(
            r"\bopened the (?!plenary|floor)|\bdeclared the (?!plenary)\w+ open\b|"
            r"\bopening (remarks|speakers|statements)\b|"
            r"\bwelcomed (all|the) (participants|delegat)",
            re.IGNORECASE,
        ),
    ),
    (
        AgendaKind.REPORTS,
        re.compile(
            r"\btook the floor\b|\bpresented (a|an|the|its)\b|\breported on\b", re.IGNORECASE
        ),
    ),
)
APPARATUS = re.compile(
    r"^(?:list of participants|follow-up items|goals|findings|acronyms)$", re.IGNORECASE
)
JOINED_TO_LIST = frozenset({"at", "in", "and", "of", "were", "list", "present", "by", "on"})
"""Words that may follow "Participants" or "Present" in the heading of a list."""
BOX = re.compile(r"^decisions$", re.IGNORECASE)
GOAL_LINE = re.compile(r"^(?:PG|Goal|Priority Goal)\s?\d+\b", re.IGNORECASE)


@dataclass(frozen=True)
class Section:
    """A part of the document: which sentences, and what part of the meeting they tell of."""

    title: str
    kind: AgendaKind
    first: int
    last: int
    """The number after its last sentence."""
    apparatus: bool = False
    """Whether it only lists again what stands elsewhere."""


@step(needs=("sentences", "attendance"), gives="sections")
def find_sections(notes: Notes, _lexicon: Lexicon) -> tuple[Section, ...]:
    """The parts of the document in their order; together they cover all of its sentences."""
    front = len(front_matter(notes.sentences))
    headings = [
        number
        for number, one in enumerate(notes.sentences)
        if number >= front and one.kind is ParagraphKind.HEADING
    ]
    if len(headings) >= 2:
        return tuple(by_headings(notes.sentences, front, headings))
    return tuple(by_opening_words(notes, front))


def by_headings(
    sentences: Sequence[Sentence], front: int, headings: Sequence[int]
) -> Iterator[Section]:
    """One part for each heading, and what stands before the first."""
    edges = [*headings, len(sentences)]
    for number in lines_before(sentences, front):
        edges.insert(0, number)
    for first, last in pairwise(edges):
        title = sentences[first].words if sentences[first].level else ""
        bare = re.sub(r"^(?:[\dIVX]+|[a-z])[.)]\s+", "", title)
        kind = kind_by(HEADINGS, bare) or AgendaKind.OTHER
        apparatus = bool(APPARATUS.match(bare) or (BOX.match(bare) and first <= front + 2))
        yield Section(
            bare or kind.usual_title, kind, first, last, apparatus or lists_presence(bare)
        )


def lists_presence(title: str) -> bool:
    """Whether a heading is that of a list of participants; "Present situation" is none."""
    headed = HEADED.match(title)
    rest = title[headed.end() :].split() if headed else []
    return headed is not None and (not rest or not rest[0].isalpha() or rest[0] in JOINED_TO_LIST)


def lines_before(sentences: Sequence[Sentence], front: int) -> list[int]:
    """Where the text before the first heading begins, if there is any; front matter is above."""
    start = 0
    for number in range(front):
        if sentences[number].level:
            start = number
    return [start] if front else [0] if not sentences[:1] or not sentences[0].level else []


def by_opening_words(notes: Notes, front: int) -> Iterator[Section]:
    """Parts found by the words that open a paragraph; paragraphs of the same kind are one part."""
    first, kind = front, AgendaKind.OTHER
    for number in range(front, len(notes.sentences)):
        one = notes.sentences[number]
        before = notes.sentences[number - 1].paragraph
        new_paragraph = number == front or one.paragraph != before
        if not new_paragraph or one.kind in {ParagraphKind.NOTE, ParagraphKind.ITEM}:
            continue
        told = kind_by(OPENING_WORDS, opening_of(notes.sentences, number, 2)) or kind_by(
            DECIDING_WORDS, opening_of(notes.sentences, number, 4)
        )
        if told and told is not kind and not GOAL_LINE.match(one.words):
            if number > first:
                yield Section(kind.usual_title, kind, first, number)
            first, kind = number, told
    yield Section(kind.usual_title, kind, first, len(notes.sentences))


def opening_of(sentences: Sequence[Sentence], number: int, most: int) -> str:
    """The first sentences of a paragraph, by which its part is known; decisions may come later."""
    paragraph = sentences[number].paragraph
    return " ".join(
        one.words for one in sentences[number : number + most] if one.paragraph == paragraph
    )


def kind_by(table: Sequence[tuple[AgendaKind, re.Pattern[str]]], words: str) -> AgendaKind | None:
    """The first kind whose words are there."""
    return next((kind for kind, pattern in table if pattern.search(words)), None)


@step(needs=("sections", "interventions", "attendance"), gives="agenda")
def find_agenda(notes: Notes, _lexicon: Lexicon) -> tuple[AgendaItem, ...]:
    """The parts of the meeting that hold anything, with the passage that each covers."""
    found = []
    for one in notes.sections:
        repeated = one.apparatus and one.kind is not AgendaKind.ATTENDANCE
        if repeated or one.first >= one.last:
            continue
        start, end = notes.sentences[one.first].start, notes.sentences[one.last - 1].end
        heard = any(start <= said.place.start < end for said in notes.interventions)
        present = any(start <= there.place.start < end for there in notes.attendance)
        if heard or present:
            place = Place(start=start, end=end, words=notes.source.text[start:end])
            found.append(AgendaItem(title=one.title, kind=one.kind, place=place))
    return tuple(found)
