"""Erasing a person: the record stays whole, and nothing of the person does."""

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate

from tourdetable.accounts.actions import LAST, LastSecretariat, held_by_the_secretariat
from tourdetable.accounts.models import Invitation, User
from tourdetable.accounts.throttle import forget
from tourdetable.archive.models import Document
from tourdetable.audit.actions import Actor, enter

from .columns import Found, found, kind, strings, tables
from .mails import mails
from .names import Forms
from .people import forms_of, pseudonym_of
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


def erase(*, user: User, also: Collection[str] = (), by: Actor, at: datetime) -> Erased:
    """Erase what is held about a person, and leave nothing of it in the database's own files.

    `also` are other forms of their name that somebody knows of. Mail goes first: should anything
    break off, the account is still there, and erasing it again does the rest.
    """
    forms = forms_of(user, also)
    refuse_the_last(user, at)
    gone = mails(forms)
    for one in gone:
        one.unlink(missing_ok=True)
    erased = erase_rows(user, forms, mails=len(gone), by=by, at=at)
    erased.left = [*uncleaned(), *left_behind(forms)]
    return erased


def uncleaned() -> list[str]:
    """Why the files of the database could not be cleaned, if so."""
    try:
        remove_traces()
    except StillInUse as refusal:
        return [str(refusal)]
    return []


@transaction.atomic
def erase_rows(user: User, forms: Forms, *, mails: int, by: Actor, at: datetime) -> Erased:
    """Erase the person in the database: the account, all that hangs on it, and every mention."""
    refuse_the_last(user, at)
    number, erased = user.pk, Erased(pseudonym_of(user, forms))
    erased.counts["mails"] = mails
    erased.counts["sessions"] = end_sessions(user, forms)
    erased.counts["invitations"] = Invitation.objects.filter(email__iexact=user.email).delete()[0]
    forget(user.email)
    cache.clear()
    user.delete()
    for table in tables():
        for one in list(found(table, forms)):
            erased.counts[kind(table)] += 1
            replace(one, forms, erased)
    counts = {name: count for name, count in sorted(erased.counts.items()) if count}
    after = {"erased": counts, "documents": erased.documents}
    enter(by=by, at=at, deed="erase", about=f"account {number}", after=after)
    return erased


def refuse_the_last(user: User, at: datetime) -> None:
    """Refuse to erase who alone can invite people and give seats."""
    held = held_by_the_secretariat_now(at)
    if held and all(one == user.pk for one in held):
        raise LastSecretariat(LAST)


@transaction.atomic
def held_by_the_secretariat_now(at: datetime) -> list[int]:
    """The accounts that hold a seat of the Secretariat."""
    return [one.user_id for one in held_by_the_secretariat(localdate(at))]


def end_sessions(user: User, forms: Forms) -> int:
    """End every session of the account, and any other that holds something of the person."""
    ended = 0
    for one in Session.objects.iterator():
        told = one.get_decoded()
        if told.get("_auth_user_id") == str(user.pk) or mentions(told, forms):
            one.delete()
            ended += 1
    return ended


def mentions(told: object, forms: Forms) -> bool:
    """Whether nested data speak of a person."""
    return any(forms.found_in(one) for one in strings(told))


def replace(held: Found, forms: Forms, erased: Erased) -> None:
    """Take a person out of a row."""
    values = {
        name: forms.replaced_in(value, erased.pseudonym) for name, value in held.values.items()
    }
    if "slug" in values:
        values["slug"] = slugify(f"{erased.pseudonym} {held.key}")
    if held.table is Document and "text" in values:
        values |= block(held, forms, erased)
    held.table._base_manager.filter(pk=held.key).update(**values)  # noqa: SLF001


def block(held: Found, forms: Forms, erased: Erased) -> dict[str, str]:
    """A document's text with blocks for the name, and the digest of what it is now.

    Another digest, because it is another document: taking the original in again is then refused
    as that of an earlier version, and does not bring the person back unasked.
    """
    text = forms.blocked(held.values["text"])
    digest = hashlib.sha256(text.encode()).hexdigest()
    before = Document.objects.values_list("sha256", flat=True).get(pk=held.key)
    erased.documents.append({"document": held.key, "before": before, "after": digest})
    return {"text": text, "sha256": digest}
