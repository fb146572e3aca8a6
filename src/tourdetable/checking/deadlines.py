"""Deadlines: days by which somebody is to act, and which were past on the day of the meeting."""

import re
from collections.abc import Iterator
from datetime import date

from tourdetable.record import Act, Record, Severity

from .dates import DAY_FIRST, MONTH, MONTH_FIRST, YEAR, day_of, days_in, number_of
from .passages import passage, written
from .registry import Remark, finds

BY = re.compile(r"\b(?:by|until|before|no later than|not later than)\s+(?:the\s+)?(?:end of\s+)?$")
MONTH_ALONE = re.compile(rf"\b{MONTH}\s+(?P<year>{YEAR})\b")
TO_DO = {Act.COMMITMENT, Act.OFFER, Act.REQUEST, Act.PROPOSAL, Act.DECISION}
FURTHEST = 30


@finds(
    code="D05",
    title="A deadline was past when it was set",
    severity=Severity.WARNING,
    looks_for=(
        "A day or month by which somebody promises or is asked to do something, and which lies "
        "before the meeting. What is reported as done by then is left alone."
    ),
    example="A meeting of September 2023 asks for comments “by 15 June 2023”.",
    what_to_do="Look whether the year is right; in winter the old one slips in easily.",
)
def past_deadline(record: Record) -> Iterator[Remark]:
    """Deadlines before the first day of the meeting."""
    met = record.meeting.starts_on
    if met is None:
        return
    for one in record.interventions:
        if not TO_DO.intersection(one.acts):
            continue
        for shape in (DAY_FIRST, MONTH_FIRST, MONTH_ALONE):
            for found in shape.finditer(one.place.words):
                before = one.place.words[max(0, found.start() - FURTHEST) : found.start()]
                by, day = BY.search(before), last_day(found)
                if by and day and day < met:
                    start = one.place.start + found.start() - len(by[0])
                    place = passage(record.document, start, one.place.start + found.end())
                    yield Remark(
                        f"The deadline of {written(day)} lies before the meeting of "
                        f"{written(met)}.",
                        (place,),
                    )


def last_day(found: re.Match[str]) -> date | None:
    """The last day that a date with its year can mean."""
    if not found["year"]:
        return None
    year, parts = int(found["year"]), found.groupdict()
    day = parts.get("last") or parts.get("day")
    return day_of(year, found["month"], int(day or days_in(year, number_of(found["month"]))))
