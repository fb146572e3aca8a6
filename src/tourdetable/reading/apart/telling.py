"""A bug of the reader in words."""

from pathlib import Path
from traceback import extract_tb


def bug_in_words(error: Exception, name: str) -> str:
    """A bug of the reader, with what whoever mends it needs to know."""
    last = extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    return (
        f"The reader broke on {name}: {type(error).__name__} in {where}: {error}. "
        "This is a bug. Please report it, with the document if you may."
    )
