"""Reading an archive: its documents are jobs, its records files, and its index tells of both."""

import hashlib
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from signal import Signals

from tourdetable.errors import Refusal
from tourdetable.reading.apart.telling import bug_in_words
from tourdetable.record import Record, dumps

from .entries import Entry, Job, Outcome
from .folders import documents_in
from .index import Index
from .workers import Crew

RECORD = ".json"
SPLIT = "Read it by itself, or in parts."
PRELOADED = (
    "tourdetable.reading.archives",
    "tourdetable.reading.pipeline",
    "tourdetable.checking",
)


class NotKept(Refusal):
    """A record cannot be written, or a folder of the archive not be looked into."""


def read_archive(
    folder: Path,
    into: Path,
    *,
    index: Index,
    read: Callable[[Path], Record],
    jobs: int,
    limit: float,
) -> Generator[Entry, None, None]:
    """Read every document of a folder into a folder of records, and tell of each in its order.

    `read` goes to the workers by pickling. `limit` is how many seconds one document may take.
    Whoever stops asking stops the reading; what was told until then is written and in the index.
    """
    crew = Crew(Reading(read, index.reader), size=jobs, limit=limit, preload=PRELOADED)
    with closing(crew.in_order(jobs_in(folder, into, index))) as entries:
        for entry in entries:
            index.add(entry)
            yield entry


def jobs_in(folder: Path, into: Path, index: Index) -> Iterator[Job]:
    """One job for each document; `summary.docx` and `summary.md` have records of their own."""
    for path in documents_in(folder, but=into.resolve()):
        inside = path.relative_to(folder)
        target = into / inside.with_name(inside.name + RECORD)
        name = inside.as_posix()
        yield Job(path, name, target, index.known_as(name))


@dataclass(frozen=True)
class Reading:
    """How a worker reads one document."""

    read: Callable[[Path], Record]
    reader: str

    def done(self, job: Job) -> Entry:
        """Read a document and write its record, unless that is there; tell what came of it."""
        try:
            return self.as_before(job) or self.anew(job)
        except Refusal as refusal:
            return self.bad(job, Outcome.REFUSED, str(refusal))
        except MemoryError:
            return self.bad(job, Outcome.LOST, f"{job.path.name} needs too much memory. {SPLIT}")
        except Exception as error:  # noqa: BLE001  # the archive goes on, and the bug is told
            return self.bad(job, Outcome.BUG, bug_in_words(error, job.path.name))

    def as_before(self, job: Job) -> Entry | None:
        """The entry of a document that this reader has read, if its record is there."""
        if job.known is None or not job.target.is_file():
            return None
        try:
            with job.path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256")
        except OSError:
            return None  # the reader tells why it cannot be opened
        if digest.digest() != job.known.sha256:
            return None
        return self.good(job, digest.hexdigest(), job.known.words, kept=True)

    def anew(self, job: Job) -> Entry:
        """Read it, and write its record."""
        if job.path.is_dir():
            raise NotKept(closed(job.path))
        record = self.read(job.path)
        put(job, dumps(record).encode())
        return self.good(job, record.document.sha256, len(record.document.text.split()))

    def good(self, job: Job, sha256: str, words: int, *, kept: bool = False) -> Entry:
        """The entry of a document with its record."""
        record = job.name + RECORD
        return Entry(
            job.name,
            Outcome.READ,
            self.reader,
            record=record,
            sha256=sha256,
            words=words,
            kept=kept,
        )

    def bad(self, job: Job, outcome: Outcome, reason: str) -> Entry:
        """The entry of a document without a record."""
        return Entry(job.name, outcome, self.reader, reason=reason)

    def lost(self, job: Job, *, after: float, code: int | None) -> Entry:
        """The entry of a document whose worker had to be ended, or was ended by the system."""
        name = job.path.name
        if after:
            reason = f"{name} took longer than {after:g} seconds and was given up. {SPLIT}"
            return self.bad(job, Outcome.TOO_LONG, reason)
        by = Signals(-code).name if code and code < 0 else f"exit code {code}"
        reason = f"The process that read {name} was ended ({by}), as when memory runs out. {SPLIT}"
        return self.bad(job, Outcome.LOST, reason)

    def tidied(self, job: Job) -> None:
        """Nothing is left of a record that was broken off."""
        job.unfinished.unlink(missing_ok=True)


def put(job: Job, content: bytes) -> None:
    """Write a record; whoever looks sees the old one or the new one, never half of it."""
    try:
        job.target.parent.mkdir(parents=True, exist_ok=True)
        with job.unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        job.unfinished.replace(job.target)
    except OSError as error:
        raise NotKept(
            f"The record of {job.path.name} cannot be written: {error.strerror}. "
            "Choose another folder for the records, or make room."
        ) from error


def closed(folder: Path) -> str:
    """Why a folder of the archive cannot be looked into."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return f"The folder {folder.name} cannot be opened: {error.strerror}. Ask who may."
    return f"The folder {folder.name} could not be opened. Run it again."
