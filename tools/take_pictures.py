"""Take the README's pictures of the real pages: the demo is started, looked at, and ended.

usage: take_pictures.py [FOLDER]

Needs Chromium. Nothing but the demo on this machine is asked for anything.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
TOURDETABLE = Path(sys.executable).with_name("tourdetable")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDE, PHONE = (1280, 900), (390, 844)
LONGEST_START = 90


@dataclass(frozen=True)
class Picture:
    """A page to take a picture of: where it begins, and the links that are followed from there."""

    name: str
    path: str
    links: tuple[str, ...] = ()
    size: tuple[int, int] = WIDE


PICTURES = (
    Picture("home", "/"),
    Picture("meeting", "/meetings/", ("Senior Officials Meeting",)),
    Picture("source", "/meetings/", ("Senior Officials Meeting", "Source: paragraph 8")),
    Picture("participant", "/participants/", ("Bulgaria",)),
    Picture("meeting-on-a-phone", "/meetings/", ("Senior Officials Meeting",), PHONE),
)


def main(folder: Path = FOLDER) -> int:
    """Take all pictures."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        print("Chromium is needed for pictures (Debian: chromium).", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with demo() as address, sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        for picture in PICTURES:
            take(browser, address, picture, folder)
        browser.close()
    return 0


def take(browser: Browser, address: str, picture: Picture, folder: Path) -> None:
    """Open the page, follow the links, and keep what is seen."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", locale="en-GB"
    )
    context.route("**/*", lambda route: only_from(address, route))
    page = context.new_page()
    page.set_default_timeout(10_000)
    faults: list[str] = []
    page.on("response", lambda answer: faults.extend(fault_of(answer)))
    page.goto(f"{address}{picture.path}")
    for words in picture.links:
        refuse_faults(faults)
        follow(page, words)
    refuse_faults(faults)
    page.screenshot(path=folder / f"{picture.name}.png")
    print(f"{picture.name}: {page.url.removeprefix(address)}")
    context.close()


def fault_of(answer: Response) -> Iterator[str]:
    """What is wrong with an answer, if anything."""
    if answer.status >= HTTPStatus.BAD_REQUEST:
        yield f"{answer.url} answered {answer.status}"


def refuse_faults(faults: list[str]) -> None:
    """A page with a fault is no picture of the product."""
    if faults:
        sys.exit("\n".join(faults))


def follow(page: Page, words: str) -> None:
    """Go where the first link with these words in the page's main part leads."""
    page.locator("main").get_by_role("link", name=words).first.click()
    page.wait_for_load_state("networkidle")


def only_from(address: str, route: Route) -> None:
    """Let nothing through that would leave the machine."""
    if route.request.url.startswith(address):
        route.continue_()
    else:
        print(f"refused: {route.request.url}", file=sys.stderr)
        route.abort()


@contextmanager
def demo() -> Iterator[str]:
    """The demo with data of its own, as its address."""
    with tempfile.TemporaryDirectory() as data, socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
        trial.close()
        running = subprocess.Popen(
            [TOURDETABLE, "demo", "--port", str(port)],
            env={**os.environ, "TOURDETABLE_DATA": data},
            stdout=subprocess.DEVNULL,
        )
        try:
            wait_for(port, running)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(timeout=20)


def wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    """Until the demo answers."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and running.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("The demo did not start.")


if __name__ == "__main__":
    sys.exit(main(*(Path(one) for one in sys.argv[1:])))
