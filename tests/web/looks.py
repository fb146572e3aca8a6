"""Looking at pages: the example meeting's address and day of taking in, and what is read."""

import datetime as dt
import re

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
MEETING = "/meetings/senior-officials-meeting-2021-12-02/"


def words(html: str) -> str:
    """What a reader of a page reads, on one line."""
    without = re.sub(r"<(script|style|title)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", without).strip()
