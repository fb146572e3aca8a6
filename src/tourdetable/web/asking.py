"""Asking whether somebody may do what they ask for, before anything is looked up."""

from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from tourdetable.accounts.entering import showed_lately
from tourdetable.accounts.forms import SeatForm
from tourdetable.accounts.people import Seat, User, account_of_number, seat_of
from tourdetable.accounts.rules import Deed, may
from tourdetable.accounts.seats import SeatKind
from tourdetable.web.viewer import viewer_of


def require(request: HttpRequest, deed: Deed, *, participant: str | None = None) -> None:
    """Refuse, with the reason, who may not."""
    answer = may(viewer_of(request), deed, participant=participant)
    if not answer.allowed:
        raise PermissionDenied(answer.reason)


def account_or_404(number: int) -> User:
    """An account by its number."""
    found = account_of_number(number)
    if found is None:
        raise Http404
    return found


def seat_or_404(user: User, number: int) -> Seat:
    """A seat of an account; another's is not found."""
    found = seat_of(user, number)
    if found is None:
        raise Http404
    return found


def shows_who_they_are(request: HttpRequest, form: SeatForm) -> bool:
    """Whether somebody may give a seat as it was typed without showing once more who they are.

    With a seat of the Secretariat one could give oneself all others; a page that somebody left
    open is not enough for it.
    """
    if form.seat().kind is not SeatKind.SECRETARIAT or showed_lately(request, timezone.now()):
        return True
    way = f"{reverse('account_reauthenticate')}?next={quote(request.path)}"
    words = 'For a seat of the Secretariat, <a href="{}">show first that it is you</a>.'
    form.add_error("kind", format_html(words, way))
    return False
