"""What is shown while one waits: a line on a terminal, nothing in a pipe or a log."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .saying import safe

ERASE = "\r\033[K"


@contextmanager
def shown(words: str) -> Iterator[None]:
    """Show what is being done, and wipe it away when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    print(f"{ERASE}{safe(words)}", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print(ERASE, end="", file=sys.stderr, flush=True)
