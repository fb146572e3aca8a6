"""A record told in a few lines, for a person at a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .findings import headline
from .saying import safe

if TYPE_CHECKING:
    from tourdetable.record import Record


def told(record: "Record") -> Iterator[str]:
    """The account, line by line."""
    yield from heading(record)
    yield ""
    for what, said in (
        ("Participants", participants(record)),
        ("Interventions", interventions(record)),
        ("Follow-up", follow_up(record)),
        ("Decisions", str(len(record.decisions))),
        ("Findings", headline(record)),
        ("Doubts", f"{len(record.doubts)} left to a person to judge"),
    ):
        yield f"{what:<15}{said}"


def heading(record: "Record") -> Iterator[str]:
    """What met, where and when."""
    from tourdetable.writing.meetings import UNTITLED, occasion

    meeting = record.meeting
    yield safe(meeting.title or UNTITLED)
    yield safe(" · ".join(one for one in (meeting.dialogue, occasion(meeting)) if one))


def participants(record: "Record") -> str:
    """How many are listed as present, by kind, and how many were heard without being listed."""
    from tourdetable.record import ParticipantKind, Presence

    nouns = {ParticipantKind.STATE: "State", ParticipantKind.ORGANISATION: "organisation"}
    listed = [one for one in record.participants if one.presence is Presence.LISTED]
    kinds = Counter(nouns.get(one.kind, "other") for one in listed)
    present = [counted(kinds[noun], noun) for noun in ("State", "organisation", "other")]
    also = [one for one in record.participants if one.presence is Presence.SPOKE]
    said = ", ".join(one for one in present if one) or "none"
    return f"{said} listed" + (f"; {len(also)} heard without being listed" if also else "")


def interventions(record: "Record") -> str:
    """How many passages by how many speakers."""
    from tourdetable.record import EVERYBODY

    speakers = {name for one in record.interventions for name in one.speakers} - {EVERYBODY}
    passages = counted(len(record.interventions), "passage") or "none"
    return f"{passages}, {counted(len(speakers), 'speaker') or 'no speaker named'}"


def follow_up(record: "Record") -> str:
    """What somebody will ask about next year. It does not say that anybody is bound."""
    acts = Counter(act for one in record.interventions for act in one.followed_up_as)
    return joined(counted(number, act.value) for act, number in acts.items()) or "nothing"


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with commas."""
    return ", ".join(one for one in parts if one)


def counted(number: int, noun: str) -> str:
    """A number with its noun, or nothing for none."""
    if number == 0:
        return ""
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
