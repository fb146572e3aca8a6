"""Mail in a folder: one file for each mail, where no mail server is set."""

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage as Parsed
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

SUFFIX = ".eml"


@dataclass(frozen=True)
class KeptMail:
    """A mail as the folder has it."""

    sent_at: datetime
    to: str
    subject: str
    text: str


class Mailbox(BaseEmailBackend):
    """Keeps mail in the folder that `MAIL_FOLDER` names, readable by its owner alone."""

    def __init__(self, *, fail_silently: bool = False, **_: Any) -> None:
        super().__init__(fail_silently=fail_silently)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write each into a file of its own; how many there were."""
        folder = Path(settings.MAIL_FOLDER)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for one in email_messages:
            path = folder / f"{time.time_ns():020}-{secrets.token_hex(4)}{SUFFIX}"
            path.touch(mode=0o600)
            path.write_bytes(one.message().as_bytes(linesep="\n"))
        return len(email_messages)


def kept_mail(most: int = 100) -> list[KeptMail]:
    """The mails in the folder, the newest first."""
    folder = Path(settings.MAIL_FOLDER)
    paths = sorted(folder.glob(f"*{SUFFIX}"), reverse=True)[:most]
    return [read(path.read_bytes()) for path in paths]


def read(content: bytes) -> KeptMail:
    """A mail from its file."""
    found = message_from_bytes(content, policy=policy.default)
    body = found.get_body(("plain",)) if isinstance(found, Parsed) else None
    sent_at = parsedate_to_datetime(str(found["Date"]))
    return KeptMail(
        sent_at if sent_at.tzinfo else sent_at.replace(tzinfo=UTC),
        str(found["To"]),
        str(found["Subject"]),
        body.get_content() if body else "",
    )
