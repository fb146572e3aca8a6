"""A log line for each request, with the name of the address and never the address itself."""

import secrets
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from tourdetable.operations.log_lines import request_id, tell

METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

Answering = Callable[[HttpRequest], HttpResponseBase]


def log_requests(answer: Answering) -> Answering:
    """Number each request, and write a line when it has been answered."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        begun = time.perf_counter()
        number = secrets.token_hex(8)
        token = request_id.set(number)
        try:
            response = answer(request)
            response["X-Request-ID"] = number
            write(request, response.status_code, time.perf_counter() - begun)
        finally:
            request_id.reset(token)
        return response

    return answered


def write(request: HttpRequest, status: int, seconds: float) -> None:
    """The line, and a second one where somebody was refused."""
    method = request.method if request.method in METHODS else "other"
    match = request.resolver_match
    route = match.view_name if match else None
    tell("request", method=method, route=route, status=status, ms=round(seconds * 1000))
    if status == 403:
        tell("refused", reason="forbidden", route=route)
