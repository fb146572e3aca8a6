"""The dialogue at a glance."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tourdetable.dialogue.meetings import queries as meetings
from tourdetable.record import FOLLOWED_UP
from tourdetable.web.profile import profile

from .figures import figures

LATEST = 3


def home(request: HttpRequest) -> HttpResponse:
    """The last and the next meetings, the goals, and what is open."""
    today = timezone.localdate()
    dialogue = profile().name
    held = figures(meetings.meetings_of(dialogue))
    items = [dict(one.items) for one in held]
    page = {
        "latest": held[:LATEST],
        "to_come": meetings.to_come(dialogue, today),
        "in_force": profile().framework_on(today),
        "open": [(kind.value, sum(one[kind.value] for one in items)) for kind in FOLLOWED_UP],
    }
    return render(request, "public/home.html", page)
