"""Failed log-ins: slower and slower at one account, without shutting a whole delegation out.

Three counters, each under a keyed hash: an account from devices that it has not been used on;
an account from one device that it has been used on, which an attack from elsewhere does not
touch; and an address, generously, because a whole delegation may share one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from .models import FailedLogIns

FREE = 5
"""Failures in a row that nobody need wait for."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=15)
OF_ONE_ADDRESS, WINDOW = 100, timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)


@dataclass(frozen=True)
class Attempt:
    """Somebody who tries to log in."""

    email: str
    address: str
    """Of the network."""
    device: str | None = None
    """What the device is known by, where this account was used on it before."""

    @property
    def at_the_account(self) -> str:
        """The counter of the account, for this device or for all that are not known."""
        return key("account", self.email.strip().lower(), self.device or "")

    @property
    def from_the_address(self) -> str:
        """The counter of the address."""
        return key("address", self.address)


def pause(number: int) -> timedelta:
    """How long one waits after so many failures in a row: twice as long each time."""
    if number < FREE:
        return timedelta(0)
    doubled = min(number - FREE, 10)
    longer: timedelta = FIRST_PAUSE * 2**doubled
    return min(longer, LONGEST_PAUSE)


@transaction.atomic
def wait_before(attempt: Attempt, at: datetime) -> timedelta:
    """How long to wait before an attempt; none if it may be made, and it is then counted.

    It is counted before the password is looked at, so that many attempts at once count too.
    """
    account, address = counter(attempt.at_the_account, at), counter(attempt.from_the_address, at)
    if at - account.last_at > FORGOTTEN_AFTER:
        begin_anew(account, at)
    if at - address.began_at > WINDOW:
        begin_anew(address, at)
    waits = (account.last_at + pause(account.number) - at, full_for(address, at))
    if max(waits) > timedelta(0):
        return max(waits)
    for one in (account, address):
        one.number, one.last_at = one.number + 1, at
        one.save()
    return timedelta(0)


def full_for(address: FailedLogIns, at: datetime) -> timedelta:
    """How long an address has to wait because of all that failed from it."""
    if address.number < OF_ONE_ADDRESS:
        return timedelta(0)
    return address.began_at + WINDOW - at


@transaction.atomic
def succeeded(attempt: Attempt) -> None:
    """Forget what failed at the account from this device, and do not count the attempt itself."""
    FailedLogIns.objects.filter(key=attempt.at_the_account).delete()
    address = FailedLogIns.objects.select_for_update().filter(key=attempt.from_the_address).first()
    if address and address.number:
        address.number -= 1
        address.save()


def forget(email: str) -> None:
    """Forget what failed at an account from unknown devices: its owner has set a new password."""
    FailedLogIns.objects.filter(key=Attempt(email, "").at_the_account).delete()


def counter(name: str, at: datetime) -> FailedLogIns:
    """A counter, locked."""
    found, _ = FailedLogIns.objects.select_for_update().get_or_create(
        key=name, defaults={"number": 0, "began_at": at, "last_at": at}
    )
    if found.began_at > at or found.last_at > at:  # the clock was turned back
        found.began_at = found.last_at = at
    return found


def begin_anew(counted: FailedLogIns, at: datetime) -> None:
    """Count from nothing again."""
    counted.number, counted.began_at = 0, at


def key(*parts: Sequence[str] | str) -> str:
    """The name of a counter, from which nobody can tell whose it is."""
    return salted_hmac(
        "failed log-ins", "\n".join(map(str, parts)), algorithm="sha256"
    ).hexdigest()
