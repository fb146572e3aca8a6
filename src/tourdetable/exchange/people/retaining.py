"""Personal data whose time is over go: a timer may ask for it as often as it likes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet

from tourdetable.accounts.models import FailedLogIns, Invitation
from tourdetable.audit.actions import Actor, enter

from .traces import remove_traces


def retain(*, by: Actor, at: datetime) -> dict[str, int]:
    """Let go what has been kept long enough; how much, by kind.

    The log gets one entry if anything went, and none if nothing did. The files of the database
    are cleaned of what went, now or before.
    """
    gone = let_go(by=by, at=at)
    remove_traces()
    return gone


def due(at: datetime) -> dict[str, int]:
    """How much would go now, by kind."""
    return {
        **{kind: rows(at).count() for kind, rows in ROWS.items()},
        "mails": len(old_mails(at)),
    }


@transaction.atomic
def let_go(*, by: Actor, at: datetime) -> dict[str, int]:
    """Remove it, files last: what cannot be taken back comes after all else has been kept."""
    gone = {kind: len(rows(at)) for kind, rows in ROWS.items()}
    for rows in ROWS.values():
        rows(at).delete()
    files = old_mails(at)
    gone["mails"] = len(files)
    if any(gone.values()):
        after = {kind: count for kind, count in gone.items() if count}
        enter(by=by, at=at, deed="retain", about="personal data", after=after)
    for one in files:
        one.unlink(missing_ok=True)
    return gone


def before(at: datetime, setting: str) -> datetime:
    """The moment before which something of a kind has been kept long enough."""
    kept: timedelta = getattr(settings, setting)
    return at - kept


def old_sessions(at: datetime) -> QuerySet[Session]:
    """Sessions that have ended by themselves."""
    return Session.objects.filter(expire_date__lt=before(at, "KEEP_SESSIONS"))


def old_devices(at: datetime) -> QuerySet[UserSession]:
    """What is known of devices whose sessions are no more."""
    keys = Session.objects.filter(expire_date__gte=before(at, "KEEP_SESSIONS"))
    gone = Q(last_seen_at__lt=before(at, "KEEP_SESSIONS")) & ~Q(
        session_key__in=keys.values("session_key")
    )
    found: QuerySet[UserSession] = UserSession.objects.filter(gone)
    return found


def old_invitations(at: datetime) -> QuerySet[Invitation]:
    """Invitations that nobody took, some time after they ran out or were withdrawn."""
    last = before(at, "KEEP_INVITATIONS")
    open_ones = Invitation.objects.filter(accepted_at=None)
    return open_ones.filter(Q(expires_at__lt=last) | Q(withdrawn_at__lt=last))


def old_failures(at: datetime) -> QuerySet[FailedLogIns]:
    """Counters of log-ins that failed."""
    return FailedLogIns.objects.filter(last_at__lt=before(at, "KEEP_FAILED_LOG_INS"))


ROWS: dict[str, Callable[[datetime], QuerySet[Any]]] = {
    "sessions": old_sessions,
    "devices": old_devices,
    "invitations": old_invitations,
    "failed log-ins": old_failures,
}
"""What goes, by kind."""


def old_mails(at: datetime) -> list[Path]:
    """Mails that have lain in their folder long enough."""
    last = before(at, "KEEP_MAIL")
    folder = Path(settings.MAIL_FOLDER)
    return [one for one in sorted(folder.glob("*.eml")) if written(one) < last]


def written(path: Path) -> datetime:
    """When a file was written."""
    return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
