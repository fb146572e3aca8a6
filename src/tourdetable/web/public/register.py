"""The register of known meetings beside those of which there is a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tourdetable.dialogue.meetings.queries import Meeting
from tourdetable.framework import KnownMeeting, Profile


@dataclass(frozen=True)
class Registered:
    """A meeting that public sources name, with its record if there is one."""

    known: KnownMeeting
    bodies: tuple[str, ...]
    record: Meeting | None


def registered(profile: Profile, meetings: Iterable[Meeting]) -> list[Registered]:
    """All known meetings, the latest first."""
    records = {(one.body, one.starts_on): one for one in meetings}
    found = []
    for known in sorted(profile.meetings, key=lambda one: one.starts.earliest, reverse=True):
        bodies = tuple(body.name for one in known.bodies if (body := profile.body(one)))
        keys: list[tuple[str | None, date | None]] = [
            (name, known.starts.exact) for name in bodies if known.starts.exact
        ]
        record = next((records[key] for key in keys if key in records), None)
        found.append(Registered(known, bodies, record))
    return found
