"""Series: States and organisations that running text names one after the other."""

import re
from collections.abc import Iterator

from tourdetable.framework.names import Named, register
from tourdetable.record import Document, Place, Presence, Record, Severity

from .passages import passage
from .registry import Remark, finds

STRETCH = re.compile(r"[^.;:()\n|–—]+")
ITEM = re.compile(
    r"(?:^|,|\b(?:and|or)\b)\s*(?:(?:and|or|the|as well as)\s+)*(?P<item>[^,]+?)"
    r"\s*(?=,|\b(?:and|or)\b|$)"
)
NAME = re.compile(r"[A-Z][\w’'.-]*(?: (?:(?:of|the|and) )*[A-Z][\w’'.-]*)*")
FEWEST = 4
"""So many names in a row make a series."""


@finds(
    code="P09",
    title="A series names somebody twice",
    severity=Severity.WARNING,
    looks_for=(
        "A State or an organisation that stands twice in one series of names in running text, "
        "also under two of its names. The list of those present has its own check."
    ),
    example="“Chile, Peru, Kenya and Chile supported this.”",
    what_to_do="Look into the notes of the meeting: the second time, another one was often meant.",
)
def twice_in_series(record: Record) -> Iterator[Remark]:
    """Participants that a series names twice."""
    listed = [one.place for one in record.participants if one.presence is Presence.LISTED]
    start = min((one.start for one in listed), default=0)
    end = max((one.end for one in listed), default=0)
    for stretch in STRETCH.finditer(record.document.text):
        if stretch[0].count(",") < FEWEST - 2 or start <= stretch.start() < end:
            continue
        seen: dict[str, Place] = {}
        for named, place in series_in(record.document, stretch):
            if first := seen.get(named.code):
                yield Remark(f"{place.words} stands twice in one series.", (first, place))
            seen.setdefault(named.code, place)


def series_in(document: Document, stretch: re.Match[str]) -> list[tuple[Named, Place]]:
    """The known names of a stretch of text, if they stand in a row."""
    best: list[tuple[Named, Place]] = []
    row: list[tuple[Named, Place]] = []
    for one in ITEM.finditer(stretch[0]):
        name = NAME.match(one["item"])
        named = register().find(name[0]) if name else None
        if name is None or named is None:
            row = []
            continue
        start = stretch.start() + one.start("item")
        row = [*row, (named, passage(document, start, start + name.end()))]
        best = max(best, row, key=len)
        if name[0] != one["item"]:
            row = []  # what is said of them begins here
    return best if len(best) >= FEWEST else []
