"""The command line as people use it: started, and looked at from outside."""

import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.started import Run, Started
from serving import COMMAND, own
from tourdetable.framework import profiles

SUMMARY = """\
# Meeting of the Lakes Dialogue, 3 March 2023

1. Forty participants from four countries: Chile, Japan, Kenya and Peru, took part.

2. **Peru** is ready to host the next meeting.

3. It was decided to meet again.
"""


@pytest.fixture
def tourdetable(tmp_path: Path) -> Started:
    """Runs a line in a folder of its own, as in a script: no terminal anywhere."""

    def run(*words: str | Path, **environment: str) -> Run:
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, **own(tmp_path), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def at_a_terminal(tmp_path: Path) -> Callable[..., str]:
    """Runs a line on a terminal, and gives everything that is seen there."""

    def run(*words: str | Path) -> str:
        ours, theirs = pty.openpty()
        running = subprocess.Popen(
            [*COMMAND, *map(str, words)], cwd=tmp_path, stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        seen = b"".join(iter(lambda: read_from(ours), b""))
        running.wait()
        os.close(ours)
        return seen.decode().replace("\r\n", "\n")

    return run


def read_from(terminal: int) -> bytes:
    """What comes next; Linux says that a terminal has ended with an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


@pytest.fixture
def example() -> Path:
    """The example that comes with the product."""
    return profiles.SHELF / "budapest_process" / "examples" / "senior-officials-meeting-2021.md"


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    """A short summary, made up."""
    path = tmp_path / "summary.md"
    path.write_text(SUMMARY, encoding="utf-8")
    return path
