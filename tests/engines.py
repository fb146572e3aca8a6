"""A PostgreSQL of the tests' own: made from nothing, reached by a socket alone, and removed again.

    with postgresql() as database_url: ...

It is quick because it does not wait for the disk. What tests a crash uses one that does:

    with cluster(hurried=False) as server: ...
"""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

LONGEST_START = 60
NEEDED = ("initdb", "postgres", "pg_isready")
CLUSTER = ("-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres", "--data-checksums")
HURRIED = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, which Debian does not put on the path."""
    folders = [Path(one) for one in os.environ.get("PATH", "").split(os.pathsep) if one]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    has_all = (one for one in folders if all((one / name).exists() for name in NEEDED))
    return next(has_all, None)


class Cluster:
    """A server of the tests' own, our child, so that we see its end."""

    def __init__(self, folder: Path, options: str) -> None:
        self.folder, self.options = folder, shlex.split(options)
        self.running: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgresql://postgres@{quote(str(self.folder), safe='')}/postgres"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        found = programs()
        assert found is not None, "ask for programs() first"
        words = [found / "postgres", "-D", self.folder / "data", "-k", self.folder]
        with (self.folder / "log").open("ab") as log:
            self.running = subprocess.Popen(
                [*words, "-c", "listen_addresses=", *self.options],
                user="postgres" if as_root() else None,
                group="postgres" if as_root() else None,
                extra_groups=[] if as_root() else None,
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + LONGEST_START
        while subprocess.run(
            [found / "pg_isready", "-q", "-h", self.folder], check=False
        ).returncode:
            assert self.running.poll() is None, (self.folder / "log").read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "PostgreSQL does not answer"
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop it without more ado."""
        self.end(lambda running: running.send_signal(signal.SIGQUIT))

    def kill(self) -> None:
        """End all its processes at once with SIGKILL, as when the machine loses its power."""
        self.end(kill_with_children)

    def end(self, how: Callable[[subprocess.Popen[bytes]], None]) -> None:
        """End it in a way, and see the last of it."""
        if self.running is not None:
            how(self.running)
            self.running.wait()
            self.running = None


def kill_with_children(running: subprocess.Popen[bytes]) -> None:
    """A process and those that it has started, all at once."""
    number = running.pid
    children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="utf-8").split()
    for one in (number, *map(int, children)):
        os.kill(one, signal.SIGKILL)
    while any(map(cmdline, children)):
        time.sleep(0.005)


def cmdline(number: str) -> bytes:
    """What a process was started with; nothing once it has ended."""
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes()
    except OSError:
        return b""


@contextmanager
def cluster(*, hurried: bool) -> Iterator[Cluster]:
    """A cluster for as long as the block runs."""
    found = programs()
    assert found is not None, "ask for programs() first"
    # Short, because the path of a socket may have no more than about a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="tdt-pg-", dir="/tmp"))  # as said
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir(mode=0o700)
    if as_root():
        shutil.chown(folder, "postgres")
        shutil.chown(data, "postgres")
    run(found / "initdb", "-D", data, *CLUSTER)
    made = Cluster(folder, HURRIED if hurried else "")
    try:
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder)


@contextmanager
def postgresql() -> Iterator[str]:
    """A hurried cluster for as long as the block runs, as the address of its database."""
    with cluster(hurried=True) as made:
        yield made.url


def run(*command: str | Path) -> None:
    """Run one of its programs, which refuse to be run by root."""
    words = [str(one) for one in command]
    if as_root():
        words = ["su", "postgres", "-s", "/bin/sh", "-c", shlex.join(words)]
    ended = subprocess.run(
        words, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout


def as_root() -> bool:
    """Whether the tests are run by root, as in a container."""
    return os.geteuid() == 0
