"""Every action makes exactly one entry; one that is new tomorrow needs an example here."""

import datetime as dt
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any

import pytest

import tourdetable
from actors import SECRETARIAT, TESTER
from exchange.people.seeded import AT, SUMMARY
from tourdetable.accounts import actions, contacts, invitations
from tourdetable.accounts.models import Seat, User
from tourdetable.accounts.queries import viewer
from tourdetable.accounts.seats import HeldSeat, SeatKind
from tourdetable.archive.actions import note_reading
from tourdetable.archive.models import Document
from tourdetable.audit.models import Entry
from tourdetable.checking import checked
from tourdetable.dialogue.bodies.actions import set_up
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.exchange import classified, classifying, take_in
from tourdetable.exchange.people import erasing, holding, people, retaining
from tourdetable.framework import profiles
from tourdetable.reading import read
from tourdetable.record import Attribution, Classification, Record

ROOMS = ("accounts", "archive", "dialogue", "followup", "exchange")
PIECES = {
    "tourdetable.accounts.actions.log_change": "makes the entry of those who call it",
    "tourdetable.accounts.invitations.accept_all_of": "calls the two that accept one",
    "tourdetable.accounts.invitations.note_sent": "the mail server did it, and nobody else",
    "tourdetable.exchange.classifying.keep_fact": "makes the entry of those who call it",
    "tourdetable.exchange.classifying.put_on_meeting": "makes the entry of those who call it",
    "tourdetable.exchange.people.erasing.erase": "tested with erase_rows, which it calls",
    "tourdetable.exchange.people.retaining.retain": "tested with let_go, which it calls",
    "tourdetable.exchange.taking.placed_meeting": "a part of take_in",
    "tourdetable.exchange.taking.shelved": "a part of take_in",
    "tourdetable.exchange.trial.prepare": "does several things, each with its own entry",
    "tourdetable.exchange.trial.take_in_file": "calls take_in",
}
"""What has a moment passed in and yet is no action of its own, with the reason."""
TWO = {"tourdetable.accounts.invitations.accept_with_new_account"}
"""Does two things at once: an account is opened, and a seat is taken."""
DAY = AT.date()
DELEGATE = HeldSeat(SeatKind.DELEGATE, DAY, participant="PER")
BY: dict[str, Any] = {"by": TESTER, "at": AT}
PROFILE = profiles.load("budapest_process")


def person(name: str = "Paul") -> User:
    return actions.open_account(
        email=f"{name.lower()}@lakes.example",
        name=name,
        password="seven boats on a lake",
        seat=SeatKind.SECRETARIAT if name == "Paul" else SeatKind.DELEGATE,
        participant="PER",
        **BY,
    )


def seat() -> Seat:
    person()
    return Seat.objects.get(user=person("Ana"))


def ended_seat() -> Seat:
    return actions.end_seat(seat=seat(), version=1, **BY)


def record() -> Record:
    return classified(checked(read(SUMMARY.encode(), name="lakes.md")), Classification.BODY)


def meeting() -> Meeting:
    take_in(record(), **BY)
    return Meeting.objects.select_related("reading__document").get()


def invitation(email: str = "ana@lakes.example") -> invitations.Invitation:
    week = dt.timedelta(days=7)
    made = invitations.invite(email=email, name="Ana", seat=DELEGATE, open_for=week, **BY)
    return made.invitation


def said(one: Meeting) -> tuple[str | None, str | None]:
    return one.classification, one.attribution


EXAMPLES: dict[Callable[..., Any], Callable[[], Callable[[], Any]]] = {}
"""For each action, what prepares an example of it: what that returns does it."""


def example(action: Callable[..., Any]) -> Callable[..., Any]:
    def keep(prepare: Callable[[], Callable[[], Any]]) -> None:
        EXAMPLES[action] = prepare

    return keep


def of(action: Callable[..., Any], **prepared: Callable[[], Any] | Any) -> None:
    """An action whose arguments are made first."""

    def prepare() -> Callable[[], Any]:
        made = {
            name: one() if isinstance(one, FunctionType) else one for name, one in prepared.items()
        }
        return lambda: action(**made, **BY)

    EXAMPLES[action] = prepare


of(actions.open_account, email="a@b.example", name="A", password=None, seat=SeatKind.CHAIR)
of(actions.give_seat, user=person, seat=DELEGATE)
of(actions.change_seat, seat=seat, to=DELEGATE, version=1)
of(actions.end_seat, seat=seat, version=1)
of(actions.give_seat_back, seat=ended_seat, version=2)
of(actions.close_account, user=lambda: seat().user)
of(actions.open_account_again, user=person)
of(actions.set_password, user=person, password="a longer one by far")
of(actions.note, user=person, deed="log_in")
of(actions.rename, user=person, name="Paula")
of(contacts.set_phone, user=person, phone="+254 20 123 4567")
of(
    invitations.invite,
    email="ana@lakes.example",
    name="Ana",
    seat=DELEGATE,
    open_for=dt.timedelta(days=7),
)
of(invitations.send_again, invitation=invitation, open_for=dt.timedelta(days=7))
of(invitations.withdraw, invitation=invitation)
of(set_up, profile=PROFILE)
of(holding.hand_over, sought=lambda: people.of_account(person()), viewer=SECRETARIAT)


@example(invitations.accept)
def accept() -> Callable[[], Any]:
    user, made = person("Ana"), invitation()
    return lambda: invitations.accept(invitation=made, user=user, at=AT)


@example(invitations.accept_with_new_account)
def accept_with_new_account() -> Callable[[], Any]:
    made, password = invitation(), "seven boats on a lake"
    return lambda: invitations.accept_with_new_account(invitation=made, password=password, at=AT)


@example(take_in)
def take_record_in() -> Callable[[], Any]:
    made = record()
    return lambda: take_in(made, **BY)


@example(note_reading)
def read_document() -> Callable[[], Any]:
    meeting()
    document, somebody = Document.objects.get(), viewer(person(), DAY)
    return lambda: note_reading(document=document, viewer=somebody, at=AT)


@example(classifying.classify_meeting)
def classify_meeting() -> Callable[[], Any]:
    one = meeting()
    levels = {
        "classification": Classification.SECRETARIAT,
        "attribution": Attribution.CHATHAM_HOUSE,
    }
    return lambda: classifying.classify_meeting(one, **levels, before=said(one), **BY)


@example(classifying.release)
def release() -> Callable[[], Any]:
    one = meeting()
    levels = {"classification": Classification.PUBLIC, "attribution": Attribution.NAMED}
    return lambda: classifying.release(one, **levels, why="agreed", before=said(one), **BY)


@example(classifying.classify_fact)
def classify_fact() -> Callable[[], Any]:
    meeting()
    fact, level = Intervention.objects.all()[0], Classification.SECRETARIAT
    return lambda: classifying.classify_fact(fact, classification=level, before=None, **BY)


@example(classifying.attribute)
def attribute() -> Callable[[], Any]:
    meeting()
    one, told = Intervention.objects.all()[0], {"attribution": Attribution.UNNAMED}
    before = (None, None)
    return lambda: classifying.attribute(one, **told, wording=None, before=before, **BY)


@example(erasing.erase_rows)
def erase_rows() -> Callable[[], Any]:
    sought = people.of_account(seat().user)
    return lambda: erasing.erase_rows(sought=sought, mails=0, **BY)


@example(retaining.let_go)
def let_go() -> Callable[[], Any]:
    invitation()
    later = AT + dt.timedelta(days=365)
    return lambda: retaining.let_go(by=TESTER, at=later)


def actions_of_the_rooms() -> Iterator[Callable[..., Any]]:
    """Every function to which the moment of a deed is passed by its name."""
    for module in pkgutil.walk_packages(tourdetable.__path__, "tourdetable."):
        room = module.name.split(".")[1]
        if room in ROOMS and ".migrations" not in module.name:
            yield from actions_of(module.name)


def actions_of(module: str) -> Iterator[Callable[..., Any]]:
    for one in vars(importlib.import_module(module)).values():
        if inspect.isfunction(one) and one.__module__ == module:
            at = inspect.signature(one).parameters.get("at")
            if at is not None and at.kind is at.KEYWORD_ONLY:
                yield one


def name(action: Callable[..., Any]) -> str:
    return f"{action.__module__}.{action.__name__}"


def test_every_action_has_an_example() -> None:
    found = {name(one) for one in actions_of_the_rooms()}
    assert found - {name(one) for one in EXAMPLES} == set(PIECES)


@pytest.mark.django_db
@pytest.mark.parametrize("action", EXAMPLES, ids=name)
def test_an_action_makes_exactly_one_entry(action: Callable[..., Any]) -> None:
    deed = EXAMPLES[action]()
    before = Entry.objects.count()
    deed()
    assert Entry.objects.count() - before == (2 if name(action) in TWO else 1)


@pytest.mark.django_db
def test_the_log_does_not_hold_the_words_that_are_shown_without_their_speaker() -> None:
    meeting()
    one = Intervention.objects.all()[0]
    classifying.attribute(
        one,
        attribution=Attribution.UNNAMED,
        wording="A delegation told of a pier, as Ms Ash had done.",
        before=(None, None),
        **BY,
    )
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.before["wording"], entry.after["wording"]) == (None, "given")
