"""What a database keeps of rows that are gone, removed; and what is left anywhere, looked for."""

import mmap
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection

from tourdetable.errors import Refusal

from .columns import found, kind, tables
from .names import Forms
from .scope import scope_of

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


class StillInUse(Refusal):
    """The database's files cannot be cleaned while others use them."""


def remove_traces() -> None:
    """Leave nothing of what was removed in the files of the database.

    SQLite overwrites what goes (`secure_delete`), but its log holds earlier pages until it is
    emptied, and pages keep gaps until the file is written anew. PostgreSQL keeps old rows until
    its tables are written anew. Not inside a transaction.
    """
    try:
        {"sqlite": rewrite_file, "postgresql": rewrite_tables}[connection.vendor]()
    except OperationalError as error:
        raise StillInUse(
            "Others use the database, so that its file could not be written anew and may still "
            "hold what went. Run `tourdetable retain` when it is quiet: that does it."
        ) from error


def rewrite_file() -> None:
    """Write the file of SQLite anew, and empty its log."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = cursor.fetchone()
    if busy:
        raise StillInUse(
            "Somebody still reads an earlier state of the database, which holds what went. "
            "Run `tourdetable retain` in a minute: that removes it."
        )


def rewrite_tables() -> None:
    """Write every table of PostgreSQL anew that can hold words."""
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        try:
            for table in [*tables_of_words(), "django_session"]:
                cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(table)}")
        finally:
            cursor.execute("RESET statement_timeout")


def tables_of_words() -> list[str]:
    """Their names in the database."""
    return [one._meta.db_table for one in tables()]  # noqa: SLF001


def left_behind(forms: Forms) -> list[str]:
    """Where something of the person still stands: in rows, and in files of the data folder.

    A word of the name alone may be the name of somebody else, so it is told and left.
    """
    alone = [
        f"the word “{word}” alone, in {', '.join(rows)}; if it means this person, run: "
        f'tourdetable erase --named "{word}"'
        for word in forms.words
        if (rows := rows_with(Forms("", (word,))))
    ]
    return [*rows_with(forms), *(f"the file {one}" for one in files_with(forms)), *alone]


def rows_with(forms: Forms) -> list[str]:
    """How many rows of which tables a person stands in, in words."""
    scope = scope_of(forms)
    counted = ((kind(one), sum(1 for _ in found(one, scope))) for one in tables())
    return [f"{count} of the {name}" for name, count in counted if count]


def files_with(forms: Forms) -> Iterator[str]:
    """The files of the data folder that hold a form of the person, byte for byte."""
    root, wanted = Path(settings.DATA), needles(forms)
    for path in sorted(root.rglob("*")):
        if is_ours(path) and holds(path, wanted):
            yield path.relative_to(root).as_posix()


def is_ours(path: Path) -> bool:
    """Whether a file could hold anything of a person: what is shipped with the product cannot."""
    shipped = path.is_relative_to(settings.STATIC_ROOT)
    return path.is_file() and not path.is_symlink() and not shipped and path.stat().st_size > 0


def needles(forms: Forms) -> set[bytes]:
    """Name, addresses and number as bytes, in the usual encodings and cases."""
    name = forms.name if len(forms.name.split()) > 1 else ""
    words = [one for one in (name, *forms.exact, forms.phone) if len(one) > 2]
    cases = {case for one in words for case in (one, one.lower(), one.upper(), one.casefold())}
    return {one.encode(encoding) for one in cases for encoding in ENCODINGS}


def holds(path: Path, wanted: set[bytes]) -> bool:
    """Whether a file holds any of these."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return any(content.find(one) >= 0 for one in wanted)
