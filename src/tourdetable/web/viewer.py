"""Who looks at a page."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone

from tourdetable.accounts.queries import viewer
from tourdetable.accounts.rules import Viewer

KEPT = "_viewer"


def viewer_of(request: HttpRequest) -> Viewer:
    """The person behind a request, with the seats that they hold at this very moment."""
    found: Viewer | None = getattr(request, KEPT, None)
    if found is None:
        # A request that is refused early, as for its host, has got no further than nobody.
        user = getattr(request, "user", AnonymousUser())
        found = viewer(user, timezone.localdate())
        setattr(request, KEPT, found)
    return found
