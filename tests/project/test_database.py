import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core import checks

from tourdetable.project import checks as own
from tourdetable.project.database import database, has_safe_log
from tourdetable.project.secret import kept_secret


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_the_write_ahead_log_is_used_only_where_its_race_is_mended(
    version: tuple[int, ...], safe: bool
) -> None:
    assert has_safe_log(version) is safe


def test_without_an_address_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    told = database("", tmp_path)
    assert told["ENGINE"] == "django.db.backends.sqlite3"
    assert told["NAME"] == str(tmp_path / "tourdetable.db")
    assert told["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_of_postgresql_is_taken_with_a_limit_for_each_question() -> None:
    told = database("postgresql://anna@localhost/dialogue", Path("unused"))
    assert told["ENGINE"] == "django.db.backends.postgresql"
    assert (told["NAME"], told["USER"]) == ("dialogue", "anna")
    assert told["OPTIONS"] == {"options": "-c statement_timeout=15000"}


@pytest.mark.django_db
def test_the_settings_of_the_database_in_use_are_in_force() -> None:
    found = checks.run_checks(tags=[checks.Tags.database], databases=["default"])
    assert [one for one in found if str(one.id).startswith("tourdetable")] == []


def test_a_sqlite_that_may_lose_data_is_refused() -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        cursor = opened.cursor()
        for pragma in ("foreign_keys=ON", "secure_delete=ON", "synchronous=NORMAL"):
            cursor.execute(f"PRAGMA {pragma}")
        assert [one.msg for one in own.faults(cursor)] == [
            "SQLite runs with synchronous=1, which may lose data."
        ]


def test_a_file_of_sqlite_is_opened_with_the_safe_journal(tmp_path: Path) -> None:
    asked = (
        "import django; django.setup();"
        "from django.db import connection as c; k = c.cursor();"
        "print([k.execute('PRAGMA ' + n).fetchone()[0] for n in ('journal_mode', 'synchronous')],"
        " c.Database.sqlite_version_info >= (3, 51, 3))"
    )
    run = subprocess.run(
        [sys.executable, "-c", asked],
        env={
            "TOURDETABLE_DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "tourdetable.project.settings",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() in {"['wal', 2] True", "['delete', 3] False"}


def test_the_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = kept_secret(tmp_path / "data")
    assert kept_secret(tmp_path / "data") == first
    assert len(first) >= 50
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o777 == 0o600
