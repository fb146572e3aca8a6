"""How long anything may be that comes from outside, and which characters it may not have."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from .faults import fault
from .headers import Answer

LONGEST_PATH = 1_000
LONGEST_SEGMENT = 300
"""Bytes of what stands between two slashes of an address."""
LONGEST_QUERY = 8_000
LONGEST_PARAMETER = 4_000
"""Bytes of one value behind the question mark; a single sign-on sends the longest."""
MOST_PARAMETERS = 50
LONGEST_NAME = 100
"""Characters of the name of a field."""
LONGEST_FIELD = 100_000
"""Characters of what is typed in one field."""
LARGEST_FORM = 1024 * 1024
"""Bytes of a form without files."""
DRAINED = 64 * 1024 * 1024
"""Bytes of a body that are still taken from the line, so that the browser hears the refusal."""
LONGEST_NUMBER = 15
"""Digits of the size of a body."""
CONTROLS = frozenset(range(32)) | {127}
ODD = "The address or the form has characters in it that cannot be understood. Type it anew."
MANY = f"The address asks for more than {MOST_PARAMETERS} things at a time."
LONG_FIELD = f"A field of the form holds more than {LONGEST_FIELD:,} characters. Shorten it."


class Limits:
    """Refuses what is too long or has characters that no text has, before anything reads it."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse by address, host, query and headers."""
        request.get_host()  # an unknown one is refused here, for static files as well
        path, query = request.path_info.encode(), request.META.get("QUERY_STRING", "")
        if is_too_long(path, query):
            return fault(414)
        if has_odd_characters(path, query, request) or not is_number(told_size(request)):
            return fault(400, said=ODD)
        if query.count("&") >= MOST_PARAMETERS:
            return fault(400, said=MANY)
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Refuse a body by its size; a route that takes no files takes no large one."""
        takes_files = getattr(view, "takes_files", False)
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE if takes_files else LARGEST_FORM
        if body_size(request) <= most:
            return None
        drain(request)
        return fault(413)


def is_too_long(path: bytes, query: str) -> bool:
    """Whether an address is longer than any that leads somewhere."""
    segment = max(map(len, path.split(b"/")), default=0)
    value = max(map(len, query.split("&")), default=0)
    return (
        len(path) > LONGEST_PATH
        or segment > LONGEST_SEGMENT
        or len(query) > LONGEST_QUERY
        or value > LONGEST_PARAMETER
    )


def has_odd_characters(path: bytes, query: str, request: HttpRequest) -> bool:
    """Whether there are bytes that are no text, or that no database keeps."""
    asked = unquote_to_bytes(query.replace("+", " "))
    if not CONTROLS.isdisjoint(path) or b"\x00" in asked or not is_text(asked):
        return True
    return any("\x00" in value for value in told_besides(request))


def is_text(written: bytes) -> bool:
    """Whether bytes are UTF-8."""
    try:
        written.decode()
    except UnicodeDecodeError:
        return False
    return True


def told_besides(request: HttpRequest) -> Iterator[str]:
    """What headers and cookies say; a cookie may have its characters written in octal."""
    yield from (str(value) for name, value in request.META.items() if name.startswith("HTTP_"))
    yield from request.COOKIES.values()


def told_size(request: HttpRequest) -> str:
    """How many bytes the request says that it sends; a server reads no more than that."""
    return str(request.META.get("CONTENT_LENGTH") or "0")


def is_number(told: str) -> bool:
    """Whether a size is written as sizes are."""
    return told.isascii() and told.isdigit() and len(told) < LONGEST_NUMBER


def body_size(request: HttpRequest) -> int:
    """The bytes of what is sent."""
    return int(told_size(request))


def drain(request: HttpRequest) -> None:
    """Take what is sent from the line without keeping it."""
    left = min(body_size(request), DRAINED)
    while left > 0 and (taken := request.read(min(left, 64 * 1024))):
        left -= len(taken)


class FormLimits:
    """Stands behind the check of forms' tokens: what is typed has an end, and no NUL."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Nothing is known yet of which form it is."""
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Refuse by what was typed."""
        for name, values in request.POST.lists() if request.method == "POST" else ():
            if len(name) > LONGEST_NAME or "\x00" in "".join((name, *values)):
                return fault(400, said=ODD)
            if any(len(one) > LONGEST_FIELD for one in values):
                return fault(413, said=LONG_FIELD)
        return None
