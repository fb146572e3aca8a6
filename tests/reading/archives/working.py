"""Work for the tests' workers; it has a module of its own, so that a worker can be sent it."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from tourdetable.reading.archives import Entry, Job, Outcome


def job(name: str) -> Job:
    """A job that is told by its name what is to happen."""
    return Job(Path(name), name, Path(f"{name}.json"))


@dataclass(frozen=True)
class Working:
    """Does what the name of a job says."""

    folder: Path

    def done(self, job: Job) -> Entry:
        """Work well, die, sleep, or leave by oneself."""
        if job.name.startswith("killed"):
            (self.folder / job.name).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if job.name.startswith("endless"):
            time.sleep(600)
        if job.name.startswith("leaves"):
            os._exit(7)
        return Entry(job.name, Outcome.READ, "test", sha256=str(os.getpid()))

    def lost(self, job: Job, *, after: float, code: int | None) -> Entry:
        """Tell what happened."""
        return Entry(job.name, Outcome.LOST, "test", reason=f"after {after:g}, code {code}")

    def tidied(self, job: Job) -> None:
        """Take away what was left."""
        (self.folder / job.name).unlink(missing_ok=True)
