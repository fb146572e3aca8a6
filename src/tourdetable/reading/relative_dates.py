"""Dates without a year, which only the day of the meeting can place: "16 March", "next year"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .dates import DASH, DAY, MONTH, MONTHS, day_number, months_of

YEAR_AFTER = r"(?!,?\s+(?:of\s+)?(?:19|20)\d\d)"
SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        # "16 March", "29–30 April", "the week of 23 March"
        rf"(?P<d1>{DAY})(?:{DASH}(?P<d2>{DAY}))?\s+(?:of\s+)?(?P<month>{MONTH})\b{YEAR_AFTER}",
        # "March 16", "April 29–30"
        rf"\b(?P<month>{MONTH})\s+(?P<d1>{DAY})(?:{DASH}(?P<d2>{DAY}))?(?!\w){YEAR_AFTER}",
        r"\b(?P<year>next|last|this|the (?:following|coming)|the previous) year\b",
    )
]
YEARS = {"next": 1, "the following": 1, "the coming": 1, "this": 0, "last": -1, "the previous": -1}
CANDIDATE = re.compile(rf"\byear\b|\b(?:{MONTH})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Undated:
    """A date without a year: where it stands, and its parts."""

    start: int
    end: int
    words: str
    month: int | None = None
    first: int = 0
    last: int = 0
    years: int | None = None
    """How many years from that of the meeting, for "next year"."""

    def days(self, today: date | None, *, ahead: bool) -> tuple[date, date] | None:
        """The first and last day that it means on a day: the next such, or the last one before."""
        if today is None:
            return None
        if self.years is not None:
            return months_of(today.year + self.years, 1, 12)
        for year in (today.year, today.year + 1) if ahead else (today.year, today.year - 1):
            try:
                first = date(year, self.month or 1, self.first)
                last = date(year, self.month or 1, self.last)
            except ValueError:
                return None
            if (last >= today) if ahead else (first <= today):
                return first, last
        return None


def undated_in(words: str) -> Iterator[Undated]:
    """The dates without a year in some words, in their order."""
    if not CANDIDATE.search(words):
        return
    found: list[Undated] = []
    for shape in SHAPES:
        for one in shape.finditer(words):
            parts = one.groupdict()
            if not any(one.start() < other.end and other.start < one.end() for other in found):
                found.append(made(one, parts))
    yield from sorted(found, key=lambda one: one.start)


def made(one: re.Match[str], parts: dict[str, str | None]) -> Undated:
    """A date from what was found."""
    if year := parts.get("year"):
        return Undated(*one.span(), one[0], years=YEARS[year.casefold()])
    first = day_number(parts["d1"])
    last = day_number(parts.get("d2") or parts["d1"])
    return Undated(*one.span(), one[0], MONTHS[str(parts["month"]).casefold()], first, last)
