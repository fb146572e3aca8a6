import datetime as dt
import json

import pytest
from django.test import Client

from accounts.people import client_of
from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.contacts import phone
from tourdetable.accounts.models import User
from tourdetable.accounts.seats import SeatKind
from tourdetable.audit.models import Entry
from web.looks import words

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)


def person(name: str, seat: SeatKind = SeatKind.DELEGATE) -> User:
    return open_account(
        email=f"{name.split(maxsplit=1)[0].lower()}@lakes.example",
        name=name,
        password="seven boats on a lake",
        seat=seat,
        participant="KEN" if seat is SeatKind.DELEGATE else None,
        by=TESTER,
        at=AT,
    )


def test_people_keep_a_telephone_number_that_the_log_does_not_name() -> None:
    user = person("Wanjiru Oduya")
    client = client_of(user)
    assert client.post("/account/data/", {"phone": "+254 20 123 4567"}).status_code == 302
    assert phone(user) == "+254 20 123 4567"
    entry = Entry.objects.get(deed="change_contact")
    assert (entry.about, entry.after) == (f"account {user.pk}", {"changed": ["telephone"]})
    refused = client.post("/account/data/", {"phone": "call me"})
    assert refused.status_code == 422
    assert "A telephone number has digits" in words(refused.content.decode())
    assert phone(user) == "+254 20 123 4567"


def test_people_download_what_is_held_about_them_and_nobody_else() -> None:
    user, other = person("Wanjiru Oduya"), person("Tomás Rey")
    answer = client_of(user).post("/account/data/file/")
    told = json.loads(answer.content)
    assert (answer.status_code, told["account"]["name"]) == (200, "Wanjiru Oduya")
    assert answer["Content-Disposition"] == f'attachment; filename="account-{user.pk}.json"'
    assert other.email not in answer.content.decode()
    assert client_of(user).get("/account/data/file/").status_code == 405
    assert Client().post("/account/data/file/").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_the_secretariat_erases_a_person_once_the_address_is_typed_again() -> None:
    paul = person("Paul Kibet", SeatKind.SECRETARIAT)
    user = person("Wanjiru Oduya")
    client, address = client_of(paul), f"/accounts/{user.pk}/erase/"
    read = words(client.get(address).content.decode())
    assert "Erase Wanjiru Oduya" in read
    assert "a person of the delegation of Kenya" in read
    wrong = client.post(address, {"meant": "paul@lakes.example"})
    assert wrong.status_code == 422
    assert "not the address of this account" in words(wrong.content.decode())
    number = user.pk
    done = client.post(address, {"meant": "Wanjiru@lakes.example"})
    assert done.status_code == 200
    assert f"Account {number} is erased" in words(done.content.decode())
    assert list(User.objects.all()) == [paul]
    assert client.get(address).status_code == 404


def test_nobody_else_erases_anybody() -> None:
    user = person("Wanjiru Oduya")
    chair = person("Selin Ak", SeatKind.CHAIR)
    address = f"/accounts/{user.pk}/erase/"
    for client, status in ((client_of(user), 403), (client_of(chair), 403), (Client(), 302)):
        assert client.get(address).status_code == status
        assert client.post(address, {"meant": user.email}).status_code == status
    assert User.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_last_of_the_secretariat_cannot_be_erased() -> None:
    paul = person("Paul Kibet", SeatKind.SECRETARIAT)
    answer = client_of(paul).post(f"/accounts/{paul.pk}/erase/", {"meant": paul.email})
    assert answer.status_code == 422
    assert "This is the last seat of the Secretariat" in words(answer.content.decode())
    assert User.objects.filter(pk=paul.pk).exists()
