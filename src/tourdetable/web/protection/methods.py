"""What a route does, said beside its view; all else is refused in one place.

    @takes("GET", "POST")
    def appoint(request: HttpRequest) -> HttpResponse: ...

A view that says nothing is for reading.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from .faults import fault
from .headers import Answer

READING = frozenset({"GET", "HEAD"})
KNOWN = READING | {"POST", "OPTIONS"}
"""What any route here does at most: pages and forms need no more."""
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def takes(*methods: str, files: bool = False) -> Callable[[View], View]:
    """Say which methods a view takes, and whether its form may hold files."""

    def said(view: View) -> View:
        view.methods = with_head(methods)  # type: ignore[attr-defined]  # kept on the function
        view.takes_files = files  # type: ignore[attr-defined]  # as above
        return view

    return said


def with_head(methods: Any) -> frozenset[str]:
    """What can be got can also be asked about."""
    found = frozenset(methods)
    return found | {"HEAD"} if "GET" in found else found


def methods_of(view: Any) -> frozenset[str]:
    """What a view takes: as it says, or as its class has it, or else reading."""
    if said := getattr(view, "methods", None):
        return frozenset(said)
    if made_of := getattr(view, "view_class", None):
        held = (one.upper() for one in made_of.http_method_names if hasattr(made_of, one))
        return with_head(held) & (KNOWN - {"OPTIONS"})
    return READING


class MethodRules:
    """Refuses what a route does not do, and answers what it does do."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse what no route does; give a refusal without words the words of one."""
        if request.method not in KNOWN:
            return refused(READING | {"OPTIONS"})
        given = self.answer(request)
        if given.status_code == 405 and not getattr(given, "content", b""):
            return refused(frozenset(given.headers.get("Allow", "").split(", ")) & KNOWN)
        return given

    def process_view(
        self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Refuse what this route does not do."""
        allowed = methods_of(view) | {"OPTIONS"}
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": in_words(allowed)})
        return None if request.method in allowed else refused(allowed)


def refused(allowed: frozenset[str]) -> HttpResponse:
    """The page that says so, with what can be done instead."""
    return fault(405, headers={"Allow": in_words(allowed)})


def in_words(methods: frozenset[str]) -> str:
    """Methods as a header names them."""
    return ", ".join(sorted(methods))
