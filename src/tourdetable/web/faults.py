"""The page for what goes wrong: a disk that cannot be written is told apart from a bug."""

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

from tourdetable.operations.no_room import no_room


def fault(request: HttpRequest) -> HttpResponse:
    """The answer to a request that ended with an error; it asks the database for nothing."""
    refusal = no_room(sys.exc_info()[1])
    if refusal is None:
        return server_error(request)
    page = render_to_string("no_room.html", {"refusal": refusal})
    return HttpResponse(page, status=refusal.status)
