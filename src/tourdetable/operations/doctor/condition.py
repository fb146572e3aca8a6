"""What the doctor says of one thing."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing is."""

    OK = "ok"
    ATTENTION = "attention"
    """It works, and somebody should look at it."""
    FAULT = "fault"
    """It does not work, or may lose or show what it should not."""


@dataclass(frozen=True)
class Condition:
    """A thing, how it is, and what to do about it."""

    name: str
    state: State
    found: str
    """What was seen, without a full stop."""
    advice: str | None = None
    """What to do; none where all is well."""

    @property
    def line(self) -> str:
        """In one plain line."""
        told = f"{self.state:<10}{self.name}: {self.found}."
        return f"{told} {self.advice}" if self.advice else told


def well(name: str, found: str) -> Condition:
    """All is well."""
    return Condition(name, State.OK, found)


def attention(name: str, found: str, advice: str) -> Condition:
    """Somebody should look at it."""
    return Condition(name, State.ATTENTION, found, advice)


def fault(name: str, found: str, advice: str) -> Condition:
    """It is out of order."""
    return Condition(name, State.FAULT, found, advice)
