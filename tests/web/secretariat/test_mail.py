from pathlib import Path

import pytest
from django.test import Client

from accounts.people import person
from tourdetable.accounts.letters import Letter, post
from tourdetable.accounts.seats import SeatKind
from web.looks import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretariat() -> Client:
    client = Client()
    client.force_login(person("Aino"))
    return client


@pytest.fixture
def trial(settings: object, tmp_path: Path) -> Path:
    settings.DEMO = True
    settings.EMAIL_BACKEND = "tourdetable.accounts.mailbox.Mailbox"
    settings.MAIL_FOLDER = tmp_path / "mail"
    return tmp_path / "mail"


def test_before_any_mail_was_sent_the_page_says_what_will_stand_there(
    secretariat: Client, trial: Path
) -> None:
    assert "No mail has been sent." in words(secretariat.get("/mail/").content.decode())


def test_the_mail_of_the_trial_is_shown_newest_first_with_links_that_work(
    secretariat: Client, trial: Path
) -> None:
    post(Letter("deniz@example.org", "Where is Türkiye?", "First: http://testserver/account/\n"))
    post(Letter("deniz@example.org", "The second", "<b>not bold</b>"))
    html = secretariat.get("/mail/").content.decode()
    assert html.index("The second") < html.index("Where is Türkiye?")
    assert 'href="http://testserver/account/"' in html
    assert "&lt;b&gt;not bold&lt;/b&gt;" in html
    assert [path.stat().st_mode & 0o777 for path in trial.iterdir()] == [0o600] * 2


def test_in_an_office_nobody_reads_the_mail_of_others(secretariat: Client) -> None:
    assert secretariat.get("/mail/").status_code == 404


def test_only_the_secretariat_reads_the_mail_of_the_trial(trial: Path) -> None:
    client = Client()
    client.force_login(person("Deniz", SeatKind.DELEGATE, participant="TUR"))
    assert client.get("/mail/").status_code == 403
