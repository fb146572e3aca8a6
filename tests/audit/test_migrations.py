import datetime as dt
from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tourdetable.audit import guards
from tourdetable.audit.models import Entry
from tourdetable.audit.queries import head, verification

pytestmark = pytest.mark.django_db(transaction=True)
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
BEFORE = [("audit", "0002_before_and_after")]


@pytest.fixture
def old_log() -> Iterator[None]:
    """An installation from before the chain, with entries in it."""
    executor = MigrationExecutor(connection)
    latest = executor.loader.graph.leaf_nodes()
    executor.migrate(BEFORE)
    entries = executor.loader.project_state(BEFORE).apps.get_model("audit", "Entry").objects
    for number in range(3):
        at = AT - dt.timedelta(seconds=number % 2)
        entries.create(at=at, by="the trial", deed="set_up", about="it", after={"n": number})
    yield
    MigrationExecutor(connection).migrate(latest)


@pytest.mark.usefixtures("old_log")
def test_entries_that_are_there_already_are_chained() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    assert [(one.number, one.after, one.clock_back) for one in Entry.objects.all()] == [
        (1, {"n": 0}, 0),
        (2, {"n": 1}, 1_000_000),
        (3, {"n": 2}, 0),
    ]
    assert guards.missing() == set()
    verdict = verification([head()])
    assert (verdict.sound, verdict.entries, verdict.heads) == (True, 3, 1)
