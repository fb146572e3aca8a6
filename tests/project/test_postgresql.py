"""The database tests, which the rest of the run makes on SQLite, once more on PostgreSQL."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import engines


@pytest.mark.skipif(
    bool(os.environ.get("DATABASE_URL")), reason="the run is on one engine already"
)
@pytest.mark.skipif(engines.programs() is None, reason="PostgreSQL is not installed")
def test_what_uses_the_database_passes_on_postgresql_too(
    root: Path, record_property: Callable[[str, object], None]
) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-m", "database", "-p", "no:cacheprovider"]
    with engines.postgresql() as url:
        run = subprocess.run(
            command,
            cwd=root,
            env={**os.environ, "DATABASE_URL": url},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    record_property("on PostgreSQL", run.stdout.strip().rpartition("\n")[2])
    assert run.returncode == 0, run.stdout
