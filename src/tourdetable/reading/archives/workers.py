"""Worker processes: each does one job at a time, and none of them takes the others with it.

A pool of the standard library breaks as a whole when one of its processes is killed, and cannot
end a job that takes too long.
"""

import signal
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerProcess
from time import monotonic
from typing import Protocol

from tourdetable.errors import Refusal
from tourdetable.reading.apart.limits import limit_memory

from .entries import Entry, Job

AHEAD = 64
"""So many jobs for each worker can be done before an earlier one that takes long."""
LIFE = 500
"""After so many jobs a worker makes place for a new one, and what it hoarded is free again."""
GRACE = 3.0
"""Seconds in which a worker may finish its job when all is stopped."""
LONGEST_START = 60.0
"""Seconds in which a worker is ready; the time for its job begins only then."""
READY = "ready"
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space of one worker; what needs more is no document of a meeting."""


class NoWorker(Refusal):
    """The system does not let one start a process."""


class Work(Protocol):
    """What workers do. It goes to them by pickling, as jobs and what became of them do."""

    def done(self, job: Job) -> Entry:
        """What became of a job; whatever went wrong is told, not raised."""

    def lost(self, job: Job, *, after: float, code: int | None) -> Entry:
        """What is told of a job whose worker is gone: after so many seconds, or with a code."""

    def tidied(self, job: Job) -> None:
        """Nothing is left of a job that was broken off."""


@dataclass
class Worker:
    """A process at the other end of a line, with the job that it was given last."""

    process: ForkServerProcess
    line: Connection
    jobs: int = 0
    number: int = -1
    """Number of the job that it does."""
    job: Job | None = None
    begun: float = 0.0

    def takes(self, number: int, job: Job) -> bool:
        """Whether it is there to do a job; it may have been ended while it had none."""
        try:
            self.line.send(job)
        except OSError:
            return False
        self.number, self.job, self.begun = number, job, monotonic()
        self.jobs += 1
        return True

    def end(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.line.close()


@dataclass
class Crew:
    """The workers of one piece of work."""

    work: Work
    size: int
    limit: float
    """Seconds for one job."""
    preload: Sequence[str] = ()
    """Modules that every worker has from its birth."""
    busy: list[Worker] = field(default_factory=list)
    idle: list[Worker] = field(default_factory=list)

    def in_order(self, jobs: Iterable[Job]) -> Generator[Entry, None, None]:
        """What became of each job, in their order; no more is held than is not yet in order."""
        waiting = enumerate(jobs)
        done: dict[int, Entry] = {}
        next_one, given, more = 0, 0, True
        try:
            while more or self.busy or done:
                while more and len(self.busy) < self.size and given - next_one < self.size * AHEAD:
                    more = self.give(waiting)
                    given += more
                if self.busy:
                    done.update(self.results())
                while next_one in done:
                    yield done.pop(next_one)
                    next_one += 1
        finally:
            self.dismiss()

    def give(self, waiting: Iterator[tuple[int, Job]]) -> bool:
        """Give the next job to a worker, if there is one."""
        number, job = next(waiting, (-1, None))
        if job is None:
            return False
        while not (worker := self.idle.pop() if self.idle else self.hired()).takes(number, job):
            worker.end()
        self.busy.append(worker)
        return True

    def hired(self) -> Worker:
        """A new worker: forked from a process that has the modules and nothing else of ours."""
        context = get_context("forkserver")
        context.set_forkserver_preload(list(self.preload))
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(self.work, theirs), daemon=True)
        process.start()
        theirs.close()  # so that our end tells when the worker is gone
        if not ours.poll(LONGEST_START) or not is_ready(ours):
            process.kill()
            raise NoWorker(
                "No process can be started that reads. "
                "Free some memory, or read fewer documents at a time."
            )
        return Worker(process, ours)

    def results(self) -> Iterator[tuple[int, Entry]]:
        """What has come in, or was given up, since one looked last."""
        first = min(one.begun for one in self.busy) + self.limit
        ready = wait([one.line for one in self.busy], timeout=max(first - monotonic(), 0))
        for worker in [*self.busy]:
            if worker.line in ready:
                yield worker.number, self.received(worker)
            elif monotonic() - worker.begun >= self.limit:
                yield worker.number, self.given_up(worker)

    def received(self, worker: Worker) -> Entry:
        """What a worker sends; what is told of its job if it is gone."""
        assert worker.job is not None
        self.busy.remove(worker)
        try:
            result: Entry = worker.line.recv()
        except (EOFError, OSError):
            worker.process.join(GRACE)
            return self.told_lost(worker)
        if worker.jobs < LIFE:
            self.idle.append(worker)
        else:
            worker.end()
        return result

    def given_up(self, worker: Worker) -> Entry:
        """A worker that takes too long is ended."""
        self.busy.remove(worker)
        return self.told_lost(worker, after=self.limit)

    def told_lost(self, worker: Worker, *, after: float = 0.0) -> Entry:
        """What is told of the job of a worker that is gone."""
        assert worker.job is not None
        code = worker.process.exitcode
        worker.end()
        self.work.tidied(worker.job)
        return self.work.lost(worker.job, after=after, code=code)

    def dismiss(self) -> None:
        """Let the workers go: they finish their jobs if that is soon, and nothing is left half."""
        workers = [*self.busy, *self.idle]
        try:
            for one in workers:
                one.line.close()
            until = monotonic() + GRACE
            for one in workers:
                one.process.join(max(until - monotonic(), 0))
        finally:
            for one in workers:
                one.end()
            for one in self.busy:
                if one.job is not None:
                    self.work.tidied(one.job)
            self.busy, self.idle = [], []


def is_ready(line: Connection) -> bool:
    """Whether a new worker has said so; it may have been ended before it could."""
    try:
        return bool(line.recv() == READY)
    except (EOFError, OSError):
        return False


def serve(work: Work, line: Connection) -> None:
    """The life of a worker: job after job until nobody gives it any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who gives the jobs
    limit_memory(MOST_MEMORY)
    with suppress(EOFError, OSError):
        line.send(READY)
        while True:
            line.send(work.done(line.recv()))
