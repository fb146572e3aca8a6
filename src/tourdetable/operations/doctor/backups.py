"""Backups: whether there is a fresh one, and whether it is where it was put."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from tourdetable.operations.backups.kept import backups_made

from .condition import Condition, attention, well

OLD = timedelta(hours=26)
"""A day, and two hours for a timer that is late."""


def backups(at: datetime) -> Iterator[Condition]:
    """How old the newest one is."""
    there = [one for one in backups_made() if one.place.is_file()]  # a folder is what was broken
    if not there:
        advice = "Run: tourdetable backup FILE (and let a timer do it each night)."
        yield attention("backup", "there is none", advice)
        return
    newest = max(there, key=lambda one: one.at)
    hours = (at - newest.at) // timedelta(hours=1)
    told = f"the newest is {hours} hours old ({newest.place})"
    if at - newest.at > OLD:
        advice = "Look at the timer, or run: tourdetable backup FILE"
        yield attention("backup", told, advice)
    else:
        yield well("backup", told)
