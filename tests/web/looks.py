"""Looking at pages: the address of the example meeting, and what a reader reads."""

import re

MEETING = "/meetings/senior-officials-meeting-2021-12-02/"


def words(html: str) -> str:
    """What a reader of a page reads, on one line."""
    without = re.sub(r"<(script|style|title)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", without).strip()
