"""What was said, by whom, of what kind, about what, as far as a viewer may see it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.bodies.models import Participant
from tourdetable.dialogue.meetings.models import Meeting

from .models import Intervention, InterventionGoal, Speaker
from .said import Goal, Said

__all__ = [
    "Said",
    "as_seen",
    "interventions",
    "numbers_by_goal",
    "numbers_said",
    "said_by",
    "shown",
    "with_speakers",
]


def interventions(meeting: Meeting, viewer: Viewer) -> list[Said]:
    """What was said at a meeting: in the order of the text what may be attributed, and then,
    in the order of its wording, what may not.
    """
    found = shown(viewer).filter(meeting=meeting).select_related("meeting")
    return in_order(as_seen(one) for one in told(found))


def said_by(participant: Participant, viewer: Viewer) -> list[Said]:
    """All that a participant said and may be known to have said, the latest meeting first."""
    of_participant = Q(speakers__attendance__participant=participant)
    found = shown(viewer).filter(of_participant, Q(known=True))
    ordered = found.order_by("-meeting__starts_on", "-meeting_id", "position")
    return [as_seen(one) for one in told(ordered.distinct().select_related("meeting"))]


def shown(viewer: Viewer) -> QuerySet[Intervention]:
    """The interventions that a viewer sees, each with whether they may know who said it."""
    may = known_to(viewer) | own_words(viewer)
    known = Case(When(may, then=Value(True)), default=Value(False), output_field=BooleanField())
    seen = Intervention.objects.filter(seen_by(viewer)).annotate(known=known)
    return seen.filter(Q(known=True) | Q(wording_in_force__isnull=False))


def own_words(viewer: Viewer) -> Q:
    """The condition under which nobody but the viewer's own delegation said something."""
    speakers = Speaker.objects.filter(intervention=OuterRef("pk"))
    own = Q(attendance__participant__code__in=sorted(viewer.own_participants))
    return Q(Exists(speakers.filter(own))) & ~Q(Exists(speakers.exclude(own)))


def told(found: QuerySet[Intervention]) -> QuerySet[Intervention]:
    """Interventions together with their speakers, acts and goals."""
    return found.prefetch_related(with_speakers(), "acts", "goals")


def with_speakers(way: str = "speakers") -> "Prefetch[str]":
    """Those who said it, all in one question."""
    return Prefetch(way, queryset=Speaker.objects.select_related("attendance__participant"))


def as_seen(one: Any) -> Said:
    """An intervention as the viewer sees it for whom it was asked; its meeting must be there."""
    acts = tuple(sorted(each.act for each in one.acts.all()))
    goals = tuple(Goal(each.code, each.basis) for each in one.goals.all())
    if not one.known:
        return Said(
            one.meeting,
            acts,
            tuple(sorted(goals, key=lambda goal: (goal.code, goal.basis))),
            tuple(sorted(one.themes)),
            wording=one.wording_in_force,
        )
    return Said(
        one.meeting,
        tuple(each.act for each in one.acts.all()),
        goals,
        tuple(one.themes),
        tuple(each.attendance for each in one.speakers.all()),
        one.capacity,
        one.person,
        tuple(one.on_behalf_of),
        one.sign,
        one.start,
        one.end,
        one.paragraph,
        key=one.pk,
    )


def in_order(said: Iterable[Said]) -> list[Said]:
    """What may be attributed as it came; after it the rest, where no order tells who spoke."""
    everything = list(said)
    known = [one for one in everything if one.is_attributed]
    return known + sorted((one for one in everything if not one.is_attributed), key=by_wording)


def by_wording(one: Said) -> tuple[Any, ...]:
    """An order that depends on nothing but what is shown."""
    return (one.wording, one.acts, [(goal.code, goal.basis) for goal in one.goals], one.themes)


def numbers_said(viewer: Viewer) -> Mapping[int, int]:
    """For each meeting, how many interventions a viewer sees."""
    rows = shown(viewer).order_by().values_list("meeting_id").annotate(Count("pk"))
    return dict(rows)


def numbers_by_goal(viewer: Viewer) -> Mapping[int, Mapping[str, Mapping[str, int]]]:
    """For each meeting and goal, how many interventions state it, and how many only suggest it.

    The two are never added up: what is suggested is a guess by subject.
    """
    numbers: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    seen = shown(viewer).order_by().values("pk")
    goals = InterventionGoal.objects.filter(intervention__in=seen)
    rows = goals.values_list("intervention__meeting", "code", "basis")
    for meeting, code, basis, number in rows.annotate(Count("pk")).order_by():
        numbers[meeting][code][basis] = number
    return numbers
