"""Entries as they lie in the database, whatever somebody did to them: read without trust."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from .chain import Written
from .verification import Kept

BATCH = 2_000
LOWEST = -(2**63)
"""Below every number that a database keeps."""
MOMENT = {"sqlite": "CAST(at AS TEXT)", "postgresql": "at"}
"""How a time is asked for, so that one which is none does not stop the reading."""
COLUMNS = (
    'id, number, {at}, "by", seat, deed, about, "before", "after", clock_back, previous, hash'
)


def kept_entries() -> Iterator[Kept]:
    """All entries by their numbers, as they lie in the database, whatever was done to them."""
    number, row = LOWEST, -1
    while rows := after(number, row):
        yield from map(kept, rows)
        row, number = rows[-1][:2]
    yield from map(kept, select("number IS NULL"))


def after(number: int, row: int) -> list[tuple[Any, ...]]:
    """The next entries behind a number, and behind a row where two have that number."""
    return select("number >= %s AND (number > %s OR id > %s)", number, number, row)


def select(condition: str, *values: int) -> list[tuple[Any, ...]]:
    """Some entries, in their order."""
    columns = COLUMNS.format(at=MOMENT[connection.vendor])
    statement = f"SELECT {columns} FROM audit_entry WHERE {condition}"  # noqa: S608  # our own
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} ORDER BY number, id LIMIT {BATCH}", values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def kept(row: tuple[Any, ...]) -> Kept:
    """An entry as it lies in the database; what cannot be read any more is told so."""
    _, number, *_, digest = row
    try:
        written = as_written(row)
    except (ValueError, TypeError, RecursionError):
        written = None
    sound = isinstance(number, int)
    return Kept(number if sound else None, written if sound else None, digest)


def as_written(row: tuple[Any, ...]) -> Written:
    """What an entry says, by its columns."""
    _, number, at, by, seat, deed, about, before, after, clock_back, previous, _ = row
    return Written(
        number=number,
        at=moment(at),
        by=words(by),
        seat=None if seat is None else words(seat),
        deed=words(deed),
        about=words(about),
        before=values(before),
        after=values(after),
        clock_back=int(clock_back),
        previous=words(previous),
    )


def moment(value: Any) -> datetime:
    """A time: SQLite keeps it as text in UTC."""
    if isinstance(value, datetime):
        return value
    return datetime.fromisoformat(words(value)).replace(tzinfo=UTC)


def words(value: Any) -> str:
    """A text, and nothing that only looks like one."""
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def values(written: Any) -> Any:
    """What an entry says of before or after, in which no name may stand twice."""
    return json.loads(words(written), object_pairs_hook=each_once)


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Pairs as a mapping. With a name twice, one reader sees one value and one the other."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found
