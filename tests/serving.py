"""The product served for a test: a process of its own, on a free port, with a database of its own.

with served(folder) as product:
    page.goto(product.address)
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-c", "import sys; from tourdetable.cli import main; sys.exit(main())")
LONGEST_START = 60


@dataclass(frozen=True)
class Product:
    """A running demo."""

    address: str
    """Where it answers, without a slash at the end."""
    said: tuple[str, ...]
    """The lines it printed until it answered."""


def own(folder: Path) -> dict[str, str]:
    """The environment of an installation of its own, none of it from the run of the tests."""
    return {
        "DJANGO_SETTINGS_MODULE": "tourdetable.project.settings",
        "TOURDETABLE_DATA": str(folder / "var"),
        "DATABASE_URL": "",
        "SECRET_KEY": "",
    }


@contextmanager
def served(folder: Path) -> Iterator[Product]:
    """The demo from its start until Ctrl-C, which must end it well."""
    port = free_port()
    log = folder / f"demo-{port}.log"
    with log.open("wb") as said:
        running = subprocess.Popen(
            [*COMMAND, "demo", "--port", str(port)],
            cwd=folder,
            env={**os.environ, **own(folder)},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Product(f"http://127.0.0.1:{port}", wait_for_welcome(running, log))
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 0, log.read_text(encoding="utf-8")
    finally:
        running.kill()
        running.wait()


def wait_for_welcome(running: subprocess.Popen[bytes], log: Path) -> tuple[str, ...]:
    """What it says until it answers."""
    deadline = time.monotonic() + LONGEST_START
    while "Ctrl-C stops it" not in (said := log.read_text(encoding="utf-8")):
        assert running.poll() is None, said
        assert time.monotonic() < deadline, said
        time.sleep(0.05)
    return tuple(said.splitlines())


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        number: int = trial.getsockname()[1]
        return number
