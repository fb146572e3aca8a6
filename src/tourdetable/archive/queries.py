"""What is on the shelf."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, Q, QuerySet, Value, When

from tourdetable.accounts.queries import known_to, seen_by
from tourdetable.accounts.rules import Viewer

from .models import Document, Doubt, Finding, Reading

__all__ = ["Document", "Shelved", "documents", "doubts", "findings", "is_on_the_shelf"]


def is_on_the_shelf(sha256: str) -> bool:
    """Whether a document, known by its digest, has been taken in."""
    return Document.objects.filter(sha256=sha256).exists()


@dataclass(frozen=True)
class Shelved:
    """A document, and whether a viewer sees it whole; if not, only words of facts they see."""

    document: Document
    is_whole: bool


def documents(readings: Iterable[int], viewer: Viewer) -> Mapping[int, Shelved]:
    """The documents with their paragraphs, by the keys of their readings."""
    whole = Case(When(seen_whole(viewer), then=Value(True)), default=Value(False))
    kept = Reading.objects.filter(pk__in=set(readings)).annotate(is_whole=whole)
    found = kept.select_related("document").prefetch_related("document__paragraphs")
    return {one.pk: Shelved(one.document, one.is_whole) for one in found}


def findings(reading: Reading, viewer: Viewer) -> QuerySet[Finding]:
    """Where a document contradicts itself, with the places, for those who see it whole."""
    seen = reading.findings.filter(seen_whole(viewer, "reading__"))
    return seen.prefetch_related("places")


def doubts(reading: Reading, viewer: Viewer) -> QuerySet[Doubt]:
    """Where the reader was unsure, for those who see the document whole."""
    return reading.doubts.filter(seen_whole(viewer, "reading__"))


def whole_documents(viewer: Viewer) -> QuerySet[Document]:
    """All documents, earlier versions among them, of which a viewer may know everything."""
    seen = Reading.objects.filter(seen_whole(viewer))
    return Document.objects.filter(reading__in=seen).order_by("pk")


def seen_whole(viewer: Viewer, reading: str = "") -> Q:
    """The condition under which a viewer may know everything in the document of a reading."""
    way, row = f"{reading}meeting", f"{reading}document__"
    return seen_by(viewer, way, row) & known_to(viewer, way, row)
