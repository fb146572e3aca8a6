"""Keeping the shelf."""

from datetime import datetime, timedelta

from django.db import transaction

from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Viewer
from tourdetable.audit.actions import enter
from tourdetable.audit.queries import was_entered
from tourdetable.record import Classification

from .models import Document

ONCE_IN = timedelta(hours=1)
"""Who opens a document again within this time is not noted again."""


def note_reading(
    *, document: Document, viewer: Viewer, at: datetime, as_copy: bool = False
) -> None:
    """Enter into the log that somebody read a document that not everybody may see.

    Once for each person, document and hour, so that opening a page again does not flood the log.
    A document that is public may be read by anybody, and nobody notes who does.
    """
    if viewer.account is None or document.classification_in_force == Classification.PUBLIC:
        return
    by, deed, about = actor(viewer), "take_copy" if as_copy else "read", about_document(document)
    if not was_entered(by=by, deed=deed, about=about, since=at - ONCE_IN, until=at):
        with transaction.atomic():
            enter(by=by, at=at, deed=deed, about=about)


def about_document(document: Document) -> str:
    """A document as the log names it: by its number, since its name may name people."""
    return f"document {document.pk}"
