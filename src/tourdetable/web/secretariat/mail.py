"""The mail that was sent: in the trial alone, where it goes to nobody."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from tourdetable.accounts.mailbox import kept_mail
from tourdetable.accounts.rules import Deed
from tourdetable.web.asking import require


@login_required
@never_cache
def mail(request: HttpRequest) -> HttpResponse:
    """The newest first. In an office nobody reads the letters of others: there is no such page."""
    require(request, Deed.SEE_MAIL)
    if not settings.DEMO:
        raise Http404
    return render(request, "secretariat/mail.html", {"letters": kept_mail()})
