"""`tourdetable read FOLDER`: a whole archive becomes a folder of records."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tourdetable.errors import Refusal

from .documents import checked_record
from .exits import Exit
from .read_progress import Progress
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.framework import Profile
    from tourdetable.reading.archives import Entry, Index, Stock
    from tourdetable.record import Record

LONGEST = 120.0
"""Seconds that one document may take, unless the line says otherwise."""
MOST_ENDINGS = 5


class NoArchive(Refusal):
    """A folder cannot be read as an archive, or its records not be written where they should."""


@dataclass(frozen=True)
class Read:
    """Reading and checking one document in a worker."""

    profile: str | None

    def __call__(self, path: Path) -> "Record":
        """The record of a document."""
        return checked_record(path, profile=profile_named(self.profile))


@cache
def profile_named(name: str | None) -> "Profile | None":
    """The profile of a name, loaded once for all documents of a worker."""
    from tourdetable.framework import profiles

    return profiles.load(name) if name else None


def run(options: Namespace) -> Exit:
    """Read an archive, and tell at its end what there is and what could not be read."""
    from tourdetable.reading.archives import Index, reader_version, stock_of

    folder, into = options.file, options.output
    profile_named(options.profile)  # one that is wrong is refused once, and not by every document
    stock = stock_of(folder, but=into.resolve())
    make_sure_of(folder, into, stock)
    make(into)
    progress = Progress(stock.documents)
    with Index(into, reader=reader_version(options.profile)) as index:
        try:
            read_all(options, index, progress)
        except KeyboardInterrupt:
            progress.wipe()
            return stopped(progress)
        progress.wipe()
        index.finish()
        say(safe("".join(f"{line}\n" for line in account(progress, stock, index.path))))
        tell_bad(index.bad(), progress)
    return ended(progress)


def read_all(options: Namespace, index: "Index", progress: Progress) -> None:
    """Read every document on all cores."""
    from tourdetable.reading.archives import read_archive

    entries = read_archive(
        options.file,
        options.output,
        index=index,
        read=Read(options.profile),
        jobs=options.jobs or cores(),
        limit=options.time_limit or LONGEST,
    )
    with closing(entries):
        for entry in entries:
            progress.add(entry)


def cores() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def make_sure_of(folder: Path, into: Path, stock: "Stock") -> None:
    """Refuse what cannot come to a good end, before anything is written."""
    if not stock.documents:
        raise NoArchive(
            f"{folder} holds no document that is read{aside(stock)}. Name the folder of summaries."
        )
    if into.exists() and not into.is_dir():
        raise NoArchive(f"{into} is a file. Name a folder for the records of an archive.")
    if into.resolve() == folder.resolve():
        raise NoArchive(f"{into} is the archive itself. Name another folder for the records.")
    if not into.absolute().parent.is_dir():
        raise NoArchive(f"There is no folder {into.parent}. Make it, or choose another.")


def make(into: Path) -> None:
    """Make the folder for the records, if it is not there."""
    try:
        into.mkdir(exist_ok=True)
    except OSError as error:
        raise NoArchive(
            f"{into} cannot be made: {error.strerror}. Choose another folder for the records."
        ) from error


def account(progress: Progress, stock: "Stock", index: Path) -> Iterator[str]:
    """What there is now, for a person."""
    yield (
        f"{progress.read:,} read, {progress.kept:,} unchanged since they were read, "
        f"{progress.bad:,} not readable; {progress.words:,} words"
    )
    if left := aside(stock):
        yield f"Not looked at{left}"
    yield f"Which record belongs to which document stands in {index}"


def aside(stock: "Stock") -> str:
    """What a folder holds beside documents: how many files of which kinds, and hidden ones."""
    others = stock.others.total()
    kinds = ", ".join(
        f"{ending or 'no ending'} {number:,}"
        for ending, number in stock.others.most_common(MOST_ENDINGS)
    )
    parts = [f"{others:,} of other kinds ({kinds})"] if others else []
    parts += [f"{stock.hidden:,} hidden"] if stock.hidden else []
    return f": {' and '.join(parts)}" if parts else ""


def tell_bad(entries: Iterable["Entry"], progress: Progress) -> None:
    """The documents that could not be read, each with the reason."""
    if not progress.bad:
        return
    print(f"tourdetable: {progress.bad:,} could not be read:", file=sys.stderr)
    for one in entries:
        print(safe(f"  {one.document}: {one.reason}"), file=sys.stderr)


def stopped(progress: Progress) -> Exit:
    """The sentence for somebody who pressed Ctrl-C."""
    print(
        f"tourdetable: Stopped after {progress.done:,} of {progress.documents:,} documents. "
        "What is written is whole; the same line goes on from there.",
        file=sys.stderr,
    )
    return Exit.INTERRUPTED


def ended(progress: Progress) -> Exit:
    """What the command ends with."""
    if progress.bugs:
        return Exit.BUG
    return Exit.REFUSED if progress.bad else Exit.FINE
