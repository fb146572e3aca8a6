import datetime as dt
import threading

import pytest
from django.db import DatabaseError, connection, transaction

from actors import TESTER
from logs import AT, fill
from tourdetable.audit import guards
from tourdetable.audit.actions import enter
from tourdetable.audit.models import ChainHead, Entry
from tourdetable.audit.queries import head, verification

pytestmark = pytest.mark.django_db


def test_entries_are_numbered_and_chained_in_the_order_of_the_deeds() -> None:
    fill(5)
    entries = list(Entry.objects.all())
    assert [one.number for one in entries] == [1, 2, 3, 4, 5]
    assert [one.previous for one in entries] == ["0" * 64, *(one.hash for one in entries[:-1])]
    assert (head().number, head().hash) == (5, entries[-1].hash)
    assert verification([head()]).sound


@pytest.mark.django_db(transaction=True)
def test_an_entry_needs_the_transaction_of_its_deed() -> None:
    with pytest.raises(RuntimeError, match="could outlive its deed"):
        enter(by=TESTER, at=AT, deed="try", about="nothing")


def test_a_deed_that_is_taken_back_leaves_no_number_behind() -> None:
    fill(2)
    with transaction.atomic():
        enter(by=TESTER, at=AT, deed="try", about="nothing")
        transaction.set_rollback(True)
    fill(1)
    assert [one.number for one in Entry.objects.all()] == [1, 2, 3]
    assert verification().sound


def test_a_clock_that_was_turned_back_is_noted_and_refuses_nothing() -> None:
    for minute in (5, 3, 4):
        at = AT + dt.timedelta(minutes=minute, microseconds=7)
        enter(by=TESTER, at=at, deed="try", about="the clock")
    assert [one.clock_back for one in Entry.objects.all()] == [0, 120_000_000, 0]
    assert (verification().sound, verification().turned_back) == (True, 1)


def test_the_same_deeds_have_the_same_hashes_on_each_machine_and_database() -> None:
    fill(3)
    assert str(head()) == "3:a7a9ce8bc2f41422a08a8bcf1b8ef9e11c3a27a3f7c9d8e3e7dea6ff2f5ff775"


def test_fractions_and_times_without_zones_are_mistakes_of_the_programmer() -> None:
    with pytest.raises(TypeError):
        enter(by=TESTER, at=AT, deed="try", about="a fraction", after={"share": [0.5]})
    with pytest.raises(ValueError, match="zone"):
        enter(by=TESTER, at=AT.replace(tzinfo=None), deed="try", about="a time")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET deed = 'nothing' WHERE number = 2",
        "DELETE FROM audit_entry WHERE number = 3",
        "DELETE FROM audit_entry",
    ],
)
def test_the_database_refuses_to_change_or_lose_an_entry(statement: str) -> None:
    fill(3)
    with (
        pytest.raises(DatabaseError, match=guards.REFUSED),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert verification().entries == 3


def test_the_database_refuses_to_replace_an_entry_and_to_empty_the_log() -> None:
    fill(3)
    statement = {
        "sqlite": "INSERT OR REPLACE INTO audit_entry SELECT id, at, 'nobody', deed, about, "
        "after, before, seat, number, clock_back, previous, hash FROM audit_entry WHERE number=2",
        "postgresql": "TRUNCATE audit_entry",
    }[connection.vendor]
    with (
        pytest.raises(DatabaseError, match=guards.REFUSED),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert verification().entries == 3


def test_the_log_has_one_head_and_each_number_once() -> None:
    fill(1)
    with pytest.raises(DatabaseError), transaction.atomic():
        ChainHead.objects.create(pk=2)
    entry = Entry.objects.get()
    entry.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        entry.save(force_insert=True)


def test_guards_that_were_taken_away_are_missed() -> None:
    assert guards.missing() == set()
    with connection.cursor() as cursor:
        for statement in guards.LIFTED[connection.vendor]:
            cursor.execute(statement)
    assert guards.missing() == guards.NAMES[connection.vendor]
    fault = verification().fault
    assert fault is not None
    assert fault.told.startswith("The database no longer guards the log")


@pytest.mark.django_db(transaction=True)
def test_deeds_at_the_same_moment_do_not_fork_the_chain() -> None:
    # In the memory of SQLite one thread may write; tests/cli/test_audit.py does it in a file.
    at_once = {"sqlite": 1, "postgresql": 8}[connection.vendor]
    start = threading.Barrier(at_once)

    def write() -> None:
        start.wait()
        for _ in range(10):
            with transaction.atomic():
                enter(by=TESTER, at=AT, deed="try", about="one of many")
        connection.close()

    writers = [threading.Thread(target=write) for _ in range(at_once)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    verdict = verification()
    assert (verdict.entries, verdict.fault) == (10 * at_once, None)
