"""The command line: what a rapporteur or an operator types after `tourdetable`."""

from .line import main

__all__ = ["main"]
