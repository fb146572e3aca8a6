"""A meeting of lake towns in two versions, small enough to be read at a glance."""

import hashlib

import pytest

from tourdetable.record import (
    Act,
    Decision,
    Document,
    Intervention,
    Meeting,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
)

TEXT = "Japan will open a pier. Peru offered its boats. It was decided to meet again."
LONGER = "A summary. Japan will open a pier. Peru offered a boat. It was decided to meet again."


def record_of(text: str, *, name: str = "lakes.md") -> Record:
    """The record of a text in which Japan promises, Peru offers and the meeting decides."""
    first, second, third = (text.index(one) for one in ("Japan", "Peru", "It was"))

    def place(start: int, end: int) -> Place:
        return Place(start=start, end=end, words=text[start:end])

    def listed(who: str, code: str) -> Participant:
        return Participant(
            name=who,
            kind=ParticipantKind.STATE,
            code=code,
            as_written=who,
            presence=Presence.LISTED,
            place=place(text.index(who), text.index(who) + len(who)),
        )

    def said(name: str, who: str, act: Act, start: int, end: int) -> Intervention:
        return Intervention(id=name, speakers=(who,), acts=(act,), place=place(start, end))

    return Record(
        document=Document(
            name=name,
            media_type="text/markdown",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
        ),
        meeting=Meeting(title="Lake Meeting", dialogue="Lakes", starts_on="2024-05-06"),
        participants=(listed("Japan", "JPN"), listed("Peru", "PER")),
        interventions=(
            said("i1", "Japan", Act.COMMITMENT, first, second - 1),
            said("i2", "Peru", Act.OFFER, second, third - 1),
        ),
        decisions=(Decision(verb="decide", text=text[third:], place=place(third, len(text))),),
    )


@pytest.fixture
def lakes() -> Record:
    """The meeting as its first document tells it."""
    return record_of(TEXT)


@pytest.fixture
def longer() -> Record:
    """The same meeting in a new document: all stands further down, and Peru offers a boat."""
    return record_of(LONGER, name="lakes-rev1.md")
