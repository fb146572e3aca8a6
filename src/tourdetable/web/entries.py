"""Entries of the log in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst

from tourdetable.accounts.naming import ERASED, names
from tourdetable.audit.queries import Entry, History

DEEDS = {
    "account_connected": "connected the single sign-on",
    "accept_invitation": "accepted the invitation",
    "attribute": "said whether it may be told who spoke",
    "change_contact": "changed how they are reached",
    "change_seat": "changed a seat",
    "classify": "said who may see it",
    "close_account": "closed the account",
    "end_seat": "ended a seat",
    "end_sessions": "ended sessions on other devices",
    "erase": "erased what was held about the person",
    "get_own_data": "downloaded what is held about the person",
    "give_seat": "gave a seat",
    "give_seat_back": "gave a seat back",
    "invite": "invited somebody",
    "log_in": "logged in",
    "log_out": "logged out",
    "open_account": "opened the account",
    "open_account_again": "opened the account again",
    "read": "read the document",
    "recovery_codes_generated": "made new recovery codes",
    "release": "let more people see it",
    "rename_account": "changed the name",
    "restore": "put a backup in place",
    "retain": "let personal data go whose time was over",
    "send_invitation_again": "sent the invitation again",
    "set_password": "set a password",
    "set_up": "set the dialogue up",
    "take_copy": "took a copy",
    "take_in": "took a document in",
    "totp_activated": "set up an authenticator app",
    "totp_deactivated": "removed the authenticator app",
    "webauthn_added": "added a passkey",
    "webauthn_removed": "removed a passkey",
    "withdraw_invitation": "withdrew the invitation",
}
WORTH_SAYING = timedelta(seconds=5)
"""By so much a clock has to go back before one speaks of it: less is people at the same moment."""


@dataclass(frozen=True)
class Change:
    """One of the things that a deed changed."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Row:
    """An entry as it stands on a page."""

    entry: Entry
    number: int | None
    """Its number in the log; none for who would tell from it how much else was done."""
    who: str
    deed: str
    about: str
    address: str | None
    """The page with the history of what it is about; none where there is none."""
    changes: tuple[Change, ...]
    turned_back: timedelta | None
    """By how much the clock had been turned back, where that is worth saying."""


def rows(
    history: History, *, shown: frozenset[str] | None = None, counted: bool = True
) -> list[Row]:
    """The entries in words; of what they changed only what may be `shown`, if that is said.

    Where they are not `counted`, no number tells of other entries, or of other documents.
    """
    known = names(name for one in history.entries for name in (one.by, one.about))
    return [row(one, known, shown, counted=counted) for one in history.entries]


def row(
    entry: Entry, known: Mapping[str, str], shown: frozenset[str] | None, *, counted: bool
) -> Row:
    """One entry in words."""
    back = timedelta(microseconds=entry.clock_back)
    is_uncounted = not counted and entry.about.startswith("document ")
    return Row(
        entry,
        entry.number if counted else None,
        who(entry.by, known),
        deed_in_words(entry.deed),
        "a document" if is_uncounted else about_in_words(entry.about, known),
        address(entry.about),
        tuple(changes(entry.before, entry.after, shown)),
        back if back >= WORTH_SAYING else None,
    )


def who(actor: str, known: Mapping[str, str]) -> str:
    """Who did it: people by name, software and who has no name any more in words."""
    name = known.get(actor, actor)
    return capfirst(name) if name in {actor, ERASED} else name


def deed_in_words(deed: str) -> str:
    """What was done: "ended a seat"."""
    return DEEDS.get(deed, deed.replace("_", " "))


def about_in_words(about: str, known: Mapping[str, str]) -> str:
    """What it was about: people by name, all else as the log has it."""
    return f"{about}, {known[about]}" if about in known else about


def address(about: str) -> str | None:
    """The page with the history of a thing."""
    kind, _, name = about.partition(" ")
    if kind == "meeting":
        return reverse("meeting_history", args=[name])
    if kind == "account" and name.isdecimal():
        return reverse("account_history", args=[int(name)])
    return None


def changes(
    before: Mapping[str, Any], after: Mapping[str, Any], shown: frozenset[str] | None
) -> Iterator[Change]:
    """What was changed, from what to what."""
    for name in sorted({*before, *after}):  # PostgreSQL does not keep the order of names
        was, now = in_words(before.get(name, "")), in_words(after.get(name, ""))
        if (shown is None or name in shown) and (was or now):
            yield Change(name.replace("_", " "), was, now)


def in_words(value: Any) -> str:
    """A value of an entry: figures that are nought say nothing."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return listed(
            said(key.replace("_", " "), one) for key, one in sorted(value.items()) if one
        )
    if isinstance(value, list):
        return listed(map(in_words, value))
    return str(value)


def said(name: str, value: Any) -> str:
    """One of several values: "3 added", but "before 9f86"."""
    if isinstance(value, Mapping):
        return f"{name} ({in_words(value)})"
    words = in_words(value)
    return f"{words} {name}" if isinstance(value, int) else f"{name} {words}"


def listed(parts: Iterable[str]) -> str:
    """Words with commas."""
    return ", ".join(parts)
