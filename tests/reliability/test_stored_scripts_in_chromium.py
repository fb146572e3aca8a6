"""The same words in a browser: nothing asks, nothing is blocked because nothing tries, nobody is
called; with scripts on, as people have them.
"""

import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route

from reliability.hostile_words import WORDS, hostile_record
from serving import COMMAND, own, served
from tourdetable.record import dumps

OF_A_KIND = 4
"""So many pages of each kind are opened by each person."""
PLANTED = "window.alert = window.confirm = window.prompt = () => { window.asked = true }"


@dataclass
class Seen:
    """What happened while pages were looked at."""

    asked: list[str] = field(default_factory=list)
    """Pages on which a script of the words' ran."""
    said: list[str] = field(default_factory=list)
    """What the console told, violations of the policy among it."""
    foreign: list[str] = field(default_factory=list)
    """Requests to other hosts."""
    pages: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The demo, into which somebody has taken documents full of hostile words."""
    folder = tmp_path_factory.mktemp("demo")
    with served(folder) as product:
        files = []
        for number in (0, 7, 10, len(WORDS) - 1):
            files.append(folder / f"{number}.json")
            of = range(len(WORDS)) if number == 0 else [number]
            files[-1].write_text(dumps(hostile_record(number, of=of)), encoding="utf-8")
        subprocess.run(
            [*COMMAND, "take-in", *map(str, files)],
            cwd=folder,
            env={**os.environ, **own(folder)},
            check=True,
            capture_output=True,
        )
        yield product.address


@contextmanager
def window(browser: Browser, address: str) -> Iterator[tuple[Page, Seen]]:
    """A window that notes whatever should not happen."""
    context = browser.new_context(base_url=address)
    context.add_init_script(PLANTED)
    seen = Seen()
    page = context.new_page()

    def pass_or_refuse(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort()

    context.route("**/*", pass_or_refuse)
    page.on("dialog", lambda one: (seen.asked.append(page.url), one.dismiss()))
    page.on("console", lambda one: note(seen, one))
    page.on("pageerror", lambda one: seen.said.append(f"{page.url}: {one}"))
    yield page, seen
    context.close()


def note(seen: Seen, told: ConsoleMessage) -> None:
    """Keep what the console told, but for advice to developers."""
    if told.type in {"error", "warning"}:
        seen.said.append(f"{told.location.get('url')}: {told.text}")


def kind_of(path: str) -> str:
    """The shape of an address: what stands in it once is left out."""
    parts = urlsplit(path).path.strip("/").split("/")
    return "/".join(one if number % 2 == 0 else "…" for number, one in enumerate(parts))


def look_round(page: Page, seen: Seen) -> None:
    """Open pages from the first on, some of each kind, and touch everything on them."""
    waiting, known, looked = ["/"], {"/"}, Counter[str]()
    while waiting:
        path = waiting.pop(0)
        looked[kind_of(path)] += 1
        if looked[kind_of(path)] > OF_A_KIND:
            continue
        page.goto(path)
        seen.pages.append(path)
        touch(page)
        if page.evaluate("window.asked === true"):
            seen.asked.append(path)
        for link in page.evaluate("[...document.links].map(one => one.href)"):
            target = urlsplit(link)
            to = target.path + (f"?{target.query}" if target.query else "")
            is_page = target.path.endswith("/") and page.url.startswith(f"http://{target.netloc}")
            if is_page and to not in known:
                known.add(to)
                waiting.append(to)


def touch(page: Page) -> None:
    """What a hand does on a page, done to every element at once."""
    page.evaluate(
        """for (const one of document.body.querySelectorAll("*"))
             for (const kind of ["mouseover", "focus", "toggle", "load", "error"])
               one.dispatchEvent(new Event(kind))"""
    )


@pytest.mark.parametrize("seat", [None, "Secretariat"])
def test_hostile_words_do_nothing_in_a_browser(
    browser: Browser, address: str, seat: str | None
) -> None:
    with window(browser, address) as (page, seen):
        if seat:
            page.goto("/log-in/")
            page.get_by_role("button", name=seat).click()
            page.wait_for_load_state()
        look_round(page, seen)
        if not seat:
            page.goto("/meetings/")
        assert page.get_by_text("alert(1)").count() > 0
    assert (seen.asked, seen.said, seen.foreign) == ([], [], [])
    assert len(seen.pages) > 15


def test_a_script_of_the_words_would_be_noticed(browser: Browser, address: str) -> None:
    """The same watch on a page in which the words are markup: without it nothing is proved."""
    with window(browser, address) as (page, seen):
        page.goto("/meetings/")
        page.evaluate("words => { document.body.innerHTML += words }", WORDS[4])
        page.evaluate(
            "words => { document.body.innerHTML += words }", WORDS[37].join("<img src='>")
        )
        page.wait_for_timeout(300)
        assert len(seen.said) > 0
