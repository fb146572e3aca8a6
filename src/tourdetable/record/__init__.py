"""The record: what happened at a meeting, as data. The door between the house's halves."""

from .agenda import AgendaItem, AgendaKind
from .bodies import Office
from .classification import Attribution, Classification, strictest, strictest_attribution
from .decisions import Decision
from .documents import Document, Paragraph, ParagraphKind
from .findings import Doubt, Finding, Severity
from .framework import Acronym, Framework, Goal
from .interventions import (
    EVERYBODY,
    FOLLOWED_UP,
    Act,
    GoalReference,
    Intervention,
    Proposition,
)
from .loading import NotARecord, dumps, load, loads
from .meetings import Event, EventStatus, Meeting, Mode
from .participants import Count, Participant, ParticipantKind, Person, Presence
from .places import Fact, Place
from .projects import Project, ProjectStatus
from .record import Record, places_in

__all__ = [
    "EVERYBODY",
    "FOLLOWED_UP",
    "Acronym",
    "Act",
    "AgendaItem",
    "AgendaKind",
    "Attribution",
    "Classification",
    "Count",
    "Decision",
    "Document",
    "Doubt",
    "Event",
    "EventStatus",
    "Fact",
    "Finding",
    "Framework",
    "Goal",
    "GoalReference",
    "Intervention",
    "Meeting",
    "Mode",
    "NotARecord",
    "Office",
    "Paragraph",
    "ParagraphKind",
    "Participant",
    "ParticipantKind",
    "Person",
    "Place",
    "Presence",
    "Project",
    "ProjectStatus",
    "Proposition",
    "Record",
    "Severity",
    "dumps",
    "load",
    "loads",
    "places_in",
    "strictest",
    "strictest_attribution",
]
