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
    Way("meetings", "Meetings", ("meeting", "source")),
    Way("participants", "Participants", ("participant",)),
    Way("follow_up", "Follow-up"),
    Way("framework", "Framework"),
    Way("bodies", "Bodies"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The dialogue's name, the navigation, and what the person who is logged in may do."""
    here = request.resolver_match.url_name if request.resolver_match else None
    takes_in = may_take_in(seats(request.user), timezone.localdate()).allowed
    return {
        "dialogue": profile(),
        "ways": [(way, here == way.address, here in way.also) for way in WAYS],
        "takes_in": takes_in,
        "own_participants": own_participants(request),
    }


def own_participants(request: HttpRequest) -> list[str]:
    """Codes of the participants for whom the person who is logged in speaks today."""
    today = timezone.localdate()
    held = [one for one in seats(request.user) if one.holds_on(today)]
    return [one.participant for one in held if one.participant]
