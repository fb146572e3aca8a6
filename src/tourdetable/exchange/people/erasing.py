"""Erasing a person: the record stays whole, and nothing of the person does."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate

from tourdetable.accounts.actions import refuse_if_alone
from tourdetable.accounts.models import Invitation, User
from tourdetable.accounts.throttle import forget
from tourdetable.archive.models import Document
from tourdetable.audit.actions import Actor, enter

from .columns import Found, found, kind, strings, tables
from .mails import mails
from .names import Forms
from .people import Sought, pseudonym_of
from .scope import scope_of
from .traces import StillInUse, left_behind, remove_traces


@dataclass
class Erased:
    """What came of it."""

    pseudonym: str
    """What stands in the record in place of the name."""
    counts: Counter[str] = field(default_factory=Counter)
    """How much was changed or removed, by kind."""
    documents: list[dict[str, str | int]] = field(default_factory=list)
    """The documents whose text was changed, with their digests before and after."""
    left: list[str] = field(default_factory=list)
    """Where something of the person still stands, in words for who has to look at it."""


def erase(*, sought: Sought, by: Actor, at: datetime) -> Erased:
    """Erase what is held about a person, and leave nothing of it in the database's own files.

    Mail goes first: should anything break off, erasing again does the rest.
    """
    if sought.user:
        with transaction.atomic():
            refuse_if_alone(sought.user, localdate(at))
    gone = mails(sought.forms.whole)
    for one in gone:
        one.unlink(missing_ok=True)
    erased = erase_rows(sought=sought, mails=len(gone), by=by, at=at)
    erased.left = [*uncleaned(), *left_behind(sought.forms)]
    return erased


def uncleaned() -> list[str]:
    """Why the files of the database could not be cleaned, if so."""
    try:
        remove_traces()
    except StillInUse as refusal:
        return [str(refusal)]
    return []


@transaction.atomic
def erase_rows(*, sought: Sought, mails: int, by: Actor, at: datetime) -> Erased:
    """Erase the person in the database: the account, all that hangs on it, and every mention."""
    about, erased = sought.about, Erased(pseudonym_of(sought))
    scope = scope_of(sought.forms)
    erased.counts["mails"] = mails
    erased.counts["sessions"] = end_sessions(sought)
    cache.clear()
    if sought.user:
        refuse_if_alone(sought.user, localdate(at))
        erased.counts += erase_account(sought.user)
    for table in tables():
        if table is User:
            continue  # another account of that name is a namesake's; it is told as left
        for one in list(found(table, scope)):
            erased.counts[kind(table)] += 1
            replace(one, erased)
    counts = {name: count for name, count in sorted(erased.counts.items()) if count}
    digests = {
        f"document {one['document']}": {name: one[name] for name in ("before", "after")}
        for one in erased.documents
    }
    after = {"erased": counts, "documents": digests}
    enter(by=by, at=at, deed="erase", about=about, after=after)
    return erased


def erase_account(user: User) -> Counter[str]:
    """Erase an account with all that hangs on it, and invitations to its address; how much."""
    _, invitations = Invitation.objects.filter(email__iexact=user.email).delete()
    forget(user.email)
    _, gone = user.delete()
    every = Counter(invitations) + Counter(gone)
    return Counter({kind(apps.get_model(one)): count for one, count in every.items()})


def end_sessions(sought: Sought) -> int:
    """End every session of the account, and any other that holds something of the person."""
    ended, number = 0, str(sought.user.pk) if sought.user else None
    for one in Session.objects.iterator():
        told = one.get_decoded()
        if (number and told.get("_auth_user_id") == number) or mentions(told, sought.forms.whole):
            one.delete()
            ended += 1
    return ended


def mentions(told: object, forms: Forms) -> bool:
    """Whether nested data speak of a person."""
    return any(forms.found_in(one) for one in strings(told))


def replace(held: Found, erased: Erased) -> None:
    """Take a person out of a row."""
    values = {
        name: held.forms.replaced_in(value, erased.pseudonym)
        for name, value in held.values.items()
    }
    if "slug" in values:
        values["slug"] = slugify(f"{erased.pseudonym} {held.key}")
    if held.table is Document and "text" in values:
        values |= block(held, erased)
    held.table._base_manager.filter(pk=held.key).update(**values)  # noqa: SLF001


def block(held: Found, erased: Erased) -> dict[str, str]:
    """A document's text with blocks for the name, and the digest of what it is now.

    Another digest, because it is another document: taking the original in again is then refused
    as that of an earlier version, and does not bring the person back unasked.
    """
    text = held.forms.blocked(held.values["text"])
    digest = hashlib.sha256(text.encode()).hexdigest()
    before = Document.objects.values_list("sha256", flat=True).get(pk=held.key)
    erased.documents.append({"document": held.key, "before": before, "after": digest})
    return {"text": text, "sha256": digest}
