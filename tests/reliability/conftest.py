"""What the proofs share: an installation to kill and back up, a database for a whole module."""

import logging
from collections.abc import Iterator

import pytest
from django.test.utils import override_settings
from pytest_django import DjangoDbBlocker

from reliability.running import Installation, installed


@pytest.fixture(scope="package")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An office on SQLite."""
    with installed(tmp_path_factory.mktemp("office")) as made:
        yield made


@pytest.fixture(scope="module")
def unblocked(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database for a whole module: what is built there is built once.

    No line is logged for each of thousands of requests, and seats are tried without the second
    factor, which has its own tests.
    """
    log = logging.getLogger("tourdetable")
    before = log.level
    log.setLevel(logging.ERROR)
    with django_db_blocker.unblock(), override_settings(SECOND_FACTOR_FOR=[]):
        yield
    log.setLevel(before)
