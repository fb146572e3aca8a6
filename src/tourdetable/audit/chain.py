"""The chain: each entry holds the hash of the one before it, so that none can be changed unseen.

The form in which an entry is hashed is described in docs/explanation/the-log.md and never changes:
old entries would no longer fit.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

BEFORE_THE_FIRST = "0" * 64
"""What the first entry holds in place of the hash of the one before."""


class Head(NamedTuple):
    """The end of a chain: what is written down outside, so that a shorter chain is noticed."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"


EMPTY = Head(0, BEFORE_THE_FIRST)
"""The head of a log without entries."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """An entry as it is hashed: all that it says, its number, and the hash of the one before."""

    number: int
    at: datetime
    by: str
    seat: str | None
    deed: str
    about: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    clock_back: int
    """By how many microseconds its time lies before that of the entry before it; mostly 0."""
    previous: str

    def canonical(self) -> bytes:
        """The bytes that are hashed: the same on each machine and with each database."""
        said = vars(self) | {"at": in_utc(self.at)}
        return json.dumps(said, sort_keys=True, separators=(",", ":")).encode("ascii")

    def digest(self) -> str:
        """Its hash: SHA-256, as 64 hexadecimal digits."""
        return hashlib.sha256(self.canonical()).hexdigest()


def in_utc(at: datetime) -> str:
    """A time as it is hashed: in UTC with all six digits of its microseconds."""
    if at.tzinfo is None:
        raise ValueError("a time without its zone could mean several moments")
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def clock_back(at: datetime, before: datetime | None) -> int:
    """By how many microseconds a time lies before an earlier entry's."""
    if before is None or at >= before:
        return 0
    behind = before - at
    return (behind.days * 86_400 + behind.seconds) * 1_000_000 + behind.microseconds


def storable(values: Mapping[str, Any] | None) -> dict[str, Any]:
    """What an entry says, as both databases give it back: words, whole numbers, lists of them."""
    found: dict[str, Any] = json.loads(json.dumps(dict(values or {})))
    refuse_fractions(found)
    return found


def refuse_fractions(value: Any) -> None:
    """Fractions are written in more than one way, so that their hash would not be certain."""
    if isinstance(value, float):
        raise TypeError(f"an entry holds words and whole numbers, not {value!r}")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        refuse_fractions(one)
