"""What must hold between the entries of a profile, beyond the shape of each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import names
from .goals import GoalKey
from .profile import Profile


class Fault(NamedTuple):
    """An entry that contradicts another, and why."""

    of: str
    """The list in which it stands ("projects")."""
    entry: str
    """How a person finds it there."""
    reason: str
    """What is wrong."""


def faults(profile: Profile) -> Iterator[Fault]:
    """Every contradiction between entries, in the order of the lists."""
    yield from doubles(profile)
    yield from ambiguous_bodies(profile)
    yield from unknown_bodies(profile)
    yield from unknown_codes(profile)
    yield from unknown_goals(profile)
    yield from unknown_links(profile)
    yield from wrong_actions(profile)


def doubles(profile: Profile) -> Iterator[Fault]:
    """Ids that stand twice in one list."""
    lists: dict[str, list[str]] = {
        "bodies": [one.id for one in profile.bodies],
        "listings": [one.id for one in profile.listings],
        "frameworks": [one.version for one in profile.frameworks],
        "compact": [str(one.goal) for one in profile.compact],
        "meetings": [one.id for one in profile.meetings],
        "projects": [one.id for one in profile.projects],
        "themes": [one.id for one in profile.themes],
    }
    for of, ids in lists.items():
        for double in dict.fromkeys(one for one in ids if ids.count(one) > 1):
            yield Fault(of, double, "the list has two entries of this name")


def ambiguous_bodies(profile: Profile) -> Iterator[Fault]:
    """Names that two bodies claim."""
    owner: dict[str, str] = {}
    for body in profile.bodies:
        for form in body.forms():
            first = owner.setdefault(names.normalised(form), body.id)
            if first != body.id:
                yield Fault("bodies", body.id, f'the name "{form}" belongs to {first} too')


def unknown_bodies(profile: Profile) -> Iterator[Fault]:
    """Bodies that an office or a meeting names and the profile does not have."""
    known = {body.id for body in profile.bodies}
    used = [("offices", f"{one.office} {one.holder}", one.body) for one in profile.offices]
    used += [("meetings", one.id, body) for one in profile.meetings for body in one.bodies]
    for of, entry, body in used:
        if body is not None and body not in known:
            yield Fault(of, entry, f'the profile has no body "{body}"')


def unknown_codes(profile: Profile) -> Iterator[Fault]:
    """Codes that the register of names does not know."""
    register = names.register()
    for of, entry, code in codes(profile):
        if register.by_code(code) is None:
            yield Fault(of, entry, f'the register of names has no code "{code}"')


def codes(profile: Profile) -> Iterator[tuple[str, str, str]]:
    """Every code that the profile uses, with where it stands."""
    for term in profile.offices:
        yield "offices", f"{term.office} {term.holder}", term.holder
    for one in profile.participations:
        yield "participations", one.code, one.code
    for listing in profile.listings:
        for code in (*listing.codes, *listing.as_written, *listing.spoke):
            yield "listings", listing.id, code
    for project in profile.projects:
        implementer = (project.implementer,) if project.implementer else ()
        for code in (*project.donors, *implementer, *project.countries):
            yield "projects", project.id, code


def unknown_goals(profile: Profile) -> Iterator[Fault]:
    """Goals that a crosswalk, a project or a theme names and no framework has."""
    known = {(one.version, goal.code) for one in profile.frameworks for goal in one.goals}
    for of, entry, keys in goal_keys(profile):
        for key in keys:
            if (key.version, key.code) not in known:
                yield Fault(of, entry, f"no framework of the profile has the goal {key}")


def goal_keys(profile: Profile) -> Iterator[tuple[str, str, Iterable[GoalKey]]]:
    """Every goal that the profile refers to, with where it stands."""
    for walk in profile.crosswalks:
        yield "crosswalks", walk.subject, walk.goals
    for mapping in profile.compact:
        yield "compact", str(mapping.goal), [mapping.goal]
    for project in profile.projects:
        yield "projects", project.id, project.goals
    for theme in profile.themes:
        yield "themes", theme.id, theme.goals


def unknown_links(profile: Profile) -> Iterator[Fault]:
    """Projects and texts that refer to what the profile does not have."""
    projects = {one.id for one in profile.projects}
    for project in profile.projects:
        if project.part_of and project.part_of not in projects - {project.id}:
            yield Fault("projects", project.id, f'there is no other project "{project.part_of}"')
    versions = {one.version for one in profile.frameworks}
    for meeting in profile.meetings:
        for text in meeting.texts:
            if text.version and text.version not in versions:
                yield Fault("meetings", meeting.id, f"there is no framework of {text.version}")


def wrong_actions(profile: Profile) -> Iterator[Fault]:
    """Actions under a goal that their framework does not have."""
    for framework in profile.frameworks:
        for action in framework.actions:
            if framework.goal(action.goal) is None:
                reason = f"action {action.number} is under {action.goal}, which is no goal of it"
                yield Fault("frameworks", framework.version, reason)
