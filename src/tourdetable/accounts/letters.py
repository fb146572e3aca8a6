"""Mail to one person at a time: plain text, without anything that reports its opening."""

import logging
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.core.mail import EmailMessage

from tourdetable.framework import profiles

log = logging.getLogger(__name__)
WAITING = "_letters"
"""Under this name a request keeps the letters that go out once it has been answered."""


@dataclass(frozen=True)
class Letter:
    """A mail as it is written."""

    to: str
    subject: str
    text: str


def post(letter: Letter) -> bool:
    """Hand a letter to the mail server; whether it was taken.

    Nothing that has been done depends on it. The log says what went wrong, and not to whom.
    """
    try:
        EmailMessage(letter.subject, letter.text, to=[letter.to]).send()
    except OSError as error:  # the mail server is not there, or refuses
        log.warning("a mail could not be sent: %s", type(error).__name__)
        return False
    return True


@cache
def dialogue_of(profile: str) -> str:
    """The name of the dialogue of a profile."""
    return profiles.load(profile).name


def invitation(*, to: str, name: str, seat: str, days: int, address: str) -> Letter:
    """The letter with which somebody is invited to a seat."""
    dialogue = dialogue_of(settings.PROFILE)
    return Letter(
        to,
        f"Your seat in the {dialogue}: {seat}",
        f"""Dear {name},

you are invited to a seat in the {dialogue}: {seat}.

To accept it, open this address within {days} days:

{address}

The address is for you alone and can be used once. If you did not
expect this letter, you need not do anything.

The Secretariat of the {dialogue}
""",
    )


def new_password(*, to: str, address: str) -> Letter:
    """The letter with which somebody who has forgotten a password sets a new one."""
    dialogue = dialogue_of(settings.PROFILE)
    return Letter(
        to,
        f"A new password for the {dialogue}",
        f"""Somebody, we think you, asked for a new password for the pages
of the {dialogue}.

To set it, open this address within one hour:

{address}

If it was not you, you need not do anything: the password stays as it is.
""",
    )


def notice(*, to: str, happened: str) -> Letter:
    """The letter that tells somebody of a change in how they log in."""
    dialogue = dialogue_of(settings.PROFILE)
    return Letter(
        to,
        f"Your account in the {dialogue}: {happened}",
        f"""In your account for the pages of the {dialogue} {happened}.

If it was not you, set a new password at once, with "Forgot your
password?" on the page for logging in, and tell the Secretariat.
""",
    )
