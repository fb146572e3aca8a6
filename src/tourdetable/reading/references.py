"""References: whom "she", "it", "the country" or "both delegations" stand for."""

from tourdetable.record import ParticipantKind

from .clauses import Clause
from .collectives import is_schedule, says
from .grammar import Grammar
from .mentions import Party
from .passages import ALL, Floor


def meant_by(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Whom a pronoun or "the country" stands for; nobody where "it" is a thing."""
    assert clause.subject is not None
    pronoun = grammar.low(clause.subject.first)
    if other := former_or_latter(grammar.low(clause.subject.first + 1), floor):
        return other
    if pronoun == "they":
        return several(clause, grammar, floor, before)
    if pronoun == "we" and not floor.minutes:
        return (ALL,) if floor.declaration else floor.authors or floor.named
    thing = not floor.minutes or not before
    if pronoun == "it" and thing and not is_actor(clause, grammar, before or floor.last):
        return ()
    known = before or floor.last
    national = "national capacity" in grammar.text
    return tuple(one for one in known if not national or not is_group(one)) or known


def is_group(party: Party) -> bool:
    """Whether it is a group for which somebody spoke."""
    return party.kind is ParticipantKind.GROUP


def former_or_latter(word: str, floor: Floor) -> tuple[Party, ...]:
    """The first or the last of those whom the sentence before names."""
    if word == "latter" and floor.before:
        return (floor.before[-1],)
    if word == "former" and len(floor.before) > 1:
        return (floor.before[0],)
    return ()


def named_in_short(clause: Clause, grammar: Grammar, floor: Floor) -> tuple[Party, ...]:
    """The organisation named before for which "the Commission" is short."""
    assert clause.subject is not None
    first = clause.subject.first
    noun = grammar.low(first + 1)
    short = grammar.isin(first + 1, "short names") and clause.subject.head == first + 2
    short = short and grammar.low(first) == "the"
    known = floor.heard.get(noun) if short and noun not in floor.bodies else None
    return (known,) if known else ()


def several(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Whom "they" stands for: several rather than one."""
    if is_schedule(clause, grammar):
        return ()
    if len(before) < 2 and len(floor.last) > len(before):
        return floor.last
    return before or floor.last


def is_actor(clause: Clause, grammar: Grammar, before: tuple[Party, ...]) -> bool:
    """Whether "it" is a State or organisation that says, has done or will do something."""
    assert clause.subject is not None
    no_body = {ParticipantKind.PERSON, ParticipantKind.OFFICE}
    body = any(one.kind not in no_body and one != ALL for one in before)
    doing = grammar.isin(clause.subject.head, "doing")
    return says(clause, grammar) or (body and doing)


def points_back(
    clause: Clause, grammar: Grammar, floor: Floor, before: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Those named before whom "the two leaders", "both delegations" or "the Group" stand for."""
    assert clause.subject is not None
    words = [grammar.low(one) for one in range(clause.subject.first, clause.subject.head)]
    groups = [one for one in floor.last if one.kind is ParticipantKind.GROUP and one != ALL]
    spoken_for = groups or (len(floor.last) > 1 and ALL not in floor.last)
    if words[:2] in (["the", "group"], ["the", "region"]) and spoken_for:
        return floor.last
    two = words[:2] == ["the", "two"] or words[:1] == ["both"]
    if not two and words[-1:] != ["leaders"]:
        return ()
    if two and len(before) == 2:
        return before
    if ALL not in floor.last and (len(floor.last) > 1 or groups):
        return floor.last
    return floor.last_two() if two else ()
