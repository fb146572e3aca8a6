"""Mail that is kept in files: which of it is to a person, or speaks of them."""

from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

from django.conf import settings

from .names import Forms


def mails(forms: Forms) -> list[Path]:
    """The files of all mails in which a person stands, in their head or in their text."""
    folder = Path(settings.MAIL_FOLDER)
    return [one for one in sorted(folder.glob("*.eml")) if forms.found_in(text_of(one))]


def is_to(path: Path, address: str) -> bool:
    """Whether a mail was sent to this address alone: what was sent to others is theirs."""
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    return str(mail["To"] or "").strip().lower() == address.lower()


def text_of(path: Path) -> str:
    """All that a mail says, decoded."""
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    heads = [f"{name}: {value}" for name, value in mail.items()]
    return "\n".join([*heads, *(part_of(one) for one in mail.walk())])


def part_of(part: Message) -> str:
    """What one part says; what holds parts says nothing itself."""
    content = part.get_payload(decode=True)
    return content.decode("utf-8", errors="replace") if isinstance(content, bytes) else ""
