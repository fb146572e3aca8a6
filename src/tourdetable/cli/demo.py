"""`tourdetable demo`: the product on one's own machine, with the dialogue's examples in it."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import UTC, datetime

from . import database
from .command import Command
from .exits import Exit
from .listening import HOST, make_sure_of, port, serve
from .prepare import tables_and_files
from .saying import say


def arguments(parser: ArgumentParser) -> None:
    """Where it listens."""
    parser.add_argument(
        "--port", type=port, default=8000, help="port on 127.0.0.1 (default: %(default)s)"
    )


def run(options: Namespace) -> Exit:
    """Prepare what is missing, say where it is, and serve until Ctrl-C."""
    other = options.port + 1 if options.port < 2**16 - 1 else 8000
    make_sure_of(options.port, otherwise=f", or with PORT={other} make demo")
    use_own_file()
    database.open_rooms()
    for step in prepared():
        say(f"{step}\n")
    serve(options.port, when_ready=lambda: say(welcome(options.port)))
    return Exit.FINE


def use_own_file() -> None:
    """The demo has accounts that everybody knows: they never come into an office's database.

    Its log says only what goes wrong, in words.
    """
    os.environ["TOURDETABLE_DEMO"] = "true"
    os.environ["DATABASE_URL"] = ""
    os.environ.setdefault("LOG_FORMAT", "text")
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # not a line for each request


def prepared() -> Iterator[str]:
    """Bring tables, static files, dialogue, examples and accounts up to date; tell each step."""
    from django.conf import settings

    from tourdetable.exchange import trial
    from tourdetable.framework import profiles

    yield f"The data are in {settings.DATA}"
    yield from tables_and_files()
    yield from trial.prepare(profiles.load(settings.PROFILE), at=datetime.now(UTC))


def welcome(number: int) -> str:
    """The address, and how to log in."""
    from tourdetable.exchange.trial import ACCOUNTS, PASSWORD

    lines = [f"  {one.seat:<24}{one.email}" for one in ACCOUNTS]
    return "\n".join(
        [
            "",
            f"Tour de Table is at http://{HOST}:{number}/",
            "",
            f"Seats to take with one click at http://{HOST}:{number}/log-in/",
            f"or with the password {PASSWORD}:",
            *lines,
            "",
            "Ctrl-C stops it; the data stay.",
            "",
        ]
    )


COMMAND = Command(
    name="demo",
    does="try the product on this machine",
    explained="""
Prepares a database in a file, takes in the dialogue of the profile with its example meetings,
opens accounts to look around with, and serves the pages on 127.0.0.1 until Ctrl-C. Started
again it keeps its data. They are in the folder var, or in the one that TOURDETABLE_DATA names.
""",
    examples="""
tourdetable demo
tourdetable demo --port 8001
""",
    arguments=arguments,
    run=run,
)
