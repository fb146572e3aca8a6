"""What somebody will ask about next year: promises, offers, requests, proposals."""

from typing import ClassVar

from django.db import models

from tourdetable.archive.models import Classified
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention


class Item(Classified):
    """A promise, an offer, a request or a proposal, as an intervention records it.

    It says what the document says. Whether a State is bound is only for that State to confirm.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    intervention = models.ForeignKey(Intervention, on_delete=models.CASCADE, related_name="items")
    kind = models.TextField(db_index=True)

    class Meta:
        ordering: ClassVar = ["intervention__position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["intervention", "kind"], name="each_kind_of_item_of_an_intervention_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.intervention}"
