"""Made documents for benchmarks: minutes of invented meetings, all different, always the same.

Nothing is drawn by chance: every choice is a step through a list, and the steps of two lists never
keep pace with each other for long.
"""

import tomllib
from collections.abc import Iterator
from itertools import count
from math import prod
from pathlib import Path

WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
PARAGRAPHS_UNDER_A_HEADING = 6
SENTENCES_IN_A_PARAGRAPH = 4


def document(number: int, *, words: int) -> str:
    """Minutes in Markdown of about so many words; another number gives other minutes."""
    lines = [*head(number)]
    length = 0
    for place in count():
        if length >= words:
            break
        if place % PARAGRAPHS_UNDER_A_HEADING == 0:
            title = chosen("headings", place // PARAGRAPHS_UNDER_A_HEADING)
            lines.append(f"## {title}")
        said = " ".join(sentences(number, place))
        lines.append(f"{place + 1}. {said}")
        length += len(said.split())
    return "\n\n".join(lines) + "\n"


def head(number: int) -> Iterator[str]:
    """The title, the day and the list of those who were there."""
    year = 2000 + number % 24
    present = sorted({chosen("speakers", number, step) for step in range(20)})
    yield "# Northern Lakes Dialogue"
    yield f"Meeting {number + 1} of the Working Group on Lake Basins"
    yield f"{chosen('towns', number)}, {1 + number % 27} {chosen('months', number)} {year}"
    yield f"{len(present)} States took part: {', '.join(present[:-1])} and {present[-1]}."


def sentences(number: int, place: int) -> Iterator[str]:
    """The sentences of one paragraph."""
    for step in range(SENTENCES_IN_A_PARAGRAPH):
        at = (number, place, step)
        yield chosen("said", *at).format(
            who=chosen("speakers", *at),
            other=chosen("speakers", *at, 1),
            third=chosen("speakers", *at, 2),
            subject=chosen("subjects", *at),
            month=chosen("months", *at),
            year=1990 + (number + place + step) % 40,
            town=chosen("towns", *at),
            title=chosen("titles", *at),
            person=chosen("people", *at),
            number=3 + (number + place) % 20,
        )


def chosen(kind: str, *at: int) -> str:
    """One of the words of a kind: which, is told by where it is needed."""
    options = WORDS[kind]
    strides = (7919, 104729, 1299709, 15485863)
    mixed = sum(one * stride for one, stride in zip(at, strides, strict=False))
    return options[(mixed + prod(one + 3 for one in at) // 7) % len(options)]
