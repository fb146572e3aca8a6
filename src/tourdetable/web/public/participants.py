"""Participants: all of them, and one with all that it said."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.dialogue.bodies import queries as bodies
from tourdetable.dialogue.registration.queries import meetings_attended
from tourdetable.dialogue.statements.queries import Said, said_by
from tourdetable.framework.names import register
from tourdetable.framework.names.named import Named
from tourdetable.record import Act
from tourdetable.web.sources import sources
from tourdetable.web.viewer import viewer_of

from .found import participant_of
from .parts import by_act

FIRST = (Act.COMMITMENT, Act.OFFER, Act.INTEREST, Act.REQUEST, Act.PROPOSAL)
"""What people ask about first; each under a heading of its own, never added up."""
KINDS = (
    ("state", "States"),
    ("organisation", "Organisations"),
    ("body", "Bodies"),
    ("office", "Offices"),
    ("group", "Groups"),
    ("person", "Persons"),
)


def participants(request: HttpRequest) -> HttpResponse:
    """Everybody who belongs to the dialogue or was heard in it."""
    found = list(bodies.participants(viewer_of(request)))
    groups = [(title, [one for one in found if one.kind == kind]) for kind, title in KINDS]
    page = {"groups": [(title, members) for title, members in groups if members]}
    return render(request, "public/participants.html", page)


def participant(request: HttpRequest, slug: str) -> HttpResponse:
    """One participant: what it said, promised, offered and asked, and where it was."""
    viewer = viewer_of(request)
    one = participant_of(slug, viewer)
    said = said_by(one, viewer)
    attended = list(meetings_attended(one, viewer))
    meetings = {each.meeting for each in attended} | {each.meeting for each in said}
    page = {
        "participant": one,
        "named": named_of(one.code),
        "standings": bodies.standings(one),
        "terms": bodies.terms(one),
        "attended": attended,
        "sources": sources(meetings, viewer),
        "first": by_act(said, FIRST),
        "by_meeting": by_meeting(said),
    }
    return render(request, "public/participant.html", page)


def named_of(code: str | None) -> Named | None:
    """What the register of names knows of a code."""
    return register().by_code(code) if code else None


def by_meeting(said: Iterable[Said]) -> list[tuple[Any, list[Said]]]:
    """What was said, meeting by meeting."""
    groups = groupby(said, key=lambda each: each.meeting)
    return [(meeting, list(members)) for meeting, members in groups]
