"""A short meeting, made up, in which everything occurs that an explanation tells of."""

import pytest

from tourdetable.record import (
    Act,
    Decision,
    Document,
    Doubt,
    Finding,
    Intervention,
    Meeting,
    Paragraph,
    ParagraphKind,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
    Severity,
)

TEXT = """\
# Lakes Dialogue <b>2023</b>

1. The lake was calm. **Peru** is ready to host the next meeting. It thanked Kenya & Chile.

2. It was decided to meet again.
"""


def place(words: str, paragraph: str | None = None) -> Place:
    start = TEXT.index(words)
    return Place(start=start, end=start + len(words), words=words, paragraph=paragraph)


def paragraph(words: str, label: str | None, kind: ParagraphKind) -> Paragraph:
    found = place(words)
    return Paragraph(label=label, start=found.start, end=found.end, kind=kind)


@pytest.fixture
def record() -> Record:
    return Record(
        document=Document(
            name="lakes.md",
            media_type="text/markdown",
            sha256="0" * 64,
            text=TEXT,
            paragraphs=(
                paragraph("Lakes Dialogue <b>2023</b>", None, ParagraphKind.HEADING),
                paragraph(
                    "The lake was calm. **Peru** is ready to host the next meeting. "
                    "It thanked Kenya & Chile.",
                    "1",
                    ParagraphKind.PARAGRAPH,
                ),
                paragraph("It was decided to meet again.", "2", ParagraphKind.PARAGRAPH),
            ),
        ),
        meeting=Meeting(title="Lakes <i>Meeting</i>"),
        participants=(
            Participant(
                name="Peru",
                kind=ParticipantKind.STATE,
                as_written="Peru",
                presence=Presence.SPOKE,
                place=place("Peru"),
            ),
        ),
        interventions=(
            Intervention(
                id="i1",
                speakers=("Peru",),
                capacity="Chair",
                acts=(Act.OFFER,),
                confidence=0.95,
                sign="is ready to",
                place=place("**Peru** is ready to host the next meeting.", "1"),
            ),
            Intervention(
                id="i2",
                speakers=("Peru",),
                acts=(Act.APPRECIATION,),
                mentions=("Kenya", "Chile"),
                confidence=0.9,
                sign="thanked",
                place=place("It thanked Kenya & Chile.", "1"),
            ),
            Intervention(
                id="i3",
                speakers=("*",),
                acts=(Act.REPORT,),
                confidence=0.5,
                place=place("It was decided to meet again.", "2"),
            ),
        ),
        decisions=(
            Decision(
                verb="decide",
                text="to meet again",
                asks=("Secretariat",),
                place=place("It was decided to meet again.", "2"),
            ),
        ),
        findings=(
            Finding(
                code="P01",
                severity=Severity.WARNING,
                message="One is <one> too many.",
                places=(place("calm", "1"),),
            ),
        ),
        doubts=(Doubt(message="Who thanked?", place=place("It thanked", "1")),),
    )
