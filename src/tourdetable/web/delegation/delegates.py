"""A focal point's own delegation: appointing its delegates, and ending their seats."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts.forms import AppointmentForm
from tourdetable.accounts.invitations import (
    Fresh,
    Invitation,
    invite,
    of_number,
    pending_delegates,
    send_again,
    withdraw,
)
from tourdetable.accounts.people import Seat, delegates
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed, may
from tourdetable.accounts.seats import SeatKind
from tourdetable.errors import Refusal
from tourdetable.web import seat_words
from tourdetable.web.asking import require
from tourdetable.web.inviting import refused, send
from tourdetable.web.protection.methods import takes
from tourdetable.web.secretariat.seats import CONFLICT, ended, given_back
from tourdetable.web.viewer import viewer_of


def participant_or_404(slug: str) -> str:
    """The code of the participant of an address."""
    found = next((code for code, _ in seat_words.participants() if code.lower() == slug), None)
    if found is None:
        raise Http404
    return found


@takes("GET", "POST")
@login_required
@never_cache
def delegation(request: HttpRequest, slug: str) -> HttpResponse:
    """The delegates of a participant, those who are invited, and the form for one more."""
    code = participant_or_404(slug)
    require(request, Deed.APPOINT, participant=code)
    initial = {"begins_on": timezone.localdate()}
    form = AppointmentForm(request.POST or None, initial=initial, label_suffix="")
    if request.method == "POST" and form.is_valid():
        send(request, appointed(request, form, code))
        return redirect("delegation", slug=slug)
    page = {
        "slug": slug,
        "name": seat_words.participant_name(code),
        "form": form,
        "seats": delegates([code]),
        "waiting": pending_delegates([code]),
        "now": timezone.now(),
        "today": timezone.localdate(),
    }
    return render(request, "delegation/delegates.html", page, status=422 if form.errors else 200)


def appointed(request: HttpRequest, form: AppointmentForm, code: str) -> Fresh:
    """The invitation of a delegate, kept before any mail is sent."""
    return invite(
        email=form.cleaned_data["email"],
        name=form.cleaned_data["name"],
        seat=form.seat(code),
        open_for=settings.INVITATION_OPEN_FOR,
        by=actor(viewer_of(request)),
        at=timezone.now(),
    )


def delegate_or_404(code: str, number: int) -> Seat:
    """The seat of a delegate of a participant; any other is not found."""
    found = delegates([code]).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


@takes("GET", "POST")
@login_required
@never_cache
def end(request: HttpRequest, slug: str, seat: int) -> HttpResponse:
    """End the seat of a delegate at once, after it has been confirmed."""
    code = participant_or_404(slug)
    require(request, Deed.APPOINT, participant=code)
    kept = delegate_or_404(code, seat)
    page = {"person": kept.user, "seat": kept, "back": reverse("delegation", args=[slug])}
    if request.method == "POST" and (why := ended(request, kept)) is None:
        return redirect("delegation", slug=slug)
    if request.method == "POST":
        kept.refresh_from_db()
        return render(request, "end_seat.html", page | {"refused": why}, status=CONFLICT)
    return render(request, "end_seat.html", page)


@takes("POST")
@login_required
def give_back(request: HttpRequest, slug: str, seat: int) -> HttpResponse:
    """Undo the end of a delegate's seat."""
    code = participant_or_404(slug)
    require(request, Deed.APPOINT, participant=code)
    given_back(request, delegate_or_404(code, seat))
    return redirect("delegation", slug=slug)


def own_or_404(request: HttpRequest, number: int) -> Invitation:
    """An invitation that somebody may send again or withdraw; any other is not found."""
    viewer, found = viewer_of(request), of_number(number)
    if found is None:
        raise Http404
    of_a_delegate = found.kind == SeatKind.DELEGATE
    appoints = of_a_delegate and may(viewer, Deed.APPOINT, participant=found.participant).allowed
    if not (appoints or may(viewer, Deed.INVITE).allowed):
        raise Http404
    return found


def back_to_list(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """To the list from which somebody came."""
    if may(viewer_of(request), Deed.INVITE).allowed:
        return redirect("invitations")
    return redirect("delegation", slug=str(invitation.participant).lower())


@takes("POST")
@login_required
def send_invitation_again(request: HttpRequest, number: int) -> HttpResponse:
    """A new link by mail; the earlier one leads nowhere."""
    found, by, at = own_or_404(request, number), actor(viewer_of(request)), timezone.now()
    try:
        open_for = settings.INVITATION_OPEN_FOR
        send(request, send_again(invitation=found, open_for=open_for, by=by, at=at))
    except Refusal as refusal:
        refused(request, refusal)
    return back_to_list(request, found)


@takes("POST")
@login_required
def withdraw_invitation(request: HttpRequest, number: int) -> HttpResponse:
    """Take an invitation back."""
    found = own_or_404(request, number)
    try:
        withdraw(invitation=found, by=actor(viewer_of(request)), at=timezone.now())
    except Refusal as refusal:
        refused(request, refusal)
    return back_to_list(request, found)
