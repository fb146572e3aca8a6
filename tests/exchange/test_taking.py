import datetime as dt

import pytest
from django.db import connection

from actors import SECRETARIAT, TESTER
from tourdetable.archive.models import Document, Reading
from tourdetable.audit.models import Entry
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.exchange import Line, NotTakenIn, Receipt, give_out, take_in
from tourdetable.followup.items.models import Item
from tourdetable.record import (
    Doubt,
    Finding,
    Framework,
    Goal,
    Paragraph,
    Record,
    Severity,
)

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


def taken(record: Record, *, new_version: bool = False, at: dt.datetime = AT) -> Receipt:
    return take_in(record, by=TESTER, at=at, new_version=new_version)


def tables() -> tuple[int, ...]:
    kept = (Document, Reading, Meeting, Intervention, Item, Entry)
    return tuple(one._default_manager.count() for one in kept)


def same_document(record: Record, other: Record) -> Record:
    return of_document(record, sha256=other.document.sha256)


def test_the_receipt_counts_what_was_added(lakes: Record) -> None:
    receipt = taken(lakes)
    assert (receipt.meeting, receipt.title) == ("lake-meeting-2024-05-06-42edae83", "Lake Meeting")
    assert {name: line for name, line in receipt.lines.items() if line != Line()} == {
        "meeting": Line(added=1),
        "participants": Line(added=2),
        "interventions": Line(added=2),
        "decisions": Line(added=1),
        "follow-up items": Line(added=2),
    }
    assert receipt.in_words() == (
        "Lake Meeting (lake-meeting-2024-05-06-42edae83): 8 added\n"
        "  meeting          1 added\n"
        "  participants     2 added\n"
        "  interventions    2 added\n"
        "  decisions        1 added\n"
        "  follow-up items  2 added"
    )


def test_the_same_record_again_is_unchanged_and_leaves_no_entry(lakes: Record) -> None:
    taken(lakes)
    before = tables()
    again = taken(lakes, at=AT + dt.timedelta(days=1))
    assert again.nothing_new
    assert again.totals() == Line(unchanged=8)
    assert tables() == before
    assert Reading.objects.get().read_at == AT


def test_the_log_tells_who_took_it_in_when_and_what_it_changed(lakes: Record) -> None:
    receipt = taken(lakes)
    entry = Entry.objects.get()
    assert (entry.by, entry.at, entry.deed) == ("the test", AT, "take_in")
    assert entry.about == "meeting lake-meeting-2024-05-06-42edae83"
    assert entry.after == receipt.as_data()


def test_another_document_about_the_same_meeting_is_refused_and_changes_nothing(
    lakes: Record, longer: Record
) -> None:
    taken(lakes)
    before = tables()
    with pytest.raises(NotTakenIn) as refusal:
        taken(longer)
    assert str(refusal.value) == (
        "Lake Meeting (lake-meeting-2024-05-06-42edae83) is there already, taken in from "
        "lakes.md, and lakes-rev1.md is another document. If it is the new version, say so "
        "(on the command line with --new-version): the earlier facts then give way to its "
        "own, and the earlier document stays on the shelf."
    )
    assert tables() == before


def test_a_new_version_takes_the_place_of_the_earlier_one_which_stays_on_the_shelf(
    lakes: Record, longer: Record
) -> None:
    taken(lakes)
    receipt = taken(longer, new_version=True)
    assert receipt.lines["meeting"] == Line(changed=1)
    assert receipt.lines["participants"] == Line(moved=2)
    assert receipt.lines["interventions"] == Line(added=1, moved=1, gone=1)
    assert receipt.lines["decisions"] == Line(moved=1)
    assert receipt.lines["follow-up items"] == Line(added=1, unchanged=1, gone=1)
    meeting = Meeting.objects.get()
    assert give_out(meeting, SECRETARIAT) == longer
    assert [one.name for one in Document.objects.order_by("pk")] == ["lakes.md", "lakes-rev1.md"]
    assert meeting.reading.document.replaces == Document.objects.get(name="lakes.md")


def test_an_earlier_version_does_not_come_back_by_itself(lakes: Record, longer: Record) -> None:
    taken(lakes)
    taken(longer, new_version=True)
    with pytest.raises(
        NotTakenIn, match=r"taken in from lakes-rev1\.md, and lakes\.md is another"
    ):
        taken(lakes)


def test_a_fact_that_is_read_again_keeps_its_row_and_its_follow_up(
    lakes: Record, longer: Record
) -> None:
    taken(lakes)
    row, item = Intervention.objects.get(label="i1"), Item.objects.get(kind="commitment")
    taken(same_document(longer, lakes))
    assert Intervention.objects.get(label="i1").pk == row.pk
    assert Item.objects.get(kind="commitment") == item
    assert Item.objects.get(kind="commitment").intervention_id == row.pk


def test_a_nul_character_is_refused_with_the_field_that_holds_it(lakes: Record) -> None:
    meeting = lakes.meeting.model_copy(update={"title": "Lake\x00Meeting"})
    with pytest.raises(NotTakenIn) as refusal:
        taken(lakes.model_copy(update={"meeting": meeting}))
    assert str(refusal.value) == (
        "The record of lakes.md has a NUL character in title, which no document shows and no "
        "database keeps. Remove it and read the document again."
    )
    assert tables() == (0, 0, 0, 0, 0, 0)


def test_a_state_is_the_same_participant_under_its_name_of_the_day(lakes: Record) -> None:
    turkey = lakes.participants[0].model_copy(
        update={"name": "Turkey", "as_written": "Turkey", "code": "TUR"}
    )
    first = lakes.interventions[0].model_copy(update={"speakers": ("Turkey",)})
    taken(
        lakes.model_copy(
            update={
                "participants": (turkey, lakes.participants[1]),
                "interventions": (first, lakes.interventions[1]),
            }
        )
    )
    attendance = Meeting.objects.get().attendances.get(name="Turkey")
    assert (attendance.participant.name, attendance.participant.slug) == ("Türkiye", "tur")


@pytest.mark.parametrize("facts", [1, 40])
def test_taking_in_asks_the_database_no_more_often_for_many_facts(
    facts: int, lakes: Record, django_assert_max_num_queries: object
) -> None:
    said = tuple(
        lakes.interventions[0].model_copy(update={"id": f"n{number}"}) for number in range(facts)
    )
    record = lakes.model_copy(update={"interventions": said})
    with django_assert_max_num_queries(60):  # type: ignore[operator]
        taken(record)
    lock = connection.vendor == "postgresql"  # which is asked for it; SQLite has one anyway
    with django_assert_max_num_queries(64 + lock):  # type: ignore[operator]
        assert taken(record).nothing_new


def test_an_earlier_version_may_be_taken_in_again_as_the_new_one(
    lakes: Record, longer: Record
) -> None:
    """The secretariat goes back to the first draft, and later sends a third."""
    third = of_document(longer, sha256="3" * 64)
    first, second, third = map(with_what_hangs_on_the_document, (lakes, longer, third))
    for record in (first, second, first, third, first, second):
        taken(record, new_version=True)
        assert give_out(Meeting.objects.get(), SECRETARIAT) == record
    assert Document.objects.count() == 3


def of_document(record: Record, **changed: object) -> Record:
    return record.model_copy(update={"document": record.document.model_copy(update=changed)})


def with_what_hangs_on_the_document(record: Record) -> Record:
    whole = Paragraph(label="1", start=0, end=len(record.document.text))
    place = record.decisions[0].place
    more = {
        "framework": Framework(title="Charter", goals=(Goal(code="G1", title="", place=place),)),
        "findings": (Finding(code="X01", severity=Severity.NOTICE, message="", places=(place,)),),
        "doubts": (Doubt(message="unclear", place=place),),
    }
    return of_document(record, paragraphs=(whole,)).model_copy(update=more)
