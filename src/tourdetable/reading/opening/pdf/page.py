"""What a page of a PDF holds: pieces of words with their place and look, rules, pictures.

Places are in points from the lower left corner of the page as it is shown, turned upright.
"""

from dataclasses import dataclass


@dataclass(slots=True)
class Piece:
    """Letters of one look without a blank between them."""

    words: str
    left: float
    right: float
    base: float
    """How high the line stands on which the letters are set."""
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False
    """Whether it follows the piece before without a blank."""
    turned: int = 0
    """Quarter turns by which it stands against the rest of the page."""
    raised: bool = False
    """Whether it stands above its line, as the call of a note does."""


@dataclass(frozen=True, slots=True)
class Box:
    """The bounds of something drawn."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Page:
    """One page as it was found in the file."""

    number: int
    """Its place in the file, from 1; not the number printed on it."""
    width: float
    height: float
    pieces: list[Piece]
    rules: list[Box]
    """Thin lines, such as the borders of a table and the rule above footnotes."""
    pictured: bool = False
    """Whether it holds a picture, as every scanned page does."""
    unknown: int = 0
    """Letters of which the file does not say what they are."""
    letters: int = 0
    annotated: int = 0
    """Comments and fields of a form, which stand on the page and not in its text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page, and by how many quarters it is turned when shown."""

    bounds: Box
    turns: int

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as a point of the page that is shown."""
        x, y = x - self.bounds.left, y - self.bounds.bottom
        width = self.bounds.right - self.bounds.left
        height = self.bounds.top - self.bounds.bottom
        match self.turns % 4:
            case 1:
                return y, width - x
            case 2:
                return width - x, height - y
            case 3:
                return height - y, x
            case _:
                return x, y

    def shows(self, x: float, y: float) -> bool:
        """Whether a point of the file is on the page at all; what is beyond it, nobody sees."""
        return (
            self.bounds.left - 1 <= x <= self.bounds.right + 1
            and self.bounds.bottom - 1 <= y <= self.bounds.top + 1
        )
