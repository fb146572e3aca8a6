"""What the participants have agreed on: the framework in its versions, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.queries import meetings
from tourdetable.dialogue.statements.queries import numbers_by_goal
from tourdetable.framework import FrameworkVersion, Profile
from tourdetable.framework.goals import Goal
from tourdetable.web.profile import framework_of, profile
from tourdetable.web.viewer import viewer_of


@dataclass(frozen=True)
class Told:
    """A goal of a version with what was said of it at a meeting."""

    goal: Goal
    objectives: tuple[int, ...] | None
    numbers: tuple[tuple[Any, int, int], ...]
    """For each meeting, how often it was stated there, and how often only suggested."""


def framework(request: HttpRequest) -> HttpResponse:
    """The versions, the crosswalk between them, and that to the Global Compact."""
    known = profile()
    said = numbers(known, viewer_of(request))
    versions = [
        (version, [told(known, version, goal, said) for goal in version.goals])
        for version in reversed(known.frameworks)
    ]
    page = {"versions": versions, "crosswalks": rows(known), "frameworks": known.frameworks}
    return render(request, "public/framework.html", page)


Numbers = dict[str, list[tuple[Any, Mapping[str, Mapping[str, int]]]]]


def numbers(known: Profile, viewer: Viewer) -> Numbers:
    """For each version, the meetings held under it with their numbers by goal."""
    found: Numbers = {one.version: [] for one in known.frameworks}
    by_goal = numbers_by_goal(viewer)
    for meeting in meetings(viewer):
        version = framework_of(meeting)
        if version is not None:
            found[version.version].append((meeting, by_goal.get(meeting.pk, {})))
    return found


def told(known: Profile, version: FrameworkVersion, goal: Goal, said: Numbers) -> Told:
    """A goal with what is known of it."""
    counted = tuple(
        (meeting, by_goal[goal.code].get("stated", 0), by_goal[goal.code].get("suggested", 0))
        for meeting, by_goal in said[version.version]
        if goal.code in by_goal
    )
    return Told(goal, known.objectives_of(version.version, goal.code), counted)


def rows(known: Profile) -> list[tuple[str, list[list[Goal]]]]:
    """The crosswalk: for each subject, the goals of each version that hold it."""
    found = []
    for walk in known.crosswalks:
        cells = []
        for version in known.frameworks:
            codes = [key.code for key in walk.goals if key.version == version.version]
            cells.append([goal for code in codes if (goal := version.goal(code))])
        found.append((walk.subject, cells))
    return found
