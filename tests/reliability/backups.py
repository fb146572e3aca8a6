"""Backups taken while people write, each restored elsewhere and compared with what was written.

    python -m reliability.backups sqlite --backups 20
    python -m reliability.backups postgresql --backups 20

On SQLite the file is also copied as it lies there, which is what an operator might do instead.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import engines
from reliability.examined import Ask, asking, broken_copy, torn
from reliability.running import Installation, installed
from reliability.writing import Writers

KEY = "a pass phrase of the tests alone"
LEFT_OUT = {"django_session", "accounts_cache", "usersessions_usersession"}
"""Tables that no backup holds."""


@dataclass
class Outcome:
    """What a run showed."""

    backups: int = 0
    identical: int = 0
    entries: list[int] = field(default_factory=list)
    """How many entries of the log each of them holds."""
    written: int = 0
    """Writes that were acknowledged while they were taken."""
    differences: list[str] = field(default_factory=list)
    copies: int = 0
    copies_bad: int = 0
    """Plain copies that are not whole, or lack what had been acknowledged."""
    copies_refused: int = 0

    def __str__(self) -> str:
        copies = (
            f"; of {self.copies} plain copies of the file {self.copies_bad} were bad and "
            f"{self.copies_refused} refused by restore"
            if self.copies
            else ""
        )
        return (
            f"{self.backups} backups under {self.written} acknowledged writes, {self.identical} "
            f"restored identical (with {min(self.entries)} to {max(self.entries)} entries of the "
            f"log){copies}"
        )


def on_sqlite(office: Installation, *, backups: int, writers: int = 4) -> Outcome:
    """Backups of a file, while so many write at once."""
    outcome = taken(office, backups, writers)
    for number in range(backups):
        elsewhere = office.folder / f"elsewhere-{number}"
        restore(office, outcome, number, TOURDETABLE_DATA=str(elsewhere))
        with asking(office.file) as live, asking(elsewhere / "tourdetable.db") as other:
            compare(outcome, number, live, other)
        shutil.rmtree(elsewhere)
    return outcome


def on_postgresql(office: Installation, *, backups: int) -> Outcome:
    """Backups of a server."""
    outcome = taken(office, backups)
    for number in range(backups):
        with database(office.database_url, f"elsewhere_{number}") as url:
            data = str(office.folder / f"elsewhere-{number}")
            restore(office, outcome, number, DATABASE_URL=url, TOURDETABLE_DATA=data)
            with asking(office.database_url) as live, asking(url) as other:
                compare(outcome, number, live, other)
    return outcome


@contextmanager
def database(url: str, name: str) -> Iterator[str]:
    """A second database on a server."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as opened:
        opened.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
        opened.execute(f"DROP DATABASE {name} WITH (FORCE)")


def taken(office: Installation, backups: int, number_of_writers: int = 4) -> Outcome:
    """Take backups, and plain copies of a file, while records are taken in."""
    outcome = Outcome(backups=backups)
    (office.folder / "key").write_text(KEY, encoding="utf-8")
    office.start()
    writers = Writers(office.port, office.session, number=number_of_writers)
    writers.begin()
    try:
        for number in range(backups):
            writers.wait_for(1)
            made = office.command("backup", f"{number}.tdtb", "--key-file", "key")
            assert (made.returncode, made.stderr) == (0, ""), made.stderr
            if not office.database_url:
                copy(office, writers, outcome, number)
    finally:
        writers.end()
        office.kill()
    assert (writers.refused, writers.failed) == ([], {})
    outcome.written = len(writers.acknowledged)
    return outcome


def copy(office: Installation, writers: Writers, outcome: Outcome, number: int) -> None:
    """Copy the file as it lies there, and see whether it is any good and whether it is taken."""
    known = set(writers.acknowledged)
    path = office.folder / f"{number}.db"
    shutil.copyfile(office.file, path)
    outcome.copies += 1
    outcome.copies_bad += broken_copy(path, known)
    elsewhere = office.folder / "nowhere"
    run = office.command("restore", path, TOURDETABLE_DATA=str(elsewhere))
    told = run.stderr.startswith(f"tourdetable: {path.name} is a copy of a database file and no ")
    outcome.copies_refused += run.returncode == 3 and told


def restore(office: Installation, outcome: Outcome, number: int, **elsewhere: str) -> None:
    """Put a backup in place in an installation that was empty."""
    run = office.command("restore", f"{number}.tdtb", "--key-file", "key", **elsewhere)
    if run.returncode:
        outcome.differences.append(f"{number}: {run.stderr}")


def compare(outcome: Outcome, number: int, live: Ask, other: Ask) -> None:
    """Whether what was restored is what had been written up to some entry of the log."""
    found, log = torn(other), "SELECT * FROM audit_entry ORDER BY number"
    *before, restored = other(log)
    entries = len(before)
    if live(log)[:entries] != before:
        found.append("the log is not the beginning of what was written")
    deeds = other("SELECT about FROM audit_entry WHERE deed = 'take_in'")
    if len(deeds) != len(other("SELECT id FROM dialogue_meeting")):
        found.append("deeds and entries differ")
    for table in set(other.tables) - LEFT_OUT - {"audit_chainhead"}:
        question = f'SELECT * FROM "{table}"'  # noqa: S608  # a name the database gave
        if not {*map(repr, other(question))} - {repr(restored)} <= {*map(repr, live(question))}:
            found.append(f"{table} has other rows")
    outcome.entries.append(entries)
    outcome.identical += not found
    outcome.differences += [f"{number}: {one}" for one in found]


def main() -> int:
    """Run it, print the figures, and fail where one of them is not what it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("engine", choices=["sqlite", "postgresql"])
    parser.add_argument("--backups", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tdt-backups-") as name:
        if options.engine == "sqlite":
            with installed(Path(name)) as office:
                outcome = on_sqlite(office, backups=options.backups)
        else:
            with (
                engines.cluster(hurried=False) as cluster,
                installed(Path(name), cluster.url) as office,
            ):
                outcome = on_postgresql(office, backups=options.backups)
    print(f"{options.engine}: {outcome}")
    for one in outcome.differences:
        print(one)
    whole = outcome.identical == outcome.backups and outcome.copies_refused == outcome.copies
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
