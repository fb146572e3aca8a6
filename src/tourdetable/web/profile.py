"""The dialogue that this installation serves, as its profile has it."""

from functools import cache

from django.conf import settings

from tourdetable.framework import profiles
from tourdetable.framework.profile import Profile


def profile() -> Profile:
    """The profile of the dialogue; loaded once."""
    return loaded(settings.PROFILE)


@cache
def loaded(name: str) -> Profile:
    """A profile by its name or folder."""
    return profiles.load(name)
