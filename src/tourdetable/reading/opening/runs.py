"""Runs: words of one look, as word processors and web pages hold them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The mark of a note as it stands in the text."""
BLANKS = re.compile(r"[ \t\r\n\f]+")
BREAK, TAB, SPACE = "\v", "\x1f", "\x1e"
"""How line breaks, tabs and blanks that are meant stand in a run before it is collapsed."""
MEANT = str.maketrans({BREAK: "\n", TAB: "\t", SPACE: " "})
AROUND_BREAK = re.compile(f" ?{BREAK} ?")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database holds."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a tracked one was inserted or, without words, something was deleted."""

    words: str
    bold: bool = False
    italic: bool = False
    tracked: bool = False


DELETION = Run("", tracked=True)


def words_of(runs: Iterable[Run]) -> str:
    """The words of runs."""
    return "".join([one.words for one in runs])


def raised(label: str) -> str:
    """The mark of a note in the text: raised where it is a number."""
    return label.translate(RAISED)


def stripped(runs: Iterable[Run]) -> list[Run]:
    """The runs without blanks at the ends, and without what cannot be stored."""
    kept = [
        replace(one, words=UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", one.words))
        if UNSTORABLE.search(one.words)
        else one
        for one in runs
    ]
    words = words_of(kept)
    return cut(kept, len(words) - len(words.lstrip()), len(words.rstrip()))


def cut(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """The words from one character to another; deletions between them are kept."""
    found: list[Run] = []
    place = 0
    for one in runs:
        first, last = max(start - place, 0), min(end - place, len(one.words))
        if first < last:
            whole = first == 0 and last == len(one.words)
            found.append(one if whole else replace(one, words=one.words[first:last]))
        elif one == DELETION:
            found.append(one)
        place += len(one.words)
    return found


def collapsed(runs: Iterable[Run]) -> list[Run]:
    """The runs with single blanks where the file has several, or line ends that mean nothing."""
    found: list[Run] = []
    after_blank = True
    for one in runs:
        words = AROUND_BREAK.sub(BREAK, BLANKS.sub(" ", one.words))
        words = words[1:] if after_blank and words.startswith(" ") else words
        if words or one.tracked:
            found.append(replace(one, words=words.translate(MEANT)))
        if words:
            after_blank = words[-1] in f" {BREAK}"
    return found
