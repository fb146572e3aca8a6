"""Accounts and the seats that people hold."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from .seats import FOR_A_PARTICIPANT, IN_A_BODY, HeldSeat, SeatKind

KINDS = [(one.value, one.label) for one in SeatKind]
HAS_ITS_PARTICIPANT = ~Q(kind__in=sorted(map(str, FOR_A_PARTICIPANT))) | Q(
    participant__isnull=False
)
HAS_ITS_BODY = ~Q(kind__in=sorted(map(str, IN_A_BODY))) | Q(body__isnull=False)
ENDS_AFTER_IT_BEGINS = Q(ends_on=None) | Q(ends_on__gte=F("begins_on"))


class Accounts(BaseUserManager["User"]):
    """All accounts, found by their mail address whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account that a person means by typing an address."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """A person who may log in. The mail address is kept in small letters."""

    email = models.EmailField(unique=True)
    name = models.TextField()
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="an_address_is_in_small_letters"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """A seat at the table that a person holds from a day to a day."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="seats")
    kind = models.TextField(choices=KINDS)
    participant = models.TextField(null=True)
    body = models.TextField(null=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    """When somebody ended it: from that moment on it allows nothing more."""
    version = models.PositiveIntegerField(default=1)
    """Counts its changes, so that nobody overwrites what they have not seen."""

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=ENDS_AFTER_IT_BEGINS, name="a_seat_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=HAS_ITS_PARTICIPANT, name="who_speaks_for_a_participant_has_one"
            ),
            models.CheckConstraint(condition=HAS_ITS_BODY, name="who_sits_in_a_body_has_one"),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {SeatKind(self.kind).label}"

    @property
    def held(self) -> HeldSeat:
        """The seat as it was given, whether it has been ended or not."""
        kind = SeatKind(self.kind)
        return HeldSeat(kind, self.begins_on, self.ends_on, self.participant, self.body)


class Invitation(models.Model):
    """An invitation to a seat, bound to a mail address; its link can be used once."""

    email = models.EmailField()
    name = models.TextField()
    kind = models.TextField(choices=KINDS)
    participant = models.TextField(null=True)
    body = models.TextField(null=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    token = models.CharField(max_length=64, unique=True)
    """The SHA-256 of what stands in the link, which is not kept itself."""
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    """When the mail server took the mail; none while it has not."""
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    account = models.ForeignKey(User, null=True, on_delete=models.CASCADE)
    """Who accepted it."""

    class Meta:
        ordering: ClassVar = ["-made_at", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(withdrawn_at=None),
                name="an_invitation_is_not_both_accepted_and_withdrawn",
            ),
            models.CheckConstraint(
                condition=ENDS_AFTER_IT_BEGINS, name="an_invited_seat_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=HAS_ITS_PARTICIPANT, name="who_is_to_speak_for_a_participant_has_one"
            ),
            models.CheckConstraint(condition=HAS_ITS_BODY, name="who_is_to_sit_in_a_body_has_one"),
        ]

    def __str__(self) -> str:
        return f"invitation {self.pk}"

    @property
    def held(self) -> HeldSeat:
        """The seat that it offers."""
        kind = SeatKind(self.kind)
        return HeldSeat(kind, self.begins_on, self.ends_on, self.participant, self.body)


class FailedLogIns(models.Model):
    """How often in a row somebody failed to log in: at an account, or from an address.

    The key is a keyed hash: nobody can read from it whose account or which address it was.
    """

    key = models.CharField(max_length=64, unique=True)
    number = models.PositiveIntegerField()
    began_at = models.DateTimeField()
    last_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.number} in a row"


class Kept(models.Model):
    """What Django's cache keeps: how often pages for passwords and codes were asked for.

    In the database, so that several workers count together.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "accounts_cache"

    def __str__(self) -> str:
        return self.cache_key


class Contact(models.Model):
    """How somebody is reached, apart from the record: it goes with the account."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="contact")
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name_plural = "contacts"

    def __str__(self) -> str:
        return f"contact of account {self.user_id}"
