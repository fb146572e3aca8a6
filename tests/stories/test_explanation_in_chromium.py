"""The explanation of a reading as people open it: from a file, wide and narrow, light and dark."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tourdetable.checking import checked
from tourdetable.framework import profiles
from tourdetable.reading import read_file
from tourdetable.writing.explanation import as_page

EXAMPLE = profiles.SHELF / "budapest_process" / "examples" / "senior-officials-meeting-2021.md"
WIDE, PHONE = (1280, 900), (390, 844)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The explanation of the shipped example, as a file."""
    path: Path = tmp_path_factory.mktemp("explained") / "page.html"
    path.write_text(as_page(checked(read_file(EXAMPLE))), encoding="utf-8")
    return path.as_uri()


def opened(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Page:
    """The page in a window; nothing may complain."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.goto(address)
    assert said == []
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_page_is_accessible_and_fits_its_window(
    browser: Browser, address: str, size: tuple[int, int], scheme: str
) -> None:
    page = opened(browser, address, size, scheme)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    page.context.close()


def test_what_was_heard_stands_beside_the_sentence_and_under_it_on_a_phone(
    browser: Browser, address: str
) -> None:
    beside = {}
    for size in (WIDE, PHONE):
        page = opened(browser, address, size, "light")
        first = page.locator(".sentence", has=page.locator(".told")).first
        words, told = (first.locator(one).bounding_box() for one in (".words", ".told"))
        assert words is not None
        assert told is not None
        beside[size] = told["x"] >= words["x"] + words["width"]
        page.context.close()
    assert beside == {WIDE: True, PHONE: False}
