"""What the frame around every page shows."""

from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils import timezone

from tourdetable.accounts.queries import seats
from tourdetable.accounts.rules import may_take_in

from .profile import profile


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
    Way("meetings", "Meetings", ("meeting", "source", "whole_source")),
    Way("participants", "Participants", ("participant",)),
    Way("follow_up", "Follow-up"),
    Way("framework", "Framework"),
    Way("bodies", "Bodies"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The dialogue's name, the navigation, and what the person who is logged in may do."""
    here = request.resolver_match.url_name if request.resolver_match else None
    held, today = seats(request.user), timezone.localdate()
    return {
        "dialogue": profile(),
        "ways": [(way, here == way.address, here in way.also) for way in WAYS],
        "takes_in": may_take_in(held, today).allowed,
        "own_participants": [
            one.participant for one in held if one.participant and one.holds_on(today)
        ],
    }
