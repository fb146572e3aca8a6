import datetime as dt

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from accounts.people import client_of
from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.models import User
from tourdetable.accounts.queries import actor, viewer
from tourdetable.accounts.seats import SeatKind
from tourdetable.archive.actions import note_reading
from tourdetable.audit.actions import Actor, enter
from tourdetable.audit.queries import head
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention
from web.looks import MEETING, words

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
HISTORY = f"{MEETING}history/"


def person(seat: SeatKind, name: str, participant: str | None = None) -> User:
    return open_account(
        email=f"{seat}@example.org",
        name=name,
        password="a long enough one",
        seat=seat,
        participant=participant,
        by=TESTER,
        at=AT,
    )


@pytest.fixture
def ines() -> User:
    return person(SeatKind.SECRETARIAT, "Inês Prado")


@pytest.fixture
def chair() -> User:
    return person(SeatKind.CHAIR, "Selin Ak")


@pytest.fixture
def delegate() -> User:
    return person(SeatKind.DELEGATE, "Ödön Nagy", "HUN")


def say(user: User, **what: object) -> None:
    by = actor(viewer(user, AT.date()))
    with transaction.atomic():
        enter(by=by, at=AT, **what)  # type: ignore[arg-type]


def test_the_history_of_a_meeting_says_who_did_what_from_what_to_what(
    meeting: Meeting, ines: User
) -> None:
    about = f"meeting {meeting.slug}"
    before, after = {"classification": None}, {"classification": "body", "why": "asked for"}
    say(ines, deed="classify", about=about, before=before, after=after)
    read = words(client_of(ines).get(HISTORY).content.decode())
    assert "1 March 2026, 10:30 Inês Prado Secretariat Said who may see it" in read
    assert "Classification: nothing → then body Why: asked for" in read
    assert "The test Took a document in Acronyms: 19 added" in read
    assert "Times are those of Europe/Vienna" in read


def test_the_exact_time_is_told_too(meeting: Meeting, ines: User) -> None:
    html = client_of(ines).get(HISTORY).content.decode()
    assert 'datetime="2026-03-01T09:30:00.000000Z"' in html


def test_the_secretariat_also_reads_what_was_done_to_single_passages(
    meeting: Meeting, ines: User, chair: User
) -> None:
    passage = Intervention.objects.filter(meeting=meeting)[0]
    say(ines, deed="attribute", about=f"intervention {passage.pk}", after={"wording": "changed"})
    told = "Said whether it may be told who spoke"
    assert told in words(client_of(ines).get(HISTORY).content.decode())
    assert told not in words(client_of(chair).get(HISTORY).content.decode())


def test_the_chairs_are_shown_no_figures_of_what_they_may_not_see(
    meeting: Meeting, chair: User
) -> None:
    read = words(client_of(chair).get(HISTORY).content.decode())
    assert "The test Took a document in –" in read
    assert "added" not in read


def test_what_is_no_history_of_theirs_is_refused(meeting: Meeting, delegate: User) -> None:
    client = client_of(delegate)
    other = person(SeatKind.OBSERVER, "Uma Weiss", "CHE")
    addresses = [HISTORY, f"{MEETING}source/history/", f"/accounts/{other.pk}/history/", "/log/"]
    assert [client.get(one).status_code for one in addresses] == [403] * 4
    assert [Client().get(one).status_code for one in addresses] == [302] * 4


def test_the_chairs_read_neither_who_read_what_nor_the_log(meeting: Meeting, chair: User) -> None:
    client = client_of(chair)
    own = f"/accounts/{chair.pk}/history/"
    addresses = [HISTORY, f"{MEETING}source/history/", "/log/", own, "/meetings/none/history/"]
    assert [client.get(one).status_code for one in addresses] == [200, 403, 403, 200, 404]


def test_the_secretariat_reads_who_read_a_document(
    meeting: Meeting, ines: User, delegate: User
) -> None:
    document = meeting.reading.document
    document.classification_in_force = "participants"
    address = f"{MEETING}source/history/"
    assert "Nothing has been done" in words(client_of(ines).get(address).content.decode())
    note_reading(document=document, viewer=viewer(delegate, AT.date()), at=AT)
    read = words(client_of(ines).get(address).content.decode())
    assert "Ödön Nagy Delegate (HUN) Read the document" in read


def test_people_read_what_was_done_with_their_account_and_by_it(
    meeting: Meeting, delegate: User
) -> None:
    say(delegate, deed="log_in", about=f"account {delegate.pk}")
    read = words(client_of(delegate).get(f"/accounts/{delegate.pk}/history/").content.decode())
    assert "Ödön Nagy Delegate (HUN) Logged in" in read
    assert "The test Opened the account" in read


def test_who_was_erased_has_no_name_any_more(meeting: Meeting, ines: User, delegate: User) -> None:
    say(delegate, deed="log_in", about=f"account {delegate.pk}")
    number = delegate.pk
    delegate.delete()
    read = words(client_of(ines).get("/log/").content.decode())
    assert f"An erased person Delegate (HUN) Logged in account {number}, an erased person" in read
    assert "Nagy" not in read


def test_the_log_has_its_head_and_can_be_narrowed(meeting: Meeting, ines: User) -> None:
    client = client_of(ines)
    assert str(head()) in words(client.get("/log/").content.decode())
    read = words(client.get("/log/", {"deed": "set_up"}).content.decode())
    assert ("Set the dialogue up dialogue budapest_process" in read, "Took" in read) == (
        True,
        True,
    )
    assert "The test Took a document in" not in read
    nothing = words(client.get("/log/", {"about": "account 999"}).content.decode())
    assert "Nothing has been done" in nothing


def test_a_long_log_comes_in_stretches(meeting: Meeting, ines: User) -> None:
    with transaction.atomic():
        for number in range(60):
            about = f"thing {number}"
            enter(by=Actor("the test"), at=AT, deed="count", about=about)
    client = client_of(ines)
    first = client.get("/log/").context
    numbers = [row.entry.number for row in first["rows"]]
    assert (len(numbers), numbers[0] - numbers[-1], first["earlier"]) == (50, 49, numbers[-1])
    further = client.get("/log/", {"before": first["earlier"]}).context
    assert further["rows"][0].entry.number == numbers[-1] - 1
    assert further["earlier"] is None
    assert client.get("/log/", {"before": "x"}).status_code == 404
    assert "There is nothing earlier" in words(client.get("/log/?before=1").content.decode())


def test_a_clock_that_was_turned_back_is_told(meeting: Meeting, ines: User) -> None:
    with transaction.atomic():
        enter(by=TESTER, at=AT - dt.timedelta(minutes=3), deed="count", about="the clock")
    assert "The clock had been turned back" in words(client_of(ines).get("/log/").content.decode())


def test_a_long_history_asks_no_more_questions_than_a_short_one(
    meeting: Meeting, ines: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(ines)
    client.get("/log/")
    with CaptureQueriesContext(connection) as short:
        client.get("/log/")
    for number in range(3):
        person_ = User.objects.create(email=f"{number}@example.org", name=f"Person {number}")
        say(person_, deed="log_in", about=f"account {person_.pk}")
    with django_assert_num_queries(len(short)):
        client.get("/log/")
