"""Erasing a person, once it has been looked at what goes."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tourdetable.accounts.people import User
from tourdetable.accounts.queries import actor
from tourdetable.accounts.rules import Deed
from tourdetable.errors import Refusal
from tourdetable.exchange.people.erasing import Erased, erase
from tourdetable.exchange.people.people import of_account, pseudonym_of
from tourdetable.exchange.people.traces import rows_with
from tourdetable.operations.backups.kept import backups_made
from tourdetable.web.asking import account_or_404, require
from tourdetable.web.protection.methods import takes
from tourdetable.web.viewer import viewer_of


class ErasureForm(forms.Form):
    """That a person is meant, and under which other names."""

    also = forms.CharField(
        label="Other forms of the name",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One a line, as documents have them, such as a family name alone.",
    )
    meant = forms.EmailField(
        label="The mail address of the account",
        max_length=254,
        help_text="Typed once more, because nobody can undo this.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, user: User, data: object = None) -> None:
        super().__init__(data, label_suffix="")  # type: ignore[arg-type]
        self.user = user

    def clean_meant(self) -> str:
        """It is the address of this very account."""
        typed: str = self.cleaned_data["meant"].strip().lower()
        if typed != self.user.email:
            raise forms.ValidationError("This is not the address of this account.")
        return typed

    @property
    def forms_of_the_name(self) -> tuple[str, ...]:
        """The other forms, without empty lines."""
        lines = self.cleaned_data.get("also", "").splitlines()
        return tuple(one.strip() for one in lines if len(one.strip()) > 2)


@takes("GET", "POST")
@login_required
@never_cache
def erase_person(request: HttpRequest, number: int) -> HttpResponse:
    """The page that says what would go, and what has gone once it is confirmed."""
    require(request, Deed.ERASE)
    user = account_or_404(number)
    form = ErasureForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        erased = erased_by(request, form)
        if erased is not None:
            counts = [(kind, count) for kind, count in erased.counts.items() if count]
            told = {"number": number, "erased": erased, "counts": counts}
            told |= {"backups": backups_made()}
            return render(request, "secretariat/erased.html", told)
    sought = of_account(user)
    page = {
        "number": number,
        "person": user,
        "form": form,
        "pseudonym": pseudonym_of(sought),
        "found": rows_with(sought.forms),
    }
    return render(request, "secretariat/erase.html", page, status=422 if form.errors else 200)


def erased_by(request: HttpRequest, form: ErasureForm) -> Erased | None:
    """What came of it; a refusal becomes an error of the form, and nothing is gone."""
    by = actor(viewer_of(request))
    try:
        sought = of_account(form.user, form.forms_of_the_name)
        return erase(sought=sought, by=by, at=timezone.now())
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
