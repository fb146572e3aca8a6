"""Seats: what a person is at the table, from a day to a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SeatKind(StrEnum):
    """What a person is at the table. Who holds no seat is the public."""

    SECRETARIAT = "secretariat"
    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    FOCAL_POINT = "focal_point"
    DELEGATE = "delegate"
    REFERENCE_GROUP = "reference_group"
    GROUP_MEMBER = "group_member"
    OBSERVER = "observer"
    DONOR = "donor"
    EVALUATOR = "evaluator"

    @property
    def label(self) -> str:
        """In words."""
        return LABELS[self]

    @property
    def speaks_for_a_participant(self) -> bool:
        """Whether nobody can hold it but for a participant."""
        return self in FOR_A_PARTICIPANT

    @property
    def sits_in_a_body(self) -> bool:
        """Whether nobody can hold it but in a body."""
        return self in IN_A_BODY


LABELS = {
    SeatKind.SECRETARIAT: "Secretariat",
    SeatKind.CHAIR: "Chair",
    SeatKind.CO_CHAIR: "Co-Chair",
    SeatKind.FOCAL_POINT: "Focal point",
    SeatKind.DELEGATE: "Delegate",
    SeatKind.REFERENCE_GROUP: "Reference Group member",
    SeatKind.GROUP_MEMBER: "Member of a working group or community",
    SeatKind.OBSERVER: "Observer",
    SeatKind.DONOR: "Donor",
    SeatKind.EVALUATOR: "Evaluator",
}
FOR_A_PARTICIPANT = frozenset({SeatKind.FOCAL_POINT, SeatKind.DELEGATE, SeatKind.OBSERVER})
IN_A_BODY = frozenset({SeatKind.REFERENCE_GROUP, SeatKind.GROUP_MEMBER})


@dataclass(frozen=True)
class HeldSeat:
    """A seat with its first and last day; both belong to it."""

    kind: SeatKind
    begins_on: date
    ends_on: date | None = None
    participant: str | None = None
    """Code of the participant for whom its holder speaks."""
    body: str | None = None
    """Key of the body in which its holder sits ("reference_group")."""

    def holds_on(self, day: date) -> bool:
        """Whether it is held on a day."""
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def label(self) -> str:
        """In words, with whom or what it is for."""
        ends = [one for one in (self.participant, self.body) if one]
        return f"{self.kind.label} ({', '.join(ends)})" if ends else self.kind.label
