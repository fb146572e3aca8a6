"""Backups of PostgreSQL: a dump of one snapshot, and one transaction to put a backup in place."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import DatabaseError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from . import programs
from .held import LEFT_OUT, beside, held
from .manifest import Held
from .refusals import NotBackedUp

PLAIN = ("--no-owner", "--no-privileges")
CLEAR = """
SET lock_timeout = '30s';
DO $$
DECLARE one text;
BEGIN
    FOR one IN
        SELECT format('DROP TABLE IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        UNION ALL
        SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP
        EXECUTE one;
    END LOOP;
END $$;
"""
"""Everything of the product's goes, in the transaction in which the backup comes."""


def take(target: Path) -> Held:
    """Dump the database as it is at one moment; what is counted is counted in that same moment."""
    with beside("snapshot", OPTIONS=without_limit()) as connection, transaction.atomic("snapshot"):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            moment = f"--snapshot={cursor.fetchone()[0]}"
        told = held(connection)
        dump(connection, target, moment)
    return told


def without_limit() -> dict[str, object]:
    """How the database is reached, without a limit for each statement."""
    reached: dict[str, object] = connections["default"].settings_dict["OPTIONS"]
    return {**reached, "options": "-c statement_timeout=0"}


def dump(connection: BaseDatabaseWrapper, target: Path, *words: str) -> None:
    """Write a database into a file in PostgreSQL's own form; the backup compresses it later."""
    left = [f"--exclude-table-data={one}" for one in LEFT_OUT]
    how = ["--format=custom", "--compress=0", *PLAIN, *left, *words, f"--file={target}"]
    programs.run("pg_dump", *how, settings=connection.settings_dict)


@contextmanager
def standing(file: Path) -> Iterator[BaseDatabaseWrapper]:
    """The database that a backup holds, restored as a second one beside the product's own."""
    default = connections["default"]
    name = f"tourdetable_trial_{secrets.token_hex(4)}"
    make(name)
    try:
        with beside("standing", NAME=name, OPTIONS=without_limit()) as opened:
            told = {**default.settings_dict, "NAME": name}
            into = f"--dbname={name}"
            programs.run("pg_restore", "--exit-on-error", *PLAIN, into, file, settings=told)
            yield opened
    finally:
        with default.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def make(name: str) -> None:
    """Make an empty database beside the product's own."""
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    except DatabaseError as error:
        raise NotBackedUp(
            "A backup is tried in a second database, which the role may not make. Let it once: "
            f'ALTER ROLE "{connections["default"].settings_dict["USER"]}" CREATEDB;'
        ) from error


def faults(_connection: BaseDatabaseWrapper) -> list[str]:
    """Nothing: PostgreSQL has checked every constraint while it restored."""
    return []


def put_in_place(restored: BaseDatabaseWrapper, file: Path) -> None:
    """Give the product's database the content of another, in one transaction."""
    dump(restored, file)
    clear, script = file.with_name("clear.sql"), file.with_name("script.sql")
    clear.write_text(CLEAR, encoding="utf-8")
    default = connections["default"]
    programs.run("pg_restore", *PLAIN, f"--file={script}", file, settings=default.settings_dict)
    default.close()
    words = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
    words += [f"--file={clear}", f"--file={script}"]
    programs.run("psql", *words, settings=default.settings_dict)


def is_readable() -> bool:
    """Yes: a PostgreSQL that is broken is mended by its own means, and does not answer."""
    return True


def set_aside(_folder: Path) -> None:
    """Nothing."""
