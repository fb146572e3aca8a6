"""Reads damaged files of every format: each must be read or refused, soon and in little memory.

usage: try_damaged_files.py [--number 2000] [--only docx,pdf] [--from 0] [--keep FOLDER]

A summary is saved in every format (in some of them by LibreOffice, if it is there) and damaged in
so many ways: bytes changed, cut off, lost or doubled, in packages also inside of their parts. Each
is opened, and every tenth read to its record, by a worker with 600 MB of address space and
20 seconds. What was neither read nor refused is named and, with --keep, kept; then the
exit code is 1.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tourdetable.errors import Refusal
from tourdetable.reading.archives.entries import Entry, Job, Outcome
from tourdetable.reading.archives.workers import Crew
from tourdetable.reading.opening import opened
from tourdetable.reading.pipeline import read_source

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from reading.opening.mutated import damaged, is_whole
from reading.opening.saved import BY_OFFICE, saved

MOST_MEMORY = 600 * 1000**2
LONGEST = 20.0
READ_EVERY = 10
SLOWEST = 5
MOST_TOLD = 20
PRELOAD = ("tourdetable.reading.pipeline", "tourdetable.reading.opening.docx")
GOOD = {Outcome.READ, Outcome.REFUSED}


@dataclass(frozen=True, slots=True)
class Tried(Entry):
    """What became of a damaged file, and how long it took."""

    seconds: float = 0.0


@dataclass(frozen=True)
class Reading:
    """Damaged files read in workers."""

    def done(self, job: Job) -> Tried:
        """What became of one."""
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        content = damaged_of(job)
        begun = time.perf_counter()
        whole = number_of(job.name) % READ_EVERY == 0
        outcome, reason = outcome_of(content, job.path.name, whole=whole)
        return Tried(job.name, outcome, "", reason=reason, seconds=time.perf_counter() - begun)

    def lost(self, job: Job, *, after: float, code: int | None) -> Tried:
        """What is told of one whose worker is gone."""
        outcome = Outcome.TOO_LONG if after else Outcome.LOST
        return Tried(job.name, outcome, "", reason=f"code {code}", seconds=after)

    def tidied(self, job: Job) -> None:
        """Nothing is written."""


def outcome_of(content: bytes, name: str, *, whole: bool) -> tuple[Outcome, str | None]:
    """What became of reading a file, and what was said of it."""
    try:
        source = opened(content, name=name)
        if whole:
            read_source(source)
    except Refusal as refusal:
        return Outcome.REFUSED, str(refusal)
    except MemoryError:
        return Outcome.LOST, "more memory than it may have"
    except Exception:  # noqa: BLE001 - whatever is raised is what is looked for here
        return Outcome.BUG, traceback.format_exc()
    edges = [(one.start, one.end) for one in (*source.paragraphs, *source.markings)]
    if not is_whole(source.text, edges):
        return Outcome.BUG, "a paragraph or a marking reaches beyond the text"
    return Outcome.READ, None


def number_of(name: str) -> int:
    """The number of a damaged file: of "docx 17" it is 17."""
    return int(name.split()[1])


def damaged_of(job: Job) -> bytes:
    """The damaged file of a job: "docx 17"."""
    return damaged(job.path.read_bytes(), number_of(job.name))


def jobs(files: list[Path], first: int, number: int) -> Iterator[Job]:
    """The damaged files to read, of all formats in turn."""
    for one in range(first, first + number):
        for file in files:
            yield Job(file, f"{file.suffix[1:]} {one}", file)


def main(words: list[str]) -> int:
    """Make the files, read them, and tell what became of them."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--number", type=int, default=2000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path)
    wanted = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as held:
        samples = saved(Path(held))
        for ending in set(BY_OFFICE) - set(samples):
            print(f"{ending}: left out, it needs LibreOffice")
        chosen = wanted.only.split(",") if wanted.only else list(samples)
        files = [Path(held) / f"sample.{ending}" for ending in chosen]
        for file in files:
            file.write_bytes(samples[file.suffix[1:]])
        every = jobs(files, wanted.first, wanted.number)
        crew = Crew(Reading(), os.cpu_count() or 1, LONGEST, PRELOAD)
        found = [one for one in crew.in_order(every) if isinstance(one, Tried)]
        if wanted.keep:
            keep(wanted.keep, [one for one in found if one.outcome not in GOOD], Path(held))
    return told(found)


def keep(folder: Path, bad: list[Tried], held: Path) -> None:
    """Keep the files that were neither read nor refused."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in bad:
        ending, number = one.document.split()
        content = damaged((held / f"sample.{ending}").read_bytes(), int(number))
        (folder / f"{number}.{ending}").write_bytes(content)


def told(found: list[Tried]) -> int:
    """Print what became of the files; 1 where any was neither read nor refused."""
    endings = dict.fromkeys(one.document.split()[0] for one in found)
    for ending in endings:
        here = [one for one in found if one.document.split()[0] == ending]
        count = Counter(one.outcome for one in here)
        slowest = max(here, key=lambda one: one.seconds)
        print(
            f"{ending:5}"
            + "  ".join(f"{count[outcome]:5} {outcome.value}" for outcome in Outcome)
            + f"   slowest {slowest.seconds:.2f} s ({slowest.document})"
        )
    for one in sorted(found, key=lambda one: -one.seconds)[:SLOWEST]:
        print(f"{one.seconds:6.2f} s {one.document}: {one.outcome.value}")
    bad = [one for one in found if one.outcome not in GOOD]
    for one in bad[:MOST_TOLD]:
        print(f"\n{one.document}: {one.outcome.value}\n{one.reason}")
    print(f"{len(found)} files, {len(bad)} neither read nor refused")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
