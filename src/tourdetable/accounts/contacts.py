"""How people are reached: what they say of themselves, apart from the record."""

from datetime import datetime

from django import forms
from django.core.validators import RegexValidator
from django.db import transaction

from tourdetable.audit.actions import Actor, enter

from .models import Contact, User
from .naming import name_in_log

NUMBER = RegexValidator(
    r"^\+?[0-9][0-9 ()/.-]{3,38}$", "A telephone number has digits, blanks and + ( ) / . - only."
)


class ContactForm(forms.Form):
    """What somebody says about how they are reached."""

    phone = forms.CharField(
        label="Telephone",
        required=False,
        max_length=40,
        validators=[NUMBER],
        help_text="For the Secretariat alone. Empty: none.",
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )


def phone(user: User) -> str:
    """The telephone number of a person, if they gave one."""
    found = Contact.objects.filter(user=user).first()
    return found.phone if found else ""


@transaction.atomic
def set_phone(*, user: User, phone: str, by: Actor, at: datetime) -> None:
    """Keep a telephone number, or none any more; the log keeps neither."""
    Contact.objects.update_or_create(user=user, defaults={"phone": phone})
    about, after = name_in_log(user.pk), {"changed": ["telephone"]}
    enter(by=by, at=at, deed="change_contact", about=about, after=after)
