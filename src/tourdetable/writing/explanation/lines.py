"""The explanation for a terminal: lines of words, each with the look that it asks for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from tourdetable.record import Act, Intervention, ParagraphKind, Place, Record
from tourdetable.writing.words import clean, plain

from .sentences import Part, Sentence, parts
from .signs import signs_in
from .told import UNDECIDED, aside, decision, heading, sureness, who


class Look(Enum):
    """How words stand out."""

    PLAIN = "plain"
    TITLE = "title"
    DIM = "dim"
    WHO = "who"
    SIGN = "sign"  # in the colour of its act
    ACT = "act"  # the name of an act, in its colour


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    words: str
    look: Look = Look.PLAIN
    act: Act | None = None


Line = tuple[Run, ...]
LONGEST_QUOTATION = 160
WORD = re.compile(r" *[^ ]+ ?|^ +$")
"""A word with the blank behind it."""


def as_lines(record: Record, *, width: int) -> Iterator[Line]:
    """The whole explanation, no line longer than so many characters unless a word is."""
    for words in heading(record):
        yield from filled([Run(words, Look.TITLE)], width)
    kind = None
    for part in parts(record):
        if not part.kind is kind is ParagraphKind.ITEM:  # a list stays together
            yield ()
        kind = part.kind
        yield from in_part(part, width)
    yield from remarks(record, width)


def in_part(part: Part, width: int) -> Iterator[Line]:
    """A paragraph: its label, and its sentences with what is told of each."""
    indent = ""
    if part.label:
        yield (Run(f"¶ {clean(part.label)}", Look.TITLE),)
        indent = "  "
    for one in part.sentences:
        yield from filled(runs_of(one, part.kind), width, indent)
        for said in one.said:
            yield from filled(list(told(said)), width, f"{indent}  ")
        for decided in one.decided:
            yield from filled(
                [Run(decision(decided), Look.ACT, Act.DECISION)], width, f"{indent}  "
            )


def runs_of(sentence: Sentence, kind: ParagraphKind) -> list[Run]:
    """The words of a sentence; those that nobody says are dimmed, and signs stand out."""
    if not (sentence.said or sentence.decided):
        return [Run(sentence.words, Look.TITLE if kind is ParagraphKind.HEADING else Look.DIM)]
    return [
        Run(one.words, Look.SIGN, one.sign.act) if one.sign else Run(one.words)
        for one in sentence.pieces
    ]


def told(said: Intervention) -> Iterator[Run]:
    """Who is heard in a sentence, what they do, by which words, and how sure that is."""
    yield Run("→ ")
    yield Run(who(said), Look.WHO)
    for sign in signs_in(said):
        yield Run(" · ", Look.DIM)
        yield Run(sign.act.value, Look.ACT, sign.act)
        words = f" “{clean(sign.words)}”" if sign.words else f" ({UNDECIDED})"
        yield Run(words, Look.DIM)
    yield Run(f" · {sureness(said)}")
    if more := aside(said):
        yield Run(f" · {more}", Look.DIM)


def remarks(record: Record, width: int) -> Iterator[Line]:
    """Where the document contradicts itself, and where the reader was unsure."""
    found = [(f"{one.severity} {one.code}: {one.message}", one.places) for one in record.findings]
    unsure = [(one.message, (one.place,) if one.place else ()) for one in record.doubts]
    for title, told_of in (("Findings", found), ("What the reader was unsure of", unsure)):
        if told_of:
            yield ()
            yield (Run(title, Look.TITLE),)
        for message, places in told_of:
            yield from filled([Run(clean(message))], width, "  ")
            for place in places:
                yield from filled([Run(quoted(place, record), Look.DIM)], width, "    ")


def quoted(place: Place, record: Record) -> str:
    """A passage in quotation marks with its paragraph, cut where it is long."""
    words = plain(place.words, record.document)
    if len(words) > LONGEST_QUOTATION:
        words = f"{words[:LONGEST_QUOTATION].rstrip()}…"
    return f"{f'¶ {clean(place.paragraph)} ' if place.paragraph else ''}“{words}”"


def filled(runs: Iterable[Run], width: int, indent: str = "") -> Iterator[Line]:
    """The runs in lines of a width, broken between words; no line ends in a blank."""
    line: list[Run] = []
    used = len(indent)
    for run in runs:
        for word in WORD.findall(run.words):
            full = used + len(word.rstrip()) > width
            if full and line and line[-1].words.endswith(" "):
                yield indented(line, indent)
                line, used = [], len(indent)
            line.append(Run(word if line else word.lstrip(), run.look, run.act))
            used += len(line[-1].words)
    yield indented(line, indent)


def indented(line: list[Run], indent: str) -> Line:
    """A line behind its indent."""
    *words, last = line
    return (Run(indent), *words, Run(last.words.rstrip(), last.look, last.act))
