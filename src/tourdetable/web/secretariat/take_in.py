"""Taking a document of a meeting into the record."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.errors import Refusal
from tourdetable.exchange import Receipt
from tourdetable.exchange import take_in as take_record_in
from tourdetable.exchange.forms import TakeInForm
from tourdetable.web.asking import require
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of


@takes("GET", "POST", files=True)
@login_required
def take_in(request: HttpRequest) -> HttpResponse:
    """The form, and the receipt once a document has been taken in."""
    require(request, Deed.TAKE_IN)
    form = TakeInForm(request.POST or None, request.FILES or None, label_suffix="")
    receipt = taken_in(request, form) if request.method == "POST" and form.is_valid() else None
    status = 422 if form.errors else 200
    if receipt is not None:
        form = TakeInForm(label_suffix="")  # the next document is asked about anew
    page = {"form": form, "receipt": receipt}
    return render(request, "secretariat/take_in.html", page, status=status)


def taken_in(request: HttpRequest, form: TakeInForm) -> Receipt | None:
    """The receipt; a refusal becomes an error of the form, and nothing has been kept."""
    try:
        return take_record_in(
            form.record,
            by=actor(viewer_of(request)),
            at=timezone.now(),
            new_version=form.cleaned_data["new_version"],
        )
    except Refusal as refusal:
        form.add_error("document", str(refusal))
        return None
