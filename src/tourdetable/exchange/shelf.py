"""A shelf: where one kind of fact is kept, how it gets there, and how it comes back."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, get_origin

from django.db import models

from tourdetable.record import Fact, Place

from .receipt import Difference

Row = models.Model
Kept = list[tuple[Any, Any]]
"""Rows, each with the fact that it stands for."""


@dataclass(frozen=True)
class Part:
    """A list inside a fact whose members have rows of their own, such as the acts."""

    name: str
    """The fact's field, and the way from the row to its parts."""
    table: type[Row]
    parent: str
    """The part's way back to its row."""

    def columns_of(self, member: Any, context: Mapping[str, Any]) -> dict[str, Any]:
        """What is kept of a member."""
        raise NotImplementedError

    def member_of(self, row: Any, text: str) -> Any:
        """The member that was kept."""
        raise NotImplementedError

    def rows(self, row: Row, fact: Fact, context: Mapping[str, Any]) -> Iterator[Row]:
        """The rows of a fact's members, not saved yet."""
        for position, member in enumerate(getattr(fact, self.name)):
            columns = self.columns_of(member, context)
            yield self.table(**{self.parent: row, "position": position}, **columns)


@dataclass(frozen=True)
class Shelf:
    """Where one kind of fact is kept.

    A field of the fact has a column of the same name, unless `renamed` says otherwise; its place
    is kept as two numbers and a label, because the words are the document's.
    """

    name: str
    """The record's field ("decisions"), and the heading of the receipt."""
    fact: type[Fact]
    table: type[Row]
    parent: str = "meeting"
    """What the facts belong to."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Columns that are called otherwise than their field."""
    parts: tuple[Part, ...] = ()

    @property
    def columns(self) -> dict[str, str]:
        """For each field that has a column, the column's name."""
        apart = {"place", *(one.name for one in self.parts)}
        names = [name for name in self.fact.model_fields if name not in apart]
        return {name: self.renamed.get(name, name) for name in names}

    @property
    def has_place(self) -> bool:
        """Whether each fact of this kind stands somewhere in the text."""
        return "place" in self.fact.model_fields

    def key(self, fact: Any) -> Hashable:
        """By what a fact is known again in a new reading: the words that it stands on."""
        return fact.place.words if fact.place else None

    def difference(self, before: Any, now: Any) -> Difference:
        """How a fact differs from the one that is kept."""
        if before == now:
            return Difference.NONE
        if self.has_place and before == now.model_copy(update={"place": before.place}):
            return Difference.MOVED
        return Difference.CHANGED

    def more_columns(self, fact: Any, context: Mapping[str, Any]) -> dict[str, Any]:
        """What is kept beside the fact's own fields."""
        return {}

    def kept(self, parent: Row, text: str) -> "Kept":
        """Every row of this kind with the fact that it stands for, in their order."""
        rows = self.table._default_manager.filter(**{self.parent: parent})  # noqa: SLF001
        ordered = rows.order_by("position").prefetch_related(*self.ways_to_parts())
        return [(row, self.fact_of(row, text)) for row in ordered]

    def ways_to_parts(self) -> Iterator[str]:
        """What is fetched together with the rows."""
        for one in self.parts:
            yield one.name

    def fact_of(self, row: Any, text: str) -> Any:
        """The fact that a row stands for."""
        values: dict[str, Any] = {
            name: as_fact(getattr(row, column), self.fact, name)
            for name, column in self.columns.items()
        }
        if self.has_place:
            values["place"] = place_of(row, text)
        for one in self.parts:
            members = getattr(row, one.name).all()
            values[one.name] = tuple(one.member_of(member, text) for member in members)
        return self.fact(**values)

    def columns_of(self, fact: Any, position: int, context: Mapping[str, Any]) -> dict[str, Any]:
        """What is kept of a fact in its own row."""
        values = {column: as_column(getattr(fact, name)) for name, column in self.columns.items()}
        if self.has_place:
            values |= columns_of_place(fact.place)
        return values | self.more_columns(fact, context) | {"position": position}

    def columns_of_row(self) -> list[str]:
        """The names of all columns that a new reading may change, its position apart."""
        own = {self.parent, "position", "id"}
        fields = [one.name for one in self.table._meta.concrete_fields]  # noqa: SLF001
        return [name for name in fields if name not in own]

    def keyed(self, facts: Iterable[Any]) -> list[Hashable]:
        """The key of each fact, told apart by a number where several have the same."""
        seen: Counter[Hashable] = Counter()
        keys: list[Hashable] = []
        for one in facts:
            key = self.key(one)
            keys.append((key, seen[key]))
            seen[key] += 1
        return keys


def as_column(value: Any) -> Any:
    """A field's value as a column holds it."""
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def as_fact(value: Any, fact: type[Fact], name: str) -> Any:
    """A column's value as the fact has it."""
    is_list = get_origin(fact.model_fields[name].annotation) is tuple
    return tuple(value) if is_list else value


def place_of(row: Any, text: str) -> Place | None:
    """Where a row's fact stands."""
    if row.start is None:
        return None
    words = text[row.start : row.end]
    return Place(start=row.start, end=row.end, words=words, paragraph=row.paragraph)


def columns_of_place(place: Place | None) -> dict[str, Any]:
    """A place as it is kept."""
    if place is None:
        return {"start": None, "end": None, "paragraph": None}
    return {"start": place.start, "end": place.end, "paragraph": place.paragraph}


def insert(shelf: Shelf, rows: Sequence[Row], facts: Sequence[Any], context: Any) -> None:
    """Save new rows together with their parts."""
    shelf.table._default_manager.bulk_create(rows, batch_size=500)  # noqa: SLF001
    insert_parts(shelf, rows, facts, context)


def insert_parts(shelf: Shelf, rows: Sequence[Row], facts: Sequence[Any], context: Any) -> None:
    """Save the parts of rows that are there."""
    for part in shelf.parts:
        pairs = zip(rows, facts, strict=True)
        made = [one for row, fact in pairs for one in part.rows(row, fact, context)]
        part.table._default_manager.bulk_create(made, batch_size=500)  # noqa: SLF001
