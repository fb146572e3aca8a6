"""Downloads: the Summary written from the record, and the record itself."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from tourdetable.archive.actions import note_reading
from tourdetable.exchange import give_out
from tourdetable.record import Record, dumps
from tourdetable.web.viewer import viewer_of
from tourdetable.writing import summary

from .found import meeting_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def summary_docx(request: HttpRequest, slug: str) -> HttpResponse:
    """The Summary as a Word document."""
    content = summary.as_docx(edition_of(request, slug))
    return file(content, DOCX, f"{slug}-summary.docx")


def summary_markdown(request: HttpRequest, slug: str) -> HttpResponse:
    """The Summary as Markdown."""
    content = summary.as_markdown(edition_of(request, slug))
    return file(content.encode(), "text/markdown; charset=utf-8", f"{slug}-summary.md")


def record_json(request: HttpRequest, slug: str) -> HttpResponse:
    """The record in the interchange format."""
    content = dumps(edition_of(request, slug))
    return file(content.encode(), "application/json", f"{slug}.json")


def edition_of(request: HttpRequest, slug: str) -> Record:
    """The record of a meeting as far as whoever asks may see it."""
    viewer = viewer_of(request)
    meeting = meeting_of(slug, viewer)
    given = give_out(meeting, viewer)
    document, now = meeting.reading.document, timezone.now()
    note_reading(document=document, viewer=viewer, at=now, as_copy=True)
    return given


def file(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file that the browser saves under a name."""
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
