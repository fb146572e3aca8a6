"""Starting the process that reads one document, waiting for it, and believing nothing it says."""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from signal import SIGXCPU, Signals
from typing import IO, Any

from tourdetable.errors import Refusal
from tourdetable.record import Record, loads

from .answers import Outcome, answer_of
from .limits import Limits

START = """
import sys
sys.path[:] = {path!r}
from tourdetable.reading.apart import Limits
from tourdetable.reading.apart.child import main
main({name!r}, {steps!r}, {limits!r})
"""
SPLIT = "Take the pictures out, or split the document."


class NotMade(Refusal):
    """What the reader itself refuses, in its words."""


class GivenUp(Refusal):
    """A document takes more time or memory than any summary of a meeting does."""


class ReaderBroke(Refusal):
    """The reader broke on a document, and with it only the process in which it ran."""


def made_apart(
    content: bytes, *, name: str, by: Sequence[Callable[..., Any]], limits: Limits | None = None
) -> Record:
    """The record that functions make of a document, in a process of its own.

    The first takes the bytes and the name, each further one the record. They are found there by
    the names of their modules.
    """
    limits = limits or Limits()
    with tempfile.TemporaryFile() as sent, tempfile.TemporaryFile() as answered:
        sent.write(content)
        sent.seek(0)
        code = run(command(name, by, limits), sent, answered, limits.wait)
        answered.seek(0)
        return record_from(answered.read(limits.answer), code, name)


def command(name: str, by: Sequence[Callable[..., Any]], limits: Limits) -> list[str]:
    """How the process is started: alone (-I), and leaving no files behind (-B)."""
    steps = [f"{one.__module__}:{one.__qualname__}" for one in by]
    start = START.format(path=sys.path, name=name, steps=steps, limits=limits)
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", start]


def run(words: list[str], sent: IO[bytes], answered: IO[bytes], wait: float) -> int | None:
    """The code with which the process ended; None if it was given up."""
    with subprocess.Popen(  # noqa: S603  # the program is Python, the words our own
        words,
        stdin=sent,
        stdout=answered,
        stderr=subprocess.DEVNULL,
        env={},
        cwd="/",
        start_new_session=True,
    ) as process:
        try:
            return process.wait(wait)
        except subprocess.TimeoutExpired:
            process.kill()
            return None


def record_from(answered: bytes, code: int | None, name: str) -> Record:
    """The record that came back, checked like any from outside; or why there is none."""
    if code is None or code == -SIGXCPU:
        raise GivenUp(f"{name} takes too long to read and was given up. {SPLIT}")
    answer = answer_of(answered) if code == 0 else None
    if answer is None:
        why = f"({ended(code)}), as when memory runs out"
        raise GivenUp(f"{name} ended the process that read it {why}. {SPLIT}")
    if answer.outcome is Outcome.TOO_LARGE:
        raise GivenUp(f"{name} needs too much memory to read. {SPLIT}")
    if answer.outcome is Outcome.REFUSED:
        raise NotMade(answer.told)
    if answer.outcome is Outcome.BUG:
        raise ReaderBroke(answer.told)
    return loads(answer.told.encode(), name=name)


def ended(code: int) -> str:
    """How a process ended, for who mends it."""
    return Signals(-code).name if code < 0 else f"exit code {code}"
