"""Who may see and do what: values in, an answer with its reason out.

Everything that shows or changes anything asks here; there is no second place.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from tourdetable.record import Attribution, Classification

from .seats import IN_A_BODY, HeldSeat, SeatKind

EVERY_BODY = "*"
"""Stands for all bodies where a seat sees what any of them keeps to itself."""
ALL_BODIES_SEEN_BY = frozenset({SeatKind.SECRETARIAT, SeatKind.CHAIR, SeatKind.CO_CHAIR})
IN_THE_DIALOGUE = frozenset(SeatKind) - {SeatKind.DONOR}
"""Seats that see what is for participants: donors give, and do not take part."""
IN_OPEN_BODIES = frozenset({SeatKind.FOCAL_POINT, SeatKind.DELEGATE})
"""Seats that sit in every body that is open to all participants; observers do not."""
IN_THEIR_BODY = IN_A_BODY | {SeatKind.CHAIR, SeatKind.CO_CHAIR}
"""Seats that see the papers of the body in which they are held."""
OWN_WORDS = frozenset({SeatKind.FOCAL_POINT, SeatKind.DELEGATE, SeatKind.OBSERVER})
"""Seats that know what their own participant said, whatever the attribution."""


@dataclass(frozen=True)
class Answer:
    """Yes or no, and why."""

    allowed: bool
    reason: str


@dataclass(frozen=True)
class Thing:
    """What somebody wants to see: how it is classified, and which body it belongs to."""

    classification: Classification
    body: str | None = None
    """Key of the body; none where it belongs to none that is known."""
    open_body: bool = False
    """Whether all participants sit in that body."""
    body_name: str = "the body that met"
    """What the body is called in the reason."""


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks at a page, with the seats that are theirs on that day."""

    on: date
    seats: tuple[HeldSeat, ...] = ()
    """All that they hold, held before or will hold; only those of the day count."""
    account: int | None = None
    """Number of the account; none for somebody who is not logged in."""

    @property
    def held(self) -> tuple[HeldSeat, ...]:
        """The seats of the day."""
        return tuple(one for one in self.seats if one.holds_on(self.on))

    @property
    def kinds(self) -> frozenset[SeatKind]:
        """What they are at the table on the day."""
        return frozenset(one.kind for one in self.held)

    @property
    def own_participants(self) -> frozenset[str]:
        """Codes of the participants for whom they speak."""
        return frozenset(
            one.participant for one in self.held if one.participant and one.kind in OWN_WORDS
        )

    @property
    def label(self) -> str:
        """Their seats in words, for the log and for the frame of a page."""
        return ", ".join(one.label for one in self.held) or "Public"


def public(on: date) -> Viewer:
    """Somebody who is not logged in."""
    return Viewer(on)


def secretariat(on: date) -> Viewer:
    """The Secretariat itself, as the command line of its own machine has it."""
    return Viewer(on, (HeldSeat(SeatKind.SECRETARIAT, on),))


def audience(level: Classification, body: str | None, on: date) -> Viewer:
    """Those for whom something of a level is meant, at a meeting of a body."""
    seats: dict[Classification, tuple[HeldSeat, ...]] = {
        Classification.PUBLIC: (),
        Classification.PARTICIPANTS: (HeldSeat(SeatKind.OBSERVER, on),),
        Classification.BODY: (HeldSeat(SeatKind.GROUP_MEMBER, on, body=body),),
        Classification.SECRETARIAT: secretariat(on).seats,
    }
    return Viewer(on, seats[level])


@dataclass(frozen=True)
class Sight:
    """What a viewer sees, as a query can ask for it."""

    levels: frozenset[Classification]
    """What is seen of every body."""
    bodies: frozenset[str]
    """Bodies whose own papers are seen, by their keys; `*` for all."""
    open_bodies: bool
    """Whether the papers of bodies that are open to all participants are seen."""

    def covers(self, thing: Thing) -> bool:
        """Whether a thing is seen."""
        if thing.classification in self.levels:
            return True
        if thing.classification is not Classification.BODY:
            return False
        return self.covers_body(thing)

    def covers_body(self, thing: Thing) -> bool:
        """Whether its body is one whose own papers are seen."""
        if EVERY_BODY in self.bodies or (thing.body and thing.body in self.bodies):
            return True
        return self.open_bodies and thing.open_body


def sight(viewer: Viewer) -> Sight:
    """What a viewer sees."""
    kinds, held = viewer.kinds, viewer.held
    levels = {Classification.PUBLIC}
    if kinds & IN_THE_DIALOGUE:
        levels.add(Classification.PARTICIPANTS)
    if SeatKind.SECRETARIAT in kinds:
        levels |= set(Classification)
    bodies = {one.body for one in held if one.body and one.kind in IN_THEIR_BODY}
    of_all = any(one.kind in ALL_BODIES_SEEN_BY and one.body is None for one in held)
    return Sight(
        frozenset(levels),
        frozenset(bodies | ({EVERY_BODY} if of_all else set())),
        bool(kinds & IN_OPEN_BODIES),
    )


def may_see(viewer: Viewer, thing: Thing) -> Answer:
    """Whether a viewer may see a thing at all."""
    if sight(viewer).covers(thing):
        return Answer(allowed=True, reason=SEEN_BECAUSE[thing.classification])
    return Answer(allowed=False, reason=restricted(thing))


SEEN_BECAUSE = {
    Classification.PUBLIC: "It is public.",
    Classification.PARTICIPANTS: "It is for all who take part in the dialogue.",
    Classification.BODY: "It is for those who sit in the body that met.",
    Classification.SECRETARIAT: "The Secretariat sees everything.",
}


def restricted(thing: Thing) -> str:
    """Why somebody may not see a thing. Told to the Secretariat, never to who may not see it."""
    whom = {
        Classification.PARTICIPANTS: "those who take part in the dialogue",
        Classification.BODY: thing.body_name,
    }.get(thing.classification, "the Secretariat")
    return f"Restricted to {whom}."


def may_know_speaker(
    viewer: Viewer, thing: Thing, attribution: Attribution, speakers: Collection[str]
) -> Answer:
    """Whether a viewer who sees a thing may also know who said it.

    `speakers` are the codes of those who said it; a delegation always knows its own words.
    """
    if attribution is Attribution.NAMED:
        return Answer(allowed=True, reason="Who said it may be told.")
    if SeatKind.SECRETARIAT in viewer.kinds:
        return Answer(allowed=True, reason="The Secretariat keeps the record.")
    if speakers and set(speakers) <= viewer.own_participants:
        return Answer(allowed=True, reason="These are the delegation's own words.")
    if attribution is Attribution.CHATHAM_HOUSE:
        return Answer(allowed=False, reason="Said under the Chatham House Rule.")
    if sight(viewer).covers_body(thing):
        return Answer(allowed=True, reason="Those who sit in the body know who spoke in it.")
    return Answer(allowed=False, reason="Who said it is told only to those who sit in the body.")


class Deed(Enum):
    """What somebody may want to do."""

    TAKE_IN = "take a document into the record"
    CLASSIFY = "say who may see something"
    RELEASE = "let more people see something than before"
    WORD = "word what may be shown without its speaker"
    READ_HISTORY = "read what was done to something"
    READ_LOG = "read the whole log, and who read what"
    SEE_ACCOUNTS = "see all accounts and their seats"
    INVITE = "invite people to any seat"
    APPOINT = "appoint and end the delegates of a participant"
    END_SEAT = "end or change any seat"
    SEE_MAIL = "read the mail that was sent"
    ERASE = "erase what is held about a person"
    RETAIN = "let personal data go after their time"
    GET_OWN_DATA = "download what is held about oneself"
    CHANGE_OWN_ACCOUNT = "change one's own password and end one's own sessions"


SECRETARIAT_ALONE = frozenset({SeatKind.SECRETARIAT})
CHAIRS = frozenset({SeatKind.CHAIR, SeatKind.CO_CHAIR})
ALLOWED: dict[Deed, frozenset[SeatKind]] = {
    Deed.TAKE_IN: SECRETARIAT_ALONE,
    Deed.CLASSIFY: SECRETARIAT_ALONE,
    Deed.RELEASE: SECRETARIAT_ALONE | CHAIRS,
    Deed.WORD: SECRETARIAT_ALONE,
    Deed.READ_HISTORY: SECRETARIAT_ALONE | CHAIRS,
    Deed.READ_LOG: SECRETARIAT_ALONE,
    Deed.SEE_ACCOUNTS: SECRETARIAT_ALONE,
    Deed.INVITE: SECRETARIAT_ALONE,
    Deed.APPOINT: SECRETARIAT_ALONE | {SeatKind.FOCAL_POINT},
    Deed.END_SEAT: SECRETARIAT_ALONE,
    Deed.SEE_MAIL: SECRETARIAT_ALONE,
    Deed.ERASE: SECRETARIAT_ALONE,
    Deed.RETAIN: SECRETARIAT_ALONE,
}
"""Who may do what. What everybody with an account may do stands in `WITH_AN_ACCOUNT`."""
WITH_AN_ACCOUNT = frozenset({Deed.GET_OWN_DATA, Deed.CHANGE_OWN_ACCOUNT})
FOR_OWN_PARTICIPANT = frozenset({Deed.APPOINT})
"""Deeds that a focal point does for its own participant only."""
OF_THE_DIALOGUE = frozenset({Deed.RELEASE, Deed.READ_HISTORY})
"""Deeds of the Chairs of the dialogue as a whole, not of those of one body."""


def may(viewer: Viewer, deed: Deed, *, participant: str | None = None) -> Answer:
    """Whether a viewer may do something, for a participant where that matters."""
    if deed in WITH_AN_ACCOUNT:
        return with_an_account(viewer)
    seats = [one for one in viewer.seats if one.kind in ALLOWED[deed]]
    fitting = [one for one in seats if fits(one, deed, participant)]
    held = next((one for one in fitting if one.holds_on(viewer.on)), None)
    if held:
        return Answer(allowed=True, reason=f"Held today: {held.kind.label}.")
    if fitting:
        label = fitting[0].kind.label
        return Answer(allowed=False, reason=f"Your seat is not held today: {label}.")
    if seats and deed in FOR_OWN_PARTICIPANT:
        return Answer(allowed=False, reason="A focal point does this for its own delegation only.")
    return Answer(allowed=False, reason=f"Only {names(ALLOWED[deed])} may {deed.value}.")


def fits(seat: HeldSeat, deed: Deed, participant: str | None) -> bool:
    """Whether a seat of the right kind is also for the right participant or body."""
    if seat.kind is SeatKind.SECRETARIAT:
        return True
    if deed in FOR_OWN_PARTICIPANT:
        return participant is None or seat.participant == participant
    return deed not in OF_THE_DIALOGUE or seat.body is None


def with_an_account(viewer: Viewer) -> Answer:
    """Whether somebody is logged in."""
    if viewer.account is None:
        return Answer(allowed=False, reason="Log in first.")
    return Answer(allowed=True, reason="It is your own account.")


def names(kinds: Iterable[SeatKind]) -> str:
    """Kinds of seats in words, in their order: "Secretariat, Chair or Co-Chair"."""
    *first, last = [f"the {one.label}" for one in SeatKind if one in kinds]
    return f"{', '.join(first)} or {last}" if first else last
