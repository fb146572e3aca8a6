"""How long it takes to read a document, beside a fixed piece of work of the same run.

usage: python benchmarks/reading.py [DOCUMENT]

Times change with the machine and with what else it does; the ratio hardly does. Without a document
the shipped example is read.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

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


def main(path: Path = EXAMPLE) -> int:
    """Measure reading, checking and saving, each round beside the yardstick."""
    content = path.read_bytes()
    first = seconds(lambda: read(content, name=path.name))
    record = checked(read(content, name=path.name))
    kept = dumps(record)
    work: dict[str, Callable[[], object]] = {
        "yardstick": yardstick,
        "read": lambda: read(content, name=path.name),
        "check": lambda: checked(record),
        "save": lambda: dumps(record),
        "load": lambda: loads(kept),
    }
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, do in work.items():
            times[name].append(seconds(do))
    middle = {name: statistics.median(found) for name, found in times.items()}
    size = len(record.document.text)
    print(f"{path.name}: {size} characters, {len(record.interventions)} passages")
    print(f"first reading  {first * 1000:7.1f} ms (allowed: {ALLOWED * 1000:.0f} ms)")
    for name, took in middle.items():
        print(f"{name:<13}  {took * 1000:7.1f} ms   {took / middle['yardstick']:6.2f} yardsticks")
    return 0 if first <= ALLOWED else 1


def yardstick() -> int:
    """A fixed piece of work: words counted, sorted and joined."""
    words = [f"{(7 * n) % 1009:x}" for n in range(30_000)]
    return len(" ".join(sorted(words, key=lambda word: (len(word), word[::-1]))))


def seconds(do: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main(*(Path(one) for one in sys.argv[1:])))
