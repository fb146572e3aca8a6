import datetime as dt
import re

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.rules import SeatKind
from tourdetable.audit.models import Entry
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.reading import read
from tourdetable.record import dumps

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
PASSWORD = "a long enough one"
SUMMARY = """\
# Lake Dialogue

## Second Meeting of Lake Towns

Naivasha, 6 May 2024

1. The meeting gathered 9 participants from Chile, Japan, Kenya, Malawi and Peru.
2. **Japan** will open a pier. **Peru** offered to host the next meeting.
"""


def client_of(seat: SeatKind | None, participant: str | None = None) -> Client:
    client = Client()
    if seat is not None:
        user = open_account(
            email=f"{seat}@example.org",
            name=f"The {seat}",
            password=PASSWORD,
            seat=seat,
            participant=participant,
            by=TESTER,
            at=AT,
        )
        client.force_login(user)
    return client


@pytest.fixture
def secretariat() -> Client:
    return client_of(SeatKind.SECRETARIAT)


def handed_in(client: Client, content: bytes, name: str = "lakes.md", **more: str) -> object:
    file = SimpleUploadedFile(name, content)
    return client.post("/take-in/", {"document": file, "classification": "public", **more})


def errors(answer: object) -> dict[str, list[str]]:
    return dict(answer.context["form"].errors)


def test_who_is_not_logged_in_is_asked_to() -> None:
    answer = client_of(None).get("/take-in/")
    assert (answer.status_code, answer["Location"]) == (302, "/log-in/?next=/take-in/")


def test_a_delegate_is_told_why_the_page_is_closed() -> None:
    answer = client_of(SeatKind.DELEGATE, "HUN").get("/take-in/")
    assert answer.status_code == 403
    assert "Only the Secretariat may take a document into the record." in answer.content.decode()


def test_a_document_is_read_and_taken_in_and_a_receipt_is_shown(secretariat: Client) -> None:
    answer = handed_in(secretariat, SUMMARY.encode())
    assert answer.status_code == 200
    meeting = Meeting.objects.get()
    assert answer.context["receipt"].meeting == meeting.slug
    assert f'href="/meetings/{meeting.slug}/"' in answer.content.decode()
    entry = Entry.objects.get(deed="take_in")
    user = get_user_model().objects.get()
    assert (entry.by, entry.seat) == (f"account {user.pk}", "Secretariat")


def test_the_next_document_is_asked_about_anew(secretariat: Client) -> None:
    answer = handed_in(secretariat, SUMMARY.encode())
    assert not answer.context["form"].is_bound
    assert re.findall(r"<input[^>]* checked", answer.content.decode()) == []


def test_a_record_is_taken_in_as_it_is(secretariat: Client) -> None:
    record = read(SUMMARY.encode(), name="lakes.md")
    answer = handed_in(secretariat, dumps(record).encode(), "lakes.json")
    assert answer.status_code == 200
    again = handed_in(secretariat, dumps(record).encode(), "lakes.json")
    assert again.context["receipt"].nothing_new
    assert "Nothing has changed" in again.content.decode()


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "lakes.md", "lakes.md is empty. Choose the file that holds the summary."),
        (
            b"{}",
            "lakes.json",
            "lakes.json is not a record: document: Field required; meeting: Field required.",
        ),
    ],
)
def test_what_cannot_be_read_is_an_error_of_the_form_in_plain_words(
    secretariat: Client, content: bytes, name: str, said: str
) -> None:
    answer = handed_in(secretariat, content, name)
    assert answer.status_code == 422
    assert errors(answer) == {"document": [said]}
    assert Meeting.objects.count() == 0


def test_nothing_is_taken_in_before_somebody_says_who_may_see_it(secretariat: Client) -> None:
    file = SimpleUploadedFile("lakes.md", SUMMARY.encode())
    answer = secretariat.post("/take-in/", {"document": file})
    assert answer.status_code == 422
    assert list(errors(answer)) == ["classification"]
    assert Meeting.objects.count() == 0


def test_another_document_of_the_same_meeting_is_asked_about_and_then_taken_as_new_version(
    secretariat: Client,
) -> None:
    handed_in(secretariat, SUMMARY.encode())
    revised = SUMMARY.replace("a pier", "two piers").encode()
    refused = handed_in(secretariat, revised, "lakes-rev1.md")
    assert refused.status_code == 422
    (said,) = errors(refused)["document"]
    assert "is there already, taken in from lakes.md" in said
    taken = handed_in(secretariat, revised, "lakes-rev1.md", new_version="on")
    assert taken.status_code == 200
    assert Meeting.objects.get().reading.document.name == "lakes-rev1.md"


def test_logging_in_and_out(client: Client) -> None:
    client_of(SeatKind.SECRETARIAT)
    told = {"login": "SECRETARIAT@example.org", "password": PASSWORD, "next": "/take-in/"}
    answer = client.post("/log-in/", told)
    assert (answer.status_code, answer["Location"]) == (302, "/take-in/")
    assert client.get("/take-in/").status_code == 200
    assert client.post("/log-out/").status_code == 302
    assert client.get("/take-in/").status_code == 302


def test_a_wrong_password_says_no_more_than_that(client: Client) -> None:
    client_of(SeatKind.SECRETARIAT)
    answers = [
        client.post("/log-in/", {"login": name, "password": "wrong"}).context["form"].errors
        for name in ("secretariat@example.org", "nobody@example.org")
    ]
    assert answers[0] == answers[1]


def test_the_accounts_of_the_trial_are_shown_in_the_trial_alone(
    client: Client, settings: object
) -> None:
    settings.DEMO = False
    assert "trial.example" not in client.get("/log-in/").content.decode()
