"""The database tests once more on PostgreSQL, beside the run on SQLite and at the same time.

The one run leaves a core idle that the other can have, and both together are over sooner.
"""

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import engines

COMMAND = (sys.executable, "-m", "pytest", "-q", "-m", "database", "-p", "no:cacheprovider")


class Elsewhere(Thread):
    """A run of its own, with a PostgreSQL of its own, until it is over or is ended."""

    def __init__(self, root: Path) -> None:
        super().__init__(name="the database tests on PostgreSQL", daemon=True)
        self.root = root
        self.running: subprocess.Popen[str] | None = None
        self.printed = ""
        self.code: int | None = None
        self.is_wanted = True

    def run(self) -> None:
        """Run them, and keep what they print."""
        with engines.postgresql() as url:
            self.running = subprocess.Popen(
                COMMAND,
                cwd=self.root,
                env={**os.environ, "DATABASE_URL": url},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if not self.is_wanted:
                self.running.kill()
            self.printed, _ = self.running.communicate()
            self.code = self.running.returncode

    def end(self) -> None:
        """End it, whether it is over or not; its PostgreSQL goes with it."""
        self.is_wanted = False
        if self.running is not None:
            self.running.kill()
        self.join()
