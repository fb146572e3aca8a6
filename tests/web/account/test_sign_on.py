"""The single sign-on of an office, asked for real: a service of OpenID Connect on this machine."""

import base64
import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.people import person
from actors import TESTER
from tourdetable.accounts import actions
from tourdetable.accounts.invitations import invite
from tourdetable.accounts.models import User
from tourdetable.accounts.queries import seats
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.project.sign_on import known_as, sign_on
from web.looks import words

pytestmark = pytest.mark.django_db
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Office:
    """A service that vouches for whoever it is told to."""

    issuer: str = ""
    sub: str = "0815"
    email: str = "aino@example.org"
    verified: bool = True
    other_sub: str | None = None
    """What the second answer says, where that differs."""
    challenges: dict[str, str] = field(default_factory=dict)

    def claims(self) -> dict[str, Any]:
        return {"sub": self.sub, "email": self.email, "email_verified": self.verified}

    def userinfo(self) -> dict[str, Any]:
        return self.claims() | {"sub": self.other_sub or self.sub, "name": "Told By Office"}

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/keys",
        }

    def token(self, asked: dict[str, list[str]]) -> dict[str, Any]:
        verifier = hashlib.sha256(asked["code_verifier"][0].encode()).digest()
        proof = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        if self.challenges[asked["code"][0]] != proof:
            return {"error": "invalid_grant"}
        now = int(timezone.now().timestamp())
        signed = self.claims() | {"iss": self.issuer, "aud": "us", "iat": now, "exp": now + 60}
        return {
            "access_token": "a token",
            "token_type": "Bearer",
            "id_token": jwt.encode(signed, KEY, algorithm="RS256"),
        }


@pytest.fixture
def office(settings: object) -> Iterator[Office]:
    told = Office()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            discovery = self.path.startswith("/.well-known")
            self.say(told.discovery() if discovery else told.userinfo())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.say(told.token(parse_qs(body)))

        def say(self, answer: dict[str, Any]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answers)
    told.issuer = f"http://127.0.0.1:{server.server_port}"
    settings.SOCIALACCOUNT_PROVIDERS = sign_on(told.issuer, "us", "a secret", "our office")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


def back_from(office: Office, client: Client, **more: str) -> Any:
    """To the office and back, as a browser goes."""
    way = f"/log-in/with/{known_as(office.issuer)}/"
    answer = client.get(way)
    assert answer["Location"].startswith(f"{office.issuer}/authorize?")
    asked = parse_qs(urlsplit(answer["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [f"http://testserver{way}back/"]
    office.challenges["a code"] = asked["code_challenge"][0]
    return client.get(f"{way}back/", {"state": asked["state"][0], "code": "a code"} | more)


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def refused(answer: Any, client: Client) -> str:
    assert (answer.status_code, answer["Location"]) == (302, "/log-in/")
    assert not is_in(client)
    return words(client.get("/log-in/").content.decode())


def test_without_an_issuer_there_is_no_single_sign_on(client: Client) -> None:
    assert sign_on("", "us", "a secret", "our office") == {}
    assert client.get("/log-in/with/login-office-example/").status_code == 404
    assert client.get("/log-in/with/login-office-example/back/").status_code == 404
    assert "/log-in/with/" not in client.get("/log-in/").content.decode()


def test_who_has_an_account_logs_in_by_their_office(client: Client, office: Office) -> None:
    person("Aino")
    assert "Log in by our office" in words(client.get("/log-in/").content.decode())
    answer = back_from(office, client)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert is_in(client)
    kept = SocialAccount.objects.get()
    assert (kept.provider, kept.uid) == (known_as(office.issuer), "0815")
    assert kept.extra_data == {}
    assert "a single sign-on was connected" in mail.outbox[0].subject


def test_the_identity_counts_and_no_longer_the_address(client: Client, office: Office) -> None:
    aino, besa = person("Aino"), person("Besa")
    back_from(office, client)
    office.email = besa.email
    again = Client()
    back_from(office, again)
    assert again.get("/account/").context["user"] == aino
    assert SocialAccount.objects.get().extra_data == {}


def test_another_identity_with_the_same_address_is_refused(client: Client, office: Office) -> None:
    person("Aino")
    back_from(office, client)
    office.sub = "4711"
    other = Client()
    assert "is bound to another identity" in refused(back_from(office, other), other)


def test_nobody_gets_in_who_was_not_invited(client: Client, office: Office) -> None:
    office.email = "nobody@example.org"
    told = refused(back_from(office, client), client)
    assert "There is no account here for the address" in told
    assert User.objects.count() == 0


def test_who_is_invited_gets_the_seat_without_a_password(client: Client, office: Office) -> None:
    now = timezone.now()
    for kind, participant in ((SeatKind.DELEGATE, "TUR"), (SeatKind.OBSERVER, "IOM")):
        seat = HeldSeat(kind, timezone.localdate(), None, participant)
        open_for = timezone.timedelta(days=14)
        invite(email=office.email, name="Aino", seat=seat, open_for=open_for, by=TESTER, at=now)
    back_from(office, client)
    aino = User.objects.get()
    assert (aino.name, aino.has_usable_password()) == ("Aino", False)
    assert [one.kind for one in seats(aino)] == [SeatKind.DELEGATE, SeatKind.OBSERVER]
    assert is_in(client)


def test_an_address_that_the_office_did_not_verify_opens_nothing(
    client: Client, office: Office
) -> None:
    person("Aino")
    office.verified = False
    told = refused(back_from(office, client), client)
    assert "did not say that your mail address is verified" in told


def test_two_answers_about_different_people_open_nothing(client: Client, office: Office) -> None:
    person("Aino")
    office.other_sub = "somebody else"
    assert "does not fit together" in refused(back_from(office, client), client)


@pytest.mark.parametrize(
    "more", [{"state": "a guess"}, {"error": "access_denied", "code": ""}, {"code": ""}]
)
def test_what_does_not_come_back_from_the_office_as_it_went_there_opens_nothing(
    client: Client, office: Office, more: dict[str, str]
) -> None:
    person("Aino")
    told = refused(back_from(office, client, **more), client)
    assert "The single sign-on did not work." in told


def test_a_closed_account_stays_closed(client: Client, office: Office) -> None:
    person("Besa")
    aino = person("Aino")
    actions.close_account(user=aino, by=TESTER, at=timezone.now())
    told = refused(back_from(office, client), client)
    assert "This account is closed." in told


def test_a_service_is_known_by_its_issuer() -> None:
    told = ["https://login.office.example", "https://login.office.example/realms/Dialogue/"]
    assert [known_as(one) for one in told] == [
        "login-office-example",
        "login-office-example-realms-dialogue",
    ]
