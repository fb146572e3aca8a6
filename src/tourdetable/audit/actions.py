"""Writing to the log: always inside the transaction of the deed itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection

from .models import Entry


def enter(
    *, by: str, at: datetime, deed: str, about: str, outcome: Mapping[str, Any] | None = None
) -> None:
    """Enter a deed into the log; the deed and its entry stand or fall together."""
    if not connection.in_atomic_block:
        raise RuntimeError("an entry without a transaction could outlive its deed")
    Entry.objects.create(by=by, at=at, deed=deed, about=about, outcome=dict(outcome or {}))
