"""Saying who may see what is kept, and who may know by whom it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from tourdetable.audit.actions import Actor, enter
from tourdetable.dialogue.decisions.models import Decision
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.registration.models import Person
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.errors import Refusal
from tourdetable.followup.items.models import Item
from tourdetable.record import Attribution, Classification

from .classified import refuse_if_looser
from .giving import whole
from .settling import settle
from .wordings import refuse_what_tells_who

FACTS = {
    "intervention": Intervention,
    "decision": Decision,
    "person": Person,
    "item": Item,
}
"""Kinds of facts of which it can be said one by one who may see them."""


class NotLoosened(Refusal):
    """More people would see something, which is a release."""


class NotReleased(Refusal):
    """Something cannot be released as it was asked for."""


class ChangedMeanwhile(Refusal):
    """Somebody else has changed it since the page was opened."""


@transaction.atomic
def classify_meeting(
    meeting: Meeting,
    *,
    classification: Classification,
    attribution: Attribution,
    before: tuple[str | None, str | None],
    by: Actor,
    at: datetime,
) -> None:
    """Say who may see a meeting and know who spoke, where that is stricter than before.

    `before` is what stood on the page from which it was done: if that is not so any more,
    nothing changes.
    """
    refuse_if_changed(meeting, ("classification", "attribution"), before)
    if is_looser(meeting, classification, attribution):
        raise NotLoosened(
            "More people would see it than before. That is a release, and is done as one."
        )
    put_on_meeting(meeting, classification, attribution, deed="classify", by=by, at=at)


@transaction.atomic
def release(
    meeting: Meeting,
    *,
    classification: Classification,
    attribution: Attribution,
    why: str,
    before: tuple[str | None, str | None],
    by: Actor,
    at: datetime,
) -> None:
    """Let more people see a meeting than before; what was restricted by itself stays so."""
    refuse_if_changed(meeting, ("classification", "attribution"), before)
    if not why:
        raise NotReleased("More people would see it than before. Say why they may.")
    put_on_meeting(meeting, classification, attribution, deed="release", by=by, at=at, why=why)


def put_on_meeting(
    meeting: Meeting,
    classification: Classification,
    attribution: Attribution,
    *,
    deed: str,
    by: Actor,
    at: datetime,
    why: str = "",
) -> None:
    """Keep it, settle what follows from it, and enter it into the log."""
    said = {"classification": classification.value, "attribution": attribution.value}
    reason = {"why": why} if why else {}
    changed = put(meeting, said)
    settle(meeting)
    about = f"meeting {meeting.slug}"
    enter(by=by, at=at, deed=deed, about=about, before=changed, after=said | reason)


@transaction.atomic
def classify_fact(
    fact: Any,
    *,
    classification: Classification | None,
    before: str | None,
    by: Actor,
    at: datetime,
) -> None:
    """Say who may see a single fact; none lets it be as visible as its meeting."""
    refuse_if_changed(fact, ("classification",), (before,))
    held = Classification(fact.meeting.classification or Classification.SECRETARIAT)
    if classification is not None:
        refuse_if_looser("It", classification, held)
    said = {"classification": classification.value if classification else None}
    keep_fact(fact, said, deed="classify", by=by, at=at)


@transaction.atomic
def attribute(
    said: Intervention,
    *,
    attribution: Attribution | None,
    wording: str | None,
    before: tuple[str | None, str | None],
    by: Actor,
    at: datetime,
) -> None:
    """Say whether it may be told who said something, and what is shown to who may not know."""
    refuse_if_changed(said, ("attribution", "wording"), before)
    if wording:
        refuse_what_tells_who(wording, whole(said.meeting))
    told = {
        "attribution": attribution.value if attribution else None,
        "wording": wording or None,
    }
    keep_fact(said, told, deed="attribute", by=by, at=at)


def keep_fact(fact: Any, said: Mapping[str, Any], *, deed: str, by: Actor, at: datetime) -> None:
    """Keep what was said of a fact, settle what follows, and enter it into the log."""
    changed = put(fact, said)
    settle(Meeting.objects.select_related("reading__document").get(pk=fact.meeting_id))
    name = next(name for name, table in FACTS.items() if isinstance(fact, table))
    before, after = for_the_log(changed), for_the_log(said)
    enter(by=by, at=at, deed=deed, about=f"{name} {fact.pk}", before=before, after=after)


def for_the_log(said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said of a fact without its wording, which may name people: the log never goes."""
    return {name: "given" if name == "wording" and one else one for name, one in said.items()}


def put(row: Any, said: Mapping[str, Any]) -> dict[str, Any]:
    """Put values onto a row and save them; what stood there before."""
    before = {name: getattr(row, name) for name in said}
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=list(said))
    return before


def refuse_if_changed(row: Any, names: tuple[str, ...], before: tuple[str | None, ...]) -> None:
    """Refuse to change what another has changed since the page was opened."""
    kept = type(row).objects.select_for_update().values_list(*names).get(pk=row.pk)
    if kept != before:
        raise ChangedMeanwhile(
            "Somebody else has changed this since you opened the page. Nothing of yours was "
            "kept: look at what stands there now, and say it again if it still holds."
        )


def is_looser(meeting: Meeting, classification: Classification, attribution: Attribution) -> bool:
    """Whether more people would see a meeting, or know who spoke at it."""
    level = Classification(meeting.classification or Classification.SECRETARIAT)
    told = Attribution(meeting.attribution or Attribution.NAMED)
    return classification.strictness < level.strictness or attribution.strictness < told.strictness


def abouts_of_facts(meeting: Meeting) -> list[str]:
    """The facts of a meeting as the log names them."""
    return [about for name, table in FACTS.items() for about in abouts(name, table, meeting)]


def abouts(name: str, table: type[Model], meeting: Meeting) -> list[str]:
    """Those of one kind."""
    kept = table._default_manager.filter(meeting=meeting)  # noqa: SLF001  # Django's own way
    return [f"{name} {number}" for number in kept.values_list("pk", flat=True)]
