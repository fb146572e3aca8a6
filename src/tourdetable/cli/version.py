"""`tourdetable version`: which version this is."""

from argparse import Namespace

from tourdetable import __version__

from .command import Command, no_arguments
from .exits import Exit
from .saying import say


def run(_options: Namespace) -> Exit:
    """Print it."""
    say(f"Tour de Table {__version__}\n")
    return Exit.FINE


COMMAND = Command(
    name="version",
    does="say which version this is",
    explained="Prints the version of Tour de Table.",
    examples="""
tourdetable version
""",
    arguments=no_arguments,
    run=run,
)
