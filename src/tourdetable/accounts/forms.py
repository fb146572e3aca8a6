"""What people type about accounts, seats and invitations."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_text_html,
    validate_password,
)
from django.utils.functional import lazy

from .models import User
from .seats import HeldSeat, SeatKind

Choices = Sequence[tuple[str, str]]
NONE = ("", "–")
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
LONGEST_NAME = 200


class NameForm(forms.Form):
    """How somebody is called."""

    name = forms.CharField(
        label="Name",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class NewPasswordForm(forms.Form):
    """A first password."""

    password = forms.CharField(
        label="Password",
        strip=False,
        help_text=lazy(password_validators_help_text_html, str)(),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """A password that follows the rules."""
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password


class DaysForm(forms.Form):
    """From which day to which day a seat is held."""

    begins_on = forms.DateField(label="From", widget=DAY)
    ends_on = forms.DateField(
        label="To", widget=DAY, required=False, help_text="Empty: until it is ended."
    )

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        told = super().clean() or {}
        begins, ends = told.get("begins_on"), told.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", "The last day is before the first.")
        return told


class SeatForm(DaysForm):
    """A seat: its kind, whom or which body it is for, and its days.

    Participants and bodies are given, as pairs of what is kept and what is shown.
    """

    kind = forms.ChoiceField(label="Seat", choices=[(one.value, one.label) for one in SeatKind])
    participant = forms.ChoiceField(
        label="Participant",
        required=False,
        help_text="For whom they speak: of a focal point, a delegate or an observer.",
    )
    body = forms.ChoiceField(
        label="Body",
        required=False,
        help_text="In which they sit: of a member of the Reference Group or of a working group; "
        "of a Chair or Co-Chair only if it is not the dialogue as a whole.",
    )
    field_order: Sequence[str] = ("kind", "participant", "body", "begins_on", "ends_on")

    def __init__(self, *args: Any, participants: Choices, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["participant"].choices = [NONE, *participants]  # type: ignore[attr-defined]
        self.fields["body"].choices = [NONE, *bodies]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A seat has the participant or the body that its kind needs, and no other."""
        told = super().clean()
        if "kind" not in told:
            return told
        kind = SeatKind(told["kind"])
        if kind.speaks_for_a_participant and not told.get("participant"):
            self.add_error("participant", "Choose for whom they speak.")
        if kind.sits_in_a_body and not told.get("body"):
            self.add_error("body", "Choose in which body they sit.")
        return told

    def seat(self) -> HeldSeat:
        """The seat that was typed."""
        told, kind = self.cleaned_data, SeatKind(self.cleaned_data["kind"])
        of_a_body = kind.sits_in_a_body or kind in (SeatKind.CHAIR, SeatKind.CO_CHAIR)
        return HeldSeat(
            kind,
            told["begins_on"],
            told["ends_on"],
            told["participant"] or None if kind.speaks_for_a_participant else None,
            told["body"] or None if of_a_body else None,
        )


class PersonForm(forms.Form):
    """Whom an invitation is for."""

    name = forms.CharField(label="Name", max_length=LONGEST_NAME)
    email = forms.EmailField(label="Mail address", max_length=254)


class InvitationForm(PersonForm, SeatForm):
    """An invitation to any seat."""

    field_order = ("name", "email", "kind", "participant", "body", "begins_on", "ends_on")


class AppointmentForm(PersonForm, DaysForm):
    """An invitation to be a delegate, by a focal point for its own participant."""

    field_order = ("name", "email", "begins_on", "ends_on")

    def seat(self, participant: str) -> HeldSeat:
        """The seat of the delegate."""
        told = self.cleaned_data
        return HeldSeat(SeatKind.DELEGATE, told["begins_on"], told["ends_on"], participant)


class VersionForm(forms.Form):
    """The version of a seat that somebody looked at before changing it."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


def as_typed(seat: HeldSeat) -> dict[str, str | date | None]:
    """A seat as its form shows it."""
    return {
        "kind": seat.kind.value,
        "participant": seat.participant,
        "body": seat.body,
        "begins_on": seat.begins_on,
        "ends_on": seat.ends_on,
    }
