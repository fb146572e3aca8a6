"""What is on the shelf."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from .models import Document, Doubt, Finding, Reading

__all__ = ["Document", "documents", "doubts", "findings", "is_on_the_shelf"]


def is_on_the_shelf(sha256: str) -> bool:
    """Whether a document, known by its digest, has been taken in."""
    return Document.objects.filter(sha256=sha256).exists()


def documents(readings: Iterable[int]) -> Mapping[int, Document]:
    """The documents with their paragraphs, by the keys of their readings."""
    kept = Reading.objects.filter(pk__in=set(readings)).select_related("document")
    return {one.pk: one.document for one in kept.prefetch_related("document__paragraphs")}


def findings(reading: Reading) -> QuerySet[Finding]:
    """Where a document contradicts itself, with the places."""
    return reading.findings.prefetch_related("places")


def doubts(reading: Reading) -> QuerySet[Doubt]:
    """Where the reader was unsure."""
    return reading.doubts.all()
