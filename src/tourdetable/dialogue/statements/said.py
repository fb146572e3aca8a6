"""What one viewer sees of an intervention; nothing leads from it to what they may not see."""

from dataclasses import dataclass

from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.registration.models import Attendance


@dataclass(frozen=True)
class Goal:
    """A goal that a passage touches, and on what basis one says so."""

    code: str
    basis: str


@dataclass(frozen=True)
class Said:
    """A passage as a viewer sees it.

    Who may not know who said it gets a wording that a person released, and no place, speaker,
    person, capacity or sign.
    """

    meeting: Meeting
    acts: tuple[str, ...]
    goals: tuple[Goal, ...] = ()
    themes: tuple[str, ...] = ()
    speakers: tuple[Attendance | None, ...] = ()
    """Those who said it; None stands for several who are not named by the document."""
    capacity: str | None = None
    person: str | None = None
    on_behalf_of: tuple[str, ...] = ()
    sign: str = ""
    start: int | None = None
    end: int | None = None
    paragraph: str | None = None
    wording: str | None = None
    """What stands in place of its words where the speaker may not be known."""
    key: int | None = None
    """By what the Secretariat finds it again."""

    @property
    def is_attributed(self) -> bool:
        """Whether the viewer may know who said it."""
        return self.wording is None

    @property
    def meeting_id(self) -> int:
        """Key of the meeting."""
        return self.meeting.pk
