"""What the Secretariat looks at when it says who may see what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tourdetable.accounts.queries import seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.record import Attribution, Classification
from tourdetable.writing import acts
from tourdetable.writing.words import clean

from .classifying import FACTS
from .shelves import SHELVES
from .wordings import proposal

LONGEST = 400
"""Characters of a passage that a list shows."""


@dataclass(frozen=True)
class Guarded:
    """A fact with what was said of it and what is in force."""

    kind: str
    key: int
    words: str
    who: str
    classification: Classification | None
    in_force: Classification
    attribution: Attribution | None = None
    attribution_in_force: Attribution = Attribution.NAMED
    wording: str | None = None
    is_shown_unattributed: bool = False
    """Whether anything is shown to who may not know who said it."""

    @property
    def needs_wording(self) -> bool:
        """Whether it cannot be shown to some who may see it, because nobody has worded it."""
        is_said = self.kind == "intervention"
        named = self.attribution_in_force is Attribution.NAMED
        return is_said and not named and not self.is_shown_unattributed


def guarded_facts(meeting: Meeting, viewer: Viewer) -> dict[str, list[Guarded]]:
    """For each kind, the facts of a meeting of which one can say who may see them."""
    return {kind: list(of_kind(kind, meeting, viewer)) for kind in FACTS}


def of_kind(kind: str, meeting: Meeting, viewer: Viewer) -> Iterator[Guarded]:
    """The facts of one kind, in the order of the text."""
    table: Any = FACTS[kind]
    found = table.objects.filter(seen_by(viewer), meeting=meeting)
    if kind == "item":
        found = found.select_related("intervention").prefetch_related(
            "intervention__speakers__attendance"
        )
    elif kind == "intervention":
        found = found.prefetch_related("speakers__attendance", "acts")
    for one in found:
        yield guarded(kind, one, meeting)


def guarded_fact(kind: str, key: int, meeting: Meeting, viewer: Viewer) -> Any | None:
    """The row of a fact, if there is one that the viewer sees."""
    table: Any = FACTS.get(kind)
    if table is None:
        return None
    found = table.objects.filter(seen_by(viewer), meeting=meeting, pk=key)
    return found.select_related("meeting__reading__document").first()


def guarded(kind: str, one: Any, meeting: Meeting) -> Guarded:
    """A row as the list shows it."""
    text = meeting.reading.document.text
    placed = one.intervention if kind == "item" else one
    said = one if kind == "intervention" else None
    return Guarded(
        kind,
        one.pk,
        shortened(clean(text[placed.start : placed.end])),
        who(kind, one),
        Classification(one.classification) if one.classification else None,
        Classification(one.classification_in_force),
        Attribution(said.attribution) if said and said.attribution else None,
        Attribution(one.attribution_in_force),
        said.wording if said else None,
        bool(said and said.wording_in_force),
    )


def who(kind: str, one: Any) -> str:
    """Whose a fact is, in words."""
    if kind == "decision":
        return "The meeting" if one.by == "*" else str(one.by)
    if kind == "person":
        return str(one.name)
    said = one.intervention if kind == "item" else one
    names = ", ".join(str(each.attendance or "Several") for each in said.speakers.all())
    return f"{names}: {acts.WORDS.get(one.kind, one.kind)}" if kind == "item" else names


def shortened(words: str) -> str:
    """Words that fit into a list."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"


def proposed_wording(row: Any) -> str:
    """What the software proposes to show of a passage without its speaker."""
    fact = SHELVES["interventions"].fact_of(row, row.meeting.reading.document.text)
    return proposal(fact)
