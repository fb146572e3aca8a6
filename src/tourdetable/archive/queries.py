"""What is on the shelf."""

from .models import Document


def is_on_the_shelf(sha256: str) -> bool:
    """Whether a document, known by its digest, has been taken in."""
    return Document.objects.filter(sha256=sha256).exists()
