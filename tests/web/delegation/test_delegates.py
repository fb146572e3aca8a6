import pytest
from django.core import mail
from django.test import Client

from accounts.people import client_of, person
from tourdetable.accounts.models import Invitation, Seat, User
from tourdetable.accounts.seats import SeatKind
from web.looks import words

pytestmark = pytest.mark.django_db
APPOINTED = {
    "name": "Deniz",
    "email": "deniz@example.org",
    "begins_on": "2026-03-01",
    "ends_on": "",
}


@pytest.fixture
def focal() -> Client:
    return client_of(person("Focal", SeatKind.FOCAL_POINT, participant="TUR"))


def seat(user: User) -> Seat:
    return Seat.objects.get(user=user)


def test_a_focal_point_appoints_a_delegate_of_its_own_by_mail(focal: Client) -> None:
    answer = focal.post("/delegations/tur/", APPOINTED)
    assert (answer.status_code, answer["Location"]) == (302, "/delegations/tur/")
    made = Invitation.objects.get()
    assert (made.kind, made.participant, made.email) == ("delegate", "TUR", "deniz@example.org")
    assert mail.outbox[0].to == ["deniz@example.org"]
    shown = words(focal.get("/delegations/tur/").content.decode())
    assert "Deniz is invited: the mail is sent." in shown


def test_a_focal_point_does_nothing_for_another_delegation(focal: Client) -> None:
    for answer in (focal.get("/delegations/hun/"), focal.post("/delegations/hun/", APPOINTED)):
        assert answer.status_code == 403
        told = "A focal point does this for its own delegation only."
        assert told in words(answer.content.decode())
    assert Invitation.objects.count() == 0


def test_what_is_posted_besides_gives_no_other_seat(focal: Client) -> None:
    more = {"kind": "secretariat", "participant": "HUN", "body": "reference_group"}
    focal.post("/delegations/tur/", APPOINTED | more)
    made = Invitation.objects.get()
    assert (made.kind, made.participant, made.body) == ("delegate", "TUR", None)


def test_a_focal_point_ends_the_seat_of_its_delegate_and_gives_it_back(focal: Client) -> None:
    deniz = person("Deniz", SeatKind.DELEGATE, participant="TUR")
    base = f"/delegations/tur/{seat(deniz).pk}/"
    assert focal.get(f"{base}end/").status_code == 200
    assert focal.post(f"{base}end/", {"version": "1"}).status_code == 302
    assert seat(deniz).ended_at is not None
    assert focal.post(f"{base}give-back/", {"version": "2"}).status_code == 302
    assert seat(deniz).ended_at is None


def test_a_focal_point_ends_no_other_seat(focal: Client) -> None:
    others = [
        person("Piroska", SeatKind.DELEGATE, participant="HUN"),
        person("Other", SeatKind.FOCAL_POINT, participant="TUR"),
        person("Aino"),
    ]
    for one in others:
        for what in ("end", "give-back"):
            answer = focal.post(f"/delegations/tur/{seat(one).pk}/{what}/", {"version": "1"})
            assert answer.status_code == 404
        assert seat(one).ended_at is None
    assert focal.get("/accounts/").status_code == 403


def test_a_focal_point_withdraws_and_sends_again_what_is_its_own_alone(focal: Client) -> None:
    piroska = client_of(person("Piroska", SeatKind.FOCAL_POINT, participant="HUN"))
    piroska.post("/delegations/hun/", APPOINTED)
    number = Invitation.objects.get().pk
    for what in ("send-again", "withdraw"):
        assert focal.post(f"/invitations/{number}/{what}/").status_code == 404
        assert focal.post(f"/invitations/999999/{what}/").status_code == 404
    again = piroska.post(f"/invitations/{number}/send-again/")
    assert (again.status_code, again["Location"]) == (302, "/delegations/hun/")
    assert len(mail.outbox) == 2
    piroska.post(f"/invitations/{number}/withdraw/")
    assert Invitation.objects.get().withdrawn_at is not None


def test_a_seat_that_has_ended_appoints_nobody(focal: Client) -> None:
    of_tur = seat(User.objects.get(name="Focal"))
    Seat.objects.filter(pk=of_tur.pk).update(ended_at="2026-03-02T10:00:00Z")
    answer = focal.post("/delegations/tur/", APPOINTED)
    assert answer.status_code == 403
    assert "Your seat is not held today: Focal point." in words(answer.content.decode())


def test_a_participant_that_is_none_has_no_delegation(focal: Client) -> None:
    assert focal.get("/delegations/nowhere/").status_code == 404
