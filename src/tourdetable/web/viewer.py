"""Who looks at a page."""

from django.http import HttpRequest
from django.utils import timezone

from tourdetable.accounts.queries import viewer
from tourdetable.accounts.rules import Viewer

KEPT = "_viewer"


def viewer_of(request: HttpRequest) -> Viewer:
    """The person behind a request, with the seats that they hold at this very moment."""
    found: Viewer | None = getattr(request, KEPT, None)
    if found is None:
        found = viewer(request.user, timezone.localdate())
        setattr(request, KEPT, found)
    return found
