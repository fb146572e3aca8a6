"""Accounts: all of them with search, one person with their seats, closing and opening again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts import actions, people
from tourdetable.accounts.invitations import pending
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.errors import Refusal
from tourdetable.web.asking import account_or_404, require
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of

ON_A_PAGE = 50
LONGEST_WORDS = 100


@login_required
@never_cache
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts with their seats, or those that some words are found in."""
    require(request, Deed.SEE_ACCOUNTS)
    words = request.GET.get("words", "")[:LONGEST_WORDS]
    pages = Paginator(people.accounts(words), ON_A_PAGE)
    page = {
        "words": words,
        "found": pages.get_page(request.GET.get("page")),
        "waiting": pending().count(),
    }
    return render(request, "secretariat/accounts.html", page)


@login_required
@never_cache
def account(request: HttpRequest, number: int) -> HttpResponse:
    """One person with all their seats."""
    require(request, Deed.SEE_ACCOUNTS)
    person = account_or_404(number)
    page = {"person": person, "today": timezone.localdate()}
    return render(request, "secretariat/account.html", page)


@takes("GET", "POST")
@login_required
@never_cache
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Close an account, once that is confirmed."""
    require(request, Deed.END_SEAT)
    person = account_or_404(number)
    refused = None
    if request.method == "POST":
        try:
            by = actor(viewer_of(request))
            actions.close_account(user=person, by=by, at=timezone.now())
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, "The account is closed. It can be opened again below.")
            return redirect("one_account", number=number)
    page = {"person": person, "refused": refused}
    return render(request, "secretariat/close_account.html", page, status=409 if refused else 200)


@takes("POST")
@login_required
def open_again(request: HttpRequest, number: int) -> HttpResponse:
    """Open a closed account again."""
    require(request, Deed.END_SEAT)
    person = account_or_404(number)
    by = actor(viewer_of(request))
    actions.open_account_again(user=person, by=by, at=timezone.now())
    messages.success(request, "The account is open again, with the seats that it had.")
    return redirect("one_account", number=number)
