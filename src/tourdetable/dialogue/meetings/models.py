"""Meetings of the dialogue, and other meetings that their documents name."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from tourdetable.archive.models import Classified, Guarded, Placed, Reading


class Meeting(Classified):
    """A meeting, as the document that gives an account of it names it."""

    slug = models.SlugField(unique=True, max_length=200)
    reading = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="meeting")
    title = models.TextField()
    dialogue = models.TextField(null=True)
    body = models.TextField(null=True)
    body_key = models.TextField(null=True)
    """Key of the body among those of the dialogue; empty where it is none of them."""
    body_is_open = models.BooleanField(default=False)
    """Whether all participants sit in that body."""
    attribution = models.TextField(null=True)
    number = models.PositiveIntegerField(null=True)
    starts_on = models.DateField(null=True, db_index=True)
    ends_on = models.DateField(null=True)
    mode = models.TextField(null=True)
    place = models.TextField(null=True)
    source_start = models.PositiveIntegerField(null=True)
    source_end = models.PositiveIntegerField(null=True)
    source_paragraph = models.TextField(null=True)

    class Meta:
        ordering: ClassVar = [F("starts_on").desc(nulls_last=True), "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="a_meeting_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Event(Placed, Guarded):
    """Another meeting that the document of a meeting names."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="events")
    title = models.TextField()
    date_as_written = models.TextField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    place_name = models.TextField(null=True)
    hosts = models.JSONField(default=list)
    status = models.TextField()

    def __str__(self) -> str:
        return self.title
