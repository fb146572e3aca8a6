"""Interventions: who said what, and of what kind it was."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from .classification import Attribution, Classification
from .places import Fact, Place

EVERYBODY = "*"
"""The speaker of what several said together without being named."""


class Act(StrEnum):
    """What a participant does by speaking. A wish is never read as a promise."""

    REPORT = "report"  # "has put its new asylum law into force"
    COMMITMENT = "commitment"  # "will open a second centre"
    INTEREST = "interest"  # "would like to learn from others"
    OFFER = "offer"  # "is ready to host the next meeting"
    REQUEST = "request"  # "asks the dialogue to look at goal 6"
    PROPOSAL = "proposal"  # "suggests a joint training"
    POSITION = "position"  # "stresses prevention"
    CONCERN = "concern"  # "is worried about the winter"
    APPRECIATION = "appreciation"  # "thanks the Chair"
    DECISION = "decision"  # "it was agreed"
    PROCEDURE = "procedure"  # "opened the meeting"


FOLLOWED_UP = (Act.COMMITMENT, Act.OFFER, Act.REQUEST, Act.PROPOSAL)
"""The acts that are looked at again at the next meeting."""


class GoalReference(Fact):
    """One goal that a passage has to do with, and how that is known."""

    code: str = Field(min_length=1, max_length=100)
    """Code of the goal in the framework's version ("PG1")."""
    basis: Literal["stated", "assigned", "suggested"]
    """Named in the passage, put there by a person, or guessed from the subject."""


class Intervention(Fact):
    """A passage in which one speaker, or several together, say something."""

    id: str = Field(min_length=1)
    """Name of the intervention within the record ("i17")."""
    speakers: tuple[str, ...] = Field(min_length=1)
    """Who said it: names of participants, or `*` for several who are not named."""
    capacity: str | None = None
    """The office in which it was said, if not for the participant itself."""
    person: str | None = None
    """Name of the person who said it, if the document tells."""
    acts: tuple[Act, ...] = Field(min_length=1)
    """What was done by saying it, the leading act first."""
    verb: str | None = None
    """The words that carry the leading act ("is ready to host")."""
    point: str | None = None
    """What it was about: the rest of the passage."""
    on_behalf_of: tuple[str, ...] = ()
    """For whom else the speaker spoke."""
    goals: tuple[GoalReference, ...] = ()
    """Goals of the framework that it touches."""
    themes: tuple[str, ...] = ()
    """Themes beside the goals ("Afghanistan", "vulnerability")."""
    mentions: tuple[str, ...] = ()
    """Other participants that the passage names."""
    reported_speech: bool = True
    """Whether a secretariat reports it, rather than the speaker's own text."""
    confidence: float = Field(default=1.0, ge=0, le=1)
    """How sure the reader is, from 0 to 1."""
    sign: str = ""
    """The words that decided the acts, in the order of the acts; empty if a person did."""
    place: Place
    """Where it stands."""
    classification: Classification | None = None
    """Who may see it, where that is stricter than for the meeting."""
    attribution: Attribution | None = None
    """Whether it may be told who said it, where that is stricter than for the meeting."""
    wording: str | None = Field(default=None, min_length=1)
    """What may be shown of it to those who may not know who said it; a person words it."""

    @model_validator(mode="after")
    def _says_each_thing_once(self) -> Self:
        for what in ("speakers", "acts", "goals", "themes", "mentions", "on_behalf_of"):
            values = getattr(self, what)
            if len(set(values)) != len(values):
                raise ValueError(f"{what} names something twice")
        return self

    @property
    def followed_up_as(self) -> tuple[Act, ...]:
        """Which of its acts call for follow-up.

        This is how the words were read. Whether it is bound, a State alone can tell.
        """
        return tuple(act for act in self.acts if act in FOLLOWED_UP)


class Proposition(Fact):
    """Who stood where on what: an actor, a predicate and a point."""

    actor: str
    """The participant."""
    predicate: str
    """The verb with its auxiliaries, or the noun; of those opposed, with "not" before it."""
    point: str
    """What was said, supported or opposed."""
    stance: Literal["report", "support", "oppose"]
    """Whether the actor says it, joins those who do, or is named as opposed to it."""
    place: Place
    """Where it stands."""
