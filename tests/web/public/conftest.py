"""Meetings of a made-up kind, as many and as long as a test wants them."""

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from actors import TESTER, for_all
from tourdetable.checking import checked
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.exchange import take_in
from tourdetable.framework import profiles
from tourdetable.reading import read_file
from tourdetable.record import (
    Act,
    AgendaItem,
    AgendaKind,
    Count,
    Decision,
    Document,
    Event,
    EventStatus,
    Finding,
    GoalReference,
    Intervention,
    Meeting,
    Office,
    Paragraph,
    Participant,
    ParticipantKind,
    Person,
    Place,
    Presence,
    Project,
    ProjectStatus,
    Record,
    Severity,
)

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
STATES = (("Japan", "JPN"), ("Peru", "PER"), ("Kenya", "KEN"))
ACTS = (Act.OFFER, Act.COMMITMENT, Act.INTEREST)
EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"


def record_of(day: str, *, facts: int = 1) -> Record:
    """A meeting of a day with one or several facts of every kind."""
    told = [f"{name} told of pier {number}." for number, (name, _) in enumerate(STATES[:facts])]
    lines = [f"Meeting of {day}.", *told]
    text = "\n\n".join(lines)

    def place(words: str) -> Place:
        start = text.index(words)
        return Place(start=start, end=start + len(words), words=words, paragraph="2")

    every = list(zip(STATES[:facts], ACTS, told, strict=False))
    starts = [text.index(line) for line in lines]
    return Record(
        document=Document(
            name=f"piers-{day}.txt",
            media_type="text/plain",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            paragraphs=tuple(
                Paragraph(label=str(number), start=start, end=start + len(line))
                for number, (start, line) in enumerate(zip(starts, lines, strict=True), start=1)
            ),
        ),
        meeting=Meeting(
            title=f"Meeting of {day}",
            dialogue="Budapest Process",
            starts_on=day,
            source=place(lines[0]),
        ),
        offices=tuple(
            Office(office="Chair", participant=name, place=place(line))
            for (name, _), _, line in every
        ),
        participants=tuple(
            Participant(
                name=name,
                kind=ParticipantKind.STATE,
                code=code,
                as_written=name,
                presence=Presence.LISTED,
                place=place(line),
            )
            for (name, code), _, line in every
        ),
        counts=tuple(Count(of="states", number=9, place=place(line)) for line in told),
        people=tuple(
            Person(name=f"Person of {name}", participant=name, place=place(line))
            for (name, _), _, line in every
        ),
        agenda=tuple(
            AgendaItem(title=f"Part {name}", kind=AgendaKind.DISCUSSION, place=place(line))
            for (name, _), _, line in every
        ),
        interventions=tuple(
            Intervention(
                id=f"i{number}",
                speakers=(name,),
                acts=(act, Act.REPORT),
                goals=(
                    GoalReference(code="PG1", basis="stated"),
                    GoalReference(code=f"PG{number + 2}", basis="suggested"),
                ),
                place=place(line),
            )
            for number, ((name, _), act, line) in enumerate(every)
        ),
        decisions=tuple(Decision(verb="decide", text=line, place=place(line)) for line in told),
        events=tuple(
            Event(
                title=f"Opening of pier {number}",
                date_as_written="summer 2022",
                starts_on="2022-06-01",
                ends_on="2022-08-31",
                status=EventStatus.PLANNED,
                place=place(line),
            )
            for number, line in enumerate(told)
        ),
        projects=tuple(
            Project(title=f"Pier {number}", status=ProjectStatus.RUNNING, place=place(line))
            for number, line in enumerate(told)
        ),
        findings=tuple(
            Finding(
                code="P01",
                severity=Severity.WARNING,
                message=f"Pier {number} is counted twice.",
                places=(place(line), place(lines[0])),
            )
            for number, line in enumerate(told)
        ),
    )


@pytest.fixture
def taken_in() -> Callable[..., str]:
    """Take in a made-up meeting of a day; gives the name in its address."""

    def take(day: str = "2021-12-02", *, facts: int = 1) -> str:
        return take_in(for_all(record_of(day, facts=facts)), by=TESTER, at=AT).meeting

    return take


@pytest.fixture
def dialogue() -> None:
    """The dialogue of the profile."""
    set_up(profiles.load("budapest_process"), by=TESTER, at=AT)


@pytest.fixture(scope="session", params=["md", "docx"])
def example(request: pytest.FixtureRequest, root: Path) -> Record:
    """The project's own example, read and checked, from either of its files."""
    return checked(read_file(root / EXAMPLE / f"senior-officials-meeting-2021.{request.param}"))
