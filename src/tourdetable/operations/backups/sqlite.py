"""Backups of SQLite: a snapshot while it is in use, and one transaction to put one in place."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from .held import LEFT_OUT, beside, held
from .manifest import Held
from .refusals import NotRestored

LONGEST_WAIT = 30.0
"""Seconds that putting a backup in place waits for a writer to end."""


def take(target: Path) -> Held:
    """Write the database as it is at one moment; who reads or writes meanwhile is not held up."""
    with connections["default"].cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(target)])
    with standing(target) as copy:
        with copy.cursor() as cursor:
            there = copy.introspection.table_names(cursor)
            for one in set(LEFT_OUT).intersection(there):
                cursor.execute(f"DELETE FROM {one}")  # noqa: S608  # a name of ours; overwritten, as secure_delete is on
        return held(copy)


@contextmanager
def standing(file: Path) -> Iterator[BaseDatabaseWrapper]:
    """The database that a backup holds, opened where it lies, apart from the product's own."""
    options = connections.databases["default"]["OPTIONS"]
    alone = "PRAGMA journal_mode=DELETE; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
    with beside("standing", NAME=str(file), OPTIONS=options | {"init_command": alone}) as opened:
        yield opened


def faults(connection: BaseDatabaseWrapper) -> list[str]:
    """What is wrong with a database from the bottom up; nothing where all is well."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        told = [str(line) for (line,) in cursor.fetchall() if line != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        return told + [f"{table} refers to what is not there" for table, *_ in cursor.fetchall()]


def put_in_place(restored: BaseDatabaseWrapper, _file: Path) -> None:
    """Give the product's database the content of another, in one transaction.

    The file stays the same one, so that a server which has it open goes on with the new content.
    """
    default = connections["default"]
    deadline = time.monotonic() + LONGEST_WAIT

    def waited(*_: Any) -> None:
        """Called after each attempt; SQLite itself would wait for ever."""
        if time.monotonic() > deadline:
            raise TimeoutError

    try:
        restored.ensure_connection()
        default.ensure_connection()
        restored.connection.backup(default.connection, progress=waited, sleep=0.1)
        with default.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except TimeoutError as error:
        raise NotRestored(
            "The database is in use without a pause. Stop the server, and restore again."
        ) from error
    finally:
        default.close()


def is_readable() -> bool:
    """Whether the product's database is one, and whole."""
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute("PRAGMA quick_check(1)")
            return bool(cursor.fetchone()[0] == "ok")
    except DatabaseError:
        connections["default"].close()
        return False


def set_aside(folder: Path) -> None:
    """Move the files of a database that cannot be read out of the way."""
    connections["default"].close()
    live = Path(connections["default"].settings_dict["NAME"])
    folder.mkdir(parents=True)
    for ending in ("", "-wal", "-shm", "-journal"):
        part = live.with_name(live.name + ending)
        if part.exists():
            part.rename(folder / part.name)
