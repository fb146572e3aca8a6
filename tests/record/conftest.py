"""A record of one sentence, built by hand."""

import hashlib

import pytest

from tourdetable.record import (
    Act,
    Document,
    Intervention,
    Meeting,
    Paragraph,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
)

TEXT = "8. Peru is ready to host the next meeting."


def place(words: str) -> Place:
    start = TEXT.index(words)
    return Place(start=start, end=start + len(words), words=words, paragraph="8")


@pytest.fixture
def record() -> Record:
    return Record(
        document=Document(
            name="summary.txt",
            media_type="text/plain",
            sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
            text=TEXT,
            paragraphs=(Paragraph(label="8", start=3, end=len(TEXT)),),
        ),
        meeting=Meeting(title="Lakes Dialogue"),
        participants=(
            Participant(
                name="Peru",
                kind=ParticipantKind.STATE,
                code="PER",
                as_written="Peru",
                presence=Presence.SPOKE,
                place=place("Peru"),
            ),
        ),
        interventions=(
            Intervention(
                id="i1",
                speakers=("Peru",),
                acts=(Act.OFFER,),
                verb="is ready to host",
                place=place("Peru is ready to host the next meeting."),
            ),
        ),
    )
