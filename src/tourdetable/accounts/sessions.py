"""Sessions: for how long one stays logged in, and on which devices."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.models import UserSession
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.base import SessionBase

from .models import User

BEGUN, SEEN = "begun_at", "seen_at"
STEP = timedelta(minutes=1)
"""How often at most it is written down that somebody is there."""
BROWSERS = ("Firefox", "Edg", "OPR", "Chrome", "Safari")
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux")
CALLED = {"Edg": "Edge", "OPR": "Opera", "Mac OS X": "macOS", "CrOS": "ChromeOS"}


@dataclass(frozen=True)
class Device:
    """A session on a device, as its owner is shown it."""

    number: int
    began_at: datetime
    address: str
    what: str
    """Browser and system in words."""
    here: bool
    """Whether it is the one that asks."""


def begin(session: SessionBase, at: datetime) -> None:
    """Note when somebody logged in."""
    session[BEGUN] = session[SEEN] = at.timestamp()


def is_over(session: SessionBase, at: datetime, *, idle: timedelta, longest: timedelta) -> bool:
    """Whether a session has ended by time; if not, it is noted that somebody is there.

    A session from the future, after a clock was turned back, has ended too.
    """
    now = at.timestamp()
    begun, seen = session.get(BEGUN), session.get(SEEN)
    if begun is None or seen is None:
        begin(session, at)
        return False
    if not begun - STEP.total_seconds() <= now < begun + longest.total_seconds():
        return True
    if now >= seen + idle.total_seconds():
        return True
    if now >= seen + STEP.total_seconds():
        session[SEEN] = now
    return False


def devices(user: User, current: str | None) -> list[Device]:
    """The sessions of an account that are still open, the latest first."""
    kept = UserSession.objects.purge_and_list(user)
    found = [
        Device(one.pk, one.created_at, one.ip, browser(one.user_agent), one.session_key == current)
        for one in kept
    ]
    return sorted(found, key=lambda one: one.began_at, reverse=True)


def end_session(user: AbstractBaseUser, number: int) -> bool:
    """End one session of an account; whether there was such a one."""
    return end(UserSession.objects.filter(user_id=user.pk, pk=number)) > 0


def end_other_sessions(user: AbstractBaseUser, current: str | None) -> int:
    """End all sessions of an account but one; how many."""
    return end(UserSession.objects.filter(user_id=user.pk).exclude(session_key=current))


def end(sessions: Iterable[UserSession]) -> int:
    """End sessions: whoever uses them is the public with the next request."""
    ended = list(sessions)
    for one in ended:
        one.end()
    return len(ended)


def browser(agent: str) -> str:
    """Browser and system from what a browser says of itself: "Firefox on Windows"."""
    program = next((one for one in BROWSERS if f"{one}/" in agent), None)
    system = next((one for one in SYSTEMS if one in agent), None)
    words = [CALLED.get(one, one) for one in (program, system) if one]
    return " on ".join(words) or "unknown"


def has_second_factor(user: AbstractBaseUser) -> bool:
    """Whether somebody has an authenticator app or a passkey."""
    found: bool = is_mfa_enabled(user)
    return found
