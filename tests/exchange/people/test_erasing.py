import json
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings

from actors import SECRETARIAT, TESTER
from exchange.people.seeded import AT, EMAIL, NAME, SHOWN, SUMMARY, TOKENS, seed
from tourdetable.accounts.actions import LastSecretariat
from tourdetable.accounts.models import Invitation, User
from tourdetable.accounts.queries import viewer
from tourdetable.archive.models import Document
from tourdetable.audit.models import Entry
from tourdetable.audit.queries import head, verification
from tourdetable.checking import checked
from tourdetable.dialogue.decisions.models import Decision
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.registration.models import Person
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.exchange import NotTakenIn, classified, give_out, take_in
from tourdetable.exchange.people.erasing import Erased, erase, erase_rows
from tourdetable.exchange.people.holding import hand_over
from tourdetable.exchange.people.people import of_account, of_name
from tourdetable.exchange.people.traces import left_behind
from tourdetable.reading import read
from tourdetable.record import Classification, dumps, loads

pytestmark = pytest.mark.django_db
FUNCTION = "Head of Delegation of Peru"
BLOCKED = [
    "2. Ms. ██████████████████, Head of Delegation of Peru, said that Peru will open a pier.",
    "3. Ms. █████████ asked Japan for help. **Japan** offered to host the next meeting.",
    "4. The meeting endorsed the plan that ███████████████████ had drafted.",
    "5. **Mr Paul Kibet** (Kenya) thanked ████████████. Her number is ██████████████.",
]


@pytest.fixture(autouse=True)
def mail_folder(tmp_path: Path) -> object:
    """Mail goes into a folder of the test."""
    backend = "tourdetable.accounts.mailbox.Mailbox"
    with override_settings(DATA=tmp_path, MAIL_FOLDER=tmp_path / "mail", EMAIL_BACKEND=backend):
        yield


def everything() -> str:
    """All that stands in any table, whatever room it belongs to."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found).casefold()


def counts() -> dict[str, int]:
    return {
        table.__name__: table.objects.count()
        for table in (Meeting, Document, Intervention, Decision, Person)
    }


def erased(user: User) -> Erased:
    return erase_rows(sought=of_account(user), mails=0, by=TESTER, at=AT)


def test_a_person_is_given_everything_that_is_held_about_them() -> None:
    user = seed()
    content = hand_over(sought=of_account(user), viewer=SECRETARIAT, by=TESTER, at=AT).decode()
    told = content.casefold()
    assert [one for one in SHOWN if one.casefold() not in told] == []
    assert [one for one in (user.password, TOKENS[-1]) if one in content] == []
    data = json.loads(content)
    assert [one["function"] for one in data["named in the record"]] == [FUNCTION]
    assert [one["words"] for one in data["named in the record"]] == [f"Ms. {NAME}"]
    assert (len(data["mails kept"]), len(data["invitations"]), len(data["sessions"])) == (2, 1, 1)
    assert len(data["in documents"]) == 5
    assert {one["deed"] for one in data["in the log"]} >= {"open_account", "log_in"}
    assert Entry.objects.filter(deed="get_own_data", about=f"account {user.pk}").count() == 1


def test_people_are_not_given_what_they_may_not_see_nor_what_is_in_mails_to_others() -> None:
    user = seed(Classification.SECRETARIAT)
    seen = viewer(user, AT.date())
    told = json.loads(hand_over(sought=of_account(user), viewer=seen, by=TESTER, at=AT))
    assert [told[one] for one in ("in documents", "named in the record", "elsewhere")] == [[]] * 3
    assert told["named as who spoke"] == []
    (mail,) = told["mails kept"]
    assert f"Dear {NAME}" in mail
    assert "The Secretariat can look through the rest" in told["note"]


def test_nothing_of_an_erased_person_stands_in_any_table() -> None:
    user = seed()
    before = everything()
    assert [one for one in TOKENS[:-3] if one.casefold() not in before] == []
    erased(user)
    after = everything()
    assert [one for one in TOKENS if one.casefold() in after] == []


def test_the_record_of_an_erased_person_stays_whole() -> None:
    user = seed()
    meeting = Meeting.objects.get()
    before, text = counts(), meeting.reading.document.text
    told = erased(user)
    meeting = Meeting.objects.get()
    assert counts() == before
    assert told.pseudonym == FUNCTION
    person = Person.objects.exclude(name="Paul Kibet").get()
    assert (person.name, person.function, person.participant) == (FUNCTION, FUNCTION, "Peru")
    spoke = Intervention.objects.exclude(person=None).values_list("person", flat=True)
    assert set(spoke) == {FUNCTION, "Paul Kibet"}
    blocked = meeting.reading.document.text
    assert len(blocked) == len(text)
    assert [one for one in blocked.splitlines() if "█" in one] == BLOCKED
    record = give_out(meeting, SECRETARIAT)
    assert loads(dumps(record), name="r.json") == record


def test_the_log_still_fits_and_says_what_was_erased_without_naming_anybody() -> None:
    user = seed()
    outside, number = head(), user.pk
    document = Document.objects.get()
    erased(user)
    assert verification([outside]).sound
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.deed, entry.about) == ("erase", f"account {number}")
    changed = entry.after["documents"][f"document {document.pk}"]
    assert changed["before"] == document.sha256
    assert changed["after"] == Document.objects.get().sha256 != document.sha256


def test_the_document_as_it_was_does_not_come_back_unasked() -> None:
    user = seed()
    original = Document.objects.get()
    record = read(original.text.encode(), name="again.md")
    erased(user)
    with pytest.raises(NotTakenIn, match="is there already"):
        take_in(classified(record, Classification.PUBLIC), by=TESTER, at=AT)


def test_invitations_sessions_and_the_account_are_gone() -> None:
    user = seed()
    erased(user)
    assert not User.objects.filter(pk=user.pk or 0).exists()
    assert not Invitation.objects.filter(email=EMAIL).exists()


def test_who_only_stands_in_documents_is_given_what_is_held_and_erased_by_name() -> None:
    seed()
    sought = of_name("Qyxandra Vörtulinő", ["qyx.vortel@zebrapost.example"])
    told = json.loads(hand_over(sought=sought, viewer=SECRETARIAT, by=TESTER, at=AT))
    assert (told["about"], "account" in told) == (f"a person without an account: {NAME}", False)
    assert [one["function"] for one in told["named in the record"]] == [FUNCTION]
    erase_rows(sought=sought, mails=0, by=TESTER, at=AT)
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.deed, entry.about) == ("erase", "a person without an account")
    record = dumps(give_out(Meeting.objects.get(), SECRETARIAT)).casefold()
    assert [one for one in TOKENS[:3] if one.casefold() in record] == []


def test_a_namesake_in_other_documents_is_left_alone() -> None:
    user = seed()
    other = SUMMARY.replace("Qyxandra", "Anna").replace("6 May 2024", "6 May 2025")
    record = read(other.replace(" Q. V", " A. V").encode(), name="other.md")
    take_in(classified(record, Classification.PUBLIC), by=TESTER, at=AT)
    erased(user)
    kept = Document.objects.get(name="other.md")
    assert kept.text == record.document.text.replace("+51 9773141592", "█" * 14)
    assert Person.objects.filter(name="Anna Vörtulinő").exists()


def test_where_somebody_else_has_the_family_name_it_alone_means_nobody() -> None:
    user = seed()
    text = f"{SUMMARY}6. Ms. Anna Vörtulinő (Chile) agreed.".replace("6 May", "7 May")
    record = checked(read(text.encode(), name="both.md"))
    take_in(classified(record, Classification.PUBLIC), by=TESTER, at=AT)
    assert "Anna Vörtulinő" in {one.name for one in record.people}
    erased(user)
    kept = Document.objects.get(name="both.md").text
    assert ("Ms. Vörtulinő asked" in kept, "Anna Vörtulinő" in kept) == (True, True)
    assert "Qyxandra" not in kept


def test_the_account_of_a_namesake_stays_as_it_is_and_is_told() -> None:
    user = seed()
    namesake = User.objects.create(name=NAME, email="other@lakes.example")
    erased(user)
    namesake.refresh_from_db()
    assert namesake.name == NAME
    assert left_behind(of_name(NAME).forms)[0] == "1 of the users"


def test_the_last_of_the_secretariat_is_not_erased() -> None:
    seed()
    paul = User.objects.get(name="Paul Kibet")
    with pytest.raises(LastSecretariat):
        erase(sought=of_account(paul), by=TESTER, at=AT)
    assert User.objects.filter(pk=paul.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_mails_to_the_person_and_about_them_go_too(tmp_path: Path) -> None:
    user = seed()
    assert len(list((tmp_path / "mail").iterdir())) == 2
    told = erase(sought=of_account(user), by=TESTER, at=AT)
    assert list((tmp_path / "mail").iterdir()) == []
    assert (told.counts["mails"], told.left) == (2, [])
    assert [one for one in TOKENS if one.casefold() in everything()] == []
