"""Dates: days that do not exist, and weekdays on which they did not fall."""

import calendar
import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from tourdetable.record import Record, Severity

from .passages import passage
from .passages import written as said
from .registry import Remark, finds

MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
SHORT = {name: number for number, name in enumerate(calendar.month_abbr) if name}
NUMBERS = {name.casefold(): number for name, number in (MONTHS | SHORT | {"Sept": 9}).items()}
WHOLE = "|".join(form for name in MONTHS for form in (name, name.upper()))
CUT = "|".join(form for name in ["Sept", *SHORT] for form in (name, name.upper()))
MONTH = rf"(?P<month>{WHOLE}|(?:{CUT})\b\.?)"
WEEKDAY = "|".join(form for name in calendar.day_name for form in (name, name.upper()))
ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
YEAR = r"(?:19|20)\d\d"
BETWEEN = r"\s*(?:[-–—/&]|,?\s(?:and|to|until|AND|TO)\s)\s*"

DAY_FIRST = re.compile(
    rf"(?<![\d./-])(?P<day>\d{{1,2}}){ORDINAL}(?:{BETWEEN}(?P<last>\d{{1,2}}){ORDINAL})?"
    rf"\s+(?:of\s+)?{MONTH}(?!\w)(?:,?\s+(?P<year>{YEAR})\b)?"
)
MONTH_FIRST = re.compile(
    rf"\b{MONTH}\s+(?P<day>\d{{1,2}}){ORDINAL}"
    rf"(?:{BETWEEN}(?P<last>\d{{1,2}}){ORDINAL})?,?\s+(?P<year>{YEAR})\b"
)
FIGURES = re.compile(
    rf"(?<![\w/.-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\w/-])"
)
NAMED_DAY = re.compile(
    rf"\b(?P<first>{WEEKDAY})(?:{BETWEEN}(?P<second>{WEEKDAY}))?,?\s+(?:the\s+)?$"
)
DAY_AFTER = re.compile(rf"\s*\((?P<first>{WEEKDAY})(?P<second>)\)")
YEARS = re.compile(
    r"(?<![\w/.-])(?P<first>(?:19|20)\d\d)\s?(?:[-–]|to)\s?(?P<last>(?:19|20)\d\d)(?![\w/-])"
)
HELD_ON = re.compile(
    r"\b[Tt]h(?:e|is) (?:[\w-]+ ){0,6}(?:[Mm]eeting|[Ss]ession|[Cc]onference)(?: [^.;\n]{0,80}?)? "
    rf"(?:was held|took place|met|gathered)(?: in [^.;\n]{{0,60}}?)? on (?:(?:{WEEKDAY}),? )?"
    r"(?=\d)"
)
OPENING = 1500
"""So many characters behind the heading can say when the meeting was held."""
LEAP_YEAR = 2000
FURTHEST = 40
"""So many characters before a date can hold its weekday."""


@finds(
    code="D01",
    title="The weekday does not fit the date",
    severity=Severity.ERROR,
    looks_for=(
        "A weekday before a date, or in brackets after it, that the day was not and will not be. "
        "Where the year is not written, the year of the meeting and the years beside it must all "
        "disagree."
    ),
    example="“on Monday, 5 September 2023”: it was a Tuesday.",
    what_to_do="Look into the invitation: one of the two is wrong, and people travel by either.",
)
def wrong_weekday(record: Record) -> Iterator[Remark]:
    """Weekdays that do not belong to the date after them."""
    for one in written_dates(record.document.text):
        before, named, after = beside(record.document.text, one)
        for weekday, day in pairs(named, one) if named else ():
            years = years_of(record, one)
            days = [found for year in years if (found := day_of(year, one["month"], day))]
            if days and all(calendar.day_name[found.weekday()] != weekday for found in days):
                place = passage(record.document, before, after)
                yield Remark(wrong(weekday, days, one), (place,))


def beside(text: str, written: re.Match[str]) -> tuple[int, re.Match[str] | None, int]:
    """The weekday beside a date, and where the two begin and end."""
    start, end = written.span()
    if named := NAMED_DAY.search(text[max(0, start - FURTHEST) : start]):
        return start - len(named[0]), named, end
    if named := DAY_AFTER.match(text, end):
        return start, named, named.end()
    return start, None, end


@lru_cache(maxsize=2)
def written_dates(text: str) -> tuple[re.Match[str], ...]:
    """Every date with a day that is written in words; several checks ask one after the other."""
    return (*DAY_FIRST.finditer(text), *MONTH_FIRST.finditer(text))


def pairs(named: re.Match[str], written: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Each weekday with its day of the month.

    Two weekdays before a single date leave open which of them it is.
    """
    if not named["second"]:
        yield named["first"].capitalize(), int(written["day"])
    elif written["last"] is not None:
        yield named["first"].capitalize(), int(written["day"])
        yield named["second"].capitalize(), int(written["last"])


def years_of(record: Record, written: re.Match[str]) -> tuple[int, ...]:
    """The year of a date; without one, the years in which it can have been meant."""
    if written["year"]:
        return (int(written["year"]),)
    day = record.meeting.starts_on
    around = range(day.year - 1, day.year + 2) if day else ()
    return tuple(year for year in around if MINYEAR <= year <= MAXYEAR)


def day_of(year: int, month: str, day: int) -> date | None:
    """The day, if there is such a one."""
    number = number_of(month)
    return date(year, number, day) if 1 <= day <= days_in(year, number) else None


def number_of(month: str) -> int:
    """Which month it is, in words or in figures."""
    return int(month) if month.isdigit() else NUMBERS[month.rstrip(".").casefold()]


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def wrong(weekday: str, days: list[date], written: re.Match[str]) -> str:
    """What is wrong with a weekday, in a sentence."""
    month = calendar.month_name[days[0].month]
    if written["year"]:
        right = calendar.day_name[days[0].weekday()]
        return f"{days[0].day} {month} {days[0].year} is a {right}, not a {weekday}."
    first, last = days[0].year, days[-1].year
    return f"{days[0].day} {month} is a {weekday} in no year from {first} to {last}."


@finds(
    code="D02",
    title="The date does not exist",
    severity=Severity.ERROR,
    looks_for="A day that its month does not have, in words or in figures.",
    example="“by 31 June 2024”, “29 February 2023”, “2024-04-31”.",
    what_to_do="Ask whoever set the date; do not take the last day of the month for granted.",
)
def impossible_date(record: Record) -> Iterator[Remark]:
    """Dates that no calendar has."""
    for one in (*written_dates(record.document.text), *FIGURES.finditer(record.document.text)):
        number = number_of(one["month"])
        year = int(one["year"] or LEAP_YEAR)
        days = [int(day) for day in (one["day"], one.groupdict().get("last")) if day]
        most = days_in(year, number)
        beyond = [day for day in days if not 1 <= day <= most]
        if beyond and (one["year"] or most < beyond[0] <= 31):
            written = f" {one['year']}" if one["year"] else ""
            yield Remark(
                f"{calendar.month_name[number]}{written} has no day {beyond[0]}.",
                (passage(record.document, *one.span()),),
            )


@finds(
    code="D06",
    title="A period ends before it begins",
    severity=Severity.ERROR,
    looks_for="Two days of one month, or two years, of which the second comes before the first.",
    example="“from 14 to 12 June 2023”, “the plan for 2025–2022”.",
    what_to_do="Look into the invitation or the plan; often two digits changed places.",
)
def backwards(record: Record) -> Iterator[Remark]:
    """Periods whose end lies before their beginning."""
    text = record.document.text
    for one in written_dates(text):
        if one["last"] and int(one["last"]) < int(one["day"]) and not is_series(text, one):
            yield Remark(
                f"The period begins on day {one['day']} and ends on day {one['last']}.",
                (passage(record.document, *one.span()),),
            )
    for years in YEARS.finditer(text):
        if int(years["last"]) < int(years["first"]):
            yield Remark(
                f"The period begins in {years['first']} and ends in {years['last']}.",
                (passage(record.document, *years.span()),),
            )


def is_series(text: str, written: re.Match[str]) -> bool:
    """Whether two days only stand beside each other: "on 14 and 12 June", or have two months."""
    inside = text[written.start("day") : written.end("last")]
    month_before = re.search(
        rf"(?:{WHOLE})\W*$", text[max(0, written.start() - 12) : written.start()]
    )
    return month_before is not None or re.search(r"[/&]|\band\b", inside) is not None


@finds(
    code="D07",
    title="The meeting has two dates",
    severity=Severity.WARNING,
    looks_for=(
        "A first paragraph that says on what day the meeting was held, and another day in the "
        "heading."
    ),
    example="The heading has 2 December 2021, and “The meeting was held on 3 December 2021”.",
    what_to_do="Look into the invitation, and correct one of the two.",
)
def two_dates(record: Record) -> Iterator[Remark]:
    """A day of the meeting in the text that its heading does not have."""
    first, last, source = record.meeting.starts_on, record.meeting.ends_on, record.meeting.source
    if not (first and source):
        return
    opening = HELD_ON.search(record.document.text, source.end, source.end + OPENING)
    if opening is None:
        return
    for one in written_dates(record.document.text[: opening.end() + FURTHEST]):
        if one.start() == opening.end() and one["year"]:
            day = day_of(int(one["year"]), one["month"], int(one["day"]))
            if day and not first <= day <= (last or first):
                place = passage(record.document, opening.start(), one.end())
                yield Remark(
                    f"The heading dates the meeting {said(first)}, the text {said(day)}.",
                    (source, place),
                )
