"""Accounts for tests of them."""

import datetime as dt

from django.test import Client

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.models import User
from tourdetable.accounts.seats import SeatKind

AT = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
PASSWORD = "seven boats on a lake"


def client_of(user: User) -> Client:
    """A browser in which somebody is logged in."""
    client = Client()
    client.force_login(user)
    return client


def person(name: str = "Aino", kind: SeatKind = SeatKind.SECRETARIAT, **more: object) -> User:
    told = {
        "email": f"{name.lower()}@example.org",
        "name": name,
        "password": PASSWORD,
        "seat": kind,
        "by": TESTER,
        "at": AT,
    }
    return open_account(**{**told, **more})
