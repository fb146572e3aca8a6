"""The pages as people use them: in a browser, wide and narrow, with a keyboard, with and without
scripts. Nothing may leave the machine.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from serving import served

WIDE, PHONE = (1280, 900), (390, 844)
MEETING = "/meetings/senior-officials-meeting-2021-12-02/"
ADDRESSES = (
    "/",
    "/meetings/",
    MEETING,
    f"{MEETING}?act=offer&goal=PG1",
    f"{MEETING}source/90-200/",
    "/participants/",
    "/participants/tur/",
    "/follow-up/",
    "/framework/",
    "/bodies/",
    "/log-in/",
    "/nowhere/",
)


@dataclass
class Sight:
    """A page that is looked at, and what should not have happened meanwhile."""

    page: Page
    foreign: list[str] = field(default_factory=list)
    """Requests that would have left the machine."""
    said: list[str] = field(default_factory=list)
    """What the console told: errors, and violations of the policy."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The demo; not started where there is no browser to look at it."""
    with served(tmp_path_factory.mktemp("demo")) as product:
        yield product.address


@contextmanager
def sight(
    browser: Browser,
    address: str,
    *,
    size: tuple[int, int] = WIDE,
    scheme: str = "light",
    scripts: bool = True,
) -> Iterator[Sight]:
    """A window onto the product, which must not ask another host for anything."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        java_script_enabled=scripts,
        reduced_motion="reduce",
        locale="en-GB",
    )
    seen = Sight(context.new_page())

    def pass_or_refuse(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort()

    context.route("**/*", pass_or_refuse)
    seen.page.on("console", lambda one: seen.said.append(one.text))
    seen.page.on("pageerror", lambda one: seen.said.append(str(one)))
    yield seen
    assert seen.foreign == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_is_accessible_fits_its_window_and_complains_of_nothing(
    browser: Browser, address: str, path: str, size: tuple[int, int], scheme: str
) -> None:
    with sight(browser, address, size=size, scheme=scheme) as seen:
        answer = seen.page.goto(path)
        assert answer is not None
        found = Axe().run(seen.page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert too_wide(seen.page) == 0
        if path == "/nowhere/":
            assert answer.status == 404
            assert len(seen.said) == 1  # the browser itself tells of the 404
        else:
            assert answer.status == 200
            assert seen.said == []


def too_wide(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    found: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return found


@pytest.mark.parametrize("path", [MEETING, "/", "/framework/"])
def test_a_page_at_twice_its_size_still_fits(browser: Browser, address: str, path: str) -> None:
    with sight(browser, address, size=(640, 450)) as seen:
        seen.page.goto(path)
        seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert too_wide(seen.page) == 0


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(
    browser: Browser, address: str
) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(MEETING)
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.textContent") == "Skip to the content"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "main"


def test_a_mark_opens_the_source_where_the_passage_is_in_sight(
    browser: Browser, address: str
) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(f"{MEETING}?act=offer")
        first = seen.page.locator("#said .said").first
        told = first.locator(".words").inner_text()
        first.locator(".mark").click()
        passage = seen.page.locator("#passage")
        passage.wait_for()
        assert told.startswith(passage.inner_text())
        box = passage.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= WIDE[1]


def test_the_filter_swaps_the_list_alone_and_the_address_can_be_sent_on(
    browser: Browser, address: str
) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(MEETING)
        seen.page.evaluate("window.sameDocument = true")
        seen.page.get_by_label("Act", exact=True).select_option("offer")
        seen.page.wait_for_url("**act=offer**")
        seen.page.wait_for_function("document.querySelectorAll('#said .said').length < 10")
        swapped = acts_shown(seen.page)
        assert seen.page.evaluate("window.sameDocument") is True
        seen.page.reload()
        assert acts_shown(seen.page) == swapped
        assert seen.page.get_by_label("Act", exact=True).input_value() == "offer"
        assert seen.said == []


def test_how_many_are_left_is_told_to_who_cannot_see_the_list(
    browser: Browser, address: str
) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(MEETING)
        seen.page.evaluate("window.status_line = document.getElementById('shown')")
        seen.page.get_by_label("Act", exact=True).select_option("offer")
        seen.page.get_by_text("2 of ", exact=False).wait_for()
        kept = "window.status_line === document.getElementById('shown')"
        assert seen.page.evaluate(kept) is True


def test_a_page_in_print_is_words_alone(browser: Browser, address: str) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(MEETING)
        seen.page.emulate_media(media="print")
        assert not seen.page.locator(".filter").is_visible()
        assert not seen.page.locator(".ways").is_visible()
        assert seen.page.locator("#said .words").first.is_visible()


def test_the_filter_works_without_scripts(browser: Browser, address: str) -> None:
    with sight(browser, address, scripts=False) as seen:
        seen.page.goto(MEETING)
        seen.page.get_by_label("Act", exact=True).select_option("offer")
        seen.page.get_by_role("button", name="Filter").click()
        seen.page.wait_for_url("**act=offer**")
        assert acts_shown(seen.page) == [["Appreciation", "Offer"], ["Offer"]]


def acts_shown(page: Page) -> list[list[str]]:
    """For each thing said that the page shows, its acts in words."""
    said = page.locator("#said .said").all()
    return [one.locator(".act").all_inner_texts() for one in said]


def test_a_first_visit_is_light(browser: Browser, address: str) -> None:
    """Over the line, compressed: what stack and style cost, and the longest page."""
    with sight(browser, address) as seen:
        sizes: dict[str, int] = {}
        session = seen.page.context.new_cdp_session(seen.page)
        session.send("Network.enable")
        session.on(
            "Network.loadingFinished",
            lambda one: sizes.update({one["requestId"]: int(one["encodedDataLength"])}),
        )
        seen.page.goto(MEETING)
        seen.page.wait_for_load_state("networkidle")
        assert 0 < sum(sizes.values()) < 200_000


def test_the_summary_is_saved_under_a_proper_name(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    with sight(browser, address) as seen:
        seen.page.goto(MEETING)
        with seen.page.expect_download() as waiting:
            seen.page.get_by_role("link", name="Summary (Word)").click()
        assert waiting.value.suggested_filename == (
            "senior-officials-meeting-2021-12-02-summary.docx"
        )
        kept = tmp_path / "summary.docx"
        waiting.value.save_as(kept)
        assert kept.read_bytes()[:2] == b"PK"
