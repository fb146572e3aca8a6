"""The shape that all commands share."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import indent
from typing import TYPE_CHECKING

from .exits import Exit

if TYPE_CHECKING:  # argparse keeps the name of this class to itself
    from argparse import _SubParsersAction

    Shelf = _SubParsersAction[ArgumentParser]


def no_arguments(_parser: ArgumentParser) -> None:
    """A command that takes none."""


@dataclass(frozen=True)
class Command:
    """A word after `tourdetable`, and what it does."""

    name: str
    """The word."""
    does: str
    """What it is for, in one line of the list of commands."""
    explained: str
    """The same in full, for `--help`."""
    examples: str
    """Lines that one can type as they stand."""
    arguments: Callable[[ArgumentParser], None]
    """Puts its arguments on a parser."""
    run: Callable[[Namespace], Exit]
    """Does it."""

    def stand_on(self, shelf: "Shelf") -> None:
        """Join the list of commands."""
        parser = shelf.add_parser(
            self.name,
            help=self.does,
            description=self.explained.strip(),
            epilog=f"examples:\n{indent(self.examples.strip(), '  ')}",
            formatter_class=RawDescriptionHelpFormatter,
        )
        self.arguments(parser)
        parser.set_defaults(run=self.run, wrong_use=parser.error)
