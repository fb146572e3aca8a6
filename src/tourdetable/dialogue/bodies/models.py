"""The dialogue, its bodies, offices, and the participants with their standing, all dated.

A time is kept twice: as its source writes it ("2021-spring"), and as the first and last day that
it can mean, so that it can be compared. What is not known is empty.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

CLOSED_KINDS = frozenset({"steering", "community", "secretariat"})


class Sourced(models.Model):
    """A fact of a profile, with its evidence and its source."""

    evidence = models.TextField()
    source = models.TextField()
    note = models.TextField(null=True)

    class Meta:
        abstract = True


class Dated(models.Model):
    """A time from a first to a last day, as far as they are known; both belong to it."""

    begins = models.TextField(null=True)
    ends = models.TextField(null=True)
    attested = models.JSONField(default=list)
    known_from = models.DateField(null=True)
    known_until = models.DateField(null=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(known_from=None)
                | Q(known_until=None)
                | Q(known_until__gte=F("known_from")),
                name="%(class)s_ends_after_it_begins",
            )
        ]


class Dialogue(models.Model):
    """A dialogue that this installation serves."""

    key = models.SlugField(unique=True)
    name = models.TextField(unique=True)
    acronym = models.TextField(null=True)
    kind = models.TextField()
    website = models.TextField(null=True)

    def __str__(self) -> str:
        return self.name


class Body(Sourced, Dated):
    """A body of the dialogue."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="bodies")
    key = models.SlugField()
    position = models.PositiveIntegerField()
    name = models.TextField()
    acronym = models.TextField(null=True)
    aliases = models.JSONField(default=list)
    kind = models.TextField()
    composition = models.TextField(null=True)
    members = models.PositiveIntegerField(null=True)
    work = models.TextField(null=True)

    class Meta(Dated.Meta):
        ordering: ClassVar = ["position", "pk"]
        verbose_name_plural = "bodies"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["dialogue", "key"], name="each_body_of_a_dialogue_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether all participants sit in it; small groups and communities choose their own."""
        return self.kind not in CLOSED_KINDS


class Participant(models.Model):
    """A State, an organisation or whoever else takes part, under its present name.

    A meeting keeps the name that was in use on its day (`registration.Attendance`).
    """

    kind = models.TextField()
    code = models.TextField(null=True)
    name = models.TextField()
    slug = models.SlugField(unique=True, max_length=200)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "code"],
                condition=Q(code__isnull=False),
                name="each_code_once",
            ),
            models.UniqueConstraint(
                fields=["kind", "name"],
                condition=Q(code=None),
                name="each_name_without_a_code_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Term(Sourced, Dated):
    """An office that a participant held for a time."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="terms")
    position = models.PositiveIntegerField()
    office = models.TextField()
    body = models.ForeignKey(Body, null=True, on_delete=models.CASCADE, related_name="terms")
    holder = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="terms")
    unit = models.TextField(null=True)

    class Meta(Dated.Meta):
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.office}: {self.holder}"


class Participation(Sourced, Dated):
    """In what standing a participant belonged to the dialogue for a time."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="participations")
    position = models.PositiveIntegerField()
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="participations"
    )
    status = models.TextField()
    weak = models.BooleanField()

    class Meta(Dated.Meta):
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.participant}: {self.status}"
