"""The record that a file holds or tells of, given as bytes."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from tourdetable.checking import checked
from tourdetable.operations.log_lines import tell
from tourdetable.reading import read
from tourdetable.reading.apart import Limits, ReaderBroke, made_apart
from tourdetable.record import Record, loads

RECORD = ".json"
OF_A_STRANGER = Limits()


def record_of(content: bytes, *, name: str) -> Record:
    """The record in a .json file, or what any other document says once it is read and checked."""
    first, *others = makers(name)
    record: Record = first(content, name=name)
    for one in others:
        record = one(record)
    return record


def record_of_stranger(content: bytes, *, name: str) -> Record:
    """The same of a file that came over the network: read in a process that is thrown away."""
    try:
        return made_apart(content, name=name, by=makers(name), limits=OF_A_STRANGER)
    except ReaderBroke:
        tell("reader_broke", level=logging.ERROR)
        raise


def makers(name: str) -> Sequence[Callable[..., Any]]:
    """What makes a record of a file of such a name, one after the other."""
    return (loads,) if name.lower().endswith(RECORD) else (read, checked)
