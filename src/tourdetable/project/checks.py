"""What must hold before the product starts: read back from the database, not from the settings."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from .database import has_safe_log

WANTED = {"foreign_keys": {1}, "secure_delete": {1}, "synchronous": {2, 3}}
"""Of SQLite's settings, the values that keep what was acknowledged (2 is FULL, 3 is EXTRA)."""


@register(Tags.database)
def sqlite_keeps_what_it_acknowledges(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """A SQLite that could lose what it said it had written is refused."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                found += faults(cursor)
    return found


def faults(cursor: Any) -> list[CheckMessage]:
    """What is wrong with an open SQLite."""
    found: list[CheckMessage] = [
        Error(f"SQLite runs with {name}={value}, which may lose data.", id="tourdetable.E001")
        for name in WANTED
        if (value := pragma(cursor, name)) not in WANTED[name]
    ]
    version = tuple(map(int, str(single(cursor, "SELECT sqlite_version()")).split(".")))
    if pragma(cursor, "journal_mode") == "wal" and not has_safe_log(version):
        written = ".".join(map(str, version))
        hint = "Leave the settings of the database as they are: they choose the older journal."
        told = f"SQLite {written} can lose commits in its write-ahead log."
        found.append(Error(told, hint=hint, id="tourdetable.E002"))
    return found


def pragma(cursor: Any, name: str) -> Any:
    """One of SQLite's settings as it is in force."""
    return single(cursor, f"PRAGMA {name}")


def single(cursor: Any, question: str) -> Any:
    """The one value that answers a question."""
    return cursor.execute(question).fetchone()[0]
