"""What is known of meetings."""

from django.db.models import QuerySet

from .models import Meeting


def meetings() -> QuerySet[Meeting]:
    """All meetings with a record, the latest first; those without a day come last."""
    return Meeting.objects.defer("reading__document__text").select_related("reading__document")


def meeting(slug: str) -> Meeting | None:
    """The meeting of a name, with its document."""
    return Meeting.objects.select_related("reading__document").filter(slug=slug).first()
