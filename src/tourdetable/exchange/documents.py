"""The record that a file holds or tells of, given as bytes."""

from tourdetable.checking import checked
from tourdetable.reading import read
from tourdetable.record import Record, loads

RECORD = ".json"


def record_of(content: bytes, *, name: str) -> Record:
    """The record in a .json file, or what any other document says once it is read and checked."""
    if name.lower().endswith(RECORD):
        return loads(content, name=name)
    return checked(read(content, name=name))
