"""The parts of a meeting, in their order."""

from django.db import models

from tourdetable.archive.models import Guarded, Placed
from tourdetable.dialogue.meetings.models import Meeting


class AgendaItem(Placed, Guarded):
    """One part of a meeting, and the passage that tells of it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    title = models.TextField()
    kind = models.TextField()

    def __str__(self) -> str:
        return self.title
