"""What a person reads where something is wrong."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from web.looks import words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_an_address_that_leads_nowhere_is_told_in_words_and_not_by_the_name_of_an_error(
    client: Client,
) -> None:
    answer = client.get("/nowhere/")
    told = words(answer.content.decode())
    assert answer.status_code == 404
    assert "There is no such page The address may be old or mistyped." in told
    assert "Resolver404" not in told


def test_a_meeting_that_is_not_on_record_is_told_to_be_so(client: Client) -> None:
    answer = client.get("/meetings/nowhere/")
    assert answer.status_code == 404
    assert "There is no record of such a meeting." in words(answer.content.decode())


def test_a_form_that_has_expired_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/log-in/", {"login": "a", "password": "b"})
    assert answer.status_code == 403
    assert "The form has expired It was opened too long ago" in words(answer.content.decode())


@pytest.mark.parametrize(
    "name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html", "no_room.html"]
)
def test_pages_of_faults_need_neither_a_database_nor_a_request(name: str) -> None:
    page = render_to_string(name)
    assert page.count("<h1>") == 1
    assert page.count('href="/"') >= 1
    assert "style/page.css" in page
