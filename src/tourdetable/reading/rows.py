"""Rows of tables that record who is to do, or gives, what: action lists, lists of pledges.

    | No. | Action            | Owner | Due     |
    | 4   | Circulate a draft | AB    | 15 Oct. |

The head of a column says what its cells hold.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tourdetable.record import Act, ParagraphKind

from .lexicon import Lexicon
from .mentions import Mention, Party
from .notes import Notes
from .passages import ALL, Outcome
from .turns import EVERYBODY_PRESENT

BLANK_LINE = re.compile(r"\n[ \t]*\n")
EDGE = re.compile(r"\s*\|\s*")


def in_rows(notes: Notes, lexicon: Lexicon) -> Iterator[tuple[int, Outcome]]:
    """What the rows of the tables record, by the numbers of their sentences."""
    rows = paragraphs_in_rows(notes)
    head: list[str] = []
    for paragraph, group in groupby(
        range(len(notes.sentences)), key=lambda one: notes.sentences[one].paragraph
    ):
        if paragraph not in rows:
            head = []
            continue
        numbers = list(group)
        if begins_table(notes, numbers[0]):
            head = []
        words, mentions = together(notes, numbers)
        cells = cells_of(words)
        if not head:
            head = [words[start:end].casefold() for start, end in cells]
            continue
        outcome = by_column(head, cells, words, mentions, lexicon)
        if outcome is not None:
            of_task = task_cells(head, lexicon) if len(numbers) > 1 else None
            yield from (
                (number, outcome)
                for number in numbers
                if of_task is None or cell_of(notes, number, numbers[0]) in of_task
            )


def begins_table(notes: Notes, number: int) -> bool:
    """Whether a blank line stands before a row: another table begins."""
    start = notes.source.paragraphs[notes.sentences[number].paragraph].start
    return bool(BLANK_LINE.search(notes.source.text, max(start - 4, 0), start))


def paragraphs_in_rows(notes: Notes) -> frozenset[int]:
    """The paragraphs that are rows of tables."""
    return frozenset(
        one.paragraph
        for one in notes.sentences
        if one.kind is ParagraphKind.ITEM and "|" in notes.source.text[one.start : one.end]
    )


def task_cells(head: Sequence[str], lexicon: Lexicon) -> frozenset[int] | None:
    """Which columns hold what is to be done, where others hold what was said."""
    found = frozenset(
        place
        for place, title in enumerate(head)
        if re.fullmatch(lexicon.patterns["task column"], title)
    )
    return found or None


def cell_of(notes: Notes, number: int, first: int) -> int:
    """In which cell of its row a sentence stands."""
    paragraph = notes.source.paragraphs[notes.sentences[first].paragraph]
    before = notes.source.text[paragraph.start : notes.sentences[number].start]
    return before.strip().lstrip("|").count("|")


def together(notes: Notes, numbers: Sequence[int]) -> tuple[str, list[Mention]]:
    """The words of a row, and who is named in it."""
    words, mentions = "", list[Mention]()
    for number in numbers:
        shift = len(words)
        mentions += [
            replace(one, start=one.start + shift, end=one.end + shift)
            for one in notes.mentions[number]
        ]
        words += notes.sentences[number].words + " "
    return words.rstrip(), mentions


def cells_of(words: str) -> list[tuple[int, int]]:
    """From where to where each cell stands."""
    edges = list(EDGE.finditer(words))
    starts = [0, *(one.end() for one in edges)]
    ends = [*(one.start() for one in edges), len(words)]
    found = list(zip(starts, ends, strict=True))
    return [
        one for place, one in enumerate(found) if one[0] < one[1] or 0 < place < len(found) - 1
    ]


def by_column(
    head: Sequence[str],
    cells: Sequence[tuple[int, int]],
    words: str,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Outcome | None:
    """The outcome that a row records by the heads of its columns, if it records one."""
    for title, (start, end) in zip(head, cells, strict=False):
        if re.fullmatch(lexicon.patterns["owner column"], title):
            parties = in_cell(words, start, end, mentions)
            act = Act.COMMITMENT
        elif re.fullmatch(lexicon.patterns["pledge column"], title):
            first = cells[0]
            parties = in_cell(words, *first, mentions)
            condition = re.search(lexicon.patterns["condition"], words)
            act = Act.OFFER if condition else Act.COMMITMENT
        else:
            continue
        if parties and words[start:end].strip():
            return Outcome(act, parties, 0, leads=False, sign=title)
    return None


def in_cell(words: str, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """Everybody whom a cell names; all, where it says so."""
    found = [one.party for one in mentions if start <= one.start and one.end <= end]
    first = words[start:end].split()[:1]
    if not found and first and first[0].casefold() in EVERYBODY_PRESENT:
        return (ALL,)
    return tuple(dict.fromkeys(found))
