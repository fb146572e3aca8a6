"""Meetings: all of them, and one with all that its record holds."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.archive.queries import doubts, findings
from tourdetable.dialogue.agenda.queries import parts as agenda
from tourdetable.dialogue.decisions.queries import decisions
from tourdetable.dialogue.meetings import queries
from tourdetable.dialogue.registration import queries as registration
from tourdetable.dialogue.registration.queries import Attendance
from tourdetable.dialogue.statements.queries import Intervention, interventions
from tourdetable.followup.projects.queries import projects
from tourdetable.framework import FrameworkVersion
from tourdetable.record import FOLLOWED_UP, Act, Presence
from tourdetable.web.profile import framework_of, profile
from tourdetable.web.sources import Source
from tourdetable.web.wording import speakers

from .figures import figures
from .filters import Filter
from .found import meeting_of
from .parts import by_act, parts
from .register import registered


def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings with a record, and the register of those that are known."""
    found = list(queries.meetings())
    page = {"meetings": figures(found), "register": registered(profile(), found)}
    return render(request, "public/meetings.html", page)


def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """One meeting: who was there, what was said, decided, promised and asked."""
    one = meeting_of(slug)
    there = list(registration.attendances(one))
    framework = framework_of(one)
    everything = list(interventions(one))
    goals = goals_of(framework, everything)
    spoke = {who.participant.slug: who.name for said in everything for who in named(said)}
    chosen = Filter.of(request.GET, goals=goals, participants=spoke)
    said = [one for one in everything if chosen.fits(one)]
    page = {
        "meeting": one,
        "source": Source.of(one.reading.document),
        "states": listed(there, "state"),
        "organisations": listed(there, "organisation"),
        "heard": [who for who in there if who.presence != Presence.LISTED],
        "people": registration.people(one),
        "offices": registration.offices(one),
        "counts": registration.counts(one),
        "framework": framework,
        "goals": goals,
        "spoke": sorted(spoke.items(), key=lambda each: each[1]),
        "acts": [act.value for act in Act],
        "chosen": chosen,
        "bases": bases(said, chosen.goal),
        "parts": parts(list(agenda(one)), said),
        "shown": len(said),
        "of": len(everything),
        "decisions": decisions(one),
        "followed_up": by_act(everything, FOLLOWED_UP),
        "findings": findings(one.reading),
        "doubts": doubts(one.reading),
        "events": queries.events(one),
        "projects": projects(one),
    }
    return render(request, "public/meeting.html", page)


def named(said: Intervention) -> list[Attendance]:
    """Those who said it and are named."""
    return [who for who in speakers(said) if who is not None]


def listed(there: list[Attendance], kind: str) -> list[Attendance]:
    """Those of a kind who are listed as present."""
    return [one for one in there if (one.kind, one.presence) == (kind, Presence.LISTED)]


def goals_of(framework: FrameworkVersion | None, said: list[Intervention]) -> dict[str, str]:
    """The goals by which one may ask: of the framework in force, and any other that is named."""
    known = {goal.code: goal.label for goal in framework.goals} if framework else {}
    named = sorted({goal.code for one in said for goal in one.goals.all()} - known.keys())
    return known | dict.fromkeys(named, "")


def bases(said: list[Intervention], goal: str | None) -> dict[str, int]:
    """How much of what was said touches a goal on which basis; the bases are never added up."""
    return Counter(each.basis for one in said for each in one.goals.all() if each.code == goal)
