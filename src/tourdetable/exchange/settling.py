"""Settling what is in force for every fact of a meeting, whenever any of them has changed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model

from tourdetable.archive.rules import InForce, holder
from tourdetable.dialogue.bodies.queries import body_named
from tourdetable.dialogue.meetings.models import Meeting
from tourdetable.dialogue.statements.models import Intervention
from tourdetable.followup.items.models import Item
from tourdetable.record import Attribution, Classification, strictest

from .in_force import KINDS, Forces, forces_of
from .shelves import SHELVES

IN_FORCE = ["classification_in_force", "attribution_in_force"]


def settle(meeting: Meeting) -> None:
    """Write down what is in force for a meeting, its document and all its facts."""
    document = meeting.reading.document
    kept = {name: SHELVES[name].kept(meeting, document.text) for name in KINDS}
    held = holder(
        level(meeting.classification),
        level(document.classification),
        attribution(meeting.attribution),
    )
    facts = {name: [fact for _, fact in pairs] for name, pairs in kept.items()}
    found = forces_of(held, document.text, facts)
    for name, pairs in kept.items():
        put_rows([row for row, _ in pairs], found.facts[name], wordings_of(name, found))
    put_items(meeting, [row for row, _ in kept["interventions"]])
    put_document(document, found.whole)
    put_meeting(meeting, found.held)


def put_rows(rows: Sequence[Any], forces: Sequence[InForce], wordings: Any) -> None:
    """Keep what is in force for the facts of one kind; only rows that it changes are written."""
    changed = []
    for number, (row, force) in enumerate(zip(rows, forces, strict=True)):
        values = columns_of(force)
        if wordings is not None:
            values["wording_in_force"] = wordings[number]
        if assign(row, values):
            changed.append(row)
    if changed:
        table = type(changed[0])
        names = [*IN_FORCE, "wording_in_force"] if table is Intervention else IN_FORCE
        table._default_manager.bulk_update(changed, names, batch_size=200)  # noqa: SLF001


def put_items(meeting: Meeting, said: Iterable[Any]) -> None:
    """An item is at most as visible as what was said."""
    sources = {one.pk: one for one in said}
    changed = []
    for item in Item.objects.filter(meeting=meeting):
        source = sources[item.intervention_id]
        held = Classification(source.classification_in_force)
        own = strictest(held, level(item.classification))
        if assign(item, columns_of(InForce(own, Attribution(source.attribution_in_force)))):
            changed.append(item)
    Item.objects.bulk_update(changed, IN_FORCE, batch_size=200)


def put_document(document: Any, force: InForce) -> None:
    """Keep what is in force for a document as a whole."""
    if assign(document, columns_of(force)):
        document.save(update_fields=IN_FORCE)


def put_meeting(meeting: Meeting, force: InForce) -> None:
    """Keep what is in force for a meeting, and whose papers these are."""
    body = body_named(meeting.dialogue, meeting.body)
    whose = {"body_key": body.key if body else None, "body_is_open": bool(body and body.is_open)}
    if assign(meeting, columns_of(force) | whose):
        meeting.save(update_fields=[*IN_FORCE, *whose])


def wordings_of(name: str, found: Forces) -> Sequence[str | None] | None:
    """The wordings in force, which only interventions have."""
    return found.wordings if name == "interventions" else None


def columns_of(force: InForce) -> dict[str, Any]:
    """What is in force as it is kept."""
    return dict(zip(IN_FORCE, (force.classification.value, force.attribution.value), strict=True))


def assign(row: Model, values: Mapping[str, Any]) -> bool:
    """Put values onto a row; whether any of them is another than before."""
    before = {name: getattr(row, name) for name in values}
    for name, value in values.items():
        setattr(row, name, value)
    return before != values


def level(kept: str | None) -> Classification | None:
    """A level as it is kept."""
    return Classification(kept) if kept else None


def attribution(kept: str | None) -> Attribution | None:
    """An attribution as it is kept."""
    return Attribution(kept) if kept else None
