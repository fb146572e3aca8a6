"""What a meeting decided."""

from django.db import models

from tourdetable.archive.models import Classified, Placed
from tourdetable.dialogue.meetings.models import Meeting


class Decision(Placed, Classified):
    """One thing that was decided."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="decisions")
    verb = models.TextField()
    text = models.TextField()
    by = models.TextField()
    subject = models.TextField(null=True)
    asks = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.text
