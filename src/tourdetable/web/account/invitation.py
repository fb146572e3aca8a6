"""Accepting an invitation: the page that its letter leads to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts import invitations
from tourdetable.accounts.entering import log_in_as
from tourdetable.accounts.forms import NewPasswordForm
from tourdetable.accounts.invitations import Invitation, State
from tourdetable.accounts.people import User
from tourdetable.errors import Refusal
from tourdetable.web.protection.methods import takes

GONE, FOR_ANOTHER = 410, 403


@takes("GET", "POST")
@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show what an invitation is for; only the form accepts it, since mail scanners open links."""
    found = invitations.of_token(token)
    if found is None:
        raise Http404
    state = invitations.state(found, timezone.now())
    if state is not State.OPEN:
        return told(request, state.value, GONE)
    if isinstance(request.user, User):
        return for_who_is_logged_in(request, found, request.user)
    if invitations.has_account(found):
        page = {"invitation": found}
        return render(request, "account/invitation_log_in.html", page)
    return for_somebody_new(request, found)


def for_who_is_logged_in(request: HttpRequest, found: Invitation, user: User) -> HttpResponse:
    """One button, for the account that it is for."""
    if user.email != found.email:
        return told(request, invitations.FOR_ANOTHER, FOR_ANOTHER)
    if request.method == "POST":
        try:
            invitations.accept(invitation=found, user=user, at=timezone.now())
        except Refusal as refusal:
            return told(request, str(refusal), GONE)
        return redirect("account")
    return render(request, "account/invitation.html", {"invitation": found})


def for_somebody_new(request: HttpRequest, found: Invitation) -> HttpResponse:
    """A password, and the account is open."""
    person = User(email=found.email, name=found.name)
    form = NewPasswordForm(request.POST or None, user=person, label_suffix="")
    if request.method == "POST" and form.is_valid():
        password = form.cleaned_data["password"]
        try:
            user = invitations.accept_with_new_account(
                invitation=found, password=password, at=timezone.now()
            )
        except Refusal as refusal:
            return told(request, str(refusal), GONE)
        return log_in_as(request, user)
    page = {"invitation": found, "form": form}
    return render(request, "account/invitation.html", page, status=422 if form.errors else 200)


def told(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """Why it cannot be accepted, and no word of what it was for."""
    page = {"sentence": sentence}
    return render(request, "account/invitation_refused.html", page, status=status)
