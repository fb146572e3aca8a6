"""A person with words of their own in every place where something is held about people."""

import datetime as dt

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore

from actors import TESTER
from tourdetable.accounts import invitations, letters, throttle
from tourdetable.accounts.actions import note, open_account
from tourdetable.accounts.contacts import set_phone
from tourdetable.accounts.models import User
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.audit.actions import Actor
from tourdetable.checking import checked
from tourdetable.exchange import classified, take_in
from tourdetable.reading import read
from tourdetable.record import Classification

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
NAME, EMAIL, PHONE = "Qyxandra Vörtulinő", "qyx.vortel@zebrapost.example", "+51 977 3141 592"
DEVICE, ADDRESS, SECRET = "Kvazzkobrowser/7.7", "198.51.100.77", "JBSWYKVAZZK3PXP"
SUBJECT = "subject-zvx-7741"
TOKENS = ("qyxandra", "vörtulinő", "qyx.vortel", PHONE, SUBJECT, DEVICE, ADDRESS, SECRET)
"""What is looked for, in any case of its letters. None stands anywhere by chance."""
SHOWN = (*TOKENS[:-1], "Kvazzko")
"""Of these what the person is given: not what lets somebody in."""
SUMMARY = """\
# Lake Dialogue

## Second Meeting of Lake Towns

Naivasha, 6 May 2024

1. The meeting gathered 9 participants from Chile, Japan, Kenya, Malawi and Peru.
2. Ms. Qyxandra Vörtulinő, Head of Delegation of Peru, said that Peru will open a pier.
3. Ms. Vörtulinő asked Japan for help. **Japan** offered to host the next meeting.
4. The meeting endorsed the plan that VÖRTULINŐ, Qyxandra had drafted.
5. **Mr Paul Kibet** (Kenya) thanked Q. Vörtulinő. Her number is +51 9773141592.
"""


def seed(classification: Classification = Classification.PUBLIC) -> User:
    """Put the person into every room, in the way in which people get there."""
    record = checked(read(SUMMARY.encode(), name="qyxandra-vörtulinő.md"))
    take_in(classified(record, classification), by=TESTER, at=AT)
    for name, kind in (("Paul Kibet", SeatKind.SECRETARIAT), (NAME, SeatKind.DELEGATE)):
        user = open_account(
            email=EMAIL if name == NAME else "paul@lakes.example",
            name=name,
            password="seven boats on a lake",
            seat=kind,
            participant="PER" if name == NAME else None,
            by=TESTER,
            at=AT,
        )
    fill(user)
    return user


def fill(user: User) -> None:
    """What hangs on an account once it has been used."""
    by = Actor(f"account {user.pk}", "Delegate (PER)")
    set_phone(user=user, phone=PHONE, by=by, at=AT)
    note(user=user, deed="log_in", by=by, at=AT)
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    Authenticator.objects.create(user=user, type="totp", data={"secret": SECRET})
    told = {"sub": SUBJECT, "name": NAME, "email": EMAIL}
    SocialAccount.objects.create(user=user, provider="office", uid=SUBJECT, extra_data=told)
    session = SessionStore()
    session.update({"_auth_user_id": str(user.pk), "typed": EMAIL, "agent": DEVICE})
    session.create()
    UserSession.objects.create(
        user=user, session_key=session.session_key, ip=ADDRESS, user_agent=DEVICE, data={}
    )
    throttle.wait_before(throttle.Attempt(EMAIL, ADDRESS), AT)
    invite_again(user)


def invite_again(user: User) -> None:
    """An invitation that was not taken yet, and its letter; and a letter about the person."""
    seat = HeldSeat(SeatKind.DELEGATE, AT.date(), participant="PER")
    invitations.invite(
        email=EMAIL, name=NAME, seat=seat, open_for=dt.timedelta(days=9), by=TESTER, at=AT
    )
    address = "https://lakes.example/invitation/"
    letters.post(letters.invitation(to=EMAIL, name=NAME, seat="Delegate", days=9, address=address))
    letters.post(letters.notice(to="paul@lakes.example", happened=f"{NAME} was invited"))
