"""All that somebody can reach: every link, form, filter, download and guessed address.

    site = crawl(client, guesses)
    site["/meetings/"].text

What is legitimately another each time (tokens against forged forms, numbers of requests) is left
out of an answer, so that two crawls can be compared byte for byte.
"""

import io
import itertools
import json
import os
import re
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode, urljoin, urlsplit
from zlib import crc32

from django.http import HttpResponse
from django.test import Client
from lxml import etree, html

from tourdetable.record import FOLLOWED_UP, Act
from web.routes import Route, routes

ODD_HEADERS = {"X-Request-ID", "Date", "Expires", "Last-Modified", "Set-Cookie"}
TODAY = datetime.now(UTC).date()
RANDOM = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|"csrftoken": *"[^"]*"|nonce="[^"]*"'
    rf'|<time datetime="{TODAY.year}-{TODAY:%m}-[^>]*>[^<]*</time>'
)
"""Tokens against forged forms, and when somebody did what they do now."""
OFFSETS = (("0", "60"), ("7", "7"), ("5", "2"), ("0", "99999999"))
ALL = bool(os.environ.get("TOURDETABLE_THOROUGH"))
"""Whether every mark and filter is followed; else one of so many, the same ones in each crawl."""
EACH = 5
MOST = 6_000
"""Answers in a crawl; more would be a site without end."""


@dataclass(frozen=True)
class Answer:
    """What came back from an address."""

    status: int
    headers: Mapping[str, str]
    text: str
    """Its words; of an office file those of all parts, with the names of the parts."""

    @property
    def all(self) -> str:
        """Everything in it that could tell something."""
        told = "\n".join(f"{name}: {value}" for name, value in sorted(self.headers.items()))
        return f"{self.status}\n{told}\n{self.text}"


Site = dict[str, Answer]


def answer(response: HttpResponse) -> Answer:
    """An answer of the server in words."""
    content = b"".join(response) if getattr(response, "streaming", False) else response.content
    headers = {name: value for name, value in response.items() if name not in ODD_HEADERS}
    return Answer(response.status_code, headers, words_of(content))


def words_of(content: bytes) -> str:
    """Bytes as text; a file that is packed is unpacked, and its words are put together again."""
    if not content.startswith(b"PK"):
        return RANDOM.sub("", content.decode("utf-8", errors="replace"))
    parts = []
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts.append(repr(packed.comment))
        for one in packed.infolist():
            told = packed.read(one).decode("utf-8", errors="replace")
            parts.append(f"{one.filename} {one.date_time} {one.comment!r} {one.extra!r}")
            parts += [told, re.sub(r"<[^>]+>", "", told)]
    return "\n".join(parts)


def crawl(client: Client, guesses: Iterable[str], *, follow: bool = True) -> Site:
    """Every answer that a client gets, by address; `follow` goes on from what it finds.

    Of the many marks and filters of a page every so-and-so-many is followed, unless all is wanted.
    """
    found: Site = {OWN_DATA: own_data(client)}
    waiting = deque(guesses)
    while waiting:
        address = waiting.popleft()
        if address in found:
            continue
        assert len(found) < MOST, "the site has no end"
        response = client.get(address)
        found[address] = answer(response)
        if follow:
            waiting.extend(one for one in further(address, response) if one not in found)
    return found


def own_data(client: Client) -> Answer:
    """What the record has about somebody, as the file with all that is held about them tells.

    The rest of that file is of their account, with times and numbers that are its own.
    """
    got = answer(client.post(OWN_DATA.removeprefix("POST ")))
    if got.status != 200:
        return got
    told = json.loads(got.text)
    kept = {name: one for name, one in told.items() if name in OF_THE_RECORD}
    return Answer(got.status, {}, json.dumps(kept))


OWN_DATA = "POST /account/data/file/"
OF_THE_RECORD = ("named in the record", "named as who spoke", "in documents", "elsewhere")


def further(address: str, response: HttpResponse) -> Iterator[str]:
    """Where to go on from an address: what it leads to, and questions that it may answer."""
    is_page = response.status_code == 200 and "?" not in address and "/source/" not in address
    for one in (*onward(address, response), *(questions(address) if is_page else ())):
        is_one_of_many = any(part in one for part in ("?", "/source/", "/participants/"))
        if ALL or not is_one_of_many or crc32(one.encode()) % EACH == 0:
            yield one


def onward(address: str, response: HttpResponse) -> Iterator[str]:
    """Where a page leads: its links, what its forms ask for, and where it sends people."""
    if location := response.headers.get("Location"):
        yield from ours(address, location)
    kind = response.headers.get("Content-Type", "")
    if not kind.startswith("text/html") or not response.content:
        return
    page = html.fromstring(response.content.decode())
    for way in ("href", "src", "hx-get", "data-href"):
        for link in page.xpath(f"//@{way}"):
            yield from ours(address, str(link))
    for form in page.xpath("//form[not(@method) or translate(@method, 'GET', 'get') = 'get']"):
        yield from asked(address, form)


def asked(address: str, form: etree._Element) -> Iterator[str]:
    """What a form can ask for: each choice of each field by itself."""
    action = form.get("action") or ""
    for field in form.xpath(".//select[@name]"):
        for choice in field.xpath(".//option/@value"):
            if choice:
                query = urlencode({field.get("name"): choice})
                yield from ours(address, f"{action.split('#')[0]}?{query}")
    for field in form.xpath(".//input[@name and (not(@type) or @type='text' or @type='search')]"):
        yield from ours(address, f"{action.split('#')[0]}?{urlencode({field.get('name'): 'a'})}")


def ours(address: str, link: str) -> Iterator[str]:
    """An address within the site, without its fragment; static files are the same for all."""
    parts = urlsplit(urljoin(f"http://testserver{address}", link))
    is_ours = parts.scheme == "http" and parts.netloc == "testserver"
    if is_ours and not parts.path.startswith("/static/"):
        yield f"{parts.path}?{parts.query}" if parts.query else parts.path


def guesses(slugs: Iterable[str], participants: Iterable[str]) -> list[str]:
    """Every route with every name that an outsider could guess, and addresses that are wrong."""
    found = [one for route in routes() for one in guessed(route, list(slugs), list(participants))]
    return list(dict.fromkeys([*found, *ODD]))


VALUES: Mapping[str, tuple[str, ...]] = {
    "kind": ("intervention", "decision", "person", "item", "nothing"),
    "key": ("1", "2", "3", "999999", "a1b2"),
    "uidb36": ("1", "zz"),
    "token": ("a1b2",),
    "provider_id": ("nobody",),
    "number": ("1", "2", "999999"),
    "pk": ("1", "999999"),
    "seat": ("1", "999999"),
}
"""What stands in an address for a name, where it is neither a slug nor a place in a text."""
NAMED = r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)"
"""A part of a pattern that has a name."""


class Unguessed(AssertionError):
    """A route has a part of which nobody has said what an outsider would put there."""


def guessed(route: Route, slugs: list[str], participants: list[str]) -> Iterator[str]:
    """The addresses of a route."""
    names = re.findall(r"\(\?P<(\w+)>", route.pattern)
    if not names:
        yield from route.addresses
        return
    if names[:1] == ["slug"]:
        own = participants if route.pattern.startswith("participants") else slugs
        for slug in [*own, "nowhere"]:
            yield from filled(route.pattern, {"slug": slug})
        return
    yield from filled(route.pattern, {})


def filled(pattern: str, values: Mapping[str, str]) -> Iterator[str]:
    """A pattern with values in the place of its names."""
    names = [one for one in re.findall(r"\(\?P<(\w+)>", pattern) if one not in values]
    if {"start", "end"} <= set(names):
        for start, end in OFFSETS:
            yield from filled(pattern, {**values, "start": start, "end": end})
        return
    missing = [one for one in names if one not in VALUES]
    if missing:
        raise Unguessed(f"say in VALUES what could stand for {missing} in {pattern}")
    for choice in itertools.product(*(VALUES[one] for one in names)):
        found = address_of(pattern, {**values, **dict(zip(names, choice, strict=True))})
        if re.fullmatch(pattern, found[1:]):
            yield found


def address_of(pattern: str, values: Mapping[str, str]) -> str:
    """The address that a pattern makes of these values."""
    address = re.sub(NAMED, lambda one: values[one[1]], pattern)
    return "/" + address.replace("\\", "")


def questions(address: str) -> Iterator[str]:
    """Questions that an address may answer, or not even understand."""
    if "." in address.rpartition("/")[2]:
        return
    for name, values in QUESTIONS.items():
        for value in values:
            yield f"{address}?{urlencode({name: value})}"


QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "act": (Act.OFFER.value, "nothing"),
    "goal": ("PG1", "PG99"),
    "participant": ("hun", "per", "ken"),
    "kind": (FOLLOWED_UP[0].value,),
    "q": ("zq", "Meeting"),
    "page": ("2",),
    "next": ("/take-in/",),
}
ODD = ("/nowhere/", "/meetings", "/meetings/%00/", "/?a=%00", "/meetings/ü/", "/static/nothing")
"""Addresses that lead to errors."""
