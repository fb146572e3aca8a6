"""The clock: deadlines and the log hang on it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from tourdetable.audit.queries import newest_at

from .condition import Condition, attention, fault, well

TOLERANCE = timedelta(seconds=5)


def clock(at: datetime) -> Iterator[Condition]:
    """Whether it goes forward, and shows times of a zone where people are."""
    newest = newest_at()
    if newest is not None and at < newest - TOLERANCE:
        behind = str(newest - at).partition(".")[0]
        advice = "Set it, and switch on time synchronisation."
        yield fault("clock", f"it is {behind} behind the newest entry of the log", advice)
        return
    here = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    told = f"{here:%Y-%m-%d %H:%M} {settings.TIME_ZONE}"
    if settings.TIME_ZONE.startswith(("Etc/", "GMT", "UTC")):
        advice = "Set TIME_ZONE to that of your office, or leave it if you work in UTC."
        yield attention("clock", f"{told}, which no office goes by", advice)
    else:
        yield well("clock", told)
