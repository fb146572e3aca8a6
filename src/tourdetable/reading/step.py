"""Steps of reading: each says what it needs and what it gives."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .lexicon import Lexicon
from .notes import Notes


@dataclass(frozen=True)
class Step:
    """One step of reading, with what must be known before it and what is known after it."""

    name: str
    needs: tuple[str, ...]
    gives: str
    run: Callable[[Notes, Lexicon], Any]


def step(
    *, needs: tuple[str, ...], gives: str
) -> Callable[[Callable[[Notes, Lexicon], Any]], Step]:
    """Make a function of notes and lexicon a step that gives one part of the notes."""

    def made(function: Callable[[Notes, Lexicon], Any]) -> Step:
        return Step(function.__name__, needs, gives, function)

    return made


class WrongOrder(Exception):
    """A pipeline asks for something before any step has given it."""


def in_proven_order(steps: Iterable[Step], *, known: Iterable[str]) -> tuple[Step, ...]:
    """The steps, after proof that each finds what it needs."""
    proven: list[Step] = []
    so_far = set(known)
    for one in steps:
        missing = [need for need in one.needs if need not in so_far]
        if missing:
            raise WrongOrder(f"{one.name} needs {', '.join(missing)} before it is there")
        so_far.add(one.gives)
        proven.append(one)
    return tuple(proven)
