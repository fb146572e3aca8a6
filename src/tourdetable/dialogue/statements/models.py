"""What was said at a meeting: by whom, of what kind, about what."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tourdetable.archive.models import Classified, Guarded, Listed, Placed
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.registration.models import Attendance


class Intervention(Placed, Classified):
    """A passage of a meeting in which one speaker, or several together, say something."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="interventions")
    label = models.TextField()
    """Its name within the record ("i17")."""
    capacity = models.TextField(null=True)
    person = models.TextField(null=True)
    verb = models.TextField(null=True)
    point = models.TextField(null=True)
    on_behalf_of = models.JSONField(default=list)
    themes = models.JSONField(default=list)
    mentions = models.JSONField(default=list)
    reported_speech = models.BooleanField()
    confidence = models.FloatField()
    sign = models.TextField()
    attribution = models.TextField(null=True)
    wording = models.TextField(null=True)
    wording_in_force = models.TextField(null=True)
    """What those see of it who may not know who said it; empty where they see nothing."""

    class Meta(Placed.Meta):
        constraints: ClassVar = [
            *Placed.Meta.constraints,
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="confidence_from_nought_to_one",
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Speaker(Listed):
    """One of those who said it; without an attendance, several who are not named."""

    intervention = models.ForeignKey(
        Intervention, on_delete=models.CASCADE, related_name="speakers"
    )
    attendance = models.ForeignKey(
        Attendance, null=True, on_delete=models.CASCADE, related_name="speeches"
    )

    class Meta(Listed.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["intervention", "attendance"], name="each_speaker_of_an_intervention_once"
            ),
            models.UniqueConstraint(
                fields=["intervention"],
                condition=Q(attendance=None),
                name="an_unnamed_collective_speaks_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.attendance or "*")


class InterventionAct(Listed):
    """One of the things done by saying it, the leading act first."""

    intervention = models.ForeignKey(Intervention, on_delete=models.CASCADE, related_name="acts")
    act = models.TextField(db_index=True)

    class Meta(Listed.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["intervention", "act"], name="each_act_of_an_intervention_once"
            )
        ]

    def __str__(self) -> str:
        return self.act


class InterventionGoal(Listed):
    """A goal that it touches, and on what basis one says so."""

    intervention = models.ForeignKey(Intervention, on_delete=models.CASCADE, related_name="goals")
    code = models.TextField(db_index=True)
    basis = models.TextField()

    class Meta(Listed.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["intervention", "code", "basis"],
                name="each_goal_of_an_intervention_once_on_each_basis",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.basis})"


class Proposition(Placed, Guarded):
    """Who stood where on what."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="propositions")
    actor = models.TextField()
    predicate = models.TextField()
    point = models.TextField()
    stance = models.TextField()

    def __str__(self) -> str:
        return f"{self.actor} {self.predicate}"
