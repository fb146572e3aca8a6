"""Kill -9 in the middle of writing: the server on SQLite, the whole of PostgreSQL.

    python -m reliability.crashes sqlite --kills 500
    python -m reliability.crashes postgresql --kills 15

Both run the product as an office does: its pages, its settings, a disk that is waited for.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import engines
from reliability.examined import asking, lost, torn
from reliability.running import Installation, installed
from reliability.writing import Writers


@dataclass
class Outcome:
    """What a run showed."""

    kills: int = 0
    in_writes: int = 0
    """Kills with which at least one write was under way."""
    acknowledged: int = 0
    lost: set[str] = field(default_factory=set)
    torn: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: Counter[int] = field(default_factory=Counter)
    """What was not answered well although nothing had been killed yet, by its status."""
    log: str = ""
    """What `tourdetable audit verify` said at the end."""
    slowest_recovery: float = 0.0
    """Seconds until it answered again."""

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.in_writes} of them with writes under way; "
            f"{self.acknowledged} acknowledged writes, {len(self.lost)} lost, {len(self.torn)} "
            f"torn, {self.failed.total()} failed without a kill; longest until it answered again "
            f"{self.slowest_recovery:.1f} s; {self.log}"
        )


def on_sqlite(office: Installation, *, kills: int, seed: int) -> Outcome:
    """Kill the server; look at the file after each time."""
    outcome, chance = Outcome(), random.Random(seed)  # noqa: S311  # chance, and no secret
    writers = Writers(office.port, office.session)
    for _ in range(kills):
        begun = time.monotonic()
        office.start()
        outcome.slowest_recovery = max(outcome.slowest_recovery, time.monotonic() - begun)
        write_and(office.kill, writers, chance, outcome)
        note(outcome, office.file, writers)
    finish(outcome, office, writers)
    return outcome


def on_postgresql(
    office: Installation, cluster: engines.Cluster, *, kills: int, seed: int
) -> Outcome:
    """Kill the whole cluster under a server that goes on; look at it once it has recovered."""
    outcome, chance = Outcome(), random.Random(seed)  # noqa: S311  # chance, and no secret
    writers = Writers(office.port, office.session)
    office.start()
    try:
        for _ in range(kills):
            write_and(cluster.kill, writers, chance, outcome)
            begun = time.monotonic()
            cluster.start()
            while not office.answers():
                time.sleep(0.01)
            outcome.slowest_recovery = max(outcome.slowest_recovery, time.monotonic() - begun)
            note(outcome, cluster.url, writers)
        finish(outcome, office, writers)
    finally:
        office.kill()
    return outcome


def write_and(
    kill: Callable[[], None], writers: Writers, chance: random.Random, outcome: Outcome
) -> None:
    """Let them write, and kill at a moment that nobody chose."""
    writers.failed.clear()
    writers.begin()
    writers.wait_for(chance.randint(1, 4))
    time.sleep(chance.uniform(0, 0.06))
    under_way = len(writers.under_way)
    outcome.failed += writers.failed
    kill()
    writers.end()
    outcome.kills += 1
    outcome.in_writes += bool(under_way)


def note(outcome: Outcome, place: Path | str, writers: Writers) -> None:
    """Keep what is lost and what is torn."""
    with asking(place) as ask:
        outcome.lost |= lost(ask, writers.acknowledged)
        outcome.torn += torn(ask)


def finish(outcome: Outcome, office: Installation, writers: Writers) -> None:
    """The figures at the end, and the log from its first entry on."""
    outcome.acknowledged, outcome.refused = len(writers.acknowledged), writers.refused
    outcome.log = office.command("audit", "verify").stdout.strip().partition("\n")[0]


def main() -> int:
    """Run one of them, print the figures, and fail where anything was lost or torn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("engine", choices=["sqlite", "postgresql"])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tdt-crash-") as name:
        folder, sizes = Path(name), {"kills": options.kills, "seed": options.seed}
        if options.engine == "sqlite":
            with installed(folder) as office:
                outcome = on_sqlite(office, **sizes)
        else:
            with (
                engines.cluster(hurried=False) as cluster,
                installed(folder, cluster.url) as office,
            ):
                outcome = on_postgresql(office, cluster, **sizes)
    print(f"{options.engine}, seed {options.seed}: {outcome}")
    for one in [*sorted(outcome.lost), *outcome.torn, *outcome.refused]:
        print(one)
    return 1 if outcome.lost or outcome.torn or outcome.refused or outcome.failed else 0


if __name__ == "__main__":
    sys.exit(main())
