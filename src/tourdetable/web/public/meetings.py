"""Meetings: all of them, and one with all that its record holds."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.accounts.rules import Deed, may
from tourdetable.archive.queries import doubts, findings
from tourdetable.dialogue.agenda.queries import parts as agenda
from tourdetable.dialogue.decisions.queries import decisions
from tourdetable.dialogue.meetings import queries
from tourdetable.dialogue.registration import queries as registration
from tourdetable.dialogue.registration.queries import Attendance
from tourdetable.dialogue.statements.queries import Said, interventions
from tourdetable.followup.projects.queries import projects
from tourdetable.framework import FrameworkVersion
from tourdetable.record import FOLLOWED_UP, Act, Attribution, Classification, Presence
from tourdetable.web.profile import framework_of, profile
from tourdetable.web.sources import source_of
from tourdetable.web.viewer import viewer_of

from .figures import figures
from .filters import Filter
from .found import meeting_of
from .parts import by_act, parts
from .register import registered


def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings with a record, and the register of those that are known."""
    viewer = viewer_of(request)
    found = list(queries.meetings(viewer))
    page = {"meetings": figures(found, viewer), "register": registered(profile(), found)}
    return render(request, "public/meetings.html", page)


def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """One meeting: who was there, what was said, decided, promised and asked."""
    viewer = viewer_of(request)
    one = meeting_of(slug, viewer)
    there = list(registration.attendances(one, viewer))
    framework = framework_of(one)
    everything = interventions(one, viewer)
    goals = goals_of(framework, everything)
    spoke = {who.participant.slug: who.name for said in everything for who in named(said)}
    chosen = Filter.of(request.GET, goals=goals, participants=spoke)
    said = [one for one in everything if chosen.fits(one)]
    page = {
        "meeting": one,
        "level": Classification(one.classification_in_force),
        "attribution": Attribution(one.attribution_in_force),
        "may_classify": may(viewer, Deed.CLASSIFY).allowed or may(viewer, Deed.RELEASE).allowed,
        "knows_who": queries.knows_who_was_there(one, viewer),
        "source": source_of(one, viewer),
        "states": listed(there, "state"),
        "organisations": listed(there, "organisation"),
        "heard": [who for who in there if who.presence != Presence.LISTED],
        "people": registration.people(one, viewer),
        "offices": registration.offices(one, viewer),
        "counts": registration.counts(one, viewer),
        "framework": framework,
        "goals": goals,
        "spoke": sorted(spoke.items(), key=lambda each: each[1]),
        "acts": [act.value for act in Act],
        "chosen": chosen,
        "bases": bases(said, chosen.goal),
        "parts": parts(list(agenda(one, viewer)), said),
        "shown": len(said),
        "of": len(everything),
        "decisions": decisions(one, viewer),
        "followed_up": by_act(everything, FOLLOWED_UP),
        "findings": findings(one.reading, viewer),
        "doubts": doubts(one.reading, viewer),
        "events": queries.events(one, viewer),
        "projects": projects(one, viewer),
    }
    return render(request, "public/meeting.html", page)


def named(said: Said) -> list[Attendance]:
    """Those who said it and are named."""
    return [who for who in said.speakers if who is not None]


def listed(there: list[Attendance], kind: str) -> list[Attendance]:
    """Those of a kind who are listed as present."""
    return [one for one in there if (one.kind, one.presence) == (kind, Presence.LISTED)]


def goals_of(framework: FrameworkVersion | None, said: list[Said]) -> dict[str, str]:
    """The goals by which one may ask: of the framework in force, and any other that is named."""
    known = {goal.code: goal.label for goal in framework.goals} if framework else {}
    named = sorted({goal.code for one in said for goal in one.goals} - known.keys())
    return known | dict.fromkeys(named, "")


def bases(said: list[Said], goal: str | None) -> dict[str, int]:
    """How much of what was said touches a goal on which basis; the bases are never added up."""
    return Counter(each.basis for one in said for each in one.goals if each.code == goal)
