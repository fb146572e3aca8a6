"""Writing to the log: always inside the transaction of the deed itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from .models import Entry


@dataclass(frozen=True)
class Actor:
    """Who does something.

    People are named by the number of their account, never otherwise: an entry cannot be
    changed, and what is held about a person can be erased.
    """

    name: str
    """ "account 7", "the command line", "the clock"."""
    seat: str | None = None
    """The seat by which they may ("Secretariat"); none for software."""


def enter(
    *,
    by: Actor,
    at: datetime,
    deed: str,
    about: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Enter a deed into the log; the deed and its entry stand or fall together."""
    if not connection.in_atomic_block:
        raise RuntimeError("an entry without a transaction could outlive its deed")
    Entry.objects.create(
        by=by.name,
        seat=by.seat,
        at=at,
        deed=deed,
        about=about,
        before=dict(before or {}),
        after=dict(after or {}),
    )
