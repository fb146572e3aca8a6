"""What stands in a folder: documents that are read, files of other kinds, hidden ones."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tourdetable.reading.opening import MEDIA_TYPES


class Kind(Enum):
    """How something in a folder is taken."""

    DOCUMENT = "document"
    OTHER = "other"
    HIDDEN = "hidden"  # ".git", and "~$minutes.docx" beside a document that is open in Word
    CLOSED = "closed"  # a folder that this person may not look into


HIDDEN = (".", "~$")


@dataclass
class Stock:
    """How much of what a folder holds, its subfolders included."""

    documents: int = 0
    hidden: int = 0
    others: Counter[str] = field(default_factory=Counter)
    """Files of other kinds, by the ending of their name."""


def stock_of(folder: Path, *, but: Path) -> Stock:
    """A count of what a folder holds, the folder of the results left out."""
    stock = Stock()
    for path, kind in held_in(folder, but=but):
        if kind is Kind.OTHER:
            stock.others[path.suffix.lower()] += 1
        elif kind is Kind.HIDDEN:
            stock.hidden += 1
        else:
            stock.documents += 1
    return stock


def documents_in(folder: Path, *, but: Path) -> Iterator[Path]:
    """The documents of a folder and its subfolders, always in the same order.

    A subfolder that cannot be opened is among them, so that it is told like a bad document.
    """
    wanted = {Kind.DOCUMENT, Kind.CLOSED}
    return (path for path, kind in held_in(folder, but=but) if kind in wanted)


def held_in(folder: Path, *, but: Path) -> Iterator[tuple[Path, Kind]]:
    """Everything in a folder, by name; no link to a folder is followed, since it may circle."""
    try:
        with os.scandir(folder) as held:
            entries = sorted(held, key=lambda one: one.name)
    except OSError:
        yield folder, Kind.CLOSED
        return
    for one in entries:
        path = folder / one.name
        if one.name.startswith(HIDDEN):
            yield path, Kind.HIDDEN
        elif one.is_dir(follow_symlinks=False):
            if path.resolve() != but:
                yield from held_in(path, but=but)
        elif path.suffix.lower() in MEDIA_TYPES and not one.is_dir():
            yield path, Kind.DOCUMENT
        else:
            yield path, Kind.OTHER
