"""The source document, with a passage marked."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tourdetable.archive.actions import note_reading
from tourdetable.dialogue.decisions.queries import decisions
from tourdetable.dialogue.statements.queries import interventions
from tourdetable.web.sources import source_of
from tourdetable.web.viewer import viewer_of

from .found import meeting_of


def whole(request: HttpRequest, slug: str) -> HttpResponse:
    """The document with nothing marked."""
    return page(request, slug, 0, 0)


def source(request: HttpRequest, slug: str, start: int, end: int) -> HttpResponse:
    """The document with a passage marked, and what the record says of it."""
    return page(request, slug, start, end)


def page(request: HttpRequest, slug: str, start: int, end: int) -> HttpResponse:
    """The page of a document; the facts of the passage stand beside it."""
    viewer = viewer_of(request)
    meeting = meeting_of(slug, viewer)
    document = source_of(meeting, viewer)
    if not document.is_whole:
        raise Http404("The document of this meeting is not open to you.")
    note_reading(document=meeting.reading.document, viewer=viewer, at=timezone.now())
    if start > end or end > len(document.document.text):
        raise Http404("The document has no such passage; it may have been replaced by a new one.")
    said = interventions(meeting, viewer)
    shown = {
        "meeting": meeting,
        "source": document,
        "blocks": document.blocks(start, end),
        "start": start,
        "end": end,
        "here": [one for one in said if touches(one, start, end)],
        "decided": [one for one in decisions(meeting, viewer) if touches(one, start, end)],
        "before": next((one for one in reversed(said) if (one.end or 0) <= start), None),
        "after": next((one for one in said if (one.start or 0) >= max(end, 1)), None),
    }
    return render(request, "public/source.html", shown)


def touches(fact: Any, start: int, end: int) -> bool:
    """Whether a fact stands on any of these characters."""
    return bool(fact.start < end and start < fact.end)
