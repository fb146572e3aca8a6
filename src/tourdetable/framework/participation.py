"""Who belongs to a dialogue: always a dated fact with a source, never a mark on a country."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from .dates import PartialDate, Period
from .entry import Sourced


class Status(StrEnum):
    """In what standing a State or an organisation takes part."""

    PARTICIPATING = "participating"
    SILK_ROUTES = "silk_routes_participating"  # an overview of 2017 keeps these States apart
    OBSERVER = "observer"
    REGULAR = "regular_participant"
    INVITED = "invited"
    SUSPENDED = "suspended"
    TOOK_PART = "took_part"  # was there; no source states its standing
    OPEN = "open"  # no source was found: left for the operator to fill


class Participation(Sourced, Period):
    """The standing of one State or organisation for a time."""

    code: str
    """Its code in the register of names."""
    status: Status
    """Its standing."""
    weak: bool = False
    """True where the source is no authority, such as a copy of an encyclopaedia."""


class Listing(Sourced):
    """A list of participants that a source gives. It shows who is named, not in what standing."""

    id: str
    """Short name of ours."""
    title: str
    """What list it is."""
    day: PartialDate | None = None
    """The time that it describes; empty where the source has no date."""
    weak: bool = False
    """True where the source is no authority."""
    codes: tuple[str, ...] = Field(min_length=1)
    """Who is named."""
    as_written: Mapping[str, str] = Field(default_factory=dict)
    """Names as the source writes them, by code, where they are not the usual ones."""
    spoke: tuple[str, ...] = ()
    """Of them, those whose words the source reports."""
