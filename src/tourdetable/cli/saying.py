"""What is said on standard output, and words made safe to show there."""

import os
import re
import sys

from tourdetable.errors import Refusal

COMMANDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class NotHandedOver(Refusal):
    """Standard output does not take the result."""


def say(words: str) -> None:
    """Hand the result over; whoever stops reading early has what was wanted."""
    try:
        sys.stdout.write(words)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        keep_silent()
        raise NotHandedOver(
            f"The result cannot be handed over: {error.strerror}. Choose another place for it."
        ) from error


def keep_silent() -> None:
    """Nobody takes what is still to be said: it goes nowhere, and Python does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def safe(words: str) -> str:
    """The words without control characters other than tabs and line ends.

    A document may hold characters that command a terminal.
    """
    return COMMANDING.sub("\N{REPLACEMENT CHARACTER}", words)
