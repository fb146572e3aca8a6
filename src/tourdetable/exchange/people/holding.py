"""Everything that is held about a person, as one file that a person can read."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, cast

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Model

from tourdetable.accounts.models import Invitation, User
from tourdetable.accounts.naming import name_in_log
from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer
from tourdetable.accounts.seats import SeatKind
from tourdetable.archive.models import Document
from tourdetable.archive.queries import whole_documents
from tourdetable.audit.actions import Actor, enter
from tourdetable.audit.models import Entry
from tourdetable.dialogue.statements.models import Intervention

from .columns import found, kind, tables
from .mails import is_to, mails, text_of
from .names import Forms
from .people import Sought, called, named
from .scope import scope_of

SECRET = frozenset({"password", "token", "data", "session_key", "key", "secret"})
"""Columns of what lets somebody in. That they are kept is said; what they hold is shown to nobody,
because who gets hold of the file could log in with it."""
PASSING = re.compile("hash|secret|token|key|code|state|totp|webauthn")
"""Names in a session of what lets somebody in."""
WHOLE = "This is everything that is held about the person."
IN_PART = (
    "Of the record this has what you may see. The Secretariat can look through the rest, and "
    "through mails to others, on your behalf."
)
AROUND = 120
"""Characters shown on either side of a name in a document."""


@transaction.atomic
def hand_over(*, sought: Sought, viewer: Viewer, by: Actor, at: datetime) -> bytes:
    """Everything that is held about a person, as JSON; the log says that it was handed over.

    Of the record it has what the viewer may see: the person, or the Secretariat for them.
    """
    told = held(sought, viewer, at)
    enter(by=by, at=at, deed="get_own_data", about=sought.about)
    return json.dumps(told, ensure_ascii=False, indent=2, default=str).encode()


def held(sought: Sought, viewer: Viewer, at: datetime) -> dict[str, Any]:
    """The same as data, in the order in which one reads it."""
    forms, sees_all = sought.forms, SeatKind.SECRETARIAT in viewer.kinds
    address = sought.user.email if sought.user else ""
    return {
        "about": f"{sought.about}: {forms.name}",
        "on": at.isoformat(timespec="seconds"),
        "note": WHOLE if sees_all else IN_PART,
        **(of_account(sought.user) if sought.user else {}),
        "mails kept": [
            text_of(one) for one in mails(forms.whole) if sees_all or is_to(one, address)
        ],
        "named in the record": [person(one) for one in named(forms, viewer)],
        "named as who spoke": list(speeches(forms, viewer)),
        "in documents": list(passages(forms, viewer)),
        "elsewhere": list(elsewhere(forms)) if sees_all else [],
    }


def of_account(user: User) -> dict[str, Any]:
    """What is held because somebody has an account."""
    return {
        "account": row(user),
        "with the account": dict(with_account(user)),
        "invitations": [row(one) for one in Invitation.objects.filter(email__iexact=user.email)],
        "sessions": [session(one) for one in sessions(user)],
        "in the log": [entry(one) for one in entries(user)],
    }


def row(one: Model) -> dict[str, Any]:
    """A row, column by column; what lets somebody in is only said to be there."""
    return {
        field.name.replace("_", " "): shown(field.name, getattr(one, field.attname))
        for field in one._meta.concrete_fields  # noqa: SLF001
    }


def shown(name: str, value: Any) -> Any:
    """A value as the person reads it."""
    if name in SECRET and value:
        return "kept, and shown to nobody"
    return value.isoformat() if isinstance(value, datetime | date) else value


def with_account(user: User) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """All rows that hang on an account, table by table: also those of tables added later."""
    for relation in user._meta.related_objects:  # noqa: SLF001
        table = cast("type[Model]", relation.related_model)
        rows = table._base_manager.filter(**{relation.field.name: user})  # noqa: SLF001
        yield kind(table), [row(one) for one in rows]


def sessions(user: User) -> list[Session]:
    """The sessions of an account."""
    every = Session.objects.iterator()
    return [one for one in every if one.get_decoded().get("_auth_user_id") == str(user.pk)]


def session(one: Session) -> dict[str, Any]:
    """A session: what it holds, without what lets somebody in."""
    every = one.get_decoded().items()
    told = {name: value for name, value in every if not PASSING.search(name.lower())}
    return {"until": one.expire_date.isoformat(), "holds": told}


def entries(user: User) -> Iterator[Entry]:
    """The entries of the log that an account made, or that are about it."""
    name = name_in_log(user.pk)
    yield from (Entry.objects.filter(by=name) | Entry.objects.filter(about=name)).iterator()


def entry(one: Entry) -> dict[str, Any]:
    """An entry of the log, without numbers that would tell how much else was done."""
    names = ("at", "by", "seat", "deed", "about", "before", "after")
    told = {name: shown(name, getattr(one, name)) for name in names}
    return told | ({"about": "a document"} if one.about.startswith("document ") else {})


def person(one: Any) -> dict[str, Any]:
    """Where a document names somebody in a function."""
    return {
        "meeting": one.meeting.slug,
        "name": called(one),
        "function": one.function,
        "for": one.participant,
        "words": one.meeting.reading.document.text[one.start : one.end],
    }


def speeches(forms: Forms, viewer: Viewer) -> Iterator[dict[str, Any]]:
    """What documents report that the person said, by name."""
    seen = Intervention.objects.filter(seen_by(viewer), known_to(viewer)).exclude(person=None)
    scope = scope_of(forms)
    for one in seen.select_related("meeting__reading__document").iterator():
        counting = scope.forms_in(one.meeting.reading.document_id)
        if counting.found_in(one.person or ""):
            words = one.meeting.reading.document.text[one.start : one.end]
            yield {"meeting": one.meeting.slug, "named": one.person, "words": words}


def passages(forms: Forms, viewer: Viewer) -> Iterator[dict[str, Any]]:
    """Each place of a document at which the person stands, with the words around it."""
    scope = scope_of(forms)
    for document in whole_documents(viewer):
        for place in scope.forms_in(document.pk).pattern.finditer(document.text):
            start, end = max(0, place.start() - AROUND), place.end() + AROUND
            yield {
                "document": document.name,
                "character": place.start(),
                "words": document.text[start:end],
            }


def elsewhere(forms: Forms) -> Iterator[dict[str, Any]]:
    """Every other row in which the person stands."""
    scope = scope_of(forms)
    with_accounts = {one.related_model for one in User._meta.related_objects}  # noqa: SLF001
    for table in tables():
        if table not in {User, Invitation, Document, *with_accounts}:
            for one in found(table, scope):
                yield {"kept among": kind(table), **one.values}
