"""The source document, with a passage marked."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from tourdetable.dialogue.decisions.queries import decisions
from tourdetable.dialogue.statements.queries import interventions
from tourdetable.web.sources import Source

from .found import meeting_of


def whole(request: HttpRequest, slug: str) -> HttpResponse:
    """The document with nothing marked."""
    return page(request, slug, 0, 0)


def source(request: HttpRequest, slug: str, start: int, end: int) -> HttpResponse:
    """The document with a passage marked, and what the record says of it."""
    return page(request, slug, start, end)


def page(request: HttpRequest, slug: str, start: int, end: int) -> HttpResponse:
    """The page of a document; the facts of the passage stand beside it."""
    meeting = meeting_of(slug)
    document = Source.of(meeting.reading.document)
    if start > end or end > len(document.document.text):
        raise Http404("The document has no such passage; it may have been replaced by a new one.")
    said = list(interventions(meeting))
    shown = {
        "meeting": meeting,
        "source": document,
        "blocks": document.blocks(start, end),
        "start": start,
        "end": end,
        "here": [one for one in said if one.start < end and start < one.end],
        "decided": [one for one in decisions(meeting) if one.start < end and start < one.end],
        "before": next((one for one in reversed(said) if one.end <= start), None),
        "after": next((one for one in said if one.start >= max(end, 1)), None),
    }
    return render(request, "public/source.html", shown)
