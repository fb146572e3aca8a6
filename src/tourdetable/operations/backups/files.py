"""Stored files beside the database: in backups with it, and put in place with it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tourdetable.operations import places

FOLDER = "files"
"""What their names begin with in a backup."""


def stored() -> dict[str, Path]:
    """Every stored file by its name in a backup."""
    root = places.stored()
    return {f"{FOLDER}/{one.relative_to(root).as_posix()}": one for one in sorted(files(root))}


def files(folder: Path) -> Iterator[Path]:
    """All plain files in a folder and below it, without links and what is only half there."""
    for one in folder.rglob("*"):
        if one.is_file() and not one.is_symlink() and not one.name.startswith("."):
            yield one


def add(unpacked: Path) -> None:
    """Put those in place that are not there: what refers to the old ones goes on to find them."""
    for one, target in pairs(unpacked):
        if not target.exists():
            place(one, target)


def replace(unpacked: Path) -> None:
    """Put all in place, and remove what the backup does not have."""
    kept = set()
    for one, target in pairs(unpacked):
        kept.add(target)
        if one.exists():
            place(one, target)
    for other in set(files(places.stored())) - kept:
        other.unlink()


def pairs(unpacked: Path) -> list[tuple[Path, Path]]:
    """Each file of a backup with the place that it belongs to."""
    folder = unpacked / FOLDER
    return [(one, places.stored() / one.relative_to(folder)) for one in files(folder)]


def place(file: Path, target: Path) -> None:
    """Put a copy in place; whoever looks sees the old one or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.coming")
    shutil.copyfile(file, beside)
    with beside.open("rb") as copied:
        os.fsync(copied.fileno())
    beside.replace(target)
