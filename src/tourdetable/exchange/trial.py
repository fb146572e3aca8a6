"""The trial: the dialogue of the profile, its example meetings, and accounts to look around with.

Nothing of it is done twice: what is there stays as it is, and so do the data of earlier trials.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tourdetable.accounts.actions import open_account
from tourdetable.accounts.queries import account
from tourdetable.accounts.seats import SeatKind
from tourdetable.archive.queries import is_on_the_shelf
from tourdetable.audit.actions import Actor
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.dialogue.bodies.queries import is_set_up
from tourdetable.framework import profiles
from tourdetable.framework.profile import Profile
from tourdetable.record import Classification

from .classified import classified
from .documents import record_of
from .made_up import made_up
from .receipt import Receipt
from .taking import take_in

PASSWORD = "round-table-trial"  # noqa: S105  # of accounts that exist on the trial's machine alone
OPERATOR = Actor("the trial")


@dataclass(frozen=True)
class TrialAccount:
    """An account of the trial."""

    seat: str
    """Whose seat it is, in words."""
    email: str
    """What is typed to log in."""
    kind: SeatKind
    """Its seat."""
    purpose: str
    """What one tries with it."""
    participant: str | None = None
    """Code of the participant for whom its holder speaks."""
    body: str | None = None
    """Key of the body in which its holder sits."""
    password: str = PASSWORD
    """What is typed after it."""


ACCOUNTS = (
    TrialAccount(
        "Secretariat",
        "secretariat@trial.example",
        SeatKind.SECRETARIAT,
        "Sees everything, takes documents in, invites people and gives seats.",
    ),
    TrialAccount(
        "Chair",
        "chair@trial.example",
        SeatKind.CHAIR,
        "Chairs the dialogue, and reads what its bodies keep to themselves.",
    ),
    TrialAccount(
        "Co-Chair", "co-chair@trial.example", SeatKind.CO_CHAIR, "Chairs beside the Chair."
    ),
    TrialAccount(
        "Focal point of Türkiye",
        "turkiye@trial.example",
        SeatKind.FOCAL_POINT,
        "Speaks for a delegation, and appoints its delegates.",
        participant="TUR",
    ),
    TrialAccount(
        "Delegate of Hungary",
        "hungary@trial.example",
        SeatKind.DELEGATE,
        "Sees what is for participants, and the delegation's own words.",
        participant="HUN",
    ),
    TrialAccount(
        "Reference Group",
        "reference-group@trial.example",
        SeatKind.REFERENCE_GROUP,
        "Sees what the Reference Group keeps to itself.",
        body="reference_group",
    ),
    TrialAccount(
        "Working group",
        "working-group@trial.example",
        SeatKind.GROUP_MEMBER,
        "Sees what one working group keeps to itself.",
        body="wg_silk_routes",
    ),
    TrialAccount(
        "Observer of IOM",
        "iom@trial.example",
        SeatKind.OBSERVER,
        "Takes part without being a participating State.",
        participant="IOM",
    ),
    TrialAccount(
        "Donor",
        "donor@trial.example",
        SeatKind.DONOR,
        "Gives, does not take part, and sees what is public.",
    ),
    TrialAccount(
        "Evaluator", "evaluator@trial.example", SeatKind.EVALUATOR, "Looks back on the dialogue."
    ),
)


def prepare(profile: Profile, *, at: datetime) -> Iterator[str]:
    """Put everything into an empty database, or what an earlier trial lacks; tell each step."""
    if not is_set_up(profile.id):
        yield f"Setting up the {profile.name} …"
        set_up(profile, by=OPERATOR, at=at)
    for path in profiles.examples(profile.id):
        if not is_on_the_shelf(digest(path)):
            yield f"Reading {path.name} …"
            take_in_file(path, at=at)
    invented = made_up(profile.name)
    if not is_on_the_shelf(invented.document.sha256):
        yield "Making up a meeting that not everybody sees …"
        take_in(invented, by=OPERATOR, at=at)
    for one in ACCOUNTS:
        if account(one.email) is None:
            yield f"Opening an account: {one.seat} …"
            open_account(
                email=one.email,
                name=one.seat,
                password=one.password,
                seat=one.kind,
                participant=one.participant,
                body=one.body,
                by=OPERATOR,
                at=at,
            )


def take_in_file(path: Path, *, at: datetime) -> Receipt:
    """An example, read, checked and taken in."""
    read = record_of(path.read_bytes(), name=path.name)
    return take_in(classified(read, Classification.PUBLIC), by=OPERATOR, at=at)


def digest(path: Path) -> str:
    """By what a document is known on the shelf."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
