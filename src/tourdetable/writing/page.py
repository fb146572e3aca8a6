"""The page before it has a format: headings, paragraphs, lists and tables, in their order."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the same look."""

    words: str
    bold: bool = False
    italic: bool = False


Line = tuple[Run, ...]
"""What stands in one line or one cell, however long."""


def line(words: str) -> Line:
    """A line of plain words."""
    return (Run(words),)


def words_of(said: Line) -> str:
    """A line's words without their look."""
    return "".join(run.words for run in said)


@dataclass(frozen=True, slots=True)
class Title:
    """The dialogue's name, or the meeting's beneath it."""

    words: str
    rank: Literal[1, 2]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: rank 1 for a part of the document, 2 for a part of the meeting."""

    words: str
    rank: Literal[1, 2]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one with a number is cited by it."""

    said: Line
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose items have no order of rank."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row names the columns."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...]
    """How wide each column is, in hundredths of the text's width."""

    def __post_init__(self) -> None:
        """Every row has a cell for each column."""
        assert sum(self.widths) == 100
        assert all(len(row) == len(self.header) == len(self.widths) for row in self.rows)


Block = Title | Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A whole document: what is on it, and what is known about it."""

    title: str
    language: str
    blocks: tuple[Block, ...]


def number_of(block: Block) -> int | None:
    """The number that a block is cited by, if it has one; a list right after it belongs to it."""
    return block.number if isinstance(block, Paragraph) else None
