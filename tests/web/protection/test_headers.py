"""Headers, caching and cookies of every route, found in the resolver, and of every fault."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings

from tourdetable.dialogue.meetings.models import Meeting
from web.routes import routes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
POLICY = {
    "base-uri": "'none'",
    "connect-src": "'self'",
    "default-src": "'none'",
    "font-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "img-src": "'self'",
    "object-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
}
WANTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SHOWN = {"text/html", "text/plain", "application/json"}
"""What a browser may show by itself: nothing in it can act."""
COOKIES = {"sessionid", "csrftoken"}


def answers(client: Client, method: str = "get") -> Iterator[tuple[str, Any]]:
    """What every address of every route answers."""
    for route in routes():
        for address in route.addresses:
            yield f"{method} {address}", getattr(client, method)(address)


def faults(client: Client) -> Iterator[tuple[str, Any]]:
    """One answer of each kind that no route gives."""
    yield "400", client.get("/", HTTP_HOST="evil.example")
    yield "400", client.get("/meetings/?goal=%00")
    yield "403", Client(enforce_csrf_checks=True).post("/log-out/")
    yield "404", client.get("/nowhere/")
    yield "405", client.generic("TRACE", "/")
    yield "405", client.delete("/meetings/")
    yield "413", client.post("/take-in/", b"a" * 31 * 1024 * 1024, content_type="text/plain")
    yield "414", client.get("/" + "a" * 5000)
    yield "204", client.options("/")
    yield "301", client.get("/meetings")


def policy(answer: Any) -> dict[str, str]:
    """The directives of the policy against foreign content."""
    parts = answer["Content-Security-Policy"].split(";")
    named = (one.strip().partition(" ") for one in parts if one.strip())
    return {name: value for name, _, value in named}


def faulty(answer: Any) -> list[str]:
    """The headers that an answer lacks, or has otherwise."""
    found = [name for name, value in WANTED.items() if answer.headers.get(name) != value]
    saved = answer.headers.get("Content-Disposition", "").startswith("attachment")
    strict = {"sandbox": "", "default-src": "'none'", "frame-ancestors": "'none'"}
    allowed = [strict] if saved else [POLICY]
    if policy(answer) not in allowed:
        found.append("Content-Security-Policy")
    if "camera=()" not in answer.headers.get("Permissions-Policy", ""):
        found.append("Permissions-Policy")
    return found


def test_there_is_an_address_for_every_route() -> None:
    assert [one.pattern for one in routes() if not one.addresses] == []


@pytest.mark.parametrize("method", ["get", "head", "post", "options"])
def test_every_route_has_every_header_whoever_asks(
    meeting: Meeting, anybody: Client, method: str
) -> None:
    found = [(name, faulty(one)) for name, one in answers(anybody, method)]
    assert [one for one in found if one[1]] == []


def test_every_fault_has_every_header(anybody: Client) -> None:
    found = [(told, one.status_code, faulty(one)) for told, one in faults(anybody)]
    assert [one for one in found if one[0] != str(one[1]) or one[2]] == []


def test_a_fault_of_ours_has_every_header(
    stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_request: object) -> None:
        raise ValueError("a secret of anna")

    (home,) = [one.view for one in routes() if one.name == "home"]
    monkeypatch.setattr(sys.modules[home.__module__], "render", lambda *_a, **_k: broken(None))
    answer = stranger.get("/")
    assert (answer.status_code, faulty(answer)) == (500, [])
    assert answer["Cache-Control"] == "private, no-store"
    assert "anna" not in answer.content.decode()


def test_what_is_asked_by_somebody_who_is_known_is_kept_by_nobody(
    meeting: Meeting, secretariat: Client
) -> None:
    for told, answer in answers(secretariat):
        kept = set(answer["Cache-Control"].split(", "))
        assert "no-store" in kept, told
        assert "public" not in kept, told
        assert "cookie" in answer["Vary"].lower(), told


def test_what_anybody_reads_is_kept_by_who_asks_again_and_gives_no_cookie(
    meeting: Meeting, fresh: Callable[[], Client]
) -> None:
    for route in routes():
        for address in route.addresses:
            answer = fresh().get(address)
            assert "cookie" in answer["Vary"].lower(), address
            assert "public" not in answer["Cache-Control"], address
            has_form = b"csrfmiddlewaretoken" in getattr(answer, "content", b"")
            assert has_form == ("csrftoken" in answer.cookies), address
            if answer.cookies or answer.status_code >= 400:
                assert "no-store" in answer["Cache-Control"], address
            assert set(answer.cookies) <= COOKIES, address
            if answer.status_code == 200 and not has_form:
                assert answer["Cache-Control"] in {"no-cache", "no-store"}, address
                assert set(answer.cookies) == set(), address


def test_a_page_that_has_not_changed_is_not_sent_again(meeting: Meeting, stranger: Client) -> None:
    first = stranger.get("/meetings/")
    again = stranger.get("/meetings/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content, faulty(again)) == (304, b"", [])


def test_cookies_are_for_this_host_alone_and_no_script_reads_them(secretariat: Client) -> None:
    answer = secretariat.get("/take-in/")
    said = {"HttpOnly", "SameSite=Lax", "Path=/"}
    assert {name: attributes(one) for name, one in answer.cookies.items()} == {
        "csrftoken": said,
        "sessionid": said,
    }
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_DOMAIN is None
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


def attributes(cookie: Any) -> set[str]:
    """What a browser is told of a cookie, but for its value and age."""
    _, *told = cookie.OutputString().split("; ")
    return {one for one in told if not one.startswith(("expires", "Max-Age"))}


def test_a_download_is_saved_under_a_plain_name(meeting: Meeting, anybody: Client) -> None:
    for told, answer in answers(anybody):
        disposition = answer.headers.get("Content-Disposition")
        if disposition is not None:
            assert re.fullmatch(r'attachment; filename="[\w.-]+"', disposition, re.ASCII), told
        elif answer.status_code not in {204, 304}:
            assert answer["Content-Type"].partition(";")[0] in SHOWN, told


ASKED = """
import django, json, sys
django.setup()
from django.conf import settings
from django.test import Client
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("collectstatic", verbosity=0, interactive=False)
client = Client()
plain = client.get("/log-in/", HTTP_HOST="localhost")
forged = client.get("/log-in/", HTTP_HOST="evil.example")
odd = client.get("/log-in/", HTTP_HOST="localhost", HTTP_X_FORWARDED_HOST="evil.example")
safe = client.get("/log-in/", HTTP_HOST="localhost", secure=True)
print(json.dumps([
    [plain.status_code, plain["Location"]],
    forged.status_code,
    [odd.status_code, odd["Location"]],
    safe["Strict-Transport-Security"],
    [one.OutputString() for one in safe.cookies.values()],
    settings.SESSION_COOKIE_NAME,
    settings.SESSION_COOKIE_SECURE,
]))
"""


def run_under_tls(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in an installation behind TLS."""
    return subprocess.run(
        [sys.executable, *words],
        env={
            "DJANGO_SETTINGS_MODULE": "tourdetable.project.settings",
            "TOURDETABLE_DATA": str(folder),
            "HTTPS": "true",
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_behind_tls_the_check_of_a_deployment_finds_nothing(tmp_path: Path) -> None:
    run = run_under_tls(tmp_path, "-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert (run.returncode, run.stdout.strip()) == (
        0,
        "System check identified no issues (0 silenced).",
    ), run.stderr


def test_behind_tls_one_is_sent_there_by_the_name_of_this_host_alone(tmp_path: Path) -> None:
    run = run_under_tls(tmp_path, "-c", ASKED)
    assert run.returncode == 0, run.stderr
    plain, forged, odd, hsts, cookies, session, secure = json.loads(run.stdout)
    assert plain == [301, "https://localhost/log-in/"]
    assert forged == 400
    assert odd == plain
    assert hsts == "max-age=31536000; includeSubDomains; preload"
    assert (session, secure) == ("__Host-session", True)
    assert [one.split("=")[0] for one in cookies] == ["__Host-csrf"]
    assert [("Secure" in one, "Path=/" in one, "Domain" in one) for one in cookies] == [
        (True, True, False)
    ]


def test_static_files_are_kept_for_long_and_have_every_header(tmp_path: Path) -> None:
    kept = tmp_path / "static"
    kept.mkdir()
    (kept / "page.0123456789ab.css").write_text("a{}", encoding="utf-8")
    with override_settings(STATIC_ROOT=kept, WHITENOISE_AUTOREFRESH=False):
        answer = Client().get("/static/page.0123456789ab.css")
        gone = Client().get("/static/nothing.css")
    assert answer.getvalue() == b"a{}"
    assert (answer.status_code, faulty(answer), "Vary" in answer.headers) == (200, [], False)
    assert "public" in answer["Cache-Control"]
    assert (gone.status_code, faulty(gone)) == (404, [])
