"""What documents say is text, on every page and in every download: never a script, never a link.

A record of hostile words is taken in; then everything that anybody and that the Secretariat can
reach from the first page is fetched and looked at.
"""

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import resolve
from lxml import etree, html
from markdown_it import MarkdownIt

from accounts.people import client_of, person
from actors import TESTER
from reliability.hostile_words import WORDS, hostile_record
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.exchange import take_in
from tourdetable.framework import profiles
from tourdetable.record import Record
from tourdetable.writing import summary
from tourdetable.writing.explanation import as_page
from web.looks import AT

EVERY = range(len(WORDS))
OF_A_ROUTE = 8
"""So many addresses of a route are looked at."""
TAGS = re.compile(
    """a|abbr|article|aside|b|blockquote|body|br|button|caption|circle|code|col|colgroup|dd
    |desc|details|dfn|div|dl|dt|em|fieldset|figcaption|figure|footer|form|g|h1|h2|h3|h4|h5|h6
    |head|header|hr|html|i|input|label|legend|li|line|link|main|mark|meta|nav|noscript|ol
    |optgroup|option|p|path|polyline|pre|q|rect|script|section|select|small|span|strong|sub
    |summary|sup|svg|table|tbody|td|text|textarea|tfoot|th|thead|time|title|tr|ul""",
    re.VERBOSE,
)
LINKS = {"href", "src", "action", "formaction", "poster", "cite", "data", "background", "srcset"}
NEVER = {"style", "srcdoc", "ping", "manifest", "formaction"}
OWN = re.compile(r"(?:/(?![/\\])|[#?]|$)")
OF_HTMX = {
    *("hx-get", "hx-post", "hx-push-url", "hx-target", "hx-select", "hx-select-oob"),
    *("hx-swap", "hx-trigger", "hx-include", "hx-indicator"),
}


def live_in(page: bytes | str, *, own: bool = True) -> list[str]:
    """Everything in a page that could act or leave, and is not its own."""
    found: list[str] = []
    for one in html.document_fromstring(page).iter():
        if not isinstance(one.tag, str):
            found.append(f"a comment: {etree.tostring(one)[:80]!r}")
            continue
        if not TAGS.fullmatch(one.tag):
            found.append(f"<{one.tag}>")
        if one.tag == "script":
            found += [] if own and is_ours(one) else ["<script>"]
        if one.tag == "meta" and one.get("http-equiv", "").lower() == "refresh":
            found.append("<meta http-equiv=refresh>")
        found += [f"<{one.tag} {name}>" for name in live_attributes(one.attrib)]
    return found


def is_ours(script: html.HtmlElement) -> bool:
    """Whether a script is a file of ours, or data for one, which nobody runs."""
    if script.get("type") == "application/json":
        return bool(json.loads(script.text or "null"))
    return script.get("src", "").startswith("/static/") and not script.text


def live_attributes(given: etree._Attrib) -> Iterator[str]:
    """The attributes that could act or leave."""
    for name, value in given.items():
        plain = str(name).rpartition("}")[2].lower()
        if (
            plain.startswith(("on", "hx-on", "data-hx"))
            or plain in NEVER
            or (plain.startswith("hx-") and plain not in OF_HTMX)
        ):
            yield plain
        elif plain in LINKS | {"hx-get", "hx-post"} and not OWN.match(value):
            yield f"{plain}={value[:60]}"


@pytest.fixture
def everything(db: None) -> None:
    """All the words, in one meeting of all and in a meeting for each."""
    set_up(profiles.load("budapest_process"), by=TESTER, at=AT)
    take_in(hostile_record(len(WORDS) - 1, of=EVERY), by=TESTER, at=AT)
    for number in EVERY[:-1]:
        take_in(hostile_record(number, of=[number]), by=TESTER, at=AT)


def reachable(client: Client) -> Iterator[tuple[str, str, bytes]]:
    """Addresses, media types and contents of what can be reached, some of each route."""
    waiting, seen, looked = ["/"], {"/"}, Counter[str]()
    while waiting:
        address = waiting.pop(0)
        name = resolve(urlsplit(address).path).view_name or ""
        looked[name] += 1
        if looked[name] > OF_A_ROUTE or name == "log_out":
            continue
        answer = client.get(address)
        assert answer.status_code in {200, 302, 404}, address
        media_type = answer.headers.get("Content-Type", "").partition(";")[0]
        if answer.status_code == 200:
            yield address, media_type, answer.getvalue()
        if media_type == "text/html" and answer.status_code == 200:
            for link in links_in(answer.getvalue(), address):
                if link not in seen:
                    seen.add(link)
                    waiting.append(link)


def links_in(page: bytes, address: str) -> Iterator[str]:
    """Where a page leads on this host, but for its static files."""
    for one in html.document_fromstring(page).iter("a"):
        target = urljoin(address, one.get("href", ""))
        if not urlsplit(target).netloc and not target.startswith("/static/"):
            yield urlsplit(target)._replace(fragment="").geturl()


def checks() -> dict[str, Callable[[bytes], list[str]]]:
    """How each media type is looked at."""
    return {
        "text/html": live_in,
        "text/plain": lambda _: [],
        "text/markdown": lambda content: live_in_markdown(content.decode()),
        "application/json": lambda content: [] if json.loads(content) else ["nothing"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": live_in_office,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": live_in_office,
        "text/csv": live_in_csv,
    }


def live_in_markdown(text: str) -> list[str]:
    """What would be live if a program showed it that trusts HTML."""
    shown = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    )
    page = html.document_fromstring(f"<html><body>{shown}</body></html>")
    marks = ("a", "img", "code", "pre", "blockquote", "hr", "del")
    named = [str(one.tag) for one in page.iter(*marks)]
    return live_in(f"<html><body>{shown}</body></html>", own=False) + named


def live_in_csv(content: bytes) -> list[str]:
    """The cells that a spreadsheet would calculate, wherever it parts them."""
    text = content.decode("utf-8-sig")
    rows = [row for sign in ",;\t" for row in csv.reader(io.StringIO(text), delimiter=sign)]
    return [cell for row in rows for cell in row if re.match(r"\s*[=+\-@＝＋－＠]", cell)]


def live_in_office(content: bytes) -> list[str]:
    """What a document of an office program could fetch, calculate or start."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            for one in etree.fromstring(package.read(name)).iter():
                tag = etree.QName(one).localname
                if tag in {
                    "hyperlink",
                    "instrText",
                    "altChunk",
                    "object",
                    "OLEObject",
                    "shape",
                    "f",
                }:
                    found.append(f"{name}: {tag}")
                if one.get("TargetMode") == "External":
                    found.append(f"{name}: {one.get('Target')}")
                if tag == "fldSimple" and set(one.attrib.values()) - {"PAGE", "NUMPAGES"}:
                    found.append(f"{name}: {dict(one.attrib)}")
    return found


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("who", ["stranger", "secretariat"])
def test_no_words_of_a_document_act_on_any_page_or_in_any_download(
    everything: None, who: str
) -> None:
    client = Client() if who == "stranger" else client_of(person("Anna"))
    looks, seen, told = checks(), Counter[str](), 0
    for address, media_type, content in reachable(client):
        assert [address, *looks[media_type](content)] == [address]
        seen[media_type] += 1
        told += content.count(b"alert(1)")
    assert told > 1000  # the words are there
    assert set(looks) - set(seen) <= {"text/plain"}
    assert sum(seen.values()) > 50


@pytest.mark.parametrize("number", EVERY)
def test_no_words_of_a_document_act_in_what_is_written_of_it(number: int) -> None:
    record = hostile_record(number, of=[number])
    assert live_in_markdown(summary.as_markdown(record, with_findings=True)) == []
    assert live_in_office(summary.as_docx(record, with_findings=True)) == []
    assert [one for one in live_in(as_page(record), own=False) if one != "<style>"] == []


def test_all_words_together_come_through_every_form_of_the_record(db: None) -> None:
    record: Record = hostile_record(0, of=EVERY)
    receipt = take_in(record, by=TESTER, at=AT)
    assert receipt.lines["interventions"].added == len(WORDS)
