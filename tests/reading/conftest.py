"""A small meeting in Oslo, to whose summary a test adds the paragraph that it is about."""

from collections.abc import Callable

import pytest

from tourdetable.reading import read
from tourdetable.record import Record

OPENING = """# Northern Dialogue

## Annual Meeting

Oslo, 3 May 2023

1. The meeting was attended by Denmark, Estonia, Finland, Iceland, Latvia, Norway, Poland, \
Sweden, the International Organization for Migration (IOM) and UNHCR.
2. **Ms. Aino Laine**, Director at the Ministry of the Interior of Finland, opened the meeting \
as Chair.
"""
Told = list[tuple[list[str], list[str]]]


@pytest.fixture(scope="session")
def meeting() -> Callable[[str], Record]:
    """The record of the meeting in Oslo with one more paragraph, the third."""

    def summary(paragraph: str) -> Record:
        return read(f"{OPENING}3. {paragraph}\n".encode(), name="oslo.md")

    return summary


@pytest.fixture(scope="session")
def told(meeting: Callable[[str], Record]) -> Callable[[str], Told]:
    """Who said things of what kind in a paragraph, in the order of its sentences."""

    def speakers_and_acts(paragraph: str) -> Told:
        start = len(f"{OPENING}3. ")
        return [
            (list(one.speakers), sorted(one.acts))
            for one in meeting(paragraph).interventions
            if one.place.start >= start
        ]

    return speakers_and_acts
