"""What a route does not do is refused, on all routes."""

import inspect
import re
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.web.protection.methods import methods_of, takes
from web.looks import words
from web.routes import Route, routes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
NEVER = ("TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "")
READS_A_FORM = re.compile(r"request\.POST|request\.FILES|method == .POST|require_POST")


def first_of(route: Route) -> str:
    return route.addresses[0]


@pytest.mark.parametrize("method", NEVER)
def test_what_no_route_does_is_refused_on_every_route(
    meeting: Meeting, anybody: Client, method: str
) -> None:
    for route in routes():
        answer = anybody.generic(method, first_of(route))
        assert answer.status_code == 405, route.pattern
        assert answer["Allow"] == "GET, HEAD, OPTIONS", route.pattern


def test_nothing_is_sent_to_a_page_for_reading(meeting: Meeting, anybody: Client) -> None:
    for route in routes():
        if "POST" not in methods_of(route.view):
            answer = anybody.post(first_of(route))
            assert answer.status_code == 405, route.pattern
            assert answer["Allow"] == "GET, HEAD, OPTIONS", route.pattern
            assert "This cannot be done here" in words(answer.content.decode())


def test_every_route_tells_what_it_does(meeting: Meeting, anybody: Client) -> None:
    for route in routes():
        answer = anybody.options(first_of(route))
        assert (answer.status_code, answer.content) == (204, b""), route.pattern
        assert set(answer["Allow"].split(", ")) == methods_of(route.view) | {"OPTIONS"}


def test_a_question_about_a_page_is_answered_like_the_page_without_its_words(
    meeting: Meeting, anybody: Client
) -> None:
    for route in routes():
        if "GET" in methods_of(route.view):
            asked, got = anybody.head(first_of(route)), anybody.get(first_of(route))
            assert asked.status_code == got.status_code, route.pattern
            assert asked.content == b"", route.pattern


def source_of(view: Any) -> str:
    """The words of a function of ours; a class says itself what it takes."""
    view = inspect.unwrap(view)
    own = view.__module__.startswith("tourdetable") and inspect.isfunction(view)
    return inspect.getsource(view) if own and not hasattr(view, "view_class") else ""


def test_a_view_that_reads_a_form_says_so_with_takes() -> None:
    silent = [
        f'{one.pattern}: put @takes("GET", "POST") of web.protection.methods before its view'
        for one in routes()
        if READS_A_FORM.search(source_of(one.view)) and "POST" not in methods_of(one.view)
    ]
    assert silent == []


def test_a_view_takes_what_it_says() -> None:
    @takes("POST")
    def appoint(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    @takes("GET", "POST", files=True)
    def hand_in(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert methods_of(appoint) == {"POST"}
    assert methods_of(hand_in) == {"GET", "HEAD", "POST"}
    assert (appoint.takes_files, hand_in.takes_files) == (False, True)
