"""The database of this installation, for the commands that need one."""

import os
from typing import TYPE_CHECKING

from tourdetable.errors import Refusal

if TYPE_CHECKING:
    from tourdetable.audit.actions import Actor

SETTINGS = "tourdetable.project.settings"


class NoDatabase(Refusal):
    """There is no database that the command can work with."""


class WrongSetting(Refusal):
    """A setting has a value that it cannot have."""


def open_rooms() -> None:
    """Make the rooms that keep things in a database usable."""
    try:
        import django
    except ModuleNotFoundError as error:
        raise NoDatabase(
            "This command keeps things in a database and needs the server half. "
            "Install Tour de Table with its extra [server], or in a clone with: make setup."
        ) from error
    from environs import EnvError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except EnvError as error:
        raise WrongSetting(f"{error} See docs/reference/settings.md.") from error


def open_prepared_rooms() -> None:
    """The same, refused where the tables are not there yet or are those of another version."""
    open_rooms()
    if is_behind():
        raise NoDatabase("The database is not prepared for this version. Run: tourdetable prepare")


def is_behind() -> bool:
    """Whether the tables are those of an earlier version, or not there at all."""
    from django.db import OperationalError

    from tourdetable.operations.tables import pending

    try:
        return bool(pending())
    except OperationalError as error:
        raise NoDatabase(
            f"The database cannot be reached: {str(error).strip()}. Check DATABASE_URL."
        ) from error


def refuse_if_unsafe() -> None:
    """Refuse a database that could lose what it said it had written."""
    from django.core.checks import ERROR, run_checks

    faults = [one for one in run_checks(databases=["default"]) if one.level >= ERROR]
    if faults:
        said = " ".join(f"{one.msg} {one.hint or ''}".strip() for one in faults)
        raise NoDatabase(f"The product does not start: {said}")


def operator() -> "Actor":
    """Who is at the command line, for the log of what was done: nobody is named there."""
    from tourdetable.audit.actions import Actor

    return Actor("the command line")
