"""What was said at a meeting, in its parts, under those who said it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tourdetable.dialogue.agenda.queries import AgendaItem
from tourdetable.dialogue.registration.queries import Attendance
from tourdetable.dialogue.statements.queries import Said
from tourdetable.record import Act

NOT_ATTRIBUTED = "Said without attribution"
"""The heading of what a viewer sees without its speakers, apart from where it was said."""
WITHOUT_PART = "Outside of the parts of the meeting"


@dataclass
class Turn:
    """What the same speakers said one thing after another."""

    speakers: tuple[Attendance | None, ...]
    """Those at the meeting; None stands for several who are not named; nobody, where the viewer
    may not know who it was."""
    capacity: str | None
    person: str | None
    said: list[Said] = field(default_factory=list)


@dataclass
class Part:
    """A part of the meeting with the turns in it."""

    title: str
    turns: list[Turn] = field(default_factory=list)


def parts(items: Sequence[AgendaItem], said: Iterable[Said]) -> list[Part]:
    """The parts of a meeting that hold anything, in the order of the text."""
    found: list[Part] = []
    current: object = object()
    everything = list(said)
    for one in everything:
        if not one.is_attributed:
            continue
        item = part_of(one, items)
        if item is not current:
            found.append(Part(item.title if item else WITHOUT_PART))
            current = item
        put(found[-1], one)
    return found + not_attributed(everything)


def not_attributed(said: Iterable[Said]) -> list[Part]:
    """What is shown without its speakers, in the order in which it came, each by itself."""
    turns = [Turn((), None, None, [one]) for one in said if not one.is_attributed]
    return [Part(NOT_ATTRIBUTED, turns)] if turns else []


def part_of(one: Said, items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The narrowest part that an intervention begins in."""
    start = one.start or 0
    around = [item for item in items if item.start <= start < item.end]
    return min(around, key=lambda item: item.end - item.start, default=None)


def put(part: Part, one: Said) -> None:
    """Put an intervention into the turn that it goes on with, or into a new one."""
    who = one.speakers
    told = (who, one.capacity, one.person)
    last = part.turns[-1] if part.turns else None
    if last is None or (last.speakers, last.capacity, last.person) != told:
        last = Turn(who, one.capacity, one.person)
        part.turns.append(last)
    last.said.append(one)


def by_act(said: Sequence[Said], acts: Iterable[Act]) -> list[tuple[str, list[Said]]]:
    """For each of these acts, what was said in which it was done; never added up."""
    return [(act.value, [one for one in said if act.value in one.acts]) for act in acts]
