"""Who was at a meeting, as its document says."""

from typing import ClassVar

from django.db import models

from tourdetable.archive.models import Classified, Guarded, Placed
from tourdetable.dialogue.bodies.models import Participant
from tourdetable.dialogue.meetings.models import Meeting


class Attendance(Placed, Guarded):
    """A participant at a meeting, under the name in use on its day."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="attendances"
    )
    name = models.TextField()
    kind = models.TextField()
    code = models.TextField(null=True)
    as_written = models.TextField()
    presence = models.TextField()

    class Meta(Placed.Meta):
        constraints: ClassVar = [
            *Placed.Meta.constraints,
            models.UniqueConstraint(
                fields=["meeting", "name"], name="each_participant_of_a_meeting_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OfficeHeld(Placed, Guarded):
    """An office of the dialogue and who holds it, according to the document of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="offices")
    office = models.TextField()
    body = models.TextField(null=True)
    participant = models.TextField()

    class Meta(Placed.Meta):
        verbose_name_plural = "offices held"

    def __str__(self) -> str:
        return f"{self.office}: {self.participant}"


class Count(Placed, Guarded):
    """A number that a document states about itself."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="counts")
    of = models.TextField()
    number = models.PositiveIntegerField()
    listed = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.number} {self.of}"


class Person(Placed, Classified):
    """A person whom the document of a meeting names in a function."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="people")
    name = models.TextField()
    title = models.TextField(null=True)
    function = models.TextField(null=True)
    participant = models.TextField(null=True)
    office = models.TextField(null=True)

    class Meta(Placed.Meta):
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name
