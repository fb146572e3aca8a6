"""Invitations: the list of those that wait, and a new one."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts.forms import InvitationForm
from tourdetable.accounts.invitations import Fresh, invite, pending
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.web import seat_words
from tourdetable.web.asking import require, shows_who_they_are
from tourdetable.web.inviting import send
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of


@takes("GET", "POST")
@login_required
@never_cache
def invitations(request: HttpRequest) -> HttpResponse:
    """Those that wait, and the form for one more."""
    require(request, Deed.INVITE)
    form = InvitationForm(
        request.POST or None,
        initial={"begins_on": timezone.localdate()},
        participants=seat_words.participants(),
        bodies=seat_words.bodies(),
        label_suffix="",
    )
    if request.method == "POST" and form.is_valid() and shows_who_they_are(request, form):
        send(request, invited(request, form))
        return redirect("invitations")
    page = {"form": form, "waiting": pending(), "now": timezone.now()}
    return render(
        request, "secretariat/invitations.html", page, status=422 if form.errors else 200
    )


def invited(request: HttpRequest, form: InvitationForm) -> Fresh:
    """The invitation, kept before any mail is sent."""
    return invite(
        email=form.cleaned_data["email"],
        name=form.cleaned_data["name"],
        seat=form.seat(),
        open_for=settings.INVITATION_OPEN_FOR,
        by=actor(viewer_of(request)),
        at=timezone.now(),
    )
