"""The dialogue that this installation serves, as its profile has it."""

from functools import cache

from django.conf import settings

from tourdetable.dialogue.meetings.queries import Meeting
from tourdetable.framework import FrameworkVersion, profiles
from tourdetable.framework.profile import Profile


def profile() -> Profile:
    """The profile of the dialogue; loaded once."""
    return loaded(settings.PROFILE)


def framework_of(meeting: Meeting) -> FrameworkVersion | None:
    """The framework that was in force on the day of a meeting of this dialogue."""
    if meeting.starts_on is None or meeting.dialogue != profile().name:
        return None
    return profile().framework_on(meeting.starts_on)


@cache
def loaded(name: str) -> Profile:
    """A profile by its name or folder."""
    return profiles.load(name)
