"""An installation whose server is killed: as an operator's, with the settings of an office."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving import COMMAND, free_port, own

ZYGOTE = Path(__file__).with_name("zygote.py")
LONGEST_START = 60


class Installation:
    """One that can be started, killed and looked at."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.folder, self.port, self.database_url = folder, free_port(), database_url
        self.log = folder / "server.log"
        settings = {"DATABASE_URL": database_url, "SECOND_FACTOR_FOR": "", "LOG_LEVEL": "WARNING"}
        self.environment = {**os.environ, **own(folder), **settings}
        self.zygote = subprocess.Popen(
            [sys.executable, str(ZYGOTE), str(self.port), str(self.log)],
            cwd=folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.session = self.heard()["session"]

    @property
    def file(self) -> Path:
        """The database, where it is a file."""
        return self.folder / "var" / "tourdetable.db"

    def heard(self) -> dict[str, str]:
        assert self.zygote.stdout is not None
        line = self.zygote.stdout.readline()
        assert line, "the server could not be prepared"
        told: dict[str, str] = json.loads(line)
        return told

    def order(self, word: str) -> None:
        assert self.zygote.stdin is not None
        self.zygote.stdin.write(f"{word}\n")
        self.zygote.stdin.flush()
        assert self.heard() == {"done": word}

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        self.order("start")
        deadline = time.monotonic() + LONGEST_START
        while not self.answers():
            assert time.monotonic() < deadline, self.log.read_text(encoding="utf-8")[-2000:]
            time.sleep(0.01)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/") as answer:
                return bool(answer.status == 200)
        except urllib.error.HTTPError:
            return False
        except OSError:
            return False

    def kill(self) -> None:
        """End all its processes at once with SIGKILL."""
        self.order("kill")

    def command(self, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """A line of the command line, while the server runs or not."""
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            cwd=self.folder,
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def end(self) -> None:
        assert self.zygote.stdin is not None
        assert self.zygote.stdout is not None
        self.zygote.stdin.close()
        self.zygote.stdout.close()
        self.zygote.wait()


@contextmanager
def installed(folder: Path, database_url: str = "") -> Iterator[Installation]:
    """An installation for as long as the block runs; its server is not left behind."""
    made = Installation(folder, database_url)
    try:
        yield made
    finally:
        made.end()
