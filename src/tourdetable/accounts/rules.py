"""Who may do what: values in, an answer with its reason out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SeatKind(StrEnum):
    """What a person is at the table."""

    SECRETARIAT = "secretariat"
    DELEGATE = "delegate"

    @property
    def label(self) -> str:
        """In words."""
        return {"secretariat": "Secretariat", "delegate": "Delegate"}[self.value]


@dataclass(frozen=True)
class HeldSeat:
    """A seat with its first and last day; both belong to it."""

    kind: SeatKind
    begins_on: date
    ends_on: date | None = None
    participant: str | None = None
    """Code of the participant for whom a delegate speaks."""

    def holds_on(self, day: date) -> bool:
        """Whether it is held on a day."""
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True)
class Answer:
    """Yes or no, and why."""

    allowed: bool
    reason: str


def may_take_in(seats: Iterable[HeldSeat], on: date) -> Answer:
    """Whether somebody with these seats may take documents of meetings into the record."""
    held = [one for one in seats if one.kind is SeatKind.SECRETARIAT]
    if any(one.holds_on(on) for one in held):
        return Answer(allowed=True, reason="The Secretariat keeps the record.")
    if held:
        return Answer(allowed=False, reason="Your seat in the Secretariat is not held today.")
    return Answer(allowed=False, reason="Only the Secretariat takes documents into the record.")
