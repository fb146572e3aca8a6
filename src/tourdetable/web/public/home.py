"""The dialogue at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tourdetable.dialogue.meetings import queries as meetings
from tourdetable.record import FOLLOWED_UP
from tourdetable.web.profile import profile
from tourdetable.web.sources import sources
from tourdetable.web.viewer import viewer_of

from .figures import figures

LATEST = 3


def home(request: HttpRequest) -> HttpResponse:
    """The last and the next meetings, the goals, and what is open."""
    viewer = viewer_of(request)
    today = timezone.localdate()
    dialogue = profile().name
    held = figures(meetings.meetings_of(dialogue, viewer), viewer)
    coming = list(meetings.to_come(dialogue, today, viewer))
    items = [dict(one.items) for one in held]
    page = {
        "latest": held[:LATEST],
        "to_come": coming,
        "sources": sources({one.meeting for one in coming}, viewer),
        "in_force": profile().framework_on(today),
        "open": [(kind.value, sum(one[kind.value] for one in items)) for kind in FOLLOWED_UP],
    }
    return render(request, "public/home.html", page)
