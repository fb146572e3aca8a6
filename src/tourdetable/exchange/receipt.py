"""The receipt: what taking a record in has changed."""

from dataclasses import dataclass, field
from enum import Enum


class Difference(Enum):
    """How a fact of a new reading differs from the one that is kept."""

    NONE = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass
class Line:
    """How many facts of one kind were added, changed, moved or left, and how many are gone.

    A fact has moved if it is the same, and only stands elsewhere in the document's new text.
    """

    added: int = 0
    changed: int = 0
    moved: int = 0
    unchanged: int = 0
    gone: int = 0

    def count(self, difference: Difference) -> None:
        """Count one more fact."""
        setattr(self, difference.value, getattr(self, difference.value) + 1)

    @property
    def nothing_new(self) -> bool:
        """Whether everything is as it was."""
        return not (self.added or self.changed or self.moved or self.gone)

    def in_words(self) -> str:
        """The figures as one says them ("3 added, 1 changed"), without those that are nought."""
        return ", ".join(f"{number} {word}" for word, number in vars(self).items() if number)


@dataclass
class Receipt:
    """What came of taking a record in, kind by kind. What was refused comes as a `Refusal`."""

    meeting: str
    """The name by which the meeting can be given out again."""
    title: str
    """What the meeting is called."""
    lines: dict[str, Line] = field(default_factory=dict)
    """For each kind of fact, how many."""

    @property
    def nothing_new(self) -> bool:
        """Whether everything is as it was."""
        return all(line.nothing_new for line in self.lines.values())

    def totals(self) -> Line:
        """All kinds together."""
        names = vars(Line())
        return Line(
            **{name: sum(vars(one)[name] for one in self.lines.values()) for name in names}
        )

    def in_words(self) -> str:
        """The receipt as a person reads it, a line for each kind that has anything."""
        width = max((len(name) for name in self.lines), default=0)
        told = [(name, line.in_words()) for name, line in self.lines.items()]
        lines = [f"  {name:<{width}}  {words}" for name, words in told if words]
        head = f"{self.title} ({self.meeting})"
        return "\n".join([f"{head}: {self.totals().in_words()}", *lines])

    def as_data(self) -> dict[str, dict[str, int]]:
        """The figures, for the log."""
        return {name: vars(line).copy() for name, line in self.lines.items()}
