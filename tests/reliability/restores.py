"""Kill -9 in the middle of restoring: what was there before or the backup, and nothing between.

python -m reliability.restores --kills 40
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from reliability.examined import asking, torn
from reliability.running import Installation, installed
from reliability.writing import Writers
from serving import COMMAND


def two_backups(office: Installation) -> dict[int, str]:
    """A small one and a larger one, by the number of meetings in them."""
    office.start()
    writers = Writers(office.port, office.session)
    made = {}
    for name in ("small.tdtb", "large.tdtb"):
        writers.begin()
        writers.wait_for(8)
        writers.end()
        assert office.command("backup", name).returncode == 0
        made[meetings(office)] = name
    office.kill()
    return made


def meetings(office: Installation) -> int:
    """How many there are, in a database in which nothing is torn."""
    with asking(office.file) as ask:
        assert torn(ask) == []
        ((number,),) = ask("SELECT COUNT(*) FROM dialogue_meeting")
        return int(number)


def killed(office: Installation, backup: str, seconds: float) -> bool:
    """Restore, and kill that after so long; whether it was still at work."""
    running = subprocess.Popen(
        [*COMMAND, "restore", backup, "--replace"],
        cwd=office.folder,
        env=office.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    running.kill()
    return running.wait() != 0


def on_sqlite(office: Installation, *, kills: int, seed: int) -> Counter[str]:
    """How often what was there afterwards; it raises where that is neither."""
    chance, outcome = random.Random(seed), Counter[str]()  # noqa: S311  # chance, and no secret
    made = two_backups(office)
    begun = time.monotonic()
    for number in (1, 2):
        assert office.command("restore", "small.tdtb", "--replace").returncode == 0, number
    whole = (time.monotonic() - begun) / 2
    while outcome["old"] + outcome["new"] < kills:
        before = meetings(office)
        other = next(one for one in made if one != before)
        at_work = killed(office, made[other], chance.uniform(0.7, 1.0) * whole)
        after = meetings(office)
        assert after in made
        outcome["ended before" if not at_work else "new" if after == other else "old"] += 1
        whole *= 1.03 if at_work else 0.9  # the machine may have become quicker meanwhile
    assert office.command("restore", "small.tdtb", "--replace").returncode == 0
    assert not [*(office.folder / "var").glob(".working-*")]
    return outcome


def main() -> int:
    """Run it, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tdt-restores-") as name, installed(Path(name)) as one:
        outcome = on_sqlite(one, kills=options.kills, seed=options.seed)
    told = f"restoring killed {options.kills} times at work, seed {options.seed}"
    print(f"{told}: {dict(outcome)}, 0 torn")
    return 0


if __name__ == "__main__":
    sys.exit(main())
