"""What was done, and what is held about people, as one sees it in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from serving import served
from stories.test_accounts_in_chromium import SIZES, looked_at, take_seat
from stories.test_pages_in_chromium import MEETING, sight


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The demo."""
    with served(tmp_path_factory.mktemp("histories")) as product:
        yield product.address


@SIZES
def test_the_secretariat_reads_what_was_done(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    with sight(browser, address, size=size) as seen:
        page = seen.page
        take_seat(page, "Secretariat")
        page.get_by_role("link", name="Log", exact=True).click()
        page.get_by_role("heading", name="The head, to write down").wait_for()
        looked_at(page)
        page.get_by_label("What was done", exact=True).select_option("open_account")
        page.get_by_role("button", name="Show").click()
        page.get_by_role("cell", name="Opened the account").first.wait_for()
        looked_at(page)
        page.goto(MEETING)
        page.get_by_role("link", name="History").click()
        page.get_by_role("cell", name="Took a document in").wait_for()
        looked_at(page)
        page.goto(f"{MEETING}source/")
        page.get_by_role("link", name="Who read it").click()
        looked_at(page)


@SIZES
def test_a_person_sees_and_takes_what_is_held_about_them_and_is_erased(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    seat = "Donor" if size[0] > 400 else "Evaluator"
    with sight(browser, address, size=size) as seen:
        page = seen.page
        take_seat(page, seat)
        page.get_by_role("link", name="Your account").click()
        page.get_by_role("link", name="What was done with your account").click()
        looked_at(page)
        number = page.url.split("/")[-3]
        page.goto("/account/data/")
        page.get_by_label("Telephone").fill("+43 1 234 5678")
        page.get_by_role("button", name="Keep it").click()
        page.get_by_text("Your telephone number is kept.").wait_for()
        looked_at(page)
        with page.expect_download() as started:
            page.get_by_role("button", name="Download your data").click()
        assert started.value.suggested_filename == f"account-{number}.json"
        take_seat(page, "Secretariat")
        page.goto(f"/accounts/{number}/erase/")
        looked_at(page)
        address_typed = page.get_by_label("The mail address of the account")
        address_typed.fill(f"{seat.lower()}@trial.example")
        page.get_by_role("button", name="Erase for good").click()
        page.get_by_role("heading", name=f"Account {number} is erased").wait_for()
        looked_at(page)
