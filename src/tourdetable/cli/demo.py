"""`tourdetable demo`: the product on one's own machine, with the dialogue's examples in it."""

import os
import socket
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import UTC, datetime

from tourdetable.errors import Refusal

from . import database
from .command import Command
from .exits import Exit
from .saying import say

HOST = "127.0.0.1"


class PortTaken(Refusal):
    """Another program listens where the demo would."""


def port(written: str) -> int:
    """A port by its number."""
    if not written.isascii() or not written.isdigit() or not 0 < int(written) < 2**16:
        raise ArgumentTypeError(f"{written!r} is not a number from 1 to 65535")
    return int(written)


def arguments(parser: ArgumentParser) -> None:
    """Where it listens."""
    parser.add_argument(
        "--port", type=port, default=8000, help="port on 127.0.0.1 (default: %(default)s)"
    )


def run(options: Namespace) -> Exit:
    """Prepare what is missing, say where it is, and serve until Ctrl-C."""
    make_sure_of(options.port)
    use_own_file()
    database.open_rooms()
    for step in prepared():
        say(f"{step}\n")
    serve(options.port)
    return Exit.FINE


def make_sure_of(number: int) -> None:
    """Refuse a port that is taken before anything is prepared."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, number))
        except OSError as error:
            raise PortTaken(
                f"Port {number} cannot be used: {error.strerror}. Choose another with --port, "
                f"or with PORT={number + 1 if number < 2**16 - 1 else 8000} make demo."
            ) from error


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
    from django.core.management import call_command

    from tourdetable.exchange import trial
    from tourdetable.framework import profiles

    yield f"The data are in {settings.DATA}"
    if database.is_behind():
        yield "Preparing the database …"
        call_command("migrate", verbosity=0, interactive=False)
    database.refuse_if_unsafe()
    call_command("collectstatic", verbosity=0, interactive=False)
    yield from trial.prepare(profiles.load(settings.PROFILE), at=datetime.now(UTC))


def serve(number: int) -> None:
    """Serve the pages; gunicorn ends the program when it is told to."""
    from importlib import import_module

    from django.db import connections
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Demo(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
        """The product under gunicorn, in this very process."""

        def load_config(self) -> None:
            """Few threads on this machine alone, and the address once it answers."""
            self.cfg.set("bind", f"{HOST}:{number}")
            self.cfg.set("threads", 4)
            self.cfg.set("loglevel", "warning")
            self.cfg.set("when_ready", lambda _server: say(welcome(number)))

        def load(self) -> object:
            """The door of the product, which stands above the command line."""
            return import_module("tourdetable.project.wsgi").application

    connections.close_all()  # the server's own process opens its own
    Demo().run()


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
