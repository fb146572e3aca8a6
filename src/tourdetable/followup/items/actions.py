"""Drawing up the list of what will be asked about."""

from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import InterventionAct
from tourdetable.record import FOLLOWED_UP

from .models import Item


def draw_up(meeting: Meeting) -> int:
    """Make the items of a meeting those that its interventions call for.

    Returns how many were added. An item whose intervention is still there keeps its row, and
    with it all that will hang on it; one whose intervention is gone went with it.
    """
    acts = InterventionAct.objects.filter(
        intervention__meeting=meeting, act__in=[one.value for one in FOLLOWED_UP]
    )
    wanted = set(acts.values_list("intervention_id", "act"))
    kept = {
        (one.intervention_id, one.kind): one.pk for one in Item.objects.filter(meeting=meeting)
    }
    Item.objects.filter(pk__in=[kept[one] for one in kept.keys() - wanted]).delete()
    new = sorted(wanted - kept.keys())
    Item.objects.bulk_create(
        Item(meeting=meeting, intervention_id=intervention, kind=act) for intervention, act in new
    )
    return len(new)
