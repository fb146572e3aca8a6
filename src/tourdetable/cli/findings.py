"""Findings as a rapporteur reads them: what is wrong, and the words to look at."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .saying import safe

if TYPE_CHECKING:
    from tourdetable.record import Finding, Place, Record

LONGEST_QUOTATION = 200


def told(record: "Record") -> Iterator[str]:
    """The findings of a record line by line, the gravest first."""
    name = safe(record.document.name)
    yield f"{name}: {headline(record)}"
    for finding in by_weight(record):
        yield ""
        yield f"{finding.severity} {safe(finding.code)}: {safe(finding.message)}"
        yield from (f"    {quoted(place, record)}" for place in finding.places)


def headline(record: "Record") -> str:
    """How many findings there are, in words."""
    number = len(record.findings)
    if number == 0:
        return "nothing found that contradicts itself"
    return "1 finding" if number == 1 else f"{number} findings"


def by_weight(record: "Record") -> list["Finding"]:
    """Errors, then warnings, then notices; each in the order of the text."""
    from tourdetable.record import Severity

    weights = list(Severity)
    return sorted(
        record.findings,
        key=lambda one: (weights.index(one.severity), one.places[0].start if one.places else 0),
    )


def quoted(place: "Place", record: "Record") -> str:
    """A passage with the label of its paragraph: ¶ 2 “31 countries”."""
    from tourdetable.writing.words import plain

    words = safe(
        plain(place.words, record.document) or place.words
    )  # a sign alone stands as it is
    if len(words) > LONGEST_QUOTATION:
        words = words[: LONGEST_QUOTATION - 1].rstrip() + "…"
    label = f"¶ {safe(place.paragraph)} " if place.paragraph else ""
    return f"{label}“{words}”"
