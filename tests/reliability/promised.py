"""What each seat is promised, written by hand from what was asked for; no code of the product.

Levels: public, participants, body, secretariat, and None where nobody has said anything.
Attribution: named, unnamed, chatham_house. The Chatham House Rule hides speakers from everybody
below the Secretariat; a delegation always knows its own words.
"""

import datetime as dt
from dataclasses import dataclass, field

from tourdetable.accounts.seats import HeldSeat, SeatKind

LEVELS = ("public", "participants", "body", "secretariat", None)
ATTRIBUTIONS = ("named", "unnamed", "chatham_house")
OPEN, CLOSED, COMMUNITY = "senior_officials_meeting", "reference_group", "colep"
BODY_NAMES = {
    OPEN: "Senior Officials Meeting",
    CLOSED: "Reference Group",
    COMMUNITY: "Community of Law Enforcement Practitioners",
}
"""A body in which all participants sit, one of few, and one that chooses its own members."""
EVERY = frozenset(BODY_NAMES)
BEFORE, YESTERDAY, TOMORROW = dt.timedelta(-30), dt.timedelta(-1), dt.timedelta(1)


@dataclass(frozen=True)
class Seated:
    """Somebody at the table, and what they are promised."""

    name: str
    kind: SeatKind | None = None
    participant: str | None = None
    body: str | None = None
    begins: dt.timedelta = BEFORE
    ends: dt.timedelta | None = None
    is_active: bool = True
    takes_part: bool = False
    """Whether they see what is for participants."""
    bodies: frozenset[str] = field(default=frozenset())
    """Bodies whose own papers they see, and in which they know who spoke."""
    sees_everything: bool = False

    def seat(self, today: dt.date) -> HeldSeat | None:
        """The seat as it is held."""
        if self.kind is None:
            return None
        ends = today + self.ends if self.ends else None
        return HeldSeat(self.kind, today + self.begins, ends, self.participant, self.body)

    def sees(self, level: str | None, body: str | None) -> bool:
        """Whether they see something of a level at a meeting of a body."""
        seen = {
            "public": True,
            "participants": self.takes_part,
            "body": body in self.bodies,
            "secretariat": False,
            None: False,
        }
        return self.sees_everything or seen[level]

    def knows(self, attribution: str, body: str | None, speakers: frozenset[str]) -> bool:
        """Whether they may know who said something that they see."""
        if self.sees_everything or attribution == "named":
            return True
        if self.speaks_for and speakers == {self.speaks_for}:
            return True
        return attribution == "unnamed" and body in self.bodies

    @property
    def speaks_for(self) -> str | None:
        """The participant whose words are their own."""
        return self.participant if self.takes_part else None


OWN, OTHER = "HUN", "PER"
K = SeatKind
SEATED = (
    Seated("public"),
    Seated("secretariat", K.SECRETARIAT, takes_part=True, bodies=EVERY, sees_everything=True),
    Seated("chair", K.CHAIR, takes_part=True, bodies=EVERY),
    Seated("co-chair", K.CO_CHAIR, takes_part=True, bodies=EVERY),
    Seated("focal point", K.FOCAL_POINT, OWN, takes_part=True, bodies=frozenset({OPEN})),
    Seated("delegate", K.DELEGATE, OWN, takes_part=True, bodies=frozenset({OPEN})),
    Seated("delegate of another", K.DELEGATE, "TUR", takes_part=True, bodies=frozenset({OPEN})),
    Seated(
        "Reference Group member",
        K.REFERENCE_GROUP,
        body=CLOSED,
        takes_part=True,
        bodies=frozenset({CLOSED}),
    ),
    Seated(
        "group member",
        K.GROUP_MEMBER,
        body=COMMUNITY,
        takes_part=True,
        bodies=frozenset({COMMUNITY}),
    ),
    Seated("observer", K.OBSERVER, OTHER, takes_part=True),
    Seated("donor", K.DONOR),
    Seated("evaluator", K.EVALUATOR, takes_part=True),
    Seated(
        "chair of another body",
        K.CHAIR,
        body=COMMUNITY,
        takes_part=True,
        bodies=frozenset({COMMUNITY}),
    ),
    Seated("secretariat that has ended", K.SECRETARIAT, ends=YESTERDAY),
    Seated("secretariat not yet begun", K.SECRETARIAT, begins=TOMORROW),
    Seated("delegate whose seat has ended", K.DELEGATE, OWN, ends=YESTERDAY),
    Seated("deactivated account of the secretariat", K.SECRETARIAT, is_active=False),
)
BY_NAME = {one.name: one for one in SEATED}
