"""How far an archive has been read: a line on a terminal, now and then a line in a log."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from .progress import ERASE
from .saying import safe

if TYPE_CHECKING:
    from tourdetable.reading.archives import Entry

ON_A_TERMINAL, IN_A_LOG = 0.1, 15.0
"""Seconds between two looks at it."""


@dataclass
class Progress:
    """What has been done of an archive, told while it is being read."""

    documents: int
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    clock: Callable[[], float] = monotonic
    read: int = 0
    kept: int = 0
    bad: int = 0
    words: int = 0
    bugs: int = 0

    def __post_init__(self) -> None:
        """The clock runs from now on."""
        self.begun = self.told = self.clock()
        self.lively = self.stream.isatty()

    @property
    def done(self) -> int:
        """How many documents are through."""
        return self.read + self.kept + self.bad

    def add(self, entry: "Entry") -> None:
        """One more is through."""
        from tourdetable.reading.archives import Outcome

        self.words += entry.words
        self.kept += entry.kept
        self.read += entry.outcome is Outcome.READ and not entry.kept
        self.bad += entry.outcome is not Outcome.READ
        self.bugs += entry.outcome is Outcome.BUG
        self.tell(entry.document)

    def tell(self, name: str) -> None:
        """Tell it, unless it was told just now."""
        now = self.clock()
        if now - self.told < (ON_A_TERMINAL if self.lively else IN_A_LOG):
            return
        self.told = now
        self.show(
            f"Read {self.done:,} of {self.documents:,}{self.faults()}{self.left(now)} · {name}"
        )

    def faults(self) -> str:
        """How many could not be read, once there is one."""
        return f" · {self.bad:,} not" if self.bad else ""

    def left(self, now: float) -> str:
        """How long it will take, by what was really read so far."""
        worked = self.read + self.bad
        if not worked:
            return ""
        seconds = (now - self.begun) / worked * max(self.documents - self.done, 0)
        return f" · {duration(seconds)} left"

    def show(self, words: str) -> None:
        """On a terminal over the line before, and never longer than one line."""
        if self.lively:
            width = shutil.get_terminal_size().columns - 1
            print(f"{ERASE}{safe(words)[:width]}", end="", file=self.stream, flush=True)
        else:
            print(safe(words), file=self.stream, flush=True)

    def wipe(self) -> None:
        """Leave the terminal as it was."""
        if self.lively:
            print(ERASE, end="", file=self.stream, flush=True)


def duration(seconds: float) -> str:
    """A time that one waits, no more exact than it is known."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    if seconds < 3600:
        return f"{seconds / 60:.0f} min"
    return f"{seconds // 3600:.0f} h {seconds % 3600 / 60:.0f} min"
