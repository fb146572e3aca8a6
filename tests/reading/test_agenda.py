"""The parts of a meeting: by headings, else by the words that open a paragraph."""

from pathlib import Path

import pytest

from tourdetable.reading import read, read_file
from tourdetable.record import AgendaKind, Record

EXAMPLES = Path("src/tourdetable/framework/profiles/budapest_process/examples")


def parts(record: Record) -> list[tuple[str, AgendaKind]]:
    return [(one.title, one.kind) for one in record.agenda]


def test_headings_part_the_lakes_meeting(root: Path) -> None:
    assert parts(read_file(root / "tests/samples/lakes-dialogue-2023.md")) == [
        ("Participants", AgendaKind.ATTENDANCE),
        ("Opening", AgendaKind.OPENING),
        ("Adoption of the agenda", AgendaKind.OPENING),
        ("Tour de table", AgendaKind.TOUR_DE_TABLE),
        ("Other business", AgendaKind.OTHER),
        ("Decisions", AgendaKind.DECISIONS),
        ("Closing", AgendaKind.CLOSING),
    ]


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_opening_words_part_a_summary_without_headings(root: Path, ending: str) -> None:
    record = read_file(root / EXAMPLES / f"senior-officials-meeting-2021.{ending}")
    assert [one for _, one in parts(record)] == [
        AgendaKind.ATTENDANCE,
        AgendaKind.OPENING,
        AgendaKind.REPORTS,
        AgendaKind.TOUR_DE_TABLE,
        AgendaKind.DECISIONS,
        AgendaKind.CLOSING,
    ]


def test_what_only_repeats_is_no_part_and_nobody_speaks_in_it() -> None:
    record = read(
        b"# Northern Dialogue\n\n## Summary\n\n1. **Norway** thanked **Sweden**.\n\n"
        b"## Follow-up items\n\n| Owner | Passage |\n| --- | --- |\n"
        b"| Norway | Norway will host a seminar. |\n\n## Closing\n\n2. **Norway** left.\n",
        name="summary.md",
    )
    assert [one.place.words for one in record.interventions] == [
        "**Norway** thanked **Sweden**.",
        "**Norway** left.",
    ]
    assert [title for title, _ in parts(record)] == ["Summary", "Closing"]
