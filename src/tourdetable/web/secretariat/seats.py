"""Seats: giving, changing and ending them, and giving back what was ended by mistake."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts import actions
from tourdetable.accounts.forms import SeatForm, VersionForm, as_typed
from tourdetable.accounts.people import Seat, User
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.errors import Refusal
from tourdetable.web import seat_words
from tourdetable.web.asking import account_or_404, require, seat_or_404, shows_who_they_are
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of

CONFLICT = 409


def form_of(request: HttpRequest, seat: Seat | None = None) -> SeatForm:
    """The form of a seat, with what can be chosen."""
    initial = as_typed(seat.held) if seat else {"begins_on": timezone.localdate()}
    return SeatForm(
        request.POST or None,
        initial=initial,
        participants=seat_words.participants(),
        bodies=seat_words.bodies(),
        label_suffix="",
    )


@takes("GET", "POST")
@login_required
@never_cache
def give(request: HttpRequest, number: int) -> HttpResponse:
    """Give somebody one more seat."""
    require(request, Deed.INVITE)
    person = account_or_404(number)
    form = form_of(request)
    if request.method == "POST" and form.is_valid() and shows_who_they_are(request, form):
        by = actor(viewer_of(request))
        actions.give_seat(user=person, seat=form.seat(), by=by, at=timezone.now())
        messages.success(request, "The seat is given.")
        return redirect("one_account", number=number)
    page = {"person": person, "form": form}
    return render(request, "secretariat/give_seat.html", page, status=422 if form.errors else 200)


@takes("GET", "POST")
@login_required
@never_cache
def change(request: HttpRequest, number: int, seat: int) -> HttpResponse:
    """Change a seat; who saw an older one is shown both and decides."""
    require(request, Deed.END_SEAT)
    person = account_or_404(number)
    kept = seat_or_404(person, seat)
    form, seen = form_of(request, kept), VersionForm(request.POST or None)
    sent = request.method == "POST" and form.is_valid() and seen.is_valid()
    if sent and shows_who_they_are(request, form):
        return changed(request, person, kept, form, seen.cleaned_data["version"])
    page = {"person": person, "seat": kept, "form": form, "version": kept.version}
    status = 422 if form.errors else 200
    return render(request, "secretariat/change_seat.html", page, status=status)


def changed(
    request: HttpRequest, person: User, kept: Seat, form: SeatForm, version: int
) -> HttpResponse:
    """Change it, or show why not: with what somebody else made of it, and what was typed."""
    page = {"person": person, "seat": kept, "form": form, "version": version}
    try:
        by, at = actor(viewer_of(request)), timezone.now()
        actions.change_seat(seat=kept, to=form.seat(), version=version, by=by, at=at)
    except actions.SeatChanged as refusal:
        both = {"now": refusal.now, "typed": form.seat(), "version": refusal.now.version}
        page |= {"refused": str(refusal)} | both
    except Refusal as refusal:
        page |= {"refused": str(refusal)}
    else:
        messages.success(request, "The seat is changed.")
        return redirect("one_account", number=person.pk)
    return render(request, "secretariat/change_seat.html", page, status=CONFLICT)


@takes("GET", "POST")
@login_required
@never_cache
def end(request: HttpRequest, number: int, seat: int) -> HttpResponse:
    """End a seat at once, after it has been confirmed."""
    require(request, Deed.END_SEAT)
    person = account_or_404(number)
    kept = seat_or_404(person, seat)
    page = {"person": person, "seat": kept, "back": reverse("one_account", args=[number])}
    if request.method == "POST" and (refused := ended(request, kept)) is None:
        return redirect("one_account", number=number)
    if request.method == "POST":
        kept.refresh_from_db()
        return render(request, "end_seat.html", page | {"refused": refused}, status=CONFLICT)
    return render(request, "end_seat.html", page)


def ended(request: HttpRequest, seat: Seat) -> str | None:
    """End a seat, or say why not."""
    seen = VersionForm(request.POST)
    if not seen.is_valid():
        return "Look at the seat once more, and then confirm."
    try:
        by, at = actor(viewer_of(request)), timezone.now()
        actions.end_seat(seat=seat, version=seen.cleaned_data["version"], by=by, at=at)
    except Refusal as refusal:
        return str(refusal)
    messages.success(request, "The seat is ended. If that was a mistake, give it back below.")
    return None


@takes("POST")
@login_required
def give_back(request: HttpRequest, number: int, seat: int) -> HttpResponse:
    """Undo the end of a seat."""
    require(request, Deed.END_SEAT)
    kept = seat_or_404(account_or_404(number), seat)
    given_back(request, kept)
    return redirect("one_account", number=number)


def given_back(request: HttpRequest, seat: Seat) -> None:
    """Give a seat back, and say so, or why not."""
    seen = VersionForm(request.POST)
    try:
        version = seen.cleaned_data["version"] if seen.is_valid() else 0
        by, at = actor(viewer_of(request)), timezone.now()
        actions.give_seat_back(seat=seat, version=version, by=by, at=at)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The seat is given back.")
