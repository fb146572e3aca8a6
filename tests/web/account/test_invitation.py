import datetime as dt
import re
import smtplib

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.people import PASSWORD, client_of, person
from actors import TESTER
from tourdetable.accounts.invitations import withdraw
from tourdetable.accounts.models import Invitation, Seat, User
from tourdetable.accounts.seats import SeatKind
from web.looks import words

pytestmark = pytest.mark.django_db
INVITED = {
    "name": "Deniz",
    "email": "Deniz@Example.org",
    "kind": "delegate",
    "participant": "TUR",
    "body": "",
    "begins_on": "2026-03-01",
    "ends_on": "",
}


@pytest.fixture
def secretariat() -> Client:
    return client_of(person("Aino"))


def link() -> str:
    """The address in the last letter."""
    found = re.search(r"http://testserver(/invitation/\S+)", mail.outbox[-1].body)
    assert found is not None
    return found[1]


def invited(secretariat: Client, **more: str) -> str:
    answer = secretariat.post("/invitations/", INVITED | more)
    assert (answer.status_code, answer["Location"]) == (302, "/invitations/")
    return link()


def told(answer: object) -> tuple[int, str]:
    return answer.status_code, words(answer.content.decode())


def test_the_letter_of_an_invitation_is_plain_and_for_one_person(secretariat: Client) -> None:
    address = invited(secretariat)
    [letter] = mail.outbox
    assert letter.to == ["deniz@example.org"]
    assert letter.subject == "Your seat in the Budapest Process: Delegate of Türkiye"
    assert letter.content_subtype == "plain"
    assert f"within 14 days:\n\nhttp://testserver{address}\n" in letter.body


def test_who_opens_the_link_sees_what_it_is_for_and_accepts_with_a_password(
    secretariat: Client,
) -> None:
    address = invited(secretariat)
    client = Client()
    for _ in range(3):  # a mail scanner opens it too
        status, shown = told(client.get(address))
        assert (status, "Delegate of Türkiye" in shown) == (200, True)
    answer = client.post(address, {"password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert "Delegate of Türkiye" in words(client.get("/account/").content.decode())
    user = User.objects.get(email="deniz@example.org")
    assert user.check_password(PASSWORD)


def test_a_first_password_follows_the_rules(secretariat: Client) -> None:
    address = invited(secretariat)
    answer = Client().post(address, {"password": "deniz"})
    assert answer.status_code == 422
    assert "This password is too short." in words(answer.content.decode())
    assert User.objects.count() == 1


def test_an_invitation_that_was_used_expired_or_withdrawn_is_a_plain_sentence(
    secretariat: Client,
) -> None:
    used, expired, withdrawn = (
        invited(secretariat, email=f"{name}@example.org") for name in ("a", "b", "c")
    )
    Client().post(used, {"password": PASSWORD})
    of_b = Invitation.objects.filter(email="b@example.org")
    of_b.update(expires_at=timezone.now() - dt.timedelta(minutes=1))
    of_c = Invitation.objects.get(email="c@example.org")
    withdraw(invitation=of_c, by=TESTER, at=timezone.now())
    sentences = {
        used: "This invitation has been accepted already. Log in to use the seat.",
        expired: "This invitation has expired. Ask who invited you to send it again.",
        withdrawn: "This invitation was withdrawn. Ask who invited you for a new one.",
    }
    for address, sentence in sentences.items():
        for answer in (Client().get(address), Client().post(address, {"password": PASSWORD})):
            status, shown = told(answer)
            assert (status, sentence in shown, "Delegate" in shown) == (410, True, False)
    assert User.objects.count() == 2


def test_a_link_that_is_guessed_leads_nowhere() -> None:
    assert Client().get("/invitation/a-guess/").status_code == 404


def test_who_has_an_account_logs_in_and_accepts_one_more_seat(secretariat: Client) -> None:
    deniz = person("Deniz", SeatKind.OBSERVER, participant="IOM")
    address = invited(secretariat)
    client = Client()
    status, shown = told(client.get(address))
    assert (status, "There is an account for the address" in shown) == (200, True)
    assert client.post(address, {"password": PASSWORD}).status_code == 200
    assert Seat.objects.filter(user=deniz).count() == 1
    client.force_login(deniz)
    assert "You have an account already" in told(client.get(address))[1]
    assert client.post(address)["Location"] == "/account/"
    kinds = [one.kind for one in Seat.objects.filter(user=deniz)]
    assert kinds == ["observer", "delegate"]


def test_a_forwarded_invitation_is_not_for_another_account(secretariat: Client) -> None:
    besa = person("Besa", SeatKind.DONOR)
    address = invited(secretariat)
    theirs = client_of(besa)
    for answer in (theirs.get(address), theirs.post(address)):
        status, shown = told(answer)
        assert (status, "for another mail address" in shown) == (403, True)
        assert "Türkiye" not in shown
    assert Seat.objects.filter(user=besa).count() == 1


def test_what_is_sent_again_has_a_new_link_and_what_is_withdrawn_leaves_the_list(
    secretariat: Client,
) -> None:
    first = invited(secretariat)
    number = Invitation.objects.get().pk
    secretariat.post(f"/invitations/{number}/send-again/")
    second = link()
    assert first != second
    assert [Client().get(one).status_code for one in (first, second)] == [404, 200]
    assert "deniz@example.org" in words(secretariat.get("/invitations/").content.decode())
    secretariat.post(f"/invitations/{number}/withdraw/")
    assert "Nobody is waiting." in words(secretariat.get("/invitations/").content.decode())


def test_a_mail_server_that_fails_does_not_lose_the_invitation(
    secretariat: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: object) -> None:
        raise smtplib.SMTPServerDisconnected

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.EmailMessage.send", refuse)
        secretariat.post("/invitations/", INVITED)
    shown = words(secretariat.get("/invitations/").content.decode())
    assert "The invitation is kept, but the mail could not be sent." in shown
    assert "The mail could not be sent." in shown.partition("Waiting")[2]
    number = Invitation.objects.get().pk
    secretariat.post(f"/invitations/{number}/send-again/")
    assert Client().get(link()).status_code == 200
    shown = words(secretariat.get("/invitations/").content.decode())
    assert "could not be sent" not in shown.partition("Waiting")[2]


def test_a_delegate_invites_nobody() -> None:
    theirs = client_of(person("Deniz", SeatKind.DELEGATE, participant="TUR"))
    assert theirs.get("/invitations/").status_code == 403
    assert theirs.post("/invitations/", INVITED).status_code == 403
    assert Invitation.objects.count() == 0
