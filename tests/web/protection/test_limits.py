"""What is too long, or has characters that no text has, is refused on every route in words."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.reading.apart import Limits
from tourdetable.web.protection import limits
from web.looks import words
from web.routes import routes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MIB = 2**20
ODD = "characters in it that cannot be understood"
LONG = "The address is too long"
NAMED = b'Content-Disposition: form-data; name="document"'
MANY = "asks for more than 50 things"


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("act=%00", 400, ODD),
        ("a%00ct=offer", 400, ODD),
        ("act=%FF%FE", 400, ODD),
        ("act=%ED%A0%80", 400, ODD),
        ("act=" + "a" * 4001, 414, LONG),
        ("a" * 8001, 414, LONG),
        ("&".join(f"a{n}=1" for n in range(51)), 400, MANY),
        ("act=nowhere", 200, "There is no act “nowhere” here."),
        ("act=" + "a" * 3000, 200, "There is no act “aaa"),
        ("act=offer&act=%2525&act=%F0%9F%91%A9", 200, "There is no act"),
    ],
)
def test_a_query_has_an_end_and_is_text(
    meeting: Meeting, stranger: Client, query: str, status: int, said: str
) -> None:
    answer = stranger.get(f"/meetings/{meeting.slug}/?{query}")
    assert answer.status_code in {status, 404}  # where strangers do not see the meeting
    if answer.status_code == status:
        assert said in words(answer.content.decode())


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/meetings/%00/", 400),
        ("/meetings/%FF/", 404),
        ("/meetings/a%0D%0ASet-Cookie:x/", 400),
        ("/meetings/%7F/", 400),
        ("/meetings/" + "a" * 301 + "/", 414),
        ("/meetings/" + "a" * 300 + "/", 404),
        ("/a" * 501, 414),
        ("/static/%00.css", 400),
        ("/static/../../etc/passwd", 404),
        ("/static/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/static//etc/passwd", 404),
        ("/meetings/nowhere/source/999999999-999999999/", 404),
        ("/meetings/nowhere/source/9999999999-1/", 404),
        ("/meetings/nowhere/source/٩-٩/", 404),
        ("/%25/", 404),
    ],
)
def test_an_address_has_an_end_and_is_text(stranger: Client, path: str, status: int) -> None:
    assert stranger.get(path).status_code == status


@pytest.mark.parametrize("name", ["HTTP_USER_AGENT", "HTTP_REFERER", "HTTP_X_FORWARDED_FOR"])
def test_a_header_has_no_nul(stranger: Client, name: str) -> None:
    assert stranger.get("/", **{name: "a\x00b"}).status_code == 400


@pytest.mark.parametrize("cookie", ['sessionid="\\000"', 'csrftoken="\\000"', 'x="a\\000"'])
def test_a_cookie_has_no_nul_however_it_is_written(stranger: Client, cookie: str) -> None:
    assert stranger.get("/", HTTP_COOKIE=cookie).status_code == 400


@pytest.mark.parametrize("cookie", ["sessionid=" + "a" * 5000, "sessionid=\xff;;;=", "=;=;"])
def test_an_odd_cookie_is_nobody_s(stranger: Client, cookie: str) -> None:
    assert stranger.get("/", HTTP_COOKIE=cookie).status_code == 200


def test_a_form_without_files_has_an_end_and_one_with_files_another(
    meeting: Meeting, anybody: Client
) -> None:
    for route in routes():
        takes_files = getattr(route.view, "takes_files", False)
        most = 30 * 1024 * 1024 if takes_files else limits.LARGEST_FORM
        answer = anybody.post(
            route.addresses[0], b"a" * (most + 1), content_type="application/octet-stream"
        )
        assert answer.status_code == 413, route.pattern
        assert "nothing of it was kept" in words(answer.content.decode())


@pytest.mark.parametrize("told", ["-1", "1e9", "٩٩", "a", " 5", "9" * 15])
def test_a_size_that_is_no_number_is_refused(stranger: Client, told: str) -> None:
    assert stranger.post("/log-in/", CONTENT_LENGTH=told).status_code == 400


@pytest.mark.parametrize(
    ("fields", "status", "said"),
    [
        ({"new_version": "a\x00b"}, 400, ODD),
        ({"new\x00version": "a"}, 400, ODD),
        ({"a" * 101: "a"}, 400, ODD),
        ({"new_version": "a" * 100_001}, 413, "A field of the form holds more than 100,000"),
        ({f"a{n}": "1" for n in range(501)}, 400, "That cannot be read"),
    ],
)
def test_what_is_typed_has_an_end_and_no_nul(
    secretariat: Client, fields: dict[str, str], status: int, said: str
) -> None:
    answer = secretariat.post("/take-in/", fields)
    assert answer.status_code == status
    assert said in words(answer.content.decode())


def test_a_form_holds_a_few_files(secretariat: Client) -> None:
    files = {f"document{n}": SimpleUploadedFile(f"{n}.md", b"a") for n in range(6)}
    assert secretariat.post("/take-in/", files).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--a",
        b"--a\r\n\r\n--a--",
        b"--a\r\n" + NAMED + b'; filename="\x00"\r\n\r\nx\r\n--a--',
        b"--a\r\n" + NAMED + b'; filename="' + b"a" * 70_000,
        b"--a\r\n" + b"Header: x\r\n" * 20_000,
        b'--a\r\nContent-Disposition: form-data; name="\xff"\r\n\r\n\xff\xfe\r\n--a--',
        b"--a\r\nContent-Transfer-Encoding: base64\r\n" + NAMED + b"\r\n\r\n!!!\r\n--a--",
    ],
)
def test_a_form_that_is_broken_is_refused_or_asked_for_anew(
    secretariat: Client, body: bytes
) -> None:
    answer = secretariat.generic(
        "POST", "/take-in/", body, content_type="multipart/form-data; boundary=a"
    )
    assert answer.status_code in {200, 400, 413, 422}


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "localhost:80@evil.example",
        "local host",
        "localhost\x00",
        "localhost/evil",
        "LOCALHOST.:80:80",
        "[::1",
        "",
        "ſ",
        "a" * 5000,
    ],
)
def test_a_host_that_is_not_ours_is_refused_on_pages_and_files(
    stranger: Client, host: str
) -> None:
    for path in ("/", "/static/style/page.css", "/nowhere/", "/log-in/"):
        answer = stranger.get(path, HTTP_HOST=host)
        assert answer.status_code == 400, path
        assert "evil" not in answer.content.decode()


def test_a_host_that_a_proxy_claims_is_not_believed(stranger: Client) -> None:
    for claim in ("HTTP_X_FORWARDED_HOST", "HTTP_X_HOST", "HTTP_FORWARDED", "HTTP_X_ORIGINAL_URL"):
        answer = stranger.get("/take-in/", **{claim: "evil.example"})
        assert answer.status_code == 302
        assert answer["Location"].startswith("/")


AWAY = (
    "https://evil.example/",
    "http://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2e%2e",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "http:\\\\evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "https://localhost@evil.example",
    "https://testserver.evil.example",
    "https://testserver:80@evil.example",
    "//testserver@evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "%2F%2Fevil.example",
    "/%2F/evil.example",
    "%68ttps://evil.example",
    "https://evil。example",
    "//evil%E3%80%82example",
    "ftp://evil.example",
    "mailto:a@evil.example",
    "/\x00/evil.example",
    "https://[::1]evil.example",
    "/\u2028/evil.example",
)


CREDENTIALS = dict.fromkeys(("username", "login", "email"), "anna@example.org") | {
    "password": "a long enough one"
}


def leaves(target: str) -> bool:
    """Whether a browser that is sent there leaves this host, or runs a script."""
    plain = "".join(one for one in target if one not in "\t\r\n").strip()
    plain = plain.removeprefix("http://testserver").replace("\\", "/")
    return (
        plain.startswith("//") or re.match(r"[a-z][a-z0-9+.-]*:", plain, re.IGNORECASE) is not None
    )


def led_to(client: Client, where: str, target: str) -> list[str]:
    """Where one is led from an address, whichever way one asks."""
    told = dict.fromkeys(("next", "url", "redirect_to", "return_to"), target)
    asked = (
        client.get(where, told, HTTP_REFERER=target),
        client.post(where, told | CREDENTIALS, HTTP_REFERER=target),
        client.post(f"{where}?{urlencode(told)}", CREDENTIALS),
    )
    return [one.headers["Location"] for one in asked if "Location" in one.headers]


def followers(client: Client) -> list[str]:
    """Addresses that lead where one says, if it is on this host."""
    first = [one.addresses[0] for one in routes()]
    return [
        one for one in first if any("followed" in to for to in led_to(client, one, "/followed/"))
    ]


def test_nobody_is_led_away_by_what_an_address_says(
    meeting: Meeting, fresh: Callable[[], Client], secretariat: Client
) -> None:
    key = secretariat.cookies["sessionid"].value

    def known() -> Client:
        secretariat.cookies["sessionid"] = key
        return secretariat

    tried = 0
    for browser in (fresh, known):
        found = followers(browser())
        for where in found:
            for target in AWAY:
                away = [one for one in led_to(browser(), where, target) if leaves(one)]
                assert away == [], (where, target)
                tried += 1
    assert tried >= len(AWAY)


def test_the_limits_are_those_that_the_documentation_names(root: Path) -> None:
    page = (root / "docs" / "explanation" / "security.md").read_text(encoding="utf-8")
    _, _, table = page.partition("## Limits")
    form, file = limits.LARGEST_FORM // MIB, settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MIB
    typed = (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS, limits.LONGEST_NAME, limits.LONGEST_FIELD)
    apart = Limits()
    told = (
        f"{limits.LONGEST_PATH:,} and {limits.LONGEST_SEGMENT} bytes",
        f"{limits.LONGEST_QUERY:,} and {limits.LONGEST_PARAMETER:,} bytes",
        f"| {limits.MOST_PARAMETERS} |",
        f"{form} MiB and {file} MiB",
        "{}, {} characters, {:,} characters".format(*typed),
        f"{apart.memory // MIB} MiB of memory, {apart.work} seconds of the processor",
        f"{apart.wait:g} seconds in all, and {apart.answer // MIB} MiB for its answer",
    )
    assert [one for one in told if one not in table] == []
