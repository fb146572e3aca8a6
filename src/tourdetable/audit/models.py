"""The log: one entry for each deed, chained by hash, and the head of the chain."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from .chain import EMPTY


class Entry(models.Model):
    """One deed: who did what to which thing, by which seat, when, and what that changed."""

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField(db_index=True)
    by = models.TextField()
    seat = models.TextField(null=True)
    deed = models.TextField()
    about = models.TextField(db_index=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    clock_back = models.PositiveBigIntegerField(default=0)
    """By how many microseconds its time lies before that of the entry before it."""
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["number"]
        verbose_name_plural = "entries"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number"], name="each_number_of_the_log_once"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by}: {self.deed} {self.about}"


class ChainHead(models.Model):
    """The end of the chain. There is one row; who writes an entry holds it until that is done."""

    number = models.PositiveBigIntegerField(default=EMPTY.number)
    hash = models.CharField(max_length=64, default=EMPTY.hash)
    at = models.DateTimeField(null=True)
    """When the last entry was made; none before the first."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(pk=1), name="the_log_has_one_head"),
        ]

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"
