"""Filling a shelf: a new reading is held against what is kept, and only differences move."""

from collections.abc import Mapping, Sequence
from typing import Any

from .receipt import Difference, Line
from .shelf import Kept, Row, Shelf, insert, insert_parts


def fill(
    shelf: Shelf, parent: Row, facts: Sequence[Any], kept: Kept, context: Mapping[str, Any]
) -> Line:
    """Make the shelf hold these facts for its parent; a fact that is there keeps its row.

    What hangs on a row, such as the follow-up of an intervention, so outlives a new reading.
    """
    rows = dict(zip(shelf.keyed(fact for _, fact in kept), kept, strict=True))
    line = Line()
    new: list[tuple[Row, Any]] = []
    touched: list[Row] = []
    changed: list[tuple[Row, Any]] = []
    for position, (key, fact) in enumerate(zip(shelf.keyed(facts), facts, strict=True)):
        values = shelf.columns_of(fact, position, context)
        found = rows.pop(key, None)
        if found is None:
            new.append((shelf.table(**{shelf.parent: parent}, **values), fact))
            continue
        row, before = found
        difference = shelf.difference(before, fact)
        line.count(difference)
        if difference is Difference.CHANGED:
            changed.append((row, fact))
        elif difference is Difference.NONE and row.position == position:
            continue
        for name, value in values.items():
            setattr(row, name, value)
        touched.append(row)
    gone = [row.pk for row, _ in rows.values()]
    line.added, line.gone = len(new), len(gone)
    write(shelf, context, touched=touched, changed=changed, new=new, gone=gone)
    return line


def write(
    shelf: Shelf,
    context: Mapping[str, Any],
    *,
    touched: Sequence[Row],
    changed: Sequence[tuple[Row, Any]],
    new: Sequence[tuple[Row, Any]],
    gone: Sequence[int],
) -> None:
    """Write the differences: what is gone first, so that it is not in the way."""
    objects = shelf.table._default_manager  # noqa: SLF001
    if gone:
        objects.filter(pk__in=gone).delete()
    if touched:
        names = [*shelf.columns_of_row(), "position"]
        objects.bulk_update(touched, names, batch_size=100)
    rows, facts = [row for row, _ in changed], [fact for _, fact in changed]
    if rows:
        for part in shelf.parts:
            parts = part.table._default_manager  # noqa: SLF001
            parts.filter(**{f"{part.parent}__in": rows}).delete()
        insert_parts(shelf, rows, facts, context)
    if new:
        insert(shelf, [row for row, _ in new], [fact for _, fact in new], context)
