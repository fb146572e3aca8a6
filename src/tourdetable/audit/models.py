"""The log: one entry for each deed."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One deed: who did what to which thing, by which seat, when, and what that changed."""

    at = models.DateTimeField(db_index=True)
    by = models.TextField()
    seat = models.TextField(null=True)
    deed = models.TextField()
    about = models.TextField(db_index=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["pk"]
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by}: {self.deed} {self.about}"
