"""A small meeting of lake towns, as a record built by hand."""

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tourdetable.record import (
    Act,
    AgendaItem,
    AgendaKind,
    Count,
    Decision,
    Document,
    Finding,
    Framework,
    Goal,
    Intervention,
    Meeting,
    Mode,
    Office,
    Paragraph,
    ParagraphKind,
    Participant,
    ParticipantKind,
    Person,
    Place,
    Presence,
    Record,
    Severity,
)

Said = tuple[str, Sequence[str], Sequence[str]]
"""The words, who says them, and the acts."""

TEXT = """\
# Ferry Dialogue

1. Forty delegates from **three countries** came to the shore.
2. **Ms. Ana Berg** of Estonia opened the meeting as Chair<sup>1</sup>. The weather was fine.
She thanked *Peru*. It will draw up a map, and for

both harbours, a chart.
3. **Peru** and **Japan** reported on their piers. Its harbour would like to learn more.

4. It was agreed:

- to meet again;
- to ask the Secretariat for a [paper](https://example.org/p).
"""


def place(text: str, words: str, label: str | None = None) -> Place:
    start = text.index(words)
    return Place(start=start, end=start + len(words), words=words, paragraph=label)


def document(text: str, media_type: str, paragraphs: Sequence[Paragraph] = ()) -> Document:
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        name="meeting.md",
        media_type=media_type,
        sha256=sha256,
        text=text,
        paragraphs=tuple(paragraphs),
    )


def paragraph(
    text: str, first: str, last: str, label: str | None = None, kind: str = "paragraph"
) -> Paragraph:
    start = text.index(first)
    end = text.index(last, start) + len(last)
    return Paragraph(label=label, start=start, end=end, kind=ParagraphKind(kind))


def participants(names: Sequence[str], text: str) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            name=name,
            kind=ParticipantKind.STATE,
            as_written=name,
            presence=Presence.LISTED,
            place=Place(start=0, end=min(len(text), 1), words=text[:1]),
        )
        for name in names
    )


def record_of(
    text: str, said: Sequence[Said], *, media_type: str = "text/markdown", **more: Any
) -> Record:
    """A record of a text in which these passages were said, and whatever else is given."""
    speakers = dict.fromkeys(name for _, names, _ in said for name in names if name != "*")
    given = {
        "document": document(text, media_type),
        "meeting": Meeting(title="A meeting"),
        "participants": participants(list(speakers), text),
        "interventions": tuple(
            Intervention(
                id=f"i{number}",
                speakers=tuple(names),
                acts=tuple(Act(one) for one in acts),
                place=place(text, words),
            )
            for number, (words, names, acts) in enumerate(said)
        ),
    }
    return Record(**{**given, **more})


@pytest.fixture(scope="session")
def make_record() -> Callable[..., Record]:
    return record_of


@pytest.fixture
def ferries() -> Record:
    """A record with something in every part of the summary."""
    front = place(TEXT, "# Ferry Dialogue")
    listed = place(TEXT, "Forty delegates from **three countries** came to the shore.", "1")
    opening = place(
        TEXT, "**Ms. Ana Berg** of Estonia opened the meeting as Chair<sup>1</sup>.", "2"
    )
    heard = place(TEXT, TEXT[opening.start : TEXT.index("4. It")])
    again = place(TEXT, "to meet again;")
    paper = place(TEXT, "to ask the Secretariat for a [paper](https://example.org/p).")
    paragraphs = (
        paragraph(TEXT, "Ferry Dialogue", "Ferry Dialogue", kind="heading"),
        paragraph(TEXT, "Forty", "shore.", "1"),
        paragraph(TEXT, "**Ms.", "and for", "2"),
        paragraph(TEXT, "both harbours", "chart."),
        paragraph(TEXT, "**Peru**", "learn more.", "3"),
        paragraph(TEXT, "It was agreed", "agreed:", "4"),
        paragraph(TEXT, "to meet", "again;", kind="item"),
        paragraph(TEXT, "to ask", "/p).", kind="item"),
    )
    said = [
        (opening.words, ["Estonia"], ["procedure"]),
        ("She thanked *Peru*.", ["Estonia"], ["appreciation"]),
        ("It will draw up a map, and for", ["Japan"], ["commitment", "interest"]),
        ("both harbours, a chart.", ["Japan"], ["commitment"]),
        ("**Peru** and **Japan** reported on their piers.", ["Peru", "Japan"], ["report"]),
        ("Its harbour would like to learn more.", ["Peru"], ["interest"]),
        ("It was agreed:", ["*"], ["decision"]),
        (again.words, ["*"], ["decision"]),
        (paper.words, ["*"], ["decision"]),
    ]
    present = participants(["Estonia", "Peru", "Japan"], TEXT)
    towns = Participant(
        name="ALT",
        kind=ParticipantKind.ORGANISATION,
        as_written="Association of Lakeside Towns (ALT)",
        presence=Presence.LISTED,
        place=front,
    )
    secretariat = Participant(
        name="Secretariat",
        kind=ParticipantKind.OFFICE,
        as_written="Secretariat",
        presence=Presence.NAMED,
        place=paper,
    )
    return record_of(
        TEXT,
        said,
        document=document(TEXT, "text/markdown", paragraphs),
        meeting=Meeting(
            title="Second Meeting on Ferries",
            dialogue="Ferry Dialogue",
            starts_on=dt.date(2023, 9, 14),
            ends_on=dt.date(2023, 9, 15),
            mode=Mode.IN_PERSON,
            place="Tallinn",
        ),
        participants=(*present, towns, secretariat),
        counts=(
            Count(of="participants", number=40, place=listed),
            Count(of="states", number=3, listed=3, place=listed),
        ),
        offices=(Office(office="Chair", participant="Estonia", place=opening),),
        people=(
            Person(
                name="Ana Berg",
                title="Ms.",
                function="Captain",
                participant="Estonia",
                office="Chair",
                place=opening,
            ),
        ),
        agenda=(
            AgendaItem(title="Forty delegates", kind=AgendaKind.ATTENDANCE, place=listed),
            AgendaItem(title="Ms. Ana Berg", kind=AgendaKind.OPENING, place=heard),
            AgendaItem(
                title="It was agreed",
                kind=AgendaKind.DECISIONS,
                place=place(TEXT, TEXT[TEXT.index("It was agreed") :]),
            ),
        ),
        decisions=(
            Decision(verb="agree", text="to meet again", place=again),
            Decision(verb="request", text=paper.words, asks=("Secretariat",), place=paper),
        ),
        framework=Framework(
            title="Ferry Plan", goals=(Goal(code="G1", title="Safe *piers*", place=front),)
        ),
        findings=(
            Finding(
                code="P01",
                severity=Severity.WARNING,
                message="A figure is in doubt.",
                places=(listed,),
            ),
        ),
    )
