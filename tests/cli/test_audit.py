import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from cli.started import Started
from serving import own

WRITER = """
import django
django.setup()
from datetime import UTC, datetime
from django.db import transaction
from tourdetable.audit.actions import Actor, enter
for turn in range(25):
    with transaction.atomic():
        enter(by=Actor("the test"), at=datetime.now(UTC), deed="try", about="one of many")
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The database of an installation with a hundred entries, by four who wrote at once."""
    environment = {
        **os.environ,
        **own(tmp_path),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "tourdetable.project.settings",
    }
    django = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    subprocess.run(django, env=environment, cwd=tmp_path, check=True)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER], env=environment, cwd=tmp_path)
        for _ in range(4)
    ]
    assert [one.wait() for one in writers] == [0] * 4
    return next(tmp_path.rglob("tourdetable.db"))


def test_the_head_is_told_and_the_log_is_held_against_it(log: Path, tourdetable: Started) -> None:
    head = tourdetable("audit", "head", DATABASE_URL="").stdout.strip()
    assert head.startswith("100:")
    sound = tourdetable("audit", "verify", "--head", head, DATABASE_URL="")
    assert (sound.returncode, sound.stderr) == (0, "")
    told = sound.stdout.splitlines()
    assert told[0] == f"100 entries, all in order. The last is {head}"
    assert told[-1] == "Heads from outside: 1 of 1 found."

    with sqlite3.connect(log) as opened:
        opened.executescript(
            "DROP TRIGGER no_entry_is_changed; UPDATE audit_entry SET at = '2026-99-99' "
            "WHERE number = 40; DROP TRIGGER no_entry_goes; DELETE FROM audit_entry "
            "WHERE number = 90;"
        )
    opened.close()
    altered = tourdetable("audit", "verify", DATABASE_URL="")
    assert altered.returncode == 1
    assert altered.stdout.startswith("Entry 40 cannot be read: it was altered.\n")


def test_what_is_no_head_is_wrong_use(tourdetable: Started) -> None:
    run = tourdetable("audit", "verify", "--head", "40:abc")
    assert run.returncode == 2
    assert run.stderr.endswith("'40:abc' is no head: it is a number, a colon, 64 hex digits\n")
