"""Asking whether somebody may do what they ask for, before anything is looked up."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from tourdetable.accounts.people import Seat, User, account_of_number, seat_of
from tourdetable.accounts.rules import Deed, may
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
