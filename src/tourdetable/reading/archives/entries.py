"""One document of an archive: the job of reading it, and what became of it."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter


class Outcome(StrEnum):
    """What became of a document."""

    READ = "read"
    REFUSED = "refused"  # it cannot be opened, or its record cannot be written
    TOO_LONG = "too long"  # it was given up when the time for one document was over
    LOST = "lost"  # its worker was ended from outside, or ran out of memory
    BUG = "bug"  # the reader broke on it


@dataclass(frozen=True, slots=True)
class Known:
    """What the index tells of a document that this reader has read before."""

    sha256: bytes
    words: int


@dataclass(frozen=True, slots=True)
class Job:
    """A document to read, and where its record is to stand."""

    path: Path
    name: str
    """Where it stands in the archive, with `/` between folders."""
    target: Path
    known: Known | None = None
    """The document that the record there was read from by this same reader, if it was."""

    @property
    def unfinished(self) -> Path:
        """Where its record is written until it is whole."""
        return self.target.with_name(f".{self.target.name}.unfinished")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: what became of one document."""

    document: str
    outcome: Outcome
    reader: str
    """Which reader read it."""
    record: str | None = None
    """Where its record stands, from the folder of the index."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    words: int = 0
    """How many words the document has."""
    reason: str | None = None
    """Why there is no record, in a sentence."""
    kept: bool = False
    """Whether the record was there before. The index tells what is there, and so leaves it out."""

    def line(self) -> bytes:
        """The entry as a line of JSON; a name that is no Unicode keeps its broken letters."""
        told = {name: value for name, value in asdict(self).items() if name != "kept"}
        written = json.dumps(told, ensure_ascii=False)
        return written.encode("utf-8", "backslashreplace") + b"\n"


ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def entry_of(line: bytes) -> Entry | None:
    """The entry of a line; nothing for one that broke off or was written by somebody else."""
    try:
        return ENTRY.validate_python(json.loads(line), strict=False)
    except ValueError:
        return None
