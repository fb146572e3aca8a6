"""Writing to the log: always inside the transaction of the deed itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from .chain import Head, Written, clock_back, storable
from .models import ChainHead, Entry

THE_ONE_HEAD = 1


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
    """Enter a deed into the log; the deed and its entry stand or fall together.

    Who comes next waits until the transaction is over, so this is the last step of an action.
    A time that lies before the last entry's is noted with the entry, and refuses nothing.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("an entry without a transaction could outlive its deed")
    head, last_at = held_head()
    written = Written(
        number=head.number + 1,
        at=at,
        by=by.name,
        seat=by.seat,
        deed=deed,
        about=about,
        before=storable(before),
        after=storable(after),
        clock_back=clock_back(at, last_at),
        previous=head.hash,
    )
    new = Head(written.number, written.digest())
    Entry.objects.create(**vars(written), hash=new.hash)
    ChainHead.objects.filter(pk=THE_ONE_HEAD).update(number=new.number, hash=new.hash, at=at)


def held_head() -> tuple[Head, datetime | None]:
    """The head of the chain, held until the transaction is over, and when its entry was made.

    SQLite, which locks no rows, lets only one transaction write at a time.
    """
    rows = ChainHead.objects.select_for_update()
    row, _ = rows.get_or_create(pk=THE_ONE_HEAD)
    return Head(row.number, row.hash), row.at
