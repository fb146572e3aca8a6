"""What is open: what was promised, offered, asked and proposed at the dialogue's meetings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.followup.items.queries import items
from tourdetable.record import FOLLOWED_UP
from tourdetable.web.profile import profile
from tourdetable.web.sources import sources
from tourdetable.web.viewer import viewer_of


def follow_up(request: HttpRequest) -> HttpResponse:
    """The items of a kind, or of all kinds."""
    kinds = [kind.value for kind in FOLLOWED_UP]
    viewer = viewer_of(request)
    asked = request.GET.get("kind") or None
    kind = asked if asked in kinds else None
    everything = items(profile().name, viewer)
    shown = [one for one in everything if kind in {None, one.kind}]
    page = {
        "items": shown,
        "kind": kind,
        "unknown": asked if asked != kind else None,
        "kinds": [(one, sum(each.kind == one for each in everything)) for one in kinds],
        "sources": sources({one.meeting for one in shown}, viewer),
    }
    return render(request, "public/follow_up.html", page)
