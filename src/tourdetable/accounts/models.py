"""Accounts and the seats that people hold."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from .seats import FOR_A_PARTICIPANT, IN_A_BODY, SeatKind


class Accounts(BaseUserManager["User"]):
    """All accounts, found by their mail address whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account that a person means by typing an address."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person who may log in."""

    email = models.EmailField(unique=True)
    name = models.TextField()
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """A seat at the table that a person holds from a day to a day."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="seats")
    kind = models.TextField(choices=[(one.value, one.label) for one in SeatKind])
    participant = models.TextField(null=True)
    body = models.TextField(null=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                name="a_seat_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=sorted(map(str, FOR_A_PARTICIPANT)))
                | Q(participant__isnull=False),
                name="who_speaks_for_a_participant_has_one",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=sorted(map(str, IN_A_BODY))) | Q(body__isnull=False),
                name="who_sits_in_a_body_has_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {SeatKind(self.kind).label}"
