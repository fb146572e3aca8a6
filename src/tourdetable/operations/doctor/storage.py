"""The data folder: who may read it, what is in it, and how much room is left."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

from tourdetable.operations import places

from .condition import Condition, attention, fault, well

GIB = 1024**3
LITTLE, HARDLY_ANY = GIB, GIB // 10
OTHERS = 0o077


def folder() -> Iterator[Condition]:
    """Whether the product can write in it, and nobody else can look in."""
    path = places.data()
    if not os.access(path, os.W_OK | os.X_OK):
        advice = "Give it to the user who runs the product."
        yield fault("data folder", f"{path} cannot be written", advice)
        return
    open_to_others = [*readable_by_others(path)]
    if open_to_others:
        advice = f"Run: chmod -R go= {path}"
        told = f"others on this machine may read {open_to_others[0]}"
        yield attention("data folder", told, advice)
    else:
        yield well("data folder", f"{path} is the product's own")


def readable_by_others(path: Path) -> Iterator[Path]:
    """What others may read: nothing in a folder that they may not enter."""
    if not path.stat().st_mode & OTHERS:
        return
    guarded = [path / "secret-key", path / "backups.jsonl", path / "backups"]
    if connection.vendor == "sqlite":
        guarded.append(Path(connection.settings_dict["NAME"]))
    for one in [*guarded, places.stored()]:
        if one.exists() and one.stat().st_mode & OTHERS:
            yield one


def interrupted() -> Iterator[Condition]:
    """What a backup or restore has left that did not come to its end."""
    left = places.leftovers()
    if left:
        advice = (
            "If none is under way, make a backup: it clears up. If it was a restore, repeat it."
        )
        yield attention("data folder", "a backup or restore was interrupted", advice)


def static() -> Iterator[Condition]:
    """Styles and scripts of the pages, which each version brings anew."""
    if (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield well("static files", "in place")
    else:
        advice = "Run: tourdetable prepare"
        yield fault("static files", "not there, so that no page can be shown", advice)


def room() -> Iterator[Condition]:
    """How much room is left."""
    free = shutil.disk_usage(places.data()).free
    told = f"{free / GIB:.1f} GiB free"
    advice = "Make room; on a full disk nothing can be kept."
    if free < HARDLY_ANY:
        yield fault("disk", told, advice)
    elif free < LITTLE:
        yield attention("disk", told, advice)
    else:
        yield well("disk", told)
