"""What the frame around every page shows."""

from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest

from tourdetable.accounts.people import appoints_for, needs_second_factor
from tourdetable.accounts.rules import Deed, may
from tourdetable.exchange.trial import ACCOUNTS

from .profile import profile
from .seat_words import seat_words
from .viewer import viewer_of


class Way(NamedTuple):
    """An entry of the navigation."""

    address: str
    """Name of the address that it leads to."""
    words: str
    """What it is called."""
    also: tuple[str, ...] = ()
    """Names of the pages that lie behind it."""


WAYS = (
    Way("home", "Home"),
    Way(
        "meetings",
        "Meetings",
        (
            "meeting",
            "source",
            "whole_source",
            "access",
            "fact_access",
            "meeting_history",
            "document_history",
        ),
    ),
    Way("participants", "Participants", ("participant",)),
    Way("follow_up", "Follow-up"),
    Way("framework", "Framework"),
    Way("bodies", "Bodies"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The dialogue's name, the navigation, and what the person who is logged in may do."""
    here = request.resolver_match.url_name if request.resolver_match else None
    viewer = viewer_of(request)
    return {
        "dialogue": profile(),
        "ways": [(way, here == way.address, here in way.also) for way in WAYS],
        "takes_in": may(viewer, Deed.TAKE_IN).allowed,
        "reads_history": may(viewer, Deed.READ_HISTORY).allowed,
        "reads_log": may(viewer, Deed.READ_LOG).allowed,
        "own_participants": sorted(viewer.own_participants),
        "appoints_for": sorted(appoints_for(viewer)),
        "sees_accounts": may(viewer, Deed.SEE_ACCOUNTS).allowed,
        "sees_mail": settings.DEMO and may(viewer, Deed.SEE_MAIL).allowed,
        "second_factor_asked": needs_second_factor(viewer, settings.SECOND_FACTOR_FOR),
        "trial_seats": ACCOUNTS if settings.DEMO else (),
        "seat_label": ", ".join(map(seat_words, viewer.held)) or "Public",
    }
