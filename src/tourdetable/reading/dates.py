"""Dates as meetings write them: days, ranges, months, seasons, halves of a year.

A date without a year is no date here: nothing is guessed.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
MONTHS["sept"] = 9
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?"
DASH = r"\s*(?:[-–—]|to|until|and)\s*"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?"
UNTIL = r"\s*(?:[-–—]|to|until)\s*"
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0}
DAYS = rf"(?P<d1>{DAY})(?:{DASH}{WEEKDAY}(?P<d2>{DAY}))?"
FIRST_MONTH, SECOND_MONTH = rf"\b(?P<m1>{MONTH})\b\.?", rf"\b(?P<m2>{MONTH})\b\.?"
OF_YEAR = rf",?\s+(?:of\s+)?{YEAR}\b"
GOES_ON = rf"(?:\s+(?P<y1>(?:19|20)\d\d){UNTIL}|{DASH})"
PART = r"\b(?P<part>first|second|third|fourth|last)\s+(?P<unit>half|quarter|trimester)"
SHAPES = [
    re.compile(shape, re.IGNORECASE)
    for shape in (
        # "30 June – 2 July 2024", "30 December 2023 – 2 January 2024"
        (
            rf"(?P<d1>{DAY})\s+(?:of\s+)?{FIRST_MONTH}{GOES_ON}{WEEKDAY}"
            rf"(?P<d2>{DAY})\s+(?:of\s+)?{SECOND_MONTH}{OF_YEAR}"
        ),
        # "June 30 – July 2, 2024"
        rf"{FIRST_MONTH}\s+(?P<d1>{DAY}){GOES_ON}{SECOND_MONTH}\s+(?P<d2>{DAY}){OF_YEAR}",
        # "2 December 2021", "14–15 September 2023", "3rd of May, 1955"
        rf"{DAYS}\s+(?:of\s+)?{FIRST_MONTH}{OF_YEAR}",
        # "December 2, 2021", "September 14–15, 2023"
        rf"{FIRST_MONTH}\s+{DAYS}{OF_YEAR}",
        r"(?<![\d-])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\d-])",
        # "16/03/2023", "16.3.2023": the day first, unless that cannot be
        rf"(?<![\d./-])(?P<n1>\d{{1,2}})(?P<dot>[./])(?P<n2>\d{{1,2}})(?P=dot){YEAR}(?![\d/])",
        # "May–June 2021"
        rf"{FIRST_MONTH}{DASH}{SECOND_MONTH}{OF_YEAR}",
        # "June 2021", "early June 2021"
        rf"(?:\b(?:early|mid|late)[\s-]*)?{FIRST_MONTH}{OF_YEAR}",
        rf"{PART}\s+(?:of\s+)?(?:the\s+year\s+)?{YEAR}\b",
        rf"\b(?P<short>Q[1-4]|H[12])(?:\s+of)?[\s/-]*{YEAR}\b",
        rf"\b(?P<season>spring|summer|autumn|fall|winter){OF_YEAR}",
        rf"\b(?P<vague>early|mid|late|(?:the\s+)?end\s+of|beginning\s+of)[\s-]*{YEAR}\b",
    )
]
YEARS = re.compile(rf"\b{YEAR}(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?\b")
VAGUE = {"early": (1, 4), "beginning": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (10, 12)}
CANDIDATE = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in some words: where it stands, and the first and last day it can mean."""

    start: int
    end: int
    words: str
    starts_on: date
    ends_on: date


def dates_in(words: str) -> Iterator[DateFound]:
    """The dates in some words, in their order; what is no possible date is left out."""
    taken: list[tuple[int, int]] = []
    found = []
    if not CANDIDATE.search(words):
        return
    for shape in SHAPES:
        for one in shape.finditer(words):
            if any(one.start() < last and first < one.end() for first, last in taken):
                continue
            taken.append(one.span())
            if days := days_of(one):
                found.append(DateFound(*one.span(), one[0], *days))
    yield from sorted(found, key=lambda one: one.start)


def year_in(words: str) -> DateFound | None:
    """The first bare year or range of years in some words ("2022-2027")."""
    one = YEARS.search(words)
    if one is None:
        return None
    first, last = int(one["year"]), int(one["last"] or one["year"])
    return DateFound(*one.span(), one[0], date(first, 1, 1), date(max(first, last), 12, 31))


def days_of(one: re.Match[str]) -> tuple[date, date] | None:
    """First and last day of a date that was found, or nothing for a day that never was."""
    parts = one.groupdict()
    try:
        if parts.get("iso"):
            day = date.fromisoformat(parts["iso"])
            return day, day
        year = int(str(parts["year"]))
        if parts.get("n1"):
            return in_figures(year, int(str(parts["n1"])), int(str(parts["n2"])))
        if short := parts.get("short"):
            unit = "half" if short[0] in "Hh" else "quarter"
            return part_of_year(year, int(short[1]), unit)
        return in_words(parts, year)
    except ValueError:
        return None


def in_words(parts: dict[str, str | None], year: int) -> tuple[date, date]:
    """First and last day of a date written in words."""
    if part := parts.get("part"):
        return part_of_year(year, ORDINALS[part.casefold()], str(parts["unit"]).casefold())
    if season := parts.get("season"):
        return season_of(year, season.casefold())
    if vague := parts.get("vague"):
        first, last = VAGUE[vague.casefold().removeprefix("the ").split()[0]]
        return months_of(year, first, last)
    first_month = MONTHS[str(parts["m1"]).casefold()]
    last_month = MONTHS[str(parts.get("m2") or parts["m1"]).casefold()]
    if not parts.get("d1"):
        return months_of(year, first_month, last_month)
    first_year = int(parts.get("y1") or year) if parts.get("m2") else year
    first_day = date(first_year, first_month, day_number(parts["d1"]))
    last_day = date(year, last_month, day_number(parts.get("d2") or parts["d1"]))
    if last_day < first_day:
        raise ValueError("a range that ends before it starts")
    return first_day, last_day


def in_figures(year: int, first: int, second: int) -> tuple[date, date]:
    """The day of "16/03/2023"; the month first where only that gives one ("03/16/2023")."""
    month_first = second > MONTHS["december"]
    day = date(year, first, second) if month_first else date(year, second, first)
    return day, day


def day_number(written: str | None) -> int:
    """The number in "2nd"."""
    return int(re.sub(r"\D", "", written or ""))


def months_of(year: int, first: int, last: int) -> tuple[date, date]:
    """First day of one month and last day of another."""
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def part_of_year(year: int, which: int, unit: str) -> tuple[date, date]:
    """A half, a quarter or a third of a year; "last" is the last of them."""
    months = {"half": 6, "quarter": 3, "trimester": 4}[unit]
    which = which or 12 // months
    if which * months > 12:
        raise ValueError("a year has no such part")
    return months_of(year, (which - 1) * months + 1, which * months)


def season_of(year: int, season: str) -> tuple[date, date]:
    """A season of the northern year; winter begins in December of the year."""
    if season == "winter":
        return date(year, 12, 1), months_of(year + 1, 2, 2)[1]
    return months_of(year, *SEASONS[season])
