"""The database: SQLite in one file on a laptop, PostgreSQL for an organisation."""

import sqlite3
from pathlib import Path
from typing import Any

import dj_database_url

FIXED_IN = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""Versions of SQLite from which the race at the reset of the write-ahead log is mended."""


def database(url: str, folder: Path) -> dict[str, Any]:
    """Django's entry for the database at an address, by default a file in the data folder."""
    if url and not url.startswith("sqlite"):
        server: dict[str, Any] = dict(
            dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
        )
        given = server.get("OPTIONS") or {}
        return server | {"OPTIONS": {"options": "-c statement_timeout=15000", **given}}
    found: dict[str, Any]
    found = dict(dj_database_url.parse(url)) if url else {"NAME": str(folder / "tourdetable.db")}
    return found | {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": sqlite_options()}


def sqlite_options() -> dict[str, Any]:
    """How SQLite is run so that what was acknowledged survives a power cut.

    Immediate transactions, because two that begin as readers cannot both go on to write.
    Where the library has the race of the write-ahead log, the older journal takes its place.
    """
    pragmas = (
        ["journal_mode=WAL", "synchronous=FULL"]
        if has_safe_log(sqlite3.sqlite_version_info)
        else ["journal_mode=DELETE", "synchronous=EXTRA"]
    )
    pragmas += ["foreign_keys=ON", "secure_delete=ON"]
    return {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "; ".join(f"PRAGMA {one}" for one in pragmas),
    }


def has_safe_log(version: tuple[int, ...]) -> bool:
    """Whether a version of SQLite has the race at the reset of the write-ahead log mended."""
    newest, *others = FIXED_IN
    return version >= newest or any(version[:2] == one[:2] and version >= one for one in others)
