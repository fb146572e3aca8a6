"""Sending invitations, and telling whether their letters went out."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from tourdetable.accounts import letters
from tourdetable.accounts.invitations import Fresh, note_sent
from tourdetable.errors import Refusal
from tourdetable.web.seat_words import seat_words

NOT_SENT = (
    "The invitation is kept, but the mail could not be sent. Send it again later, from the list "
    "of invitations."
)


def send(request: HttpRequest, fresh: Fresh) -> None:
    """Send the letter of an invitation that is kept already, and say on the page how it went."""
    invitation = fresh.invitation
    address = reverse("invitation", args=[fresh.token])
    letter = letters.invitation(
        to=invitation.email,
        name=invitation.name,
        seat=seat_words(invitation.held),
        days=settings.INVITATION_OPEN_FOR.days,
        address=request.build_absolute_uri(address),
    )
    if letters.post(letter):
        note_sent(invitation=invitation, at=timezone.now())
        messages.success(request, f"{invitation.name} is invited: the mail is sent.")
    else:
        messages.warning(request, NOT_SENT)


def refused(request: HttpRequest, refusal: Refusal) -> None:
    """Say on the next page why an invitation stays as it is."""
    messages.error(request, str(refusal))
