"""All shelves, in the order in which they are filled."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tourdetable.archive import models as archive
from tourdetable.dialogue import models as dialogue
from tourdetable.followup import models as followup
from tourdetable.record import (
    EVERYBODY,
    Acronym,
    Act,
    AgendaItem,
    Count,
    Decision,
    Doubt,
    Event,
    Finding,
    GoalReference,
    Intervention,
    Office,
    Paragraph,
    Participant,
    Person,
    Project,
    Proposition,
)

from .receipt import Difference
from .shelf import Part, Shelf, columns_of_place, place_of


@dataclass(frozen=True)
class ParticipantsShelf(Shelf):
    """A participant of a meeting is tied to the participant of the dialogue."""

    def key(self, fact: Participant) -> Hashable:
        """Its name in the record, which stands once."""
        return fact.name

    def more_columns(self, fact: Participant, context: Mapping[str, Any]) -> dict[str, Any]:
        """The participant of the dialogue."""
        return {"participant": context["participants"][fact.name]}


class Speakers(Part):
    """Who said it: those at the meeting, or several who are not named."""

    def columns_of(self, member: str, context: Mapping[str, Any]) -> dict[str, Any]:
        """The attendance; none for a collective."""
        return {"attendance": None if member == EVERYBODY else context["attendances"][member]}

    def member_of(self, row: dialogue.Speaker, text: str) -> str:
        """The name in the record."""
        return row.attendance.name if row.attendance else EVERYBODY


class Acts(Part):
    """What was done by saying it."""

    def columns_of(self, member: Act, context: Mapping[str, Any]) -> dict[str, Any]:
        """The act."""
        return {"act": member.value}

    def member_of(self, row: dialogue.InterventionAct, text: str) -> Act:
        """The act."""
        return Act(row.act)


class Goals(Part):
    """The goals that it touches."""

    def columns_of(self, member: GoalReference, context: Mapping[str, Any]) -> dict[str, Any]:
        """Code and basis."""
        return {"code": member.code, "basis": member.basis}

    def member_of(self, row: dialogue.InterventionGoal, text: str) -> GoalReference:
        """The goal with its basis."""
        return GoalReference.model_validate({"code": row.code, "basis": row.basis})


class Places(Part):
    """The passages that a finding points to."""

    def columns_of(self, member: Any, context: Mapping[str, Any]) -> dict[str, Any]:
        """The place."""
        return columns_of_place(member)

    def member_of(self, row: archive.FindingPlace, text: str) -> Any:
        """The place."""
        return place_of(row, text)


@dataclass(frozen=True)
class InterventionsShelf(Shelf):
    """Interventions come with their speakers."""

    def ways_to_parts(self) -> Iterator[str]:
        """Speakers are fetched with their attendances."""
        yield from super().ways_to_parts()
        yield "speakers__attendance"


@dataclass(frozen=True)
class FindingsShelf(Shelf):
    """Findings have several places, or none."""

    def key(self, fact: Finding) -> Hashable:
        """The check and the words that it points to."""
        return (fact.code, *(one.words for one in fact.places))


@dataclass(frozen=True)
class ParagraphsShelf(Shelf):
    """Paragraphs are places themselves."""

    def key(self, fact: Paragraph) -> Hashable:
        """Its label; paragraphs without one are told apart by their order."""
        return fact.label

    def difference(self, before: Paragraph, now: Paragraph) -> Difference:
        """A paragraph has moved if it only begins or ends elsewhere."""
        same_kind = (before.label, before.kind) == (now.label, now.kind)
        if before == now:
            return Difference.NONE
        return Difference.MOVED if same_kind else Difference.CHANGED


PARAGRAPHS = ParagraphsShelf("paragraphs", Paragraph, archive.Paragraph, parent="document")
PARTICIPANTS = ParticipantsShelf("participants", Participant, dialogue.Attendance)
OF_THE_READING = (
    Shelf("acronyms", Acronym, archive.Acronym, parent="reading"),
    FindingsShelf(
        "findings",
        Finding,
        archive.Finding,
        parent="reading",
        parts=(Places("places", archive.FindingPlace, "finding"),),
    ),
    Shelf("doubts", Doubt, archive.Doubt, parent="reading"),
)
OF_THE_MEETING = (
    Shelf("offices", Office, dialogue.OfficeHeld),
    Shelf("counts", Count, dialogue.Count),
    Shelf("people", Person, dialogue.Person),
    Shelf("agenda", AgendaItem, dialogue.AgendaItem),
    InterventionsShelf(
        "interventions",
        Intervention,
        dialogue.Intervention,
        renamed={"id": "label"},
        parts=(
            Speakers("speakers", dialogue.Speaker, "intervention"),
            Acts("acts", dialogue.InterventionAct, "intervention"),
            Goals("goals", dialogue.InterventionGoal, "intervention"),
        ),
    ),
    Shelf("propositions", Proposition, dialogue.Proposition),
    Shelf("decisions", Decision, dialogue.Decision),
    Shelf("events", Event, dialogue.Event),
    Shelf("projects", Project, followup.Project),
)
SHELVES = {one.name: one for one in (PARTICIPANTS, *OF_THE_MEETING)}
"""The shelves of a meeting, by the fields of the record."""
