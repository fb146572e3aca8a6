"""Small records of a dialogue of ferries, built by hand from their text."""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tourdetable.checking import CHECKS
from tourdetable.record import (
    Act,
    Document,
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
)

MEETING_DAY = dt.date(2023, 9, 14)
BEFORE = re.compile(
    r"(?P<heading>#+ )|(?P<number>\w{1,3})\. |(?P<item>- )"
    r"|(?:<sup>(?P<sup>\w+)</sup> ?|\[\^(?P<caret>\w+)\]: ?|(?P<raised>[¹²³]) )"
)


def place_of(text: str, words: str, *, after: str = "") -> Place:
    start = text.index(words, text.index(after))
    return Place(start=start, end=start + len(words), words=words)


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph(one) for one in re.finditer(r"(?:.+\n?)+", text))


def paragraph(block: re.Match[str]) -> Paragraph:
    end = block.start() + len(block[0].rstrip())
    before = BEFORE.match(block[0])
    if before is None:
        return Paragraph(start=block.start(), end=end)
    inside = block.start() + before.end()
    if before["heading"]:
        return Paragraph(start=inside, end=end, kind=ParagraphKind.HEADING)
    if before["item"]:
        return Paragraph(start=inside, end=end, kind=ParagraphKind.ITEM)
    if before["number"]:
        return Paragraph(label=before["number"], start=inside, end=end)
    label = before["sup"] or before["caret"] or {"¹": "1", "²": "2", "³": "3"}[before["raised"]]
    return Paragraph(label=label, start=block.start(), end=end, kind=ParagraphKind.NOTE)


class Making:
    """Records and their parts, each from the words that it is about."""

    place_of = staticmethod(place_of)

    @staticmethod
    def record(text: str, *, starts_on: dt.date | None = MEETING_DAY, **more: Any) -> Record:
        document = Document(
            name="meeting.md",
            media_type="text/markdown",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            language=more.pop("language", "en"),
            text=text,
            paragraphs=paragraphs_of(text),
        )
        meeting = Meeting(title="Third Meeting on Ferries", starts_on=starts_on)
        return Record(**{"document": document, "meeting": meeting, **more})

    @staticmethod
    def participant(text: str, written: str, **more: Any) -> Participant:
        given: dict[str, Any] = {
            "name": written,
            "kind": ParticipantKind.STATE,
            "as_written": written,
            "presence": Presence.LISTED,
            "place": place_of(text, written),
        }
        return Participant(**{**given, **more})

    @staticmethod
    def present(text: str, names: Sequence[str], **more: Any) -> tuple[Participant, ...]:
        return tuple(Making.participant(text, name, **more) for name in names)

    @staticmethod
    def said(text: str, speaker: str, words: str, **more: Any) -> Intervention:
        given: dict[str, Any] = {
            "id": f"i{text.index(words)}",
            "speakers": (speaker,),
            "acts": (Act.REPORT,),
            "place": place_of(text, words),
        }
        return Intervention(**{**given, **more})


@pytest.fixture(scope="session")
def make() -> type[Making]:
    return Making


@pytest.fixture(scope="session")
def found() -> Callable[[str, Record], list[tuple[str, list[str]]]]:
    """What one check finds: each message with the words that it points to."""

    def of(code: str, record: Record) -> list[tuple[str, list[str]]]:
        (check,) = [one for one in CHECKS if one.code == code]
        findings: list[Finding] = list(check.findings(record))
        text = record.document.text
        for one in findings:
            assert [text[each.start : each.end] for each in one.places] == [
                each.words for each in one.places
            ]
        return [(one.message, [each.words for each in one.places]) for one in findings]

    return of
