"""`tourdetable open-account`: the first account of an installation, and any that is needed."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from getpass import getpass

from tourdetable.accounts.seats import SeatKind
from tourdetable.errors import Refusal

from . import database
from .command import Command
from .exits import Exit
from .saying import safe, say

KINDS = [one.value.replace("_", "-") for one in SeatKind]


class NotOpened(Refusal):
    """An account that cannot be opened as it was asked for."""


def arguments(parser: ArgumentParser) -> None:
    """Whose account it is, and which seat goes with it."""
    parser.add_argument("email", metavar="MAIL", help="the mail address to log in with")
    parser.add_argument("--name", required=True, help="the name of the person")
    parser.add_argument(
        "--seat", choices=KINDS, default=KINDS[0], help="the seat (default: %(default)s)"
    )
    parser.add_argument("--participant", help="for whom they speak, by code (HUN)")
    parser.add_argument("--body", help="in which body they sit, by key (reference_group)")


def run(options: Namespace) -> Exit:
    """Check, ask for a password, and open the account."""
    database.open_prepared_rooms()
    opened(options)
    say(safe(f"The account of {options.email} is open. Log in with it at /log-in/.\n"))
    return Exit.FINE


def opened(options: Namespace) -> None:
    """Open the account, or refuse before a password is asked for."""
    from tourdetable.accounts.actions import open_account
    from tourdetable.accounts.queries import account

    kind = SeatKind(options.seat.replace("-", "_"))
    refuse_what_cannot_be(kind, options)
    if account(options.email) is not None:
        raise NotOpened("There is an account for this address already. Give it a seat instead.")
    open_account(
        email=options.email,
        name=options.name,
        password=password_for(options.email, options.name),
        seat=kind,
        participant=options.participant,
        body=options.body,
        by=database.operator(),
        at=datetime.now(UTC),
    )


def refuse_what_cannot_be(kind: SeatKind, options: Namespace) -> None:
    """Refuse an address that is none, and a seat without what it is for."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(options.email)
    except ValidationError as error:
        raise NotOpened("This is no mail address: write it as name@office.example.") from error
    if kind.speaks_for_a_participant and not options.participant:
        raise NotOpened(f"{kind.label}: say for whom, with --participant HUN.")
    if kind.sits_in_a_body and not options.body:
        raise NotOpened(f"{kind.label}: say in which body, with --body reference_group.")


def password_for(email: str, name: str) -> str:
    """A password, typed twice and never shown; from a pipe its first line is taken."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from tourdetable.accounts.people import User

    password = typed() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        validate_password(password, User(email=email, name=name))
    except ValidationError as error:
        raise NotOpened(" ".join(error.messages)) from error
    return password


def typed() -> str:
    """What is typed at a terminal, which does not show it."""
    first = getpass("Password: ")
    if first != getpass("Once more: "):
        raise NotOpened("The two passwords differ. Nothing was opened.")
    return first


COMMAND = Command(
    name="open-account",
    does="open the first account of an installation",
    explained="""
Opens an account with a seat, by default one of the Secretariat, which then invites all others
from its pages. Asks for a password without showing it, or takes the first line of what is
piped in.
""",
    examples="""
tourdetable open-account ada@office.example --name "Ada Lovelace"
tourdetable open-account ida@office.example --name Ida --seat focal-point --participant HUN
""",
    arguments=arguments,
    run=run,
)
