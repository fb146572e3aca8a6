"""Projects beside the dialogue, as the documents of meetings name them."""

from django.db import models

from tourdetable.archive.models import Guarded, Placed
from tourdetable.dialogue.meetings.models import Meeting


class Project(Placed, Guarded):
    """A project that the document of a meeting names or describes."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="projects")
    title = models.TextField()
    acronym = models.TextField(null=True)
    status = models.TextField()
    goals = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.title
