"""What an operator sees of the pages: health, log lines, and a disk that is full."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, override_settings

from actors import TESTER
from operations.test_log_lines import Written, written
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.seats import SeatKind
from tourdetable.audit.models import Entry
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.web.public import health
from web.looks import AT, words

__all__ = ["written"]
pytestmark = [pytest.mark.django_db, pytest.mark.database]
SUMMARY = b"# Meeting of the Lakes Dialogue, 3 March 2023\n\n1. **Peru** will host the next.\n"


def test_health_says_yes_and_nothing_else(client: Client) -> None:
    answer = client.get("/health/")
    assert (answer.status_code, answer.content) == (200, b"in order\n")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    assert dict(answer.cookies) == {}
    assert answer["Vary"] == "Cookie"


def test_health_says_no_and_not_why(
    client: Client, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "in_order", lambda: False)
    answer = client.get("/health/")
    assert (answer.status_code, answer.content) == (503, b"out of order\n")
    assert [one["event"] for one in written()] == ["request"]


def test_health_can_only_be_asked(client: Client) -> None:
    assert client.post("/health/").status_code == 405


def test_a_monitor_need_not_speak_tls(client: Client) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        assert client.get("/health/").status_code == 200


def lines(written: Written) -> list[dict[str, Any]]:
    """What was written, with the figures that differ each time looked at and taken out."""
    found = written()
    for one in found:
        assert len(one.pop("request")) == 16
        if one["event"] == "request":
            assert one.pop("ms") >= 0
    return found


def test_each_request_leaves_a_line_with_the_name_of_its_address(
    client: Client, written: Written
) -> None:
    client.get("/participants/hun/?name=Ada", headers={"user-agent": "Ada's", "referer": "/ada/"})
    client.get("/nobody/ada@office.example/")
    assert lines(written) == [
        {
            "level": "info",
            "event": "request",
            "method": "GET",
            "route": "participant",
            "status": 404,
        },
        {"level": "info", "event": "request", "method": "GET", "route": None, "status": 404},
    ]


def test_a_method_that_nobody_knows_is_not_written_down(client: Client, written: Written) -> None:
    client.generic("ADA", "/health/")
    assert [one["method"] for one in lines(written)] == ["other"]


def test_the_answer_has_the_number_of_its_line(client: Client, written: Written) -> None:
    answer = client.get("/health/")
    assert [one["request"] for one in written()] == [answer["X-Request-ID"]]


def test_a_log_in_that_fails_is_an_event_without_who_it_was(
    client: Client, written: Written
) -> None:
    client.post("/log-in/", {"login": "ada@office.example", "password": "her secret one"})
    told = lines(written)
    assert told[0] == {"level": "info", "event": "log_in_failed"}
    assert [one for one in ("ada", "secret") if one in json.dumps(told)] == []


def test_a_host_that_is_not_ours_is_refused_and_not_written_down(
    client: Client, written: Written
) -> None:
    answer = client.get("/", headers={"host": "ada.example"})
    assert answer.status_code == 400
    assert lines(written) == [
        {"level": "error", "event": "refused", "reason": "DisallowedHost"},
        {"level": "info", "event": "request", "method": "GET", "route": None, "status": 400},
    ]


def test_a_fault_is_told_with_its_places_and_without_its_words(
    client: Client, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> bool:
        person = "ada@office.example"
        raise ValueError(f"no account of {person}")

    monkeypatch.setattr(health, "in_order", fail)
    client.raise_request_exception = False
    answer = client.get("/health/")
    fault, request = lines(written)
    assert (answer.status_code, request["status"], fault["event"]) == (500, 500, "fault")
    assert [one["error"] for one in fault["errors"]] == ["builtins.ValueError"]
    assert fault["errors"][0]["at"][-1].endswith(" fail")
    assert "ada" not in json.dumps(fault)


TRIGGER = """
CREATE FUNCTION refuse() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '{code}'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER refused BEFORE INSERT ON audit_entry EXECUTE FUNCTION refuse();
"""
"""PostgreSQL's own refusal, by its code: its disk cannot be filled by a test."""


@pytest.fixture
def full() -> Iterator[None]:
    """A database in which no page is left: the engine's own refusal."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute(TRIGGER.format(code="53100"))
            yield
            return
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
        yield
        cursor.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture
def read_only(secretary: Client) -> Iterator[None]:
    """A database that can only be read."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute(TRIGGER.format(code="25006"))
            yield
            return
        cursor.execute("PRAGMA query_only = ON")
        yield
        cursor.execute("PRAGMA query_only = OFF")


@pytest.fixture
def secretary(client: Client) -> Client:
    """Somebody of the Secretariat, logged in."""
    user = open_account(
        email="ada@office.example",
        name="Ada",
        password="a long enough one",
        seat=SeatKind.SECRETARIAT,
        by=TESTER,
        at=AT,
    )
    client.force_login(get_user_model().objects.get(pk=user.pk))
    client.raise_request_exception = False
    return client


def test_a_full_disk_ends_as_one_sentence_with_nothing_half_kept(
    secretary: Client, full: None
) -> None:
    document = SimpleUploadedFile("summary.md", SUMMARY * 300)
    form = {"document": document, "classification": "public"}
    before = Entry.objects.count()

    answer = secretary.post("/take-in/", form)

    assert answer.status_code == 507
    assert (
        "Nothing was kept The server's disk is full, so nothing was kept. Tell whoever runs the "
        "server, and try again when it is mended."
    ) in words(unescape(answer.content.decode()))
    assert (Entry.objects.count(), Meeting.objects.count()) == (before, 0)
    assert secretary.get("/").status_code == 200


def test_a_database_that_can_only_be_read_ends_as_one_sentence(
    secretary: Client, read_only: None
) -> None:
    document = SimpleUploadedFile("summary.md", SUMMARY)
    answer = secretary.post("/take-in/", {"document": document, "classification": "public"})
    assert answer.status_code == 503
    told = words(unescape(answer.content.decode()))
    assert "The server's data can only be read at the moment, so nothing was kept." in told


def test_the_log_is_json_for_machines_unless_one_asks_for_text() -> None:
    assert settings.LOGGING["formatters"]["lines"] == {
        "()": "tourdetable.operations.log_lines.Lines"
    }
