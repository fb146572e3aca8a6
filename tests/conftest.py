"""What all tests share: which of them use the database, and what was skipped, by name."""

import os
import shutil
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import engines
from elsewhere import Elsewhere

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
SEED = ROOT.parent / "shared" / "seed" / "senior-officials-meeting-2021.md"
NO_SEED = "the original document is not part of the repository"
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
"""With these Chromium also starts as root in a container, and shows the same colours anywhere."""
ON_POSTGRESQL = pytest.StashKey[Elsewhere]()
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def seed() -> Path:
    """The original document that the shipped example retells, where it lies beside the clone."""
    if not SEED.is_file():
        pytest.skip(NO_SEED)
    return SEED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser that shows the pages."""
    return program("Chromium", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator["Browser"]:
    """It, started for the tests of a module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice, which shows a Word document as an office sees it."""
    return program("LibreOffice", "soffice")


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """Poppler, which tells what stands on a page."""
    return program("Poppler", "pdftotext")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Empty the database between tests as before, with the guards of the log lifted meanwhile."""
    from django.db import connection

    from tourdetable.audit import guards

    empty = connection.ops.execute_sql_flush

    def empty_unguarded(statements: list[str]) -> None:
        with connection.cursor() as cursor:
            for statement in guards.LIFTED[connection.vendor]:
                cursor.execute(statement)
            empty(statements)
            for statement in guards.SET[connection.vendor]:
                cursor.execute(statement)

    connection.ops.execute_sql_flush = empty_unguarded  # type: ignore[method-assign]


def program(name: str, *commands: str) -> str:
    """The path of a program that not every machine has."""
    found = next(filter(None, map(shutil.which, commands)), None)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def pytest_configure() -> None:
    # Who starts the tests in the background passes on an ignored Ctrl-C, to the commands that
    # the tests start and interrupt as well.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin with what is to be run on PostgreSQL, so that it goes on beside the rest."""
    wanted = any("on_postgresql" in getattr(one, "fixturenames", ()) for one in session.items)
    other = not os.environ.get("DATABASE_URL") and engines.programs()
    if wanted and other and not session.config.option.collectonly:
        session.config.stash[ON_POSTGRESQL] = Elsewhere(ROOT)
        session.config.stash[ON_POSTGRESQL].start()


@pytest.fixture(scope="session")
def on_postgresql(pytestconfig: pytest.Config) -> Elsewhere:
    """The run on PostgreSQL that was begun when the tests had been collected."""
    return pytestconfig.stash[ON_POSTGRESQL]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the database, so that it can be run on each engine."""
    for item in items:
        fixtures: Iterable[str] = getattr(item, "fixturenames", ())
        if item.get_closest_marker("one_engine"):
            continue
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(fixtures):
            item.add_marker("database")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the run on the other engine gave, and what was skipped, by name and number."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, told in report.user_properties:
            terminalreporter.write_line(f"{name}: {told}")
    skipped = terminalreporter.stats.get("skipped", [])
    for one in skipped:
        terminalreporter.write_line(f"skipped: {one.nodeid} ({reason(one)})")
    terminalreporter.write_line(f"skipped in all: {len(skipped)}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no PostgreSQL behind, however the run has ended."""
    if ON_POSTGRESQL in config.stash:
        config.stash[ON_POSTGRESQL].end()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Continuous integration has all that tests need, so there a skipped test is a failed one.

    Only the original document, which may not be handed on, may be missing there too.
    """
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("CI") or reporter is None:
        return
    if any(reason(one) != NO_SEED for one in reporter.stats.get("skipped", [])):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def reason(report: pytest.TestReport) -> str:
    """Why a test was skipped."""
    told = report.longrepr
    return str(told[2] if isinstance(told, tuple) else told).removeprefix("Skipped: ")
