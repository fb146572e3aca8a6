"""One's own account: name, seats, password, second factor, sessions and devices."""

from allauth.account.views import password_change
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts import actions, sessions
from tourdetable.accounts.forms import NameForm
from tourdetable.accounts.people import User
from tourdetable.accounts.queries import actor
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of


def oneself(request: HttpRequest) -> User:
    """The account of who is logged in."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Log in first.")
    return request.user


@takes("GET", "POST")
@login_required
@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """The page of one's own account, and a new name for it."""
    user = oneself(request)
    form = NameForm(request.POST or None, initial={"name": user.name}, label_suffix="")
    if request.method == "POST" and form.is_valid():
        by = actor(viewer_of(request))
        actions.rename(user=user, name=form.cleaned_data["name"], by=by, at=timezone.now())
        messages.success(request, "Your name is changed.")
        return redirect("account")
    page = {
        "form": form,
        "seats": user.seats.all(),
        "today": timezone.localdate(),
        "devices": sessions.devices(user, request.session.session_key),
        "second_factor": sessions.has_second_factor(user),
    }
    return render(request, "account/account.html", page, status=422 if form.errors else 200)


@takes("POST")
@login_required
def end_sessions(request: HttpRequest) -> HttpResponse:
    """End one session, or all but the one that asks."""
    user, number = oneself(request), request.POST.get("session", "")
    if number.isascii() and number.isdigit() and len(number) < 19:
        if not sessions.end_session(user, int(number)):
            raise Http404
        messages.success(request, "That session is ended.")
    else:
        ended = sessions.end_other_sessions(user, request.session.session_key)
        messages.success(request, f"Other sessions ended: {ended}.")
    actions.note(user=user, deed="end_sessions", by=actor(viewer_of(request)), at=timezone.now())
    return redirect("account")


@takes("GET", "POST")
@login_required
@never_cache
def change_password(request: HttpRequest) -> HttpResponse:
    """A new password for who knows the old one; all other sessions end with it."""
    user = oneself(request)
    if not user.has_usable_password():
        raise PermissionDenied(
            "You log in without a password. To set one, use “Forgot your password?” on the "
            "page for logging in."
        )
    answer: HttpResponse = password_change(request)
    if request.method == "POST" and answer.status_code == 302:
        sessions.end_other_sessions(user, request.session.session_key)
        messages.success(request, "Your password is changed. All your other sessions have ended.")
    return answer
