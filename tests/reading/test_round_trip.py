"""What the summary says that was written from a record, the reader reads out of it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tourdetable.reading import read, read_file
from tourdetable.record import Record
from tourdetable.writing import summary

EXAMPLE = (
    "src/tourdetable/framework/profiles/budapest_process/examples/senior-officials-meeting-2021"
)
Facts = list[tuple[object, ...]]


@pytest.fixture(
    scope="module", params=[f"{EXAMPLE}.md", f"{EXAMPLE}.docx", "lakes", "the original"]
)
def record(request: pytest.FixtureRequest, root: Path) -> Record:
    if request.param == "the original":
        return read_file(request.getfixturevalue("seed"))
    lakes = "tests/samples/lakes-dialogue-2023.md"
    return read_file(root / (lakes if request.param == "lakes" else request.param))


def written(record: Record) -> Iterator[Record]:
    """The record as read from its own summary, in both formats."""
    yield read(summary.as_markdown(record).encode(), name="summary.md")
    yield read(summary.as_docx(record), name="summary.docx")


def participants(record: Record) -> Facts:
    return [(one.name, one.kind, one.code, one.presence) for one in record.participants]


def interventions(record: Record) -> Facts:
    return [(one.speakers, one.acts) for one in record.interventions]


def decisions(record: Record) -> Facts:
    return [(one.verb, one.text, one.by, one.subject, one.asks) for one in record.decisions]


def test_reading_a_summary_gives_the_facts_back(record: Record) -> None:
    for again in written(record):
        assert participants(again) == participants(record)
        assert interventions(again) == interventions(record)
        assert decisions(again) == decisions(record)


def test_a_summary_of_the_summary_is_the_same(record: Record) -> None:
    first = summary.as_markdown(read(summary.as_markdown(record).encode(), name="summary.md"))
    assert summary.as_markdown(read(first.encode(), name="summary.md")) == first
