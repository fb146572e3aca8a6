"""`tourdetable prepare`: tables, static files and the dialogue, as this version wants them."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime

from . import database
from .command import Command, no_arguments
from .exits import Exit
from .saying import say

UNUSED = ("ext", "ht*-4.*", "fbconnect.js", "telegram.js")
"""Static files of libraries that no page of ours asks for; each costs time at every start."""


def run(_options: Namespace) -> Exit:
    """Do what is missing, and tell each step."""
    database.open_rooms()
    for step in prepared():
        say(f"{step}\n")
    return Exit.FINE


def prepared() -> Iterator[str]:
    """Bring tables and static files up to date, and set up the dialogue of the profile."""
    from django.conf import settings

    from tourdetable.dialogue.bodies.actions import set_up
    from tourdetable.dialogue.bodies.queries import is_set_up
    from tourdetable.framework import profiles

    yield f"The data are in {settings.DATA}"
    yield from tables_and_files()
    profile = profiles.load(settings.PROFILE)
    if not is_set_up(profile.id):
        yield f"Setting up the {profile.name} …"
        set_up(profile, by=database.operator(), at=datetime.now(UTC))


def tables_and_files() -> Iterator[str]:
    """Bring tables and static files up to date; a database that may lose data is refused."""
    from django.core.management import call_command

    if database.is_behind():
        yield "Preparing the database …"
        call_command("migrate", verbosity=0, interactive=False)
    database.refuse_if_unsafe()
    call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=[*UNUSED])


COMMAND = Command(
    name="prepare",
    does="make or update tables and static files",
    explained="""
Makes the tables of this version, or brings those of an earlier one up to date; puts the static
files in place; sets up the dialogue of the profile. Done again it changes nothing. Back up before
an update.
""",
    examples="""
tourdetable prepare
""",
    arguments=no_arguments,
    run=run,
)
