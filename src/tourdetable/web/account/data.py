"""What is held about oneself: to look at, to have, and to say how one is reached."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts import contacts
from tourdetable.accounts.contacts import ContactForm
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.exchange.people import holding
from tourdetable.exchange.people.people import of_account
from tourdetable.web.asking import require
from tourdetable.web.protection.methods import takes
from tourdetable.web.public.downloads import file
from tourdetable.web.viewer import viewer_of

from .own import oneself


@takes("GET", "POST")
@login_required
@never_cache
def own_data(request: HttpRequest) -> HttpResponse:
    """The page about one's own data, and a new telephone number."""
    user = oneself(request)
    kept = {"phone": contacts.phone(user)}
    form = ContactForm(request.POST or None, initial=kept, label_suffix="")
    if request.method == "POST" and form.is_valid():
        by, at = actor(viewer_of(request)), timezone.now()
        contacts.set_phone(user=user, phone=form.cleaned_data["phone"], by=by, at=at)
        messages.success(request, "Your telephone number is kept.")
        return redirect("own_data")
    return render(request, "account/data.html", {"form": form}, status=422 if form.errors else 200)


@takes("POST")
@login_required
@never_cache
def own_data_file(request: HttpRequest) -> HttpResponse:
    """Everything that is held about oneself, as one file; it is asked for with a button."""
    viewer, user = viewer_of(request), oneself(request)
    require(request, Deed.GET_OWN_DATA)
    content = holding.hand_over(
        sought=of_account(user), viewer=viewer, by=actor(viewer), at=timezone.now()
    )
    return file(content, "application/json", f"account-{user.pk}.json")
