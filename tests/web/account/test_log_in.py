import datetime as dt

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.people import AT, PASSWORD, person
from actors import TESTER
from tourdetable.accounts import actions
from tourdetable.accounts.models import User
from tourdetable.accounts.seats import SeatKind
from tourdetable.audit.models import Entry
from web.looks import words

pytestmark = pytest.mark.django_db
WRONG = "nine boats on a lake"
NOT_CORRECT = "The email address and/or password you specified are not correct."


def log_in(
    client: Client, email: str = "aino@example.org", password: str = PASSWORD, **more: str
) -> object:
    return client.post("/log-in/", {"login": email, "password": password}, **more)


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def errors(answer: object) -> list[str]:
    return list(answer.context["form"].non_field_errors())


def test_who_logs_in_is_on_the_home_page_under_a_new_session(client: Client) -> None:
    person()
    client.get("/account/")
    session = client.session
    session["kept"] = True
    session.save()
    before = client.session.session_key
    answer = log_in(client, "AINO@Example.org")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session.session_key != before
    assert is_in(client)
    assert Entry.objects.filter(deed="log_in").count() == 1


def test_log_in_says_the_same_of_a_wrong_password_no_account_and_a_closed_one() -> None:
    person("Aino")
    besa = person("Besa")
    actions.close_account(user=besa, by=TESTER, at=AT)
    asked = [("aino@example.org", WRONG), ("nobody@example.org", WRONG), (besa.email, PASSWORD)]
    answers = [log_in(Client(), email, password) for email, password in asked]
    assert [errors(one) for one in answers] == [[NOT_CORRECT]] * 3
    assert {one.status_code for one in answers} == {200}


def test_forty_delegates_behind_one_address_who_each_fail_once_still_get_in() -> None:
    people = [
        person(f"Delegate{n}", SeatKind.DELEGATE, participant="TUR").email for n in range(40)
    ]
    for email in people:
        log_in(Client(), email, WRONG, REMOTE_ADDR="192.0.2.7")
    answers = [log_in(Client(), email, REMOTE_ADDR="192.0.2.7") for email in people]
    assert {one.status_code for one in answers} == {302}


def test_an_account_that_is_attacked_is_slowed_but_not_on_the_device_of_its_owner() -> None:
    person()
    laptop = Client()
    log_in(laptop)
    laptop.post("/log-out/")
    for n in range(5):
        log_in(Client(), password=WRONG, REMOTE_ADDR=f"192.0.2.{n}")
    [told] = errors(log_in(Client(), REMOTE_ADDR="198.51.100.1"))
    assert told.startswith("Too many attempts failed. Wait 1 minute, or log in on a device")
    assert log_in(laptop).status_code == 302


def test_what_a_proxy_says_of_an_address_is_believed_only_if_it_is_configured(
    settings: object,
) -> None:
    person()
    said = {"HTTP_X_FORWARDED_FOR": "198.51.100.9", "REMOTE_ADDR": "192.0.2.1"}
    client = Client()
    log_in(client, **said)
    assert "192.0.2.1" in words(client.get("/account/").content.decode())
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    client = Client()
    log_in(client, **said)
    assert "198.51.100.9" in words(client.get("/account/").content.decode())


def test_a_session_ends_after_a_while_without_a_request(settings: object) -> None:
    person()
    client = Client()
    log_in(client)
    settings.SESSION_IDLE = dt.timedelta(0)
    answer = client.get("/account/", follow=True)
    assert answer.redirect_chain == [("/log-in/?next=/account/", 302)]
    assert "nothing was done for a while" in words(answer.content.decode())


def test_a_new_password_ends_all_other_sessions() -> None:
    person()
    here, there = Client(), Client()
    log_in(here)
    log_in(there)
    answer = here.post(
        "/account/password/",
        {"oldpassword": PASSWORD, "password1": WRONG, "password2": WRONG},
    )
    assert (answer.status_code, answer["Location"]) == (302, "/account/")
    assert (is_in(here), is_in(there)) == (True, False)
    assert [one.subject for one in mail.outbox] == [
        "Your account in the Budapest Process: the password was changed"
    ]
    assert Entry.objects.filter(deed="set_password").count() == 1


def test_a_closed_account_ends_its_sessions_with_the_next_request() -> None:
    person("Aino")
    besa = person("Besa")
    client = Client()
    log_in(client, besa.email)
    actions.close_account(user=besa, by=TESTER, at=AT)
    assert is_in(client) is False


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("short", "This password is too short. It must contain at least 12 characters."),
        ("password1234", "This password is too common."),
        ("aino@example.org", "The password is too similar to the email."),
    ],
)
def test_a_password_is_long_and_not_one_that_everybody_guesses(password: str, told: str) -> None:
    client = Client()
    client.force_login(person())
    asked = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    answer = client.post("/account/password/", asked)
    assert told in answer.context["form"].errors["password1"]


def test_a_long_password_of_plain_words_is_taken() -> None:
    client = Client()
    client.force_login(person())
    long = "only small letters and blanks in it"
    asked = {"oldpassword": PASSWORD, "password1": long, "password2": long}
    assert client.post("/account/password/", asked).status_code == 302


def test_a_letter_for_a_new_password_leads_to_one_and_then_no_more() -> None:
    person()
    client, elsewhere = Client(), Client()
    log_in(elsewhere)
    answer = client.post("/new-password/", {"email": "Aino@example.org"})
    assert (answer.status_code, answer["Location"]) == (302, "/new-password/sent/")
    [letter] = mail.outbox
    assert letter.to == ["aino@example.org"]
    link = next(one for one in letter.body.split() if one.startswith("http://testserver/"))
    page = client.get(link, follow=True)
    shown = page.redirect_chain[-1][0]
    answer = client.post(shown, {"password1": WRONG, "password2": WRONG})
    assert (answer.status_code, answer["Location"]) == (302, "/log-in/")
    assert is_in(elsewhere) is False
    assert log_in(Client(), password=WRONG).status_code == 302
    assert "This link has been used" in words(client.get(link, follow=True).content.decode())


def test_asking_for_a_new_password_says_the_same_whether_there_is_an_account_or_not() -> None:
    person()
    besa = person("Besa")
    actions.close_account(user=besa, by=TESTER, at=AT)
    asked = ["aino@example.org", "nobody@example.org", besa.email]
    answers = [Client().post("/new-password/", {"email": one}) for one in asked]
    assert {(one.status_code, one["Location"]) for one in answers} == {
        (302, "/new-password/sent/")
    }
    assert [one.to for one in mail.outbox] == [["aino@example.org"]]


def test_nobody_signs_up() -> None:
    for address in ("/signup/", "/accounts/signup/", "/log-in/signup/", "/account/signup/"):
        assert Client().get(address).status_code == 404
    with pytest.raises(Exception, match="account_signup"):
        reverse("account_signup")


def test_logging_out_is_a_form_and_no_link() -> None:
    client = Client()
    client.force_login(person())
    assert client.get("/log-out/").status_code == 405
    assert client.post("/log-out/").status_code == 302
    assert is_in(client) is False


@pytest.mark.parametrize("target", ["https://example.com/", "//example.com", "/\\example.com"])
def test_logging_in_leads_to_no_other_host(target: str) -> None:
    person()
    answer = Client().post(
        "/log-in/", {"login": "aino@example.org", "password": PASSWORD, "next": target}
    )
    assert answer["Location"] == "/"


def code(secret: str) -> str:
    counter = int(timezone.now().timestamp()) // 30
    return format_hotp_value(hotp_value(secret, counter))


def with_app(user: User) -> str:
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def test_who_has_an_app_is_in_only_after_a_code_and_each_code_is_taken_once() -> None:
    secret = with_app(person())
    client, other = Client(), Client()
    assert log_in(client)["Location"] == "/log-in/second-factor/"
    assert is_in(client) is False
    client.post("/log-in/second-factor/", {"code": "000000"})
    assert is_in(client) is False
    right = code(secret)
    client.post("/log-in/second-factor/", {"code": right})
    assert is_in(client) is True
    log_in(other)
    other.post("/log-in/second-factor/", {"code": right})
    assert is_in(other) is False


def test_codes_cannot_be_guessed_one_after_the_other() -> None:
    secret = with_app(person())
    client = Client()
    log_in(client)
    for _ in range(5):
        client.post("/log-in/second-factor/", {"code": "000000"})
    client.post("/log-in/second-factor/", {"code": code(secret)})
    assert is_in(client) is False


@pytest.mark.parametrize(
    ("kind", "more", "led"),
    [
        (SeatKind.SECRETARIAT, {}, True),
        (SeatKind.CHAIR, {}, True),
        (SeatKind.DELEGATE, {"participant": "HUN"}, False),
    ],
)
def test_the_secretariat_and_chairs_set_up_a_second_factor_before_all_else(
    settings: object, kind: SeatKind, more: dict[str, str], *, led: bool
) -> None:
    settings.SECOND_FACTOR_FOR = ["secretariat", "chair", "co_chair"]
    user = person("Aino", kind, **more)
    client = Client()
    log_in(client)
    answer = client.get("/account/")
    assert (answer.status_code == 302) is led
    if led:
        assert answer["Location"] == "/account/second-factor/"
        assert client.get("/").status_code == 302
        page = words(client.get("/account/second-factor/").content.decode())
        assert "Your seat asks for one." in page
        with_app(user)
        assert client.get("/account/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_adding_and_removing_an_app_asks_who_it_is_again_and_is_logged_and_told() -> None:
    person()
    client = Client()
    log_in(client)
    answer = client.get("/account/second-factor/app/")
    assert answer["Location"].startswith("/account/confirm/?next=")
    client.post(answer["Location"], {"password": PASSWORD})
    secret = client.get("/account/second-factor/app/").context["form"].secret
    answer = client.post("/account/second-factor/app/", {"code": code(secret)})
    assert answer["Location"] == "/account/second-factor/codes/"
    assert "10 of 10 codes are left." in words(client.get(answer["Location"]).content.decode())
    client.post("/account/second-factor/app/remove/")
    kept = Entry.objects.exclude(deed__in=["open_account", "log_in"])
    assert list(kept.values_list("deed", flat=True)) == ["totp_activated", "totp_deactivated"]
    told = [one.subject.partition(": ")[2] for one in mail.outbox]
    assert told == [
        "an authenticator app was added",
        "the authenticator app was removed",
    ]


def test_one_session_is_ended_or_all_others_and_only_ones_own() -> None:
    person("Aino")
    besa = person("Besa")
    here, there, elsewhere, others = Client(), Client(), Client(), Client()
    for one in (here, there, elsewhere):
        log_in(one)
    log_in(others, besa.email)
    [theirs] = others.get("/account/").context["devices"]
    assert here.post("/account/sessions/end/", {"session": theirs.number}).status_code == 404
    mine = [one for one in here.get("/account/").context["devices"] if not one.here]
    here.post("/account/sessions/end/", {"session": mine[0].number})
    assert sorted([is_in(there), is_in(elsewhere)]) == [False, True]
    here.post("/account/sessions/end/", {"session": "others"})
    assert [is_in(one) for one in (here, there, elsewhere, others)] == [True, False, False, True]


def test_the_trial_changes_seats_with_one_click_and_nothing_else_does(settings: object) -> None:
    person("Aino", email="hungary@trial.example", kind=SeatKind.DELEGATE, participant="HUN")
    person("Besa")
    client = Client()
    taken = {"account": "hungary@trial.example"}
    assert client.post("/trial/seat/", taken).status_code == 404
    settings.DEMO = True
    assert client.get("/trial/seat/").status_code == 405
    assert client.post("/trial/seat/", {"account": "besa@example.org"}).status_code == 404
    assert client.post("/trial/seat/", taken).status_code == 302
    assert "Trial: Delegate of Hungary" in words(client.get("/account/").content.decode())


def test_who_is_not_logged_in_is_asked_to_on_every_page_of_an_account(client: Client) -> None:
    for name in ("account", "account_change_password", "mfa_index", "mfa_activate_totp"):
        answer = client.get(reverse(name))
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/log-in/")
