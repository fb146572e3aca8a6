import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from accounts.people import PASSWORD, client_of, person
from actors import TESTER
from tourdetable.accounts import actions
from tourdetable.accounts.models import Seat, User
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.audit.models import Entry
from web.looks import words

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 3, 1)
DAY = dt.timedelta(days=1)


@pytest.fixture
def secretariat() -> Client:
    return client_of(person("Aino"))


@pytest.fixture
def deniz() -> User:
    return person("Deniz", SeatKind.DELEGATE, participant="TUR")


def seat(user: User) -> Seat:
    return Seat.objects.get(user=user)


def typed(held: HeldSeat, version: int | None = None) -> dict[str, str]:
    told = {
        "kind": held.kind.value,
        "participant": held.participant or "",
        "body": held.body or "",
        "begins_on": held.begins_on.isoformat(),
        "ends_on": held.ends_on.isoformat() if held.ends_on else "",
    }
    return told | ({} if version is None else {"version": str(version)})


def test_the_secretariat_finds_people_by_name_address_and_seat(
    secretariat: Client, deniz: User
) -> None:
    person("Piroska", SeatKind.OBSERVER, participant="IOM")
    found = {
        asked: [one.name for one in secretariat.get(f"/accounts/?words={asked}").context["found"]]
        for asked in ("", "den", "EXAMPLE.org", "tur", "observer", "delegate+tur", "nobody")
    }
    assert found == {
        "": ["Aino", "Deniz", "Piroska"],
        "den": ["Deniz"],
        "EXAMPLE.org": ["Aino", "Deniz", "Piroska"],
        "tur": ["Deniz"],
        "observer": ["Piroska"],
        "delegate+tur": ["Deniz"],
        "nobody": [],
    }


def test_the_list_of_accounts_asks_as_often_for_three_people_as_for_one(
    secretariat: Client, django_assert_num_queries: object
) -> None:
    secretariat.get("/accounts/")
    with django_assert_num_queries(7):
        secretariat.get("/accounts/")
    person("Deniz", SeatKind.DELEGATE, participant="TUR")
    person("Piroska", SeatKind.OBSERVER, participant="IOM")
    with django_assert_num_queries(7):
        secretariat.get("/accounts/")


def test_a_person_is_shown_with_all_seats_in_words(secretariat: Client, deniz: User) -> None:
    given = HeldSeat(SeatKind.GROUP_MEMBER, TODAY, TODAY + DAY, body="wg_silk_routes")
    actions.give_seat(user=deniz, seat=given, by=TESTER, at=timezone.now())
    shown = words(secretariat.get(f"/accounts/{deniz.pk}/").content.decode())
    assert "Delegate of Türkiye since 1 March 2026" in shown
    assert "Member, Silk Routes Region Working Group 1–2 March 2026" in shown


def test_one_more_seat_is_given(secretariat: Client, deniz: User) -> None:
    held = HeldSeat(SeatKind.REFERENCE_GROUP, TODAY, None, body="reference_group")
    answer = secretariat.post(f"/accounts/{deniz.pk}/seats/", typed(held))
    assert (answer.status_code, answer["Location"]) == (302, f"/accounts/{deniz.pk}/")
    assert [one.held for one in Seat.objects.filter(user=deniz)][-1] == held


def test_a_seat_of_the_secretariat_is_given_by_who_has_just_shown_who_they_are(
    deniz: User,
) -> None:
    person("Aino")
    held = HeldSeat(SeatKind.SECRETARIAT, TODAY)
    client, address = Client(), f"/accounts/{deniz.pk}/seats/"
    client.post("/log-in/", {"login": "aino@example.org", "password": PASSWORD})
    assert client.post(address, typed(held)).status_code == 302
    session = client.session
    session["account_authentication_methods"][-1]["at"] -= 16 * 60
    session.save()
    answer = client.post(address, typed(held))
    assert answer.status_code == 422
    assert f'href="/account/confirm/?next={address}"' in answer.content.decode()
    client.post(f"/account/confirm/?next={address}", {"password": PASSWORD})
    assert client.post(address, typed(held)).status_code == 302
    assert Seat.objects.filter(user=deniz).count() == 3


@pytest.mark.parametrize(
    ("held", "field", "told"),
    [
        (HeldSeat(SeatKind.DELEGATE, TODAY), "participant", "Choose for whom they speak."),
        (HeldSeat(SeatKind.GROUP_MEMBER, TODAY), "body", "Choose in which body they sit."),
        (
            HeldSeat(SeatKind.DONOR, TODAY, TODAY - DAY),
            "ends_on",
            "The last day is before the first.",
        ),
    ],
)
def test_a_seat_that_cannot_be_is_refused_beside_its_field(
    secretariat: Client, deniz: User, held: HeldSeat, field: str, told: str
) -> None:
    answer = secretariat.post(f"/accounts/{deniz.pk}/seats/", typed(held))
    assert answer.status_code == 422
    assert answer.context["form"].errors == {field: [told]}
    assert Seat.objects.filter(user=deniz).count() == 1


def test_a_seat_is_changed_and_ended_and_given_back(secretariat: Client, deniz: User) -> None:
    base = f"/accounts/{deniz.pk}/seats/{seat(deniz).pk}/"
    to = HeldSeat(SeatKind.OBSERVER, TODAY, None, "TUR")
    assert secretariat.post(base, typed(to, 1)).status_code == 302
    assert seat(deniz).held == to
    assert "End this seat now?" in words(secretariat.get(f"{base}end/").content.decode())
    assert seat(deniz).ended_at is None
    assert secretariat.post(f"{base}end/", {"version": "2"}).status_code == 302
    assert seat(deniz).ended_at is not None
    page = words(secretariat.get(f"/accounts/{deniz.pk}/").content.decode())
    assert "give it back below" in page
    assert secretariat.post(f"{base}give-back/", {"version": "3"}).status_code == 302
    assert seat(deniz).ended_at is None
    deeds = list(Entry.objects.exclude(deed="open_account").values_list("deed", "by"))
    aino = f"account {User.objects.get(name='Aino').pk}"
    assert deeds == [("change_seat", aino), ("end_seat", aino), ("give_seat_back", aino)]


def test_the_second_of_two_who_change_a_seat_at_once_sees_both_and_loses_nothing(
    secretariat: Client, deniz: User
) -> None:
    base = f"/accounts/{deniz.pk}/seats/{seat(deniz).pk}/"
    first = HeldSeat(SeatKind.DELEGATE, TODAY, TODAY + DAY, "TUR")
    second = HeldSeat(SeatKind.OBSERVER, TODAY, None, "HUN")
    secretariat.post(base, typed(first, 1))
    answer = secretariat.post(base, typed(second, 1))
    assert answer.status_code == 409
    shown = words(answer.content.decode())
    assert "Somebody else has changed this seat meanwhile. Compare, and decide." in shown
    assert "As it is now Delegate of Türkiye, 1–2 March 2026" in shown
    assert "As you typed it Observer of Hungary, since 1 March 2026" in shown
    assert seat(deniz).held == first
    assert answer.context["version"] == 2
    assert secretariat.post(base, typed(second, 2)).status_code == 302
    assert seat(deniz).held == second


def test_who_looked_at_an_older_seat_does_not_end_it(secretariat: Client, deniz: User) -> None:
    base = f"/accounts/{deniz.pk}/seats/{seat(deniz).pk}/"
    secretariat.post(base, typed(HeldSeat(SeatKind.OBSERVER, TODAY, None, "TUR"), 1))
    answer = secretariat.post(f"{base}end/", {"version": "1"})
    assert answer.status_code == 409
    assert "Somebody else has changed this seat" in words(answer.content.decode())
    assert seat(deniz).ended_at is None


def test_the_last_seat_of_the_secretariat_is_not_ended_and_the_account_not_closed(
    secretariat: Client,
) -> None:
    aino = User.objects.get(name="Aino")
    base = f"/accounts/{aino.pk}/"
    answers = [
        secretariat.post(f"{base}seats/{seat(aino).pk}/end/", {"version": "1"}),
        secretariat.post(f"{base}close/"),
    ]
    for answer in answers:
        assert answer.status_code == 409
        assert "This is the last seat of the Secretariat" in words(answer.content.decode())
    assert secretariat.get("/accounts/").status_code == 200


def test_a_seat_that_ended_a_minute_ago_does_nothing_more_on_a_page_that_is_still_open(
    secretariat: Client,
) -> None:
    besa = person("Besa")
    hers, deniz = client_of(besa), person("Deniz", SeatKind.DELEGATE, participant="TUR")
    address = f"/accounts/{deniz.pk}/seats/{seat(deniz).pk}/end/"
    assert hers.get(address).status_code == 200
    secretariat.post(f"/accounts/{besa.pk}/seats/{seat(besa).pk}/end/", {"version": "1"})
    answer = hers.post(address, {"version": "1"})
    assert answer.status_code == 403
    assert "Your seat is not held today: Secretariat." in words(answer.content.decode())
    assert seat(deniz).ended_at is None


def test_an_account_is_closed_and_opened_again(secretariat: Client, deniz: User) -> None:
    theirs = client_of(deniz)
    assert theirs.get("/account/").status_code == 200
    secretariat.post(f"/accounts/{deniz.pk}/close/")
    assert theirs.get("/account/").status_code == 302
    assert "closed" in words(secretariat.get(f"/accounts/{deniz.pk}/").content.decode())
    secretariat.post(f"/accounts/{deniz.pk}/open-again/")
    assert theirs.get("/account/").status_code == 200


def test_numbers_that_are_guessed_lead_nowhere(secretariat: Client, deniz: User) -> None:
    aino = User.objects.get(name="Aino")
    for address in (
        "/accounts/999999/",
        f"/accounts/{deniz.pk}/seats/{seat(aino).pk}/",
        f"/accounts/{deniz.pk}/seats/999999/end/",
    ):
        assert secretariat.get(address).status_code == 404


def test_who_is_not_of_the_secretariat_cannot_tell_which_accounts_there_are(deniz: User) -> None:
    theirs = client_of(deniz)
    answers = [theirs.get(f"/accounts/{number}/") for number in (deniz.pk, 999999)]
    assert [one.status_code for one in answers] == [403, 403]
    assert words(answers[0].content.decode()) == words(answers[1].content.decode())
