"""A made-up meeting of the trial, in which not everybody sees everything.

Its participants do not exist, so that nobody takes for said what never was.
"""

import hashlib
from datetime import date

from tourdetable.record import (
    Act,
    Attribution,
    Classification,
    Decision,
    Document,
    Intervention,
    Meeting,
    Mode,
    Paragraph,
    Participant,
    ParticipantKind,
    Place,
    Presence,
    Record,
)

NAME = "made-up-meeting.txt"
PRESENT = ("Coastland", "Highland", "Lakeland", "Northland", "Riverland", "Southland")
WARNING = (
    "A meeting made up for the trial of this software. None of it was ever said, and none of "
    "those who say it exists."
)
PARAGRAPHS = (
    WARNING,
    f"Present were {', '.join(PRESENT[:-1])} and {PRESENT[-1]}.",
    "Lakeland reported that its ferries ran on time.",
    "Highland offered to host the next meeting.",
    "Riverland was worried about the money for the year to come.",
    "Southland would like to see the plans of the others first.",
    "It was decided to meet again in June.",
)
REPORT, OFFER, WORRY, WISH, DECIDED = PARAGRAPHS[2:]
WORDING = "A participant offered to host the next meeting."
TEXT = "\n\n".join(PARAGRAPHS)


def made_up(dialogue: str) -> Record:
    """The record: for its group; one passage for the Secretariat, one that names nobody."""
    return Record(
        document=Document(
            name=NAME,
            media_type="text/plain",
            sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
            text=TEXT,
            paragraphs=tuple(map(paragraph, range(len(PARAGRAPHS)))),
        ),
        meeting=Meeting(
            title="Meeting of the Reference Group (made up for the trial)",
            dialogue=dialogue,
            body="Reference Group",
            starts_on=date(2022, 5, 10),
            ends_on=date(2022, 5, 10),
            mode=Mode.ONLINE,
            classification=Classification.BODY,
            attribution=Attribution.NAMED,
        ),
        participants=tuple(map(present, PRESENT)),
        interventions=(
            said("i1", "Lakeland", Act.REPORT, REPORT),
            said("i2", "Highland", Act.OFFER, OFFER).model_copy(
                update={"attribution": Attribution.CHATHAM_HOUSE, "wording": WORDING}
            ),
            said("i3", "Riverland", Act.CONCERN, WORRY).model_copy(
                update={"classification": Classification.SECRETARIAT}
            ),
            said("i4", "Southland", Act.INTEREST, WISH),
        ),
        decisions=(Decision(verb="decide", text=DECIDED, place=place(DECIDED)),),
    )


def paragraph(number: int) -> Paragraph:
    """A paragraph under its number."""
    found = place(PARAGRAPHS[number])
    return Paragraph(label=str(number + 1), start=found.start, end=found.end)


def present(name: str) -> Participant:
    """One of those who were not there."""
    return Participant(
        name=name,
        kind=ParticipantKind.STATE,
        as_written=name,
        presence=Presence.LISTED,
        place=place(name),
    )


def said(label: str, who: str, act: Act, words: str) -> Intervention:
    """A passage."""
    return Intervention(id=label, speakers=(who,), acts=(act,), place=place(words))


def place(words: str) -> Place:
    """Where words first stand."""
    start = TEXT.index(words)
    holder = next((n for n, one in enumerate(PARAGRAPHS, 1) if words in one), None)
    return Place(start=start, end=start + len(words), words=words, paragraph=str(holder))
