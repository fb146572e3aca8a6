"""Getting in, and giving others a seat, as people do it: in a browser, wide and on a telephone."""

import time
from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from serving import served
from stories.test_pages_in_chromium import PHONE, WIDE, sight, too_wide
from tourdetable.exchange.trial import PASSWORD

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
NEW = "seven boats on a lake"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The demo under a name, because a passkey is for a name."""
    with served(tmp_path_factory.mktemp("accounts")) as product:
        yield product.address.replace("127.0.0.1", "localhost")


def looked_at(page: Page) -> None:
    """Accessible, and no wider than its window."""
    found = Axe().run(page).response["violations"]
    told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
    assert (page.url, told) == (page.url, [])
    assert too_wide(page) == 0


def take_seat(page: Page, seat: str) -> None:
    """One click on the page for logging in."""
    page.goto("/log-in/")
    page.locator(".trial summary").click()
    page.locator(".trial").get_by_role("button", name=seat, exact=True).click()
    page.get_by_role("link", name="Your account").wait_for()


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/log-in/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in", exact=True).click()


@SIZES
def test_somebody_is_invited_accepts_and_loses_the_seat(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    email = f"deniz-{size[0]}@example.org"
    with sight(browser, address, size=size) as seen, sight(browser, address, size=size) as theirs:
        page, guest = seen.page, theirs.page
        page.goto("/log-in/")
        looked_at(page)
        take_seat(page, "Secretariat")
        page.get_by_role("link", name="Accounts").click()
        looked_at(page)
        page.get_by_role("link", name="Invite somebody").click()
        page.get_by_label("Name").fill("Deniz")
        page.get_by_label("Mail address").fill(email)
        page.get_by_label("Seat", exact=True).select_option(label="Delegate")
        page.get_by_label("Participant").select_option(label="Türkiye")
        page.get_by_role("button", name="Send the invitation").click()
        page.get_by_text("Deniz is invited: the mail is sent.").wait_for()
        looked_at(page)
        page.get_by_role("link", name="Mail", exact=True).click()
        looked_at(page)
        link = page.locator(".letter a").first.get_attribute("href")
        assert link is not None
        guest.goto(link)
        looked_at(guest)
        guest.get_by_label("Password").fill(NEW)
        guest.get_by_role("button", name="Accept the invitation").click()
        guest.get_by_role("link", name="Your account").click()
        guest.get_by_text("Delegate of Türkiye").first.wait_for()
        looked_at(guest)
        guest.goto(link)
        guest.get_by_text("This invitation has been accepted already.").wait_for()
        looked_at(guest)
        page.goto(f"/accounts/?words={email}")
        page.get_by_role("link", name="Deniz").click()
        looked_at(page)
        page.get_by_role("link", name="Change Delegate of Türkiye").click()
        looked_at(page)
        page.go_back()
        page.get_by_role("link", name="End now Delegate of Türkiye").click()
        looked_at(page)
        page.get_by_role("button", name="End it now").click()
        page.get_by_text("The seat is ended.").wait_for()
        looked_at(page)
        guest.goto("/account/")
        guest.get_by_text("Delegate of Türkiye ended on").wait_for()


@SIZES
def test_a_focal_point_appoints_a_delegate(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    with sight(browser, address, size=size) as seen:
        page = seen.page
        take_seat(page, "Focal point of Türkiye")
        page.get_by_role("link", name="Delegates").click()
        looked_at(page)
        page.get_by_label("Name").fill("Selin")
        page.get_by_label("Mail address").fill(f"selin-{size[0]}@example.org")
        page.get_by_role("button", name="Send the invitation").click()
        page.get_by_text("Selin is invited: the mail is sent.").wait_for()
        looked_at(page)
        page.get_by_role("button", name="Withdraw that of Selin").first.click()


@SIZES
def test_an_app_is_set_up_asked_for_and_removed(
    browser: Browser, address: str, size: tuple[int, int]
) -> None:
    with sight(browser, address, size=size) as seen:
        page = seen.page
        log_in(page, "donor@trial.example", PASSWORD)
        page.get_by_role("link", name="Your account").click()
        page.get_by_role("link", name="Second factor").click()
        looked_at(page)
        page.get_by_role("link", name="Set up an app").click()
        looked_at(page)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        assert page.locator(".qr svg").is_visible()
        looked_at(page)
        secret = page.locator(".secret").inner_text()
        page.get_by_label("Authenticator code").fill(code(secret))
        page.get_by_role("button", name="Set up").click()
        page.get_by_text("10 of 10 codes are left.").wait_for()
        looked_at(page)
        spare = page.locator(".codes code").first.inner_text()
        page.get_by_role("button", name="Log out").click()
        log_in(page, "donor@trial.example", PASSWORD)
        page.get_by_role("heading", name="Second factor").wait_for()
        looked_at(page)
        page.get_by_label("Code").fill(spare)
        page.get_by_role("button", name="Log in", exact=True).click()
        page.goto("/account/second-factor/app/remove/")
        looked_at(page)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        page.get_by_role("button", name="Remove the app").click()
        page.get_by_role("link", name="Set up an app").wait_for()


def code(secret: str) -> str:
    """What an app shows at this moment."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def test_who_has_a_passkey_logs_in_with_it_alone(browser: Browser, address: str) -> None:
    with sight(browser, address) as seen:
        page = seen.page
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        options |= {"hasUserVerification": True, "isUserVerified": True}
        session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        log_in(page, "evaluator@trial.example", PASSWORD)
        page.goto("/account/second-factor/passkeys/add/")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        looked_at(page)
        page.get_by_label("Passwordless").check()
        page.get_by_role("button", name="Add").click()
        page.get_by_text("10 of 10 codes are left.").wait_for()
        page.goto("/account/second-factor/passkeys/")
        looked_at(page)
        page.get_by_role("button", name="Log out").click()
        page.goto("/log-in/")
        page.get_by_role("button", name="Log in with a passkey").click()
        page.get_by_role("link", name="Your account").click()
        page.get_by_text("You log in with evaluator@trial.example.").wait_for()


def test_a_passkey_that_cannot_be_used_is_told_on_the_page(browser: Browser, address: str) -> None:
    with sight(browser, address.replace("localhost", "127.0.0.1")) as seen:
        seen.page.goto("/log-in/")
        failed = seen.page.get_by_text("Your browser could not use a passkey here.")
        assert not failed.is_visible()
        seen.page.get_by_role("button", name="Log in with a passkey").click()
        failed.wait_for()
        looked_at(seen.page)
        assert seen.said == []


def test_logging_in_needs_no_scripts(browser: Browser, address: str) -> None:
    with sight(browser, address, scripts=False) as seen:
        log_in(seen.page, "chair@trial.example", PASSWORD)
        seen.page.get_by_role("link", name="Your account").click()
        seen.page.get_by_text("You log in with chair@trial.example.").wait_for()
