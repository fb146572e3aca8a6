"""Pages of faults, made without session and database."""

import sys
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

from tourdetable.operations.no_room import no_room


def fault(
    status: int, *, said: str | None = None, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """The page of a fault that is found before anything is known of who asks."""
    page = render_to_string(f"{status}.html", {"exception": said})
    return HttpResponse(page, status=status, headers=headers or {})


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The page for what Django finds wrong; its reasons are for programmers."""
    return fault(400)


def failed(request: HttpRequest) -> HttpResponse:
    """The page for what goes wrong: a disk that cannot be written is told apart from a bug."""
    refusal = no_room(sys.exc_info()[1])
    if refusal is None:
        return server_error(request)
    page = render_to_string("no_room.html", {"refusal": refusal})
    return HttpResponse(page, status=refusal.status)
