"""What an address names, or the page that says that there is no such thing.

What a viewer may not see is not there: the answer is the same, word for word.
"""

from django.http import Http404

from tourdetable.accounts.rules import Viewer
from tourdetable.dialogue.bodies import queries as bodies
from tourdetable.dialogue.bodies.queries import Participant
from tourdetable.dialogue.meetings import queries as meetings
from tourdetable.dialogue.meetings.queries import Meeting


def meeting_of(slug: str, viewer: Viewer) -> Meeting:
    """The meeting of an address."""
    found = meetings.meeting(slug, viewer)
    if found is None:
        raise Http404("There is no record of such a meeting.")
    return found


def participant_of(slug: str, viewer: Viewer) -> Participant:
    """The participant of an address."""
    found = bodies.participant(slug, viewer)
    if found is None:
        raise Http404("No participant of this dialogue has this address.")
    return found
