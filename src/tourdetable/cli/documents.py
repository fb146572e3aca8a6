"""The record that a file holds or tells of."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from .progress import shown

if TYPE_CHECKING:
    from tourdetable.framework import Profile
    from tourdetable.record import Record

RECORD = ".json"


def record_of(path: Path, *, profile: str | None = None) -> "Record":
    """The record in a .json file, or what any other document says once it is read."""
    if path.suffix.lower() == RECORD:
        from tourdetable.record import load

        return load(path)
    return read(path, profile=profile)


def read(path: Path, *, profile: str | None = None) -> "Record":
    """A document read and checked, with the profile of a name or folder if one is given."""
    with shown(f"Reading {path.name} …"):
        from tourdetable.framework import profiles

        return checked_record(path, profile=profiles.load(profile) if profile else None)


def checked_record(path: Path, *, profile: "Profile | None") -> "Record":
    """A document read and checked without a word."""
    from tourdetable.checking import checked
    from tourdetable.reading import read_file

    return checked(read_file(path, profile=profile))


def profile_argument(parser: ArgumentParser) -> None:
    """Which dialogue the document belongs to, where it does not say so itself."""
    parser.add_argument(
        "--profile",
        metavar="NAME",
        help="a profile, or the folder of one; without it, that of the dialogue which is named",
    )
