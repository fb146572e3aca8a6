"""What a command costs in time and memory, together with all processes below it."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

EVERY = 0.1
"""Seconds between two looks."""


class Cost(NamedTuple):
    """What a command cost, and what it ended with."""

    seconds: float
    busy: float
    """Seconds of processor time: what it would take on one core that does nothing else."""
    megabytes: float
    """The largest sum of resident memory; pages that processes share are counted for each."""
    code: int


def cost_of(command: Sequence[str], *, folder: Path) -> Cost:
    """Run a command and watch it (Linux)."""
    begun = time.perf_counter()
    running = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    most = 0
    used: dict[int, float] = {}
    while running.poll() is None:
        there = list(processes(running.pid))
        most = max(most, sum(map(resident, there)))
        used |= {one: max(busy(one), used.get(one, 0)) for one in there}
        time.sleep(EVERY)
    taken = time.perf_counter() - begun
    return Cost(taken, sum(used.values()), most / 1024, running.returncode)


def processes(first: int) -> Iterator[int]:
    """A process and all below it."""
    yield first
    try:
        children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii")
    except OSError:  # it has just ended
        return
    for child in children.split():
        yield from processes(int(child))


def busy(process: int) -> float:
    """Seconds of processor time that a process has used."""
    try:
        fields = (
            Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        )
    except OSError:  # it has just ended
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(process: int) -> int:
    """Kilobytes of a process that are in memory."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:  # it has just ended
        return 0
    return next((int(one.split()[1]) for one in status.splitlines() if "VmRSS:" in one), 0)
