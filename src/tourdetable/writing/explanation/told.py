"""What is told of a sentence: who is heard in it, what they do, and how sure the reader is."""

from collections.abc import Iterator

from tourdetable.record import EVERYBODY, Decision, Intervention, Record
from tourdetable.writing.meetings import UNTITLED, occasion
from tourdetable.writing.names import said_together
from tourdetable.writing.words import clean

NOT_NAMED = "Several, not named"
UNDECIDED = "nothing in it shows another act"


def who(said: Intervention) -> str:
    """Who is heard."""
    return NOT_NAMED if said.speakers == (EVERYBODY,) else said_together(said.speakers)


def aside(said: Intervention) -> str:
    """In what office, through whom, for whom else, and about what."""
    told = (
        ("as", [said.capacity or ""]),
        ("through", [said.person or ""]),
        ("on behalf of", said.on_behalf_of),
        ("names", said.mentions),
        ("on", [*(f"{one.code} ({one.basis})" for one in said.goals), *said.themes]),
    )
    parts = (f"{before} {', '.join(map(clean, names))}" for before, names in told if any(names))
    return "; ".join(parts)


def sureness(said: Intervention) -> str:
    """How sure the reader is, from 0 to 1."""
    return f"{said.confidence:.2f}"


def decision(one: Decision) -> str:
    """What was decided by whom, and who is to act."""
    by = "the meeting" if one.by == EVERYBODY else clean(one.by)
    asks = f"; {', '.join(map(clean, one.asks))} to act" if one.asks else ""
    return f"decision of {by}: {clean(one.verb)}{asks}"


def heading(record: Record) -> Iterator[str]:
    """What met, where and when."""
    meeting = record.meeting
    yield clean(meeting.title) or UNTITLED
    told = (clean(meeting.dialogue or ""), occasion(meeting))
    if words := " · ".join(one for one in told if one):
        yield words
