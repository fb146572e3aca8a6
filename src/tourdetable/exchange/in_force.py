"""What is in force for every fact of a record: one answer for the tables and for editions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tourdetable.archive.rules import (
    InForce,
    Span,
    all_of,
    holder,
    settled,
    whole,
    wording_in_force,
)
from tourdetable.record import (
    AgendaItem,
    Classification,
    Intervention,
    Presence,
    Record,
    strictest,
)

KINDS = (
    "participants",
    "offices",
    "counts",
    "people",
    "agenda",
    "interventions",
    "propositions",
    "decisions",
    "events",
    "projects",
)
"""The fields of a record whose facts are guarded one by one."""
TELLING_WHO = frozenset({"interventions", "propositions", "events"})
"""Those that say by themselves who said, or offered, something."""
SHORTEST_NAME = 4
"""Letters from which on a surname alone is taken for its person."""

Facts = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Forces:
    """What is in force for a record."""

    held: InForce
    """What the meeting and its document hand down."""
    whole: InForce
    """What is in force for the document, which is shown whole or not at all."""
    facts: Mapping[str, Sequence[InForce]]
    """For each kind of fact, what is in force for each of them."""
    wordings: Sequence[str | None]
    """For each intervention, what those see who may not know who said it."""


def forces(record: Record) -> Forces:
    """What is in force for a record."""
    held = holder(
        record.meeting.classification, record.document.classification, record.meeting.attribution
    )
    facts = {name: getattr(record, name) for name in KINDS}
    return forces_of(held, record.document.text, facts)


def forces_of(held: InForce, text: str, facts: Facts) -> Forces:
    """The same, from a text and its facts by kind."""
    hidden = {
        one.name: one.classification for one in facts["people"] if one.classification is not None
    }
    spans = [span_of(name, one, hidden) for name in KINDS for one in facts[name]]
    named = list(spans_of_names(text, hidden))
    found = settled(held, [*spans, *named])
    shared = iter(found)
    by_kind = {name: [next(shared) for _ in facts[name]] for name in KINDS}
    by_kind["participants"] = list(known_by_what_they_said(facts, by_kind))
    listed = sum(one.presence is Presence.LISTED for one in facts["participants"])
    wordings = [
        wording_in_force(one.wording, force.attribution, listed=listed)
        for one, force in zip(facts["interventions"], by_kind["interventions"], strict=True)
    ]
    return Forces(held, whole(held, found), by_kind, wordings)


def known_by_what_they_said(
    facts: Facts, forces: Mapping[str, Sequence[InForce]]
) -> Iterator[InForce]:
    """What is in force for each participant, given what they said.

    Who is not in the list, and was heard, is told only to those who may know of a passage that
    they spoke: anybody else would know whose words the passages without a name are.
    """
    said: dict[str, InForce] = {}
    for one, force in zip(facts["interventions"], forces["interventions"], strict=True):
        for name in one.speakers:
            said[name] = min(said.get(name, force), force, key=openness)
    for one, force in zip(facts["participants"], forces["participants"], strict=True):
        heard = one.presence is Presence.SPOKE and one.name in said
        yield all_of(force, said[one.name]) if heard else force


def openness(force: InForce) -> int:
    """How little of it is open, as a number; 0 for what everybody may know."""
    return force.classification.strictness + force.attribution.strictness


def span_of(name: str, fact: Any, hidden: Mapping[str, Classification]) -> Span:
    """A fact as the rules see it."""
    place = fact.place
    level = getattr(fact, "classification", None)
    if isinstance(fact, Intervention) and fact.person in hidden:
        level = strictest(level, hidden[str(fact.person)])
    return Span(
        place.start,
        title_end(fact) if isinstance(fact, AgendaItem) else place.end,
        level,
        getattr(fact, "attribution", None),
        tells_who=name in TELLING_WHO,
    )


def title_end(part: AgendaItem) -> int:
    """Where the title of a part of the meeting ends; what the part covers is not told by it."""
    return min(part.place.end, part.place.start + len(part.title))


def spans_of_names(text: str, hidden: Mapping[str, Classification]) -> Iterator[Span]:
    """Wherever the text names a person who is for fewer people, by the whole name or a part."""
    for name, level in hidden.items():
        parts = [one for one in name.split() if len(one) >= SHORTEST_NAME]
        for written in {name, *parts}:
            for found in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text, re.IGNORECASE):
                yield Span(*found.span(), level)
