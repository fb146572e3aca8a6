"""What backups ask of an engine; SQLite and PostgreSQL each answer in a file of their own."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, cast

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from . import postgresql, sqlite
from .manifest import Held


class Engine(Protocol):
    """An engine that can be backed up."""

    def take(self, target: Path) -> Held:
        """Write the database of one moment into a file."""

    def standing(self, file: Path) -> AbstractContextManager[BaseDatabaseWrapper]:
        """The database in such a file, usable beside the product's own."""

    def faults(self, connection: BaseDatabaseWrapper) -> list[str]:
        """What is wrong with it."""

    def put_in_place(self, restored: BaseDatabaseWrapper, file: Path) -> None:
        """Make it the product's own, whole or not at all."""

    def is_readable(self) -> bool:
        """Whether the product's own database can be read at all."""

    def set_aside(self, folder: Path) -> None:
        """Move one that cannot be read into a folder."""


def engine() -> Engine:
    """That of the product's database."""
    return cast("Engine", {"sqlite": sqlite, "postgresql": postgresql}[connection.vendor])
