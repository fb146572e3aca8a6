"""Trying a backup: it is restored beside the product's own database, and compared."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from .engine import engine
from .held import held
from .manifest import Held
from .refusals import Damaged

DATABASE = "database"
"""The name of the database in a backup."""


@contextmanager
def tried(folder: Path, expected: Held, *, name: str) -> Iterator[BaseDatabaseWrapper]:
    """The database of an unpacked backup, standing beside the product's own and found whole."""
    with engine().standing(folder / DATABASE) as connection:
        try:
            faults = engine().faults(connection) or differences(held(connection), expected)
        except DatabaseError as error:
            raise Damaged(name, "its database cannot be read") from error
        if faults:
            raise Damaged(name, faults[0])
        yield connection


def differences(found: Held, expected: Held) -> list[str]:
    """Where a database is not what its manifest says."""
    told = []
    if found.migrations != expected.migrations:
        told.append("its tables are of another version than it says")
    tables = sorted({*found.rows, *expected.rows})
    told += [
        f"its table {one} has {found.rows.get(one)} rows instead of {expected.rows.get(one)}"
        for one in tables
        if found.rows.get(one) != expected.rows.get(one)
    ]
    if found.log_head != expected.log_head:
        told.append("its log does not end as it says")
    if found.log_fault != expected.log_fault:
        told.append(found.log_fault or "its log is not as it was")
    return told
