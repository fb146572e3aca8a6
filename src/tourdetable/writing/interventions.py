"""The words of a paragraph: who said what, in the source's words and under the speakers' names."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tourdetable.record import EVERYBODY, Record

from .names import Names, said_together
from .page import Line, Run
from .paragraphs import Numbered
from .passages import Passage, spoken
from .words import ENDS, plain

ONLY_SIGNS = re.compile(r"\W*")
CLOSING_SIGNS = re.compile(r"[,;:.!?…)\]”’]*")
DASH = re.compile(r"[–—-]")


def lines_of(paragraph: Numbered, record: Record, names: Names) -> tuple[Line, ...]:
    """The lines of a paragraph: its text, and the items of the list beneath it."""
    before: Passage | None = None
    lines = []
    for held in paragraph.lines:
        runs: list[Run] = []
        for passage in held:
            said = named(passage, before, record, names)
            if runs and before is not None:
                runs.append(Run(between(before, passage, said, record)))
            runs += said
            before = passage
        lines.append(joined(runs))
    return tuple(lines)


def named(passage: Passage, before: Passage | None, record: Record, names: Names) -> list[Run]:
    """A passage's words, with its speakers in bold where they begin to speak.

    Where the words name nobody ("It will …") and another spoke before, the name is put first.
    """
    words, speakers = spoken(passage, record), passage.speakers
    if before is not None and before.speakers == speakers:
        return [Run(words)]
    if not names.all_in(words, speakers):
        return [Run(f"{said_together(speakers)}:", bold=True), Run(f" {words}")]
    spans = (names.first_in(words, one) for one in speakers if one != EVERYBODY)
    return list(emboldened(words, sorted(one for one in spans if one)))


def emboldened(words: str, spans: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """The words with some stretches of them in bold."""
    place = 0
    for start, end in spans:
        if start < place:
            continue
        if words[place:start]:
            yield Run(words[place:start])
        yield Run(words[start:end], bold=True)
        place = end
    if words[place:]:
        yield Run(words[place:])


def between(before: Passage, passage: Passage, said: Sequence[Run], record: Record) -> str:
    """What parts two passages: the source's own signs, else what the sentence needs."""
    written = record.document.text[before.end : passage.start]
    gap = plain(written, record.document)
    under_a_name = said[0].bold and said[0].words.endswith(":")
    on_new_line = not gap and "\n" in written and not said[0].words[:1].islower()
    if ONLY_SIGNS.fullmatch(gap) and not (under_a_name or on_new_line):
        closing = CLOSING_SIGNS.match(gap)
        dash = DASH.search(gap)
        return f"{closing[0] if closing else ''}{f' {dash[0]}' if dash else ''} "
    if ENDS.search(spoken(before, record)):
        return " "
    return "; " if said[0].words[:1].islower() else ". "


def joined(runs: Sequence[Run]) -> Line:
    """The runs with neighbours of the same look in one."""
    found: list[Run] = []
    for one in runs:
        if found and (found[-1].bold, found[-1].italic) == (one.bold, one.italic):
            found[-1] = Run(found[-1].words + one.words, one.bold, one.italic)
        else:
            found.append(one)
    return tuple(found)
