"""The index of an archive: which document has which record, one line of JSON for each.

While a run goes on its lines are added behind those of earlier runs, so that nothing is lost when
it is stopped; when it has come to its end they take the place of all others.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from tourdetable.errors import Refusal

from .entries import Entry, Known, Outcome, entry_of

INDEX = "archive.jsonl"


class NoIndex(Refusal):
    """The index of an archive cannot be kept."""


class Index:
    """The index in a folder of records, open for one run of one reader."""

    def __init__(self, folder: Path, *, reader: str) -> None:
        self.path = folder / INDEX
        self.reader = reader
        self.known: dict[bytes, Known] = {}
        """What this reader has read, by a short digest of the document's name."""

    def __enter__(self) -> Self:
        with refusing(self.path):
            self.open()
        return self

    def open(self) -> None:
        """Learn what earlier runs did, and begin behind their lines."""
        self.path.touch()
        for entry in entries_from(self.path, 0):
            if entry.outcome is Outcome.READ and entry.reader == self.reader and entry.sha256:
                known = Known(bytes.fromhex(entry.sha256), entry.words)
                self.known[short(entry.document)] = known
        self.start = self.path.stat().st_size
        self.file = self.path.open("ab")
        if self.start and not ends_a_line(self.path):
            self.start += self.file.write(b"\n")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.file.close()

    def known_as(self, document: str) -> Known | None:
        """What a document was when this reader read it, if it did."""
        return self.known.get(short(document))

    def add(self, entry: Entry) -> None:
        """One document is done."""
        with refusing(self.path):
            self.file.write(entry.line())
            self.file.flush()

    def bad(self) -> Iterator[Entry]:
        """The documents of this run that have no record of it."""
        return (one for one in entries_from(self.path, self.start) if one.outcome != Outcome.READ)

    def finish(self) -> None:
        """Let this run's lines take the place of all others."""
        whole = self.path.with_name(f".{INDEX}.unfinished")
        with refusing(self.path):
            with self.path.open("rb") as old, whole.open("wb") as new:
                old.seek(self.start)
                shutil.copyfileobj(old, new)
                new.flush()
                os.fsync(new.fileno())
            whole.replace(self.path)
        self.start = 0


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """What the system does not let one do with the index, as a sentence."""
    try:
        yield
    except OSError as error:
        raise NoIndex(
            f"{path} cannot be kept: {error.strerror}. Choose another folder, or make room, "
            "and run it again."
        ) from error


def entries_from(path: Path, start: int) -> Iterator[Entry]:
    """The entries of an index from a byte on; lines that are none are left out."""
    with path.open("rb") as file:
        file.seek(start)
        yield from filter(None, map(entry_of, file))


def ends_a_line(path: Path) -> bool:
    """Whether a file ends as it should; one that was cut off does not."""
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def short(document: str) -> bytes:
    """A digest of a document's name, so that a large archive needs little memory."""
    return blake2b(document.encode("utf-8", "surrogateescape"), digest_size=12).digest()
