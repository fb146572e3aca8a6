import pytest
from django.core.management import call_command
from django.db import connection

from tourdetable.operations import health, places

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_installation_in_order_is_healthy() -> None:
    assert health.in_order()


def test_a_database_that_can_only_be_read_is_not() -> None:
    read_only, writable = {
        "sqlite": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
        "postgresql": (
            "SET default_transaction_read_only = on",
            "SET default_transaction_read_only = off",
        ),
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(read_only)
        try:
            assert not health.in_order()
        finally:
            cursor.execute(writable)


def test_tables_of_an_earlier_version_are_not() -> None:
    call_command("migrate", "sessions", "zero", verbosity=0)
    try:
        assert not health.in_order()
    finally:
        call_command("migrate", "sessions", verbosity=0)


def test_a_full_disk_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = health.shutil.disk_usage(places.data()).total
    monkeypatch.setattr(health, "LEAST_ROOM", everything + 1)
    assert not health.in_order()


def test_asking_changes_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, app, name, applied FROM django_migrations")
        before = cursor.fetchall()
        assert health.in_order()
        cursor.execute("SELECT id, app, name, applied FROM django_migrations")
        assert cursor.fetchall() == before
