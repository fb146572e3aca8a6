"""The tables of all rooms, as Django wants to find them."""

from .agenda.models import AgendaItem
from .bodies.models import Body, Dialogue, Participant, Participation, Term
from .decisions.models import Decision
from .meetings.models import Event, Meeting
from .registration.models import Attendance, Count, OfficeHeld, Person
from .statements.models import (
    Intervention,
    InterventionAct,
    InterventionGoal,
    Proposition,
    Speaker,
)

__all__ = [
    "AgendaItem",
    "Attendance",
    "Body",
    "Count",
    "Decision",
    "Dialogue",
    "Event",
    "Intervention",
    "InterventionAct",
    "InterventionGoal",
    "Meeting",
    "OfficeHeld",
    "Participant",
    "Participation",
    "Person",
    "Proposition",
    "Speaker",
    "Term",
]
