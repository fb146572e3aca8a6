"""Mail: whether it leaves the house."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.mail import get_connection

from .condition import Condition, attention, fault, well

SECONDS = 5


def mail() -> Iterator[Condition]:
    """Where mail goes. Nothing is sent."""
    backend = settings.EMAIL_BACKEND.rpartition(".")[0].rpartition(".")[2]
    ways = {"smtp": by_server, "mailbox": in_files}
    if backend in ways:
        yield ways[backend]()
    else:
        yield attention("mail", "it goes nowhere", "Set EMAIL_URL to your mail server.")


def by_server() -> Condition:
    """Whether the server answers and lets us in."""
    server = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    opened = get_connection(timeout=SECONDS)
    try:
        opened.open()
        opened.close()
    except OSError as error:  # smtplib's errors are of this kind too
        why = getattr(error, "strerror", None) or type(error).__name__
        advice = "Check EMAIL_URL, and whether this machine may reach it."
        return fault("mail", f"the server {server} does not take any ({why})", advice)
    return well("mail", f"the server {server} answers")


def in_files() -> Condition:
    """The trial's way."""
    folder = Path(settings.MAIL_FOLDER)
    if settings.DEMO:
        return well("mail", f"it is kept in {folder}, as in a trial")
    advice = "Set EMAIL_URL to your mail server."
    return attention("mail", f"it is kept in {folder} and reaches nobody", advice)
