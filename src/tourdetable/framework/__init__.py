"""What the dialogue has agreed on: goals, actions, bodies, names of States and organisations.

A dialogue is a folder of TOML; `profiles.load("budapest_process")` reads one. Every fact has its
evidence and its source, frameworks have versions, and participation and offices have dates.
"""

from . import actions, names, profiles
from .actions import ActionsFault
from .bodies import Body, BodyKind, Term
from .dates import PartialDate, Period
from .entry import Evidence
from .goals import Action, CompactMapping, Crosswalk, FrameworkVersion, Goal, GoalKey, Theme
from .meetings import KnownMeeting
from .participation import Listing, Participation, Status
from .profile import Profile, ProfileFault
from .projects import KnownProject

__all__ = [
    "Action",
    "ActionsFault",
    "Body",
    "BodyKind",
    "CompactMapping",
    "Crosswalk",
    "Evidence",
    "FrameworkVersion",
    "Goal",
    "GoalKey",
    "KnownMeeting",
    "KnownProject",
    "Listing",
    "PartialDate",
    "Participation",
    "Period",
    "Profile",
    "ProfileFault",
    "Status",
    "Term",
    "Theme",
    "actions",
    "names",
    "profiles",
]
