"""How long `tourdetable --help` takes, beside Python itself doing nothing.

usage: python benchmarks/help.py
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15
ALLOWED = 0.3
COMMAND = Path(sys.executable).with_name("tourdetable")


def main() -> int:
    """Measure both in turn, so that a busy machine is busy for both."""
    ours, nothing = [], []
    for _ in range(ROUNDS):
        nothing.append(seconds([sys.executable, "-c", "pass"]))
        ours.append(seconds([str(COMMAND), "--help"]))
    told, bare = statistics.median(ours), statistics.median(nothing)
    print(f"tourdetable --help   {told * 1000:6.0f} ms (allowed: {ALLOWED * 1000:.0f} ms)")
    print(f"python -c pass       {bare * 1000:6.0f} ms")
    print(f"ratio                {told / bare:6.1f}")
    return 0 if told <= ALLOWED else 1


def seconds(command: list[str]) -> float:
    """How long a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
