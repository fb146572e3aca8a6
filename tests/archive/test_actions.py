import datetime as dt

import pytest

from tourdetable.accounts.rules import Viewer, public
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.archive.actions import note_reading
from tourdetable.archive.models import Document
from tourdetable.audit.models import Entry

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
DAY = dt.date(2026, 3, 1)
DELEGATE = Viewer(DAY, (HeldSeat(SeatKind.DELEGATE, DAY, participant="HUN"),), 7)
OBSERVER = Viewer(DAY, (HeldSeat(SeatKind.OBSERVER, DAY, participant="CHE"),), 8)


def document(classification: str) -> Document:
    return Document.objects.create(
        name="Summary.docx",
        media_type="text/plain",
        sha256=classification,
        language="en",
        text="Nothing.",
        classification_in_force=classification,
    )


def entries() -> list[tuple[str, str | None, str, str]]:
    return list(Entry.objects.values_list("by", "seat", "deed", "about"))


def test_reading_what_is_not_for_everybody_is_noted_once_an_hour_for_each_person() -> None:
    one, other = document("participants"), document("secretariat")
    for minutes in (0, 10, 59, 61):
        at = AT + dt.timedelta(minutes=minutes)
        note_reading(document=one, viewer=DELEGATE, at=at)
    note_reading(document=one, viewer=OBSERVER, at=AT + dt.timedelta(minutes=62))
    note_reading(document=other, viewer=DELEGATE, at=AT + dt.timedelta(minutes=63))
    assert entries() == [
        ("account 7", "Delegate (HUN)", "read", f"document {one.pk}"),
        ("account 7", "Delegate (HUN)", "read", f"document {one.pk}"),
        ("account 8", "Observer (CHE)", "read", f"document {one.pk}"),
        ("account 7", "Delegate (HUN)", "read", f"document {other.pk}"),
    ]


def test_taking_a_copy_is_another_deed_than_reading() -> None:
    one = document("body")
    note_reading(document=one, viewer=DELEGATE, at=AT)
    note_reading(document=one, viewer=DELEGATE, at=AT, as_copy=True)
    note_reading(document=one, viewer=DELEGATE, at=AT, as_copy=True)
    assert [deed for _, _, deed, _ in entries()] == ["read", "take_copy"]


def test_nobody_notes_who_reads_what_is_public_or_who_is_not_logged_in() -> None:
    note_reading(document=document("public"), viewer=DELEGATE, at=AT)
    note_reading(document=document("participants"), viewer=public(DAY), at=AT)
    assert entries() == []
