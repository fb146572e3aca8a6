"""Dates as public sources give them: often only a year, a month, a season or a half-year."""

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from .entry import Entry

# First and last month of what a year may be divided into. "early" and "late" are taken widely.
PARTS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "H1": (1, 6),
    "H2": (7, 12),
    "early": (1, 6),
    "late": (7, 12),
}
LABELS = {"H1": "first half of", "H2": "second half of"}
FORM = re.compile(rf"(\d{{4}})(?:-(\d\d)(?:-(\d\d))?|-({'|'.join(PARTS)}))?", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """A date as exactly as it is known.

    Written "2010", "2006-01", "2021-12-02", "2021-spring", "2022-H2", "2013-early".
    Raises ValueError for anything else.
    """

    written: str

    def __post_init__(self) -> None:
        if FORM.fullmatch(self.written) is None:
            raise ValueError(
                f"{self.written!r} is not a date such as 2010, 2006-01, 2021-12-02, "
                "2021-spring or 2022-H2"
            )
        self.earliest, self.latest  # noqa: B018 - a day that does not exist is refused here

    @property
    def earliest(self) -> date:
        """The first day that it may mean."""
        year, month, day, part = self._fields()
        return date(year, PARTS[part][0] if part else month or 1, day or 1)

    @property
    def latest(self) -> date:
        """The last day that it may mean."""
        year, month, day, part = self._fields()
        last = PARTS[part][1] if part else month or 12
        return date(year, last, day or monthrange(year, last)[1])

    @property
    def exact(self) -> date | None:
        """The day, where it is known to the day."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def label(self) -> str:
        """In words: "2 December 2021", "January 2006", "second half of 2022"."""
        year, month, day, part = self._fields()
        words = [str(day or ""), month_name[month] if month else LABELS.get(part or "", part)]
        return " ".join([*(word for word in words if word), str(year)])

    def __str__(self) -> str:
        return self.written

    def _fields(self) -> tuple[int, int | None, int | None, str | None]:
        found = FORM.fullmatch(self.written)
        assert found is not None
        year, month, day, part = found.groups()
        return int(year), int(month) if month else None, int(day) if day else None, part

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from_text = core_schema.no_info_after_validator_function(cls, handler(str))
        return core_schema.no_info_before_validator_function(
            as_text,
            from_text,
            serialization=core_schema.to_string_ser_schema(),
        )


def as_text(value: Any) -> Any:
    """A date as its text: data files may write days and years without quotation marks."""
    if isinstance(value, PartialDate):
        return value.written
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    is_year = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_year else value


class Period(Entry):
    """A time from a first to a last day, as far as they are known; both belong to it."""

    begins: PartialDate | None = None
    """When it began; empty: not known."""
    ends: PartialDate | None = None
    """When it ended; empty: it goes on, or its end is not known."""
    attested: tuple[PartialDate, ...] = ()
    """Times for which a source shows it, where the beginning is not known."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.begins and self.ends and self.ends.latest < self.begins.earliest:
            raise ValueError(f"it ends ({self.ends}) before it begins ({self.begins})")
        return self

    @property
    def known_from(self) -> date | None:
        """The first day for which anything is known."""
        known = [self.begins, *self.attested]
        return min((time.earliest for time in known if time), default=None)

    def covers(self, day: date | None) -> bool:
        """Whether it holds on a day, as far as is known; without a day: whether it goes on."""
        if day is None:
            return self.ends is None
        begun = self.known_from is not None and self.known_from <= day
        return begun and (self.ends is None or day <= self.ends.latest)
