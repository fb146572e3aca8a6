"""What holds for every record: it comes out as it went in, and the second time nothing changes."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from actors import SECRETARIAT, TESTER
from laws.records import records
from tourdetable.audit.models import Entry
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.exchange import Receipt, give_out, take_in
from tourdetable.record import Record

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
with_database = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken back, so that each example finds an empty database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def taken_in(record: Record, *, new_version: bool = False) -> tuple[Receipt, Record]:
    receipt = take_in(record, by=TESTER, at=AT, new_version=new_version)
    return receipt, give_out(Meeting.objects.get(slug=receipt.meeting), SECRETARIAT)


def of_the_same_document(record: Record, other: Record) -> Record:
    document = record.document.model_copy(update={"sha256": other.document.sha256})
    return record.model_copy(update={"document": document})


@with_database
@given(records())
def test_a_record_comes_out_as_it_went_in(record: Record) -> None:
    with undone():
        assert taken_in(record)[1] == record


@with_database
@given(records())
def test_the_second_time_nothing_changes(record: Record) -> None:
    with undone():
        first, _ = taken_in(record)
        second, out = taken_in(record)
        assert out == record
        assert second.nothing_new
        assert second.totals().unchanged == first.totals().added
        assert Entry.objects.filter(deed="take_in").count() == 1


@with_database
@given(records(), records())
def test_a_new_reading_of_a_document_takes_the_place_of_the_old(
    before: Record, after: Record
) -> None:
    after = of_the_same_document(after, before)
    with undone():
        taken_in(before)
        assert taken_in(after)[1] == after
        assert Meeting.objects.count() == 1


@with_database
@given(records(), records())
def test_meetings_do_not_disturb_each_other(one: Record, other: Record) -> None:
    """Two documents; where both tell of the same meeting, the second is its new version."""
    changed = other.model_copy(
        update={"document": other.document.model_copy(update={"sha256": "f" * 64})}
    )
    with undone():
        receipt, _ = taken_in(one)
        again, out = taken_in(changed, new_version=True)
        assert out == changed
        if receipt.meeting != again.meeting:
            assert give_out(Meeting.objects.get(slug=receipt.meeting), SECRETARIAT) == one
