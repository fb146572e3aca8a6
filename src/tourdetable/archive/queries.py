"""What is on the shelf."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import QuerySet

from .models import Document, Doubt, Finding, Paragraph, Reading


def is_on_the_shelf(sha256: str) -> bool:
    """Whether a document, known by its digest, has been taken in."""
    return Document.objects.filter(sha256=sha256).exists()


def paragraphs(documents: Iterable[Document]) -> Mapping[int, Sequence[Paragraph]]:
    """The paragraphs of each of these documents in the order of its text."""
    found: dict[int, list[Paragraph]] = {one.pk: [] for one in documents}
    for one in Paragraph.objects.filter(document__in=found):
        found[one.document_id].append(one)
    return found


def findings(reading: Reading) -> QuerySet[Finding]:
    """Where a document contradicts itself, with the places."""
    return reading.findings.prefetch_related("places")


def doubts(reading: Reading) -> QuerySet[Doubt]:
    """Where the reader was unsure."""
    return reading.doubts.all()
