"""What was said at a meeting, in its parts, under those who said it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tourdetable.dialogue.agenda.queries import AgendaItem
from tourdetable.dialogue.registration.queries import Attendance
from tourdetable.dialogue.statements.queries import Intervention
from tourdetable.record import Act
from tourdetable.web.wording import speakers

WITHOUT_PART = "Outside of the parts of the meeting"


@dataclass
class Turn:
    """What the same speakers said one thing after another."""

    speakers: list[Attendance | None]
    """Those at the meeting; None stands for several who are not named."""
    capacity: str | None
    person: str | None
    said: list[Intervention] = field(default_factory=list)


@dataclass
class Part:
    """A part of the meeting with the turns in it."""

    title: str
    turns: list[Turn] = field(default_factory=list)


def parts(items: Sequence[AgendaItem], said: Iterable[Intervention]) -> list[Part]:
    """The parts of a meeting that hold anything, in the order of the text."""
    found: list[Part] = []
    current: object = object()
    for one in said:
        item = part_of(one, items)
        if item is not current:
            found.append(Part(item.title if item else WITHOUT_PART))
            current = item
        put(found[-1], one)
    return found


def part_of(one: Intervention, items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The narrowest part that an intervention begins in."""
    around = [item for item in items if item.start <= one.start < item.end]
    return min(around, key=lambda item: item.end - item.start, default=None)


def put(part: Part, one: Intervention) -> None:
    """Put an intervention into the turn that it goes on with, or into a new one."""
    who = speakers(one)
    told = (who, one.capacity, one.person)
    last = part.turns[-1] if part.turns else None
    if last is None or (last.speakers, last.capacity, last.person) != told:
        last = Turn(who, one.capacity, one.person)
        part.turns.append(last)
    last.said.append(one)


def by_act(
    said: Sequence[Intervention], acts: Iterable[Act]
) -> list[tuple[str, list[Intervention]]]:
    """For each of these acts, what was said in which it was done; never added up."""
    return [
        (act.value, [one for one in said if any(each.act == act.value for each in one.acts.all())])
        for act in acts
    ]
