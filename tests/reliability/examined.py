"""What is left after a crash: nothing acknowledged lost, nothing torn."""

import re
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tourdetable.project.database import has_safe_log

PARENTS = ("meeting_id", "reading_id", "document_id")
Rows = list[tuple[Any, ...]]


class Ask:
    """A database that can be asked, with the columns of its tables."""

    def __init__(self, opened: Any, columns: str) -> None:
        self.opened = opened
        self.tables: dict[str, list[str]] = {}
        for table, column in self(columns):
            self.tables.setdefault(table, []).append(column)

    def __call__(self, question: str) -> Rows:
        rows: Rows = self.opened.execute(question).fetchall()
        return rows


@contextmanager
def asking(place: Path | str) -> Iterator[Ask]:
    """A file of SQLite, which is mended first as the product would; or a server's address."""
    if isinstance(place, Path):
        with closing(sqlite().connect(place)) as opened:
            yield Ask(
                opened,
                "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
            )
        return
    import psycopg

    with psycopg.connect(place) as server:
        yield Ask(
            server,
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema = 'public'",
        )


def sqlite() -> Any:
    """The library that the product uses."""
    if has_safe_log(sqlite3.sqlite_version_info):
        return sqlite3
    import pysqlite3

    return pysqlite3


def lost(ask: Ask, acknowledged: Collection[str]) -> set[str]:
    """Of the records that were acknowledged, those that are not there."""
    titles = " ".join(title for (title,) in ask("SELECT title FROM dialogue_meeting"))
    return set(acknowledged) - set(re.findall(r"Meeting (\d{7}) of", titles))


def torn(ask: Ask) -> list[str]:
    """What is there in part: a meeting without its entry, an entry without its deed, facts."""
    slugs = Counter(f"meeting {slug}" for (slug,) in ask("SELECT slug FROM dialogue_meeting"))
    entries = Counter(
        about for (about,) in ask("SELECT about FROM audit_entry WHERE deed = 'take_in'")
    )
    found = [f"{one}: deeds and entries differ" for one in (slugs - entries) + (entries - slugs)]
    for table, columns in ask.tables.items():
        for parent in set(PARENTS).intersection(columns):
            found += torn_in(ask, table, parent, len(slugs))
    return found + numbers_of_the_log(ask) + broken(ask)


def torn_in(ask: Ask, table: str, parent: str, meetings: int) -> list[str]:
    """Whether each meeting has as many rows in a table as every other."""
    question = f'SELECT {parent}, COUNT(*) FROM "{table}" GROUP BY {parent}'  # noqa: S608  # ours
    counts = ask(question)
    if not counts or (len(counts) == meetings and len({number for _, number in counts}) == 1):
        return []
    return [f"{table}: {Counter(number for _, number in counts)} for {meetings} meetings"]


def numbers_of_the_log(ask: Ask) -> list[str]:
    """Whether a number is missing, or the head is not that of the last entry."""
    ((entries, first, last),) = ask("SELECT COUNT(*), MIN(number), MAX(number) FROM audit_entry")
    heads = ask("SELECT number FROM audit_chainhead")
    whole = (first, last, heads) == (1, entries, [(entries,)])
    return [] if whole else [f"the log: {entries} entries from {first} to {last}, heads {heads}"]


def broken(ask: Ask) -> list[str]:
    """What is wrong with a file of SQLite from the bottom up."""
    if "sqlite" not in type(ask.opened).__module__:
        return []
    told = [str(one) for (one,) in ask("PRAGMA integrity_check") if one != "ok"]
    return told + [
        f"{one[0]}: a row without its parent" for one in ask("PRAGMA foreign_key_check")
    ]


def broken_copy(path: Path, acknowledged: Collection[str]) -> bool:
    """Whether a plain copy of a file is not whole, or lacks what had been acknowledged."""
    try:
        with asking(path) as ask:
            return bool(lost(ask, acknowledged) or torn(ask))
    except sqlite().DatabaseError:
        return True
