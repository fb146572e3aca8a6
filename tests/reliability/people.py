"""People of a made-up installation who are logged in."""

from django.test import Client

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.seats import SeatKind
from web.looks import AT


def secretariat_client() -> Client:
    """Somebody of the Secretariat at a browser."""
    client = Client()
    client.force_login(
        open_account(
            email="anna@example.org",
            name="Anna Holm",
            password="a long enough one",
            seat=SeatKind.SECRETARIAT,
            by=TESTER,
            at=AT,
        )
    )
    return client
