"""`tourdetable doctor`: looks at an installation, and says what to do."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from . import database
from .command import Command
from .exits import Exit
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.operations.doctor import Condition


def arguments(parser: ArgumentParser) -> None:
    """How it is told."""
    parser.add_argument(
        "--json", action="store_true", help="for a program: a list with state, found and advice"
    )


def run(options: Namespace) -> Exit:
    """Look, tell, and end with whether anything is to be done."""
    database.open_rooms()
    from tourdetable.operations.doctor import State, examined

    conditions = [*examined(datetime.now(UTC))]
    say(as_json(conditions) if options.json else as_lines(conditions))
    return Exit.FINE if all(one.state is State.OK for one in conditions) else Exit.FINDINGS


def as_lines(conditions: Iterable["Condition"]) -> str:
    """A line for each thing."""
    return "".join(f"{safe(one.line)}\n" for one in conditions)


def as_json(conditions: Iterable["Condition"]) -> str:
    """The same for a program."""
    return json.dumps([asdict(one) for one in conditions], indent=1) + "\n"


COMMAND = Command(
    name="doctor",
    does="look whether the installation is in order",
    explained="""
Looks at settings, database, tables, mail, data folder, static files, disk, clock and backups. Each
gets a line: ok, attention (it works, and somebody should look at it) or fault, with what to do.
Nothing is changed and nothing is sent. The exit code is 0 where all is ok, else 1.
""",
    examples="""
tourdetable doctor
tourdetable doctor --json
""",
    arguments=arguments,
    run=run,
)
