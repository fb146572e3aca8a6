"""What a database holds, counted so that a copy can be compared with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from tourdetable.audit.queries import verification

from .manifest import Held

LOG = {"audit_entry", "audit_chainhead"}
LEFT_OUT = ("django_session", "usersessions_usersession", "accounts_cache")
"""Tables whose rows are in no backup: who holds a session's key is logged in; from where somebody
logged in, and how often somebody tried to, is of today alone."""
MADE_BY_MIGRATIONS = {"django_migrations", "django_content_type", "auth_permission"}
"""Tables that have rows as soon as there are tables."""


def held(connection: BaseDatabaseWrapper) -> Held:
    """Everything that can be compared, counted in one transaction of the caller's."""
    with connection.cursor() as cursor:
        tables = sorted(connection.introspection.table_names(cursor))
        rows = {one: count(connection, one) for one in tables if one not in LEFT_OUT}
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        migrations = tuple(f"{app}.{name}" for app, name in cursor.fetchall())
    head, fault = log(connection) if LOG.issubset(tables) else (None, None)
    return Held(migrations=migrations, rows=rows, log_head=head, log_fault=fault)


def log(connection: BaseDatabaseWrapper) -> tuple[str, str | None]:
    """The end of a database's log, and what is wrong with it from its first entry on."""
    with as_own(connection):
        verdict = verification()
        return str(verdict.head), verdict.fault.told if verdict.fault else None


@contextmanager
def as_own(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let another database be the product's own for a while, in this thread alone."""
    own = connections["default"]
    connections["default"] = connections[connection.alias]
    try:
        yield
    finally:
        connections["default"] = own


def count(connection: BaseDatabaseWrapper, table: str) -> int:
    """How many rows a table has."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608  # a name the database gave
        found: int = cursor.fetchone()[0]
        return found


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    """Whether there is nothing in a database that anybody entered."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    return not any(count(connection, one) for one in tables - MADE_BY_MIGRATIONS)


@contextmanager
def beside(alias: str, **changed: object) -> Iterator[BaseDatabaseWrapper]:
    """A second connection beside the product's own, with some of its settings changed."""
    opened = connections["default"].copy(alias)
    opened.settings_dict.update(changed)
    connections[alias] = opened
    try:
        yield opened
    finally:
        opened.close()
        del connections[alias]
