"""Contradictions found: a record is compared with itself, and what does not fit is told.

`check(record)` gives the findings, `checked(record)` the record with them. Nothing is ever
corrected, and nothing in a document makes a check fail.
"""

from . import (  # noqa: F401  a file enters its checks into the register when it is imported
    acronyms,
    annexes,
    counts,
    dates,
    deadlines,
    decisions,
    events,
    framework,
    names,
    notes,
    order,
    paragraphs,
    participants,
    people,
    series,
    totals,
    words,
)
from .findings import check, checked
from .registry import REGISTER, SUBJECTS, Check

CHECKS: tuple[Check, ...] = tuple(
    sorted(REGISTER.values(), key=lambda one: ([*SUBJECTS].index(one.code[0]), one.code))
)
"""Every check, by subject and code."""

__all__ = [
    "CHECKS",
    "SUBJECTS",
    "Check",
    "check",
    "checked",
]
