"""Framework versions with their goals and actions, and the crosswalks between them."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from .dates import PartialDate
from .entry import Entry, Sourced

OBJECTIVES = range(1, 24)
"""The numbers of the objectives of the Global Compact for Migration."""


class GoalKey(Entry):
    """A goal by version and code: "PG5" alone means different things in different years."""

    version: str
    """Year of adoption of the framework."""
    code: str
    """Code within it ("PG5")."""

    def __str__(self) -> str:
        return f"{self.code} of {self.version}"


class Goal(Entry):
    """A goal of a framework version under a short label of ours; never its official wording."""

    code: str = Field(min_length=1)
    """Its code ("PG1")."""
    label: str = Field(min_length=1)
    """What it is about, in our words."""
    title: str | None = None
    """Its official wording, once the operator has imported it."""


class Action(Entry):
    """An action under a goal, in its official wording, imported by the operator."""

    goal: str
    """Code of its goal."""
    number: str = Field(min_length=1)
    """Its number under the goal, as the text prints it."""
    text: str = Field(min_length=1)
    """Its words."""


class FrameworkVersion(Sourced):
    """What the participants agreed on in one year: a text with goals and actions."""

    version: str = Field(pattern=r"^\d{4}$")
    """Year of adoption; goals are always named with it."""
    title: str
    """Name of the text."""
    adopted_on: PartialDate
    """Day of adoption; the version is in force from then until the next is adopted."""
    runs_from: PartialDate | None = None
    """First year that the text itself plans for."""
    runs_to: PartialDate | None = None
    """Last year that the text itself plans for."""
    goals: tuple[Goal, ...] = Field(min_length=1)
    """Its goals in the order of the text."""
    action_count: int | None = Field(default=None, ge=0)
    """How many actions the text has, where a source says so."""
    actions: tuple[Action, ...] = ()
    """The actions; empty until the operator imports the official text."""

    @model_validator(mode="after")
    def _codes_differ(self) -> Self:
        codes = [goal.code for goal in self.goals]
        if double := next((code for code in codes if codes.count(code) > 1), None):
            raise ValueError(f"it has two goals with the code {double}")
        return self

    def goal(self, code: str) -> Goal | None:
        """The goal of a code."""
        return next((goal for goal in self.goals if goal.code == code), None)

    def actions_of(self, code: str) -> tuple[Action, ...]:
        """The actions under a goal."""
        return tuple(action for action in self.actions if action.goal == code)

    def adopted_by(self, day: date) -> bool:
        """Whether it had been adopted on or before a day."""
        return self.adopted_on.latest <= day

    def with_actions(self, actions: tuple[Action, ...]) -> Self:
        """The same version with its actions."""
        return self.model_copy(update={"actions": actions})


class Crosswalk(Sourced):
    """One subject through the framework versions."""

    subject: str
    """What the goals have in common."""
    goals: tuple[GoalKey, ...] = Field(min_length=2)
    """The goal that holds the subject in each version."""


class CompactMapping(Sourced):
    """A goal beside the objectives of the Global Compact for Migration, by number."""

    goal: GoalKey
    """The goal."""
    known: bool = True
    """False where no published mapping is known: then nothing may be said."""
    objectives: tuple[int, ...] = ()
    """Numbers of the objectives, 1 to 23."""

    @model_validator(mode="after")
    def _known_or_empty(self) -> Self:
        if self.known != bool(self.objectives):
            raise ValueError("a mapping has objectives, or says `known = false`")
        if wrong := [number for number in self.objectives if number not in OBJECTIVES]:
            raise ValueError(f"the Global Compact has no objective {wrong[0]}")
        return self


class Theme(Sourced):
    """Phrases that suggest a subject; a suggestion is never counted as a stated goal."""

    id: str
    """Short name of ours."""
    title: str
    """What it is about."""
    goals: tuple[GoalKey, ...] = ()
    """Goals that it suggests; empty for a theme across all goals."""
    phrases: tuple[str, ...] = Field(min_length=1)
    """Phrases to look for, in lower case."""
