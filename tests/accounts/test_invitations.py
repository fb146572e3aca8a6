import datetime as dt

import pytest

from accounts.people import AT, PASSWORD, person
from actors import TESTER
from tourdetable.accounts.invitations import (
    ForSomebodyElse,
    Fresh,
    NotOpen,
    State,
    accept,
    accept_with_new_account,
    invite,
    of_token,
    pending,
    pending_delegates,
    send_again,
    state,
    withdraw,
)
from tourdetable.accounts.models import Invitation, Seat, User
from tourdetable.accounts.queries import seats
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.audit.models import Entry

pytestmark = pytest.mark.django_db
DAYS = dt.timedelta(days=14)
MINUTE = dt.timedelta(minutes=1)
SEAT = HeldSeat(SeatKind.DELEGATE, AT.date(), None, "TUR")


def invited(email: str = "Deniz@example.org", seat: HeldSeat = SEAT) -> Fresh:
    return invite(email=email, name="Deniz", seat=seat, open_for=DAYS, by=TESTER, at=AT)


def test_who_accepts_gets_an_account_with_a_password_and_the_seat() -> None:
    fresh = invited()
    user = accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)
    assert (user.email, user.name) == ("deniz@example.org", "Deniz")
    assert user.check_password(PASSWORD)
    assert seats(user) == (SEAT,)


def test_the_link_is_kept_nowhere_and_leads_to_its_invitation() -> None:
    fresh = invited()
    assert of_token(fresh.token) == fresh.invitation
    assert of_token("a guess") is None
    assert fresh.token not in str(Invitation.objects.values_list()) + str(Entry.objects.values())


def test_an_invitation_is_used_once() -> None:
    fresh = invited()
    accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)
    with pytest.raises(NotOpen, match="has been accepted already"):
        accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)
    assert Seat.objects.count() == 1


def test_an_invitation_expires() -> None:
    fresh = invited()
    last = AT + DAYS - MINUTE
    assert [state(fresh.invitation, at) for at in (AT, last, AT + DAYS)] == [
        State.OPEN,
        State.OPEN,
        State.EXPIRED,
    ]
    with pytest.raises(NotOpen, match="has expired"):
        accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT + DAYS)
    assert User.objects.count() == 0


def test_a_withdrawn_invitation_cannot_be_accepted() -> None:
    fresh = invited()
    withdraw(invitation=fresh.invitation, by=TESTER, at=AT)
    with pytest.raises(NotOpen, match="was withdrawn"):
        accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)


def test_what_is_sent_again_has_a_new_link_and_the_old_one_leads_nowhere() -> None:
    fresh = invited()
    again = send_again(invitation=fresh.invitation, open_for=DAYS, by=TESTER, at=AT + DAYS)
    assert of_token(fresh.token) is None
    assert of_token(again.token) == fresh.invitation
    assert again.invitation.expires_at == AT + 2 * DAYS


def test_what_was_accepted_is_neither_sent_again_nor_withdrawn() -> None:
    fresh = invited()
    accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)
    with pytest.raises(NotOpen):
        send_again(invitation=fresh.invitation, open_for=DAYS, by=TESTER, at=AT)
    with pytest.raises(NotOpen, match="End the seat instead"):
        withdraw(invitation=fresh.invitation, by=TESTER, at=AT)


def test_who_has_an_account_gets_one_more_seat_with_it() -> None:
    aino, fresh = person("Aino"), invited("AINO@example.org")
    accept(invitation=fresh.invitation, user=aino, at=AT)
    assert [one.kind for one in seats(aino)] == [SeatKind.SECRETARIAT, SeatKind.DELEGATE]


def test_an_invitation_that_was_forwarded_is_not_for_another_account() -> None:
    aino, fresh = person("Aino"), invited("deniz@example.org")
    with pytest.raises(ForSomebodyElse, match="is for another mail address"):
        accept(invitation=fresh.invitation, user=aino, at=AT)
    assert [one.kind for one in seats(aino)] == [SeatKind.SECRETARIAT]


def test_nobody_opens_a_second_account_for_an_address() -> None:
    person("Aino")
    fresh = invited("aino@example.org")
    with pytest.raises(ForSomebodyElse, match="Log in to accept"):
        accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)


def test_a_focal_point_finds_the_invitations_of_its_own_delegates_alone() -> None:
    mine = invited()
    invited("piroska@example.org", HeldSeat(SeatKind.DELEGATE, AT.date(), None, "HUN"))
    invited("focal@example.org", HeldSeat(SeatKind.FOCAL_POINT, AT.date(), None, "TUR"))
    assert list(pending_delegates(["TUR"])) == [mine.invitation]
    assert pending().count() == 3


def test_the_log_tells_what_happened_to_an_invitation_and_names_nobody() -> None:
    fresh = invited()
    user = accept_with_new_account(invitation=fresh.invitation, password=PASSWORD, at=AT)
    told = list(Entry.objects.values_list("by", "deed", "about", "after"))
    number, account = f"invitation {fresh.invitation.pk}", f"account {user.pk}"
    until = "2026-03-15T09:30:00+00:00"
    assert told == [
        ("the test", "invite", number, {"seat": "Delegate (TUR)", "until": until}),
        (account, "open_account", account, {}),
        (account, "accept_invitation", number, {"seat": "Delegate (TUR)", "account": user.pk}),
    ]
