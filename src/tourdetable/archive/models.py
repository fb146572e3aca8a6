"""Source documents, readings of them, and what stands in them beside what was said."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Guarded(models.Model):
    """Anything that not everybody may see: what is in force for it, settled with every change.

    Until that has been done only the Secretariat sees it.
    """

    classification_in_force = models.TextField(default="secretariat")
    attribution_in_force = models.TextField(default="chatham_house")

    class Meta:
        abstract = True


class Classified(Guarded):
    """Anything that a person, or a record, may say is for fewer people than what holds it."""

    classification = models.TextField(null=True)
    """What was said of itself; empty where it is as visible as what holds it."""

    class Meta:
        abstract = True


class Document(Classified):
    """A source document: its whole text, every character of it addressable.

    In force for it is what is in force for the strictest fact in it: it is shown whole or not.
    """

    name = models.TextField()
    media_type = models.TextField()
    sha256 = models.TextField(unique=True)
    language = models.TextField()
    text = models.TextField()
    replaces = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="replaced_by"
    )

    def __str__(self) -> str:
        return self.name


class Reading(models.Model):
    """One reading of a document: what software, or a person, took from it."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="reading")
    read_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Reading of {self.document}"


class Listed(models.Model):
    """Anything that has its place in a list of a record."""

    position = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering: ClassVar = ["position", "pk"]


class Placed(Listed):
    """Anything that has its place in a document: from which character to which.

    The words are those of the document; they are kept in one place only, its text.
    """

    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    paragraph = models.TextField(null=True)

    class Meta(Listed.Meta):
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(start__lte=F("end")), name="%(class)s_ends_after_it_starts"
            )
        ]


class Paragraph(Listed):
    """A paragraph of a document, with the label that readers cite it by."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="paragraphs")
    label = models.TextField(null=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.TextField()
    page = models.PositiveIntegerField(null=True)
    """The page of the file on which it begins; none where a file has no fixed pages."""

    def __str__(self) -> str:
        return f"¶ {self.label}" if self.label else f"{self.kind} at {self.start}"


class DefinedFramework(models.Model):
    """The framework that a document itself sets out."""

    reading = models.OneToOneField(Reading, on_delete=models.CASCADE, related_name="framework")
    title = models.TextField()
    version = models.TextField(null=True)

    def __str__(self) -> str:
        return self.title


class DefinedGoal(Placed):
    """A goal as a document words it."""

    framework = models.ForeignKey(DefinedFramework, on_delete=models.CASCADE, related_name="goals")
    code = models.TextField()
    title = models.TextField()

    def __str__(self) -> str:
        return self.code


class Acronym(Placed):
    """An acronym, and what it stands for if the document says so."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="acronyms")
    short = models.TextField()
    long = models.TextField(null=True)

    def __str__(self) -> str:
        return self.short


class Finding(Listed):
    """Something in a document that a rapporteur should look at."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="findings")
    code = models.TextField()
    severity = models.TextField()
    message = models.TextField()

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


class FindingPlace(Placed):
    """One of the passages that a finding points to."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="places")

    def __str__(self) -> str:
        return f"{self.start} to {self.end}"


class Doubt(Listed):
    """Something that the reader was unsure of."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="doubts")
    message = models.TextField()
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    paragraph = models.TextField(null=True)

    class Meta(Listed.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__lte=F("end")),
                name="a_doubt_has_a_whole_place_or_none",
            )
        ]

    def __str__(self) -> str:
        return self.message
