"""Every column of the database that can hold words, whatever room it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import CharField, Field, JSONField, Model, TextField

from tourdetable.archive.models import Document
from tourdetable.audit.models import ChainHead, Entry

from .names import Forms
from .scope import Scope

WAYS = {
    "document": "document",
    "reading": "reading__document",
    "meeting": "meeting__reading__document",
}
"""By what a row is bound to its document, and the way there."""
WORDS = (CharField, TextField, JSONField)
APART = (Entry, ChainHead, Session)
"""The log, which names nobody and never changes, and sessions, which are ended."""


@dataclass(frozen=True)
class Found:
    """A row in which a person stands, with the fields in question and what stands in them."""

    table: type[Model]
    key: Any
    values: dict[str, Any]
    forms: Forms
    """The forms that count in this row."""


def tables() -> list[type[Model]]:
    """All tables with columns for words."""
    every = apps.get_models(include_auto_created=True)
    return [one for one in every if one._meta.managed and one not in APART and columns(one)]  # noqa: SLF001


def kind(table: type[Model]) -> str:
    """What its rows are called."""
    return str(table._meta.verbose_name_plural)  # noqa: SLF001


def columns(table: type[Model]) -> list[str]:
    """The columns of a table that can hold words."""
    fields: list[Field[Any, Any]] = list(table._meta.concrete_fields)  # noqa: SLF001
    return [one.attname for one in fields if isinstance(one, WORDS) and not one.is_relation]


def found(table: type[Model], scope: Scope) -> Iterator[Found]:
    """The rows of a table in which a person stands."""
    names, way = columns(table), way_to_document(table)
    rows = table._base_manager.values_list("pk", way or "pk", *names)  # noqa: SLF001
    for key, document, *values in rows.iterator(chunk_size=500):
        forms = scope.forms_in(document if way else None)
        held = {
            name: value
            for name, value in zip(names, values, strict=True)
            if any(forms.found_in(one) for one in strings(value))
        }
        if held:
            yield Found(table, key, held, forms)


def way_to_document(table: type[Model]) -> str | None:
    """The way from a row to the document that it was taken from; none where there is none."""
    if table is Document:
        return "pk"
    fields = {one.name for one in table._meta.concrete_fields}  # noqa: SLF001
    return next((way for name, way in WAYS.items() if name in fields), None)


def strings(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
