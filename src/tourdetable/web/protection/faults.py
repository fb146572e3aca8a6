"""Pages of faults that are found before anything is known of who asks."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def fault(
    status: int, *, said: str | None = None, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """The page of a fault, made without session and database."""
    page = render_to_string(f"{status}.html", {"exception": said})
    return HttpResponse(page, status=status, headers=headers or {})


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The page for what Django finds wrong; its reasons are for programmers."""
    return fault(400)
