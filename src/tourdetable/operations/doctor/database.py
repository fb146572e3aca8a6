"""The database: whether it keeps what it acknowledges, fits this version, and is whole."""

from collections.abc import Iterator

from django.core.checks import ERROR, Tags, run_checks
from django.db import connection

from tourdetable.audit.queries import verification
from tourdetable.operations import tables

from .condition import Condition, attention, fault, well

KEEPING = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
"""Of PostgreSQL's settings, the values with which a power cut loses nothing."""


def mode() -> Iterator[Condition]:
    """Its settings, read back from itself."""
    told = run_checks(tags=[Tags.database], databases=["default"])
    grave = [one for one in told if one.level >= ERROR]
    for one in grave:
        yield fault("database", one.msg.rstrip("."), one.hint or "Leave its settings as they are.")
    if not grave:
        yield from {"sqlite": sqlite, "postgresql": postgresql}[connection.vendor]()


def sqlite() -> Iterator[Condition]:
    """In a file."""
    version, journal = asked("SELECT sqlite_version()"), asked("PRAGMA journal_mode")
    yield well("database", f"SQLite {version}, journal {journal}, nothing acknowledged is lost")


def postgresql() -> Iterator[Condition]:
    """On a server."""
    wrong = [name for name, wanted in KEEPING.items() if asked(f"SHOW {name}") != wanted]
    if wrong:
        advice = "Set it to on in postgresql.conf: a power cut may lose what was acknowledged."
        yield fault("database", f"PostgreSQL runs with {wrong[0]} off", advice)
    elif asked("SHOW data_checksums") != "on":
        advice = "Stop it and run pg_checksums --enable, so that a failing disk is noticed."
        yield attention("database", "PostgreSQL keeps no check sums", advice)
    else:
        version = asked("SHOW server_version")
        yield well("database", f"PostgreSQL {version}, nothing acknowledged is lost")


def asked(question: str) -> str:
    """The one value that answers a question."""
    with connection.cursor() as cursor:
        cursor.execute(question)
        return str(cursor.fetchone()[0])


def migrations() -> Iterator[Condition]:
    """Whether its tables are those of this version."""
    waiting = tables.pending()
    if waiting:
        advice = "Back up, and run: tourdetable prepare"
        steps = "1 step" if len(waiting) == 1 else f"{len(waiting)} steps"
        yield fault("tables", f"{steps} behind this version", advice)
    else:
        yield well("tables", "those of this version")


def log() -> Iterator[Condition]:
    """Whether the log is as it was written."""
    verdict = verification()
    if verdict.fault:
        advice = "Keep everything as it is, and compare it with a backup: somebody changed it."
        yield fault("log", verdict.fault.told.rstrip("."), advice)
    else:
        yield well("log", f"an unbroken chain, entries in it: {verdict.entries}")


def integrity() -> Iterator[Condition]:
    """Whether the file is whole; PostgreSQL looks after that itself."""
    if connection.vendor == "sqlite":
        told = asked("PRAGMA quick_check(1)")
        if told == "ok":
            yield well("file", "whole")
        else:
            advice = "Stop the server, and restore the last backup with --replace."
            yield fault("file", "the database file is broken", advice)
