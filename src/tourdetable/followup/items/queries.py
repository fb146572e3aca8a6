"""What somebody will ask about: what was promised, offered, asked and proposed."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Count, QuerySet

from tourdetable.dialogue.statements.queries import with_speakers

from .models import Item


def items(dialogue: str) -> QuerySet[Item]:
    """The items of all meetings of a dialogue, with what was said and by whom."""
    found = Item.objects.select_related("intervention", "meeting").prefetch_related(
        with_speakers("intervention__speakers"), "intervention__acts", "intervention__goals"
    )
    found = found.filter(meeting__dialogue=dialogue)
    return found.order_by("-meeting__starts_on", "-meeting_id", "intervention__position", "pk")


def numbers_of_items() -> Mapping[int, Mapping[str, int]]:
    """For each meeting, how many items of each kind it has."""
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Item.objects.values_list("meeting_id", "kind").annotate(Count("pk")).order_by()
    for meeting, kind, number in rows:
        numbers[meeting][kind] = number
    return numbers
