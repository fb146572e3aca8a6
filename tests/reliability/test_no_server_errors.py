"""Whatever is sent to any route, by somebody without an account or with one, no fault of ours.

The routes are those of the resolver, the names of fields those of the pages' own forms. With
FUZZ_EXAMPLES=20000 in the environment the search is long.
"""

import io
import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_from_bytes, urlencode

import pytest
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.people import client_of, person
from actors import TESTER, for_all
from tourdetable.checking import checked
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import take_in
from tourdetable.framework import profiles
from tourdetable.reading import read_file
from web.looks import AT
from web.routes import Route, routes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "150"))
searching = settings(
    max_examples=EXAMPLES,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
METHODS = (*["GET"] * 8, *["POST"] * 8, "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "BREW")
NASTY = (
    *("", " ", "\x00", "a\x00b", "\r\n", "\t", "\x1b[2J", "\x7f\x85", "a" * 300, "a" * 5000),
    *("0", "-1", "1", "00", "2147483648", "9" * 19, "9" * 40, "1e400", "NaN", "inf", "0x1F"),
    *("١٢", "²", "½", "1.5", "1,5", "true", "None", "null", "undefined", "[]", "{}", "()"),
    *("2024-02-30", "9999-12-31", "0000-00-00", "2024-W99", "25:61", "-271821-04-20"),
    *("'", '"', "' OR 1=1--", "%", "%%", "%s", "%00", "%ff", "%c0%af", "_", "\\", "/", "//"),
    *("..", "../../etc/passwd", "{{ x }}", "${x}", "<script>", "\ufeff", "\u202e", "\uffff"),
    *(
        "İ",
        "ß",
        "ﬁ",
        "e\u0301",
        "👩🏽‍⚖️",
        "\U0010ffff",
        "a@b",
        "a@" + "b" * 300,
        "anna@example.org",
    ),
    *("@", "a@b@c", "a@[::1]", "a@b.example\x00", "https://evil.example", "//evil.example"),
)
HEADERS = (
    *("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_ACCEPT_ENCODING", "HTTP_RANGE", "HTTP_COOKIE"),
    *("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_REFERER"),
    *("HTTP_USER_AGENT", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_ORIGIN"),
    *("HTTP_X_FORWARDED_PROTO", "HTTP_HX_REQUEST", "HTTP_HX_CURRENT_URL", "HTTP_HX_TARGET"),
    *("HTTP_AUTHORIZATION", "HTTP_HOST", "HTTP_X_REQUESTED_WITH", "HTTP_X_CSRFTOKEN", "HTTP_VIA"),
    *("HTTP_HX_PROMPT", "HTTP_HX_TRIGGER", "HTTP_HX_CURRENT_URL_URI_AUTOENCODED"),
)
TYPES = (
    *("application/x-www-form-urlencoded", "application/json", "text/plain", "", "a", "/"),
    *("multipart/form-data", "multipart/form-data; boundary=", MULTIPART_CONTENT),
    *("application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data; boundary=é"),
)
texts = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
safe_in_headers = texts.map(lambda one: one.encode("utf-8").decode("latin-1"))
FIELD = re.compile(r'name="([^"]+)"')


@pytest.fixture
def meeting(db: None, root: Path) -> Meeting:
    """The example, read, checked and taken in."""
    set_up(profiles.load("budapest_process"), by=TESTER, at=AT)
    record = checked(read_file(root / EXAMPLE / "senior-officials-meeting-2021.md"))
    return Meeting.objects.get(slug=take_in(for_all(record), by=TESTER, at=AT).meeting)


def known_names(client: Client) -> list[str]:
    """The names of the fields of all forms that one can see, and of parameters that pages read."""
    found = {"act", "goal", "participant", "kind", "next", "q", "page", "csrfmiddlewaretoken"}
    for route in routes():
        answer = client.get(route.addresses[0])
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            found |= set(FIELD.findall(answer.content.decode()))
    return sorted(found - {"viewport", "color-scheme", "htmx-config"})


@st.composite
def addresses(draw: st.DrawFn, route: Route) -> str:
    """An address of a route as it is, or bent."""
    address = draw(st.sampled_from(route.addresses))
    bend = draw(st.sampled_from(("no", "no", "part", "end", "bytes")))
    if bend == "part":
        parts = address.split("/")
        parts[draw(st.integers(0, len(parts) - 1))] = quote(draw(texts), safe="")
        return "/".join(parts)
    if bend == "end":
        return address + quote(draw(texts), safe="/")
    if bend == "bytes":
        return address + quote_from_bytes(draw(st.binary(max_size=8)))
    return address


@st.composite
def bodies(draw: st.DrawFn, fields: dict[str, list[str]]) -> tuple[bytes, str]:
    """What is sent, and what it is said to be: often the truth."""
    form = draw(st.sampled_from(("typed", "parts", "odd")))
    if form == "typed":
        return urlencode(fields, doseq=True).encode(), TYPES[0]
    if form == "parts":
        held: dict[str, object] = {name.replace('"', ""): one for name, one in fields.items()}
        if draw(st.booleans()):
            file = io.BytesIO(draw(st.binary(max_size=40)))
            file.name = draw(texts) or "x"
            held["document"] = file
        return encode_multipart(BOUNDARY, held), MULTIPART_CONTENT
    return draw(st.binary(max_size=200)), draw(st.sampled_from(TYPES))


@st.composite
def requests(draw: st.DrawFn, names: list[str]) -> dict[str, object]:
    """A request to any route, with whatever fields, headers and body."""
    route = draw(st.sampled_from(routes()))
    keys = st.sampled_from(names) | texts
    few = st.dictionaries(keys, st.lists(texts, min_size=1, max_size=2), max_size=4)
    asked = draw(few)
    query = draw(
        st.sampled_from((*[urlencode(asked, doseq=True)] * 5, "&=&%", "a;b=c", "%FF=%00&=", "="))
    )
    body, content_type = draw(bodies(draw(few)))
    return {
        "method": draw(st.sampled_from(METHODS)),
        "path": draw(addresses(route)),
        "data": body,
        "content_type": content_type,
        "QUERY_STRING": query,
        **draw(st.dictionaries(st.sampled_from(HEADERS), safe_in_headers, max_size=2)),
    }


def searched(new_client: Callable[[], Client], examples: int) -> Counter[int]:
    """How often each status was answered; a fault of ours ends the search."""
    names, told = known_names(new_client()), Counter[int]()

    @settings(searching, max_examples=examples)
    @given(st.data())
    def search(data: st.DataObject) -> None:
        asked = data.draw(requests(names))
        status = new_client().generic(**asked).status_code
        told[status] += 1
        assert status < 500

    search()
    return told


def test_somebody_without_an_account_finds_no_fault_of_ours(
    meeting: Meeting, record_property: Callable[[str, object], None]
) -> None:
    told = searched(lambda: Client(raise_request_exception=False), EXAMPLES)
    record_property("requests without an account, by status", dict(sorted(told.items())))
    assert set(told) >= {200, 400, 404, 405}


def test_nor_does_somebody_of_the_secretariat(
    meeting: Meeting, record_property: Callable[[str, object], None]
) -> None:
    client = client_of(person("Anna"))
    client.raise_request_exception = False
    cookies = client.cookies.copy()

    def logged_in() -> Client:
        client.cookies = cookies.copy()
        return client

    told = searched(logged_in, EXAMPLES)
    record_property("requests of the Secretariat, by status", dict(sorted(told.items())))
    assert set(told) >= {200, 400, 404, 405}
