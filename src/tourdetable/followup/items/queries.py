"""What somebody will ask about: what was promised, offered, asked and proposed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q, QuerySet

from tourdetable.accounts.queries import seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.queries import Said, as_seen, by_wording, shown, told

from .models import Item


@dataclass(frozen=True)
class SeenItem:
    """An item of follow-up as a viewer sees it."""

    kind: str
    said: Said

    @property
    def meeting(self) -> Meeting:
        """The meeting at which it came up."""
        return self.said.meeting


def items(dialogue: str, viewer: Viewer) -> list[SeenItem]:
    """The items of all meetings of a dialogue that a viewer sees, the latest meeting first.

    Those whose speaker the viewer may not know come last in their meeting, by their wording.
    """
    rows = seen(viewer).filter(meeting__dialogue=dialogue)
    ordered = rows.order_by("-meeting__starts_on", "-meeting_id", "intervention__position", "pk")
    found = shown(viewer).filter(meeting__dialogue=dialogue, items__isnull=False).distinct()
    said = {one.pk: as_seen(one) for one in told(found).select_related("meeting")}
    pairs = ordered.values_list("intervention_id", "kind")
    return in_order([SeenItem(kind, said[key]) for key, kind in pairs])


def in_order(found: Iterable[SeenItem]) -> list[SeenItem]:
    """Meeting by meeting; in each, what may be attributed comes first."""
    ordered: list[SeenItem] = []
    for _, members in groupby(found, key=lambda one: one.meeting.pk):
        here = list(members)
        hidden = [one for one in here if not one.said.is_attributed]
        ordered += [one for one in here if one.said.is_attributed]
        ordered += sorted(hidden, key=lambda one: (by_wording(one.said), one.kind))
    return ordered


def seen(viewer: Viewer) -> QuerySet[Item]:
    """The items that a viewer sees: themselves, and what was said."""
    said = shown(viewer).order_by().values("pk")
    return Item.objects.filter(seen_by(viewer), Q(intervention__in=said))


def numbers_of_items(viewer: Viewer) -> Mapping[int, Mapping[str, int]]:
    """For each meeting, how many items of each kind a viewer sees."""
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    rows = seen(viewer).values_list("meeting_id", "kind").annotate(Count("pk")).order_by()
    for meeting, kind, number in rows:
        numbers[meeting][kind] = number
    return numbers
