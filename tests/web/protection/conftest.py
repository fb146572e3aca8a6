"""Clients of every sort, and the answers to all routes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.seats import SeatKind
from tourdetable.checking import checked
from tourdetable.reading import read_file
from tourdetable.record import Record
from web.looks import AT

EXAMPLE = "src/tourdetable/framework/profiles/budapest_process/examples"


@pytest.fixture(scope="session")
def example(root: Path) -> Record:
    """The project's own example, read and checked."""
    return checked(read_file(root / EXAMPLE / "senior-officials-meeting-2021.md"))


@pytest.fixture
def secretariat(db: None) -> Client:
    """Somebody of the Secretariat who is logged in."""
    client = Client(raise_request_exception=False)
    client.force_login(
        open_account(
            email="anna@example.org",
            name="Anna Holm",
            password="a long enough one",
            seat=SeatKind.SECRETARIAT,
            by=TESTER,
            at=AT,
        )
    )
    return client


@pytest.fixture
def stranger(db: None) -> Client:
    """Somebody who is not logged in."""
    return Client(raise_request_exception=False)


@pytest.fixture(params=["stranger", "secretariat"])
def anybody(request: pytest.FixtureRequest) -> Client:
    """Each of them."""
    client: Client = request.getfixturevalue(request.param)
    return client


@pytest.fixture
def fresh() -> Callable[[], Client]:
    """A browser without a cookie, as often as one wants."""
    return lambda: Client(raise_request_exception=False)
