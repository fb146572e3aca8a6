"""The database tests, which the rest of the run makes on SQLite, once more on PostgreSQL."""

import os
from collections.abc import Callable

import pytest

import engines
from elsewhere import Elsewhere


@pytest.mark.skipif(
    bool(os.environ.get("DATABASE_URL")), reason="the run is on one engine already"
)
@pytest.mark.skipif(engines.programs() is None, reason="PostgreSQL is not installed")
def test_what_uses_the_database_passes_on_postgresql_too(
    on_postgresql: Elsewhere, record_property: Callable[[str, object], None]
) -> None:
    on_postgresql.join()
    record_property("on PostgreSQL", on_postgresql.printed.strip().rpartition("\n")[2])
    assert on_postgresql.code == 0, on_postgresql.printed
