"""Words: the lines of a paragraph joined as they are read aloud, with what is bold in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tourdetable.reading.opening.hyphens import HYPHEN, Vocabulary

from .letters import LINE_END_HYPHEN
from .lines import Line, is_glued
from .page import Piece

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
ADDRESS = re.compile(r"(?:://|www\.)\S*[/\-_=&?.]$")
RANGE = re.compile(r"\d[–-]$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one look."""

    words: str
    bold: bool = False
    italic: bool = False


def joined(lines: Sequence[Line], known: Vocabulary) -> list[Stretch]:
    """The words of several lines, the hyphens at their ends gone where they only part a word."""
    found: list[Stretch] = []
    for number, line in enumerate(lines):
        after = lines[number + 1].words.translate(LIGATURES) if number + 1 < len(lines) else None
        here = stretches_of(line)
        last = here[-1]
        words, blank = ended(line.words.translate(LIGATURES), last.words, after, known)
        here[-1] = Stretch(words + blank, last.bold, last.italic)
        found += here
    return found


def stretches_of(line: Line) -> list[Stretch]:
    """The pieces of a line with the blanks between them; raised numbers as such."""
    found: list[Stretch] = []
    for number, one in enumerate(line.pieces):
        if number and not is_glued(line.pieces[number - 1], one):
            found[-1] = Stretch(f"{found[-1].words} ", found[-1].bold, found[-1].italic)
        found.append(Stretch(words_of(one), one.bold, one.italic))
    return found


def words_of(piece: Piece) -> str:
    """The words of a piece as they are written today."""
    words = piece.words.translate(LIGATURES)
    return words.translate(SUPERSCRIPT) if piece.raised and words.isdecimal() else words


def ended(line: str, last: str, after: str | None, known: Vocabulary) -> tuple[str, str]:
    """The last words of a line without a hyphen that only parts a word, and what follows them."""
    whole = last.replace(LINE_END_HYPHEN, "-")
    if after is None:
        return whole.replace("\N{SOFT HYPHEN}", "-"), ""
    if not HYPHEN.search(last):
        return whole, "" if ADDRESS.search(line) or RANGE.search(line) else " "
    soft = last.endswith("\N{SOFT HYPHEN}")
    if not soft and (ADDRESS.search(line) or not known.parts_a_word(line, after)):
        return f"{whole[:-1]}-", ""
    return whole[:-1], ""
