"""Kill the product and back it up under load, in full size.

Half an hour on two processors: 500 kills of the server on SQLite, 15 of the whole of PostgreSQL,
20 backups under writes on each, all restored and compared. A few of each run in every test run.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = (
    ("reliability.crashes", "sqlite", "--kills", "500"),
    ("reliability.crashes", "postgresql", "--kills", "15"),
    ("reliability.backups", "sqlite", "--backups", "20"),
    ("reliability.backups", "postgresql", "--backups", "20"),
    ("reliability.restores", "--kills", "40"),
    ("reliability.full_disk",),
)


def main() -> int:
    """Run all; fail where one did."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    environment = {**os.environ, "PYTHONPATH": path}
    ended = [
        subprocess.run([sys.executable, "-m", *one], env=environment, check=False).returncode
        for one in RUNS
    ]
    return max(ended)


if __name__ == "__main__":
    sys.exit(main())
