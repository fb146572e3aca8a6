"""`tourdetable restore`: a backup takes the place of what an installation holds."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from . import database
from .backup import key_argument
from .command import Command
from .exits import Exit
from .progress import shown
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.operations.backups.manifest import Manifest


def arguments(parser: ArgumentParser) -> None:
    """The backup, and what it may replace."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what `tourdetable backup` wrote")
    key_argument(parser)
    parser.add_argument(
        "--replace",
        action="store_true",
        help="replace what is there; it is kept in a backup of its own first",
    )
    parser.add_argument(
        "--try", action="store_true", dest="trial", help="do everything but the last step"
    )


def run(options: Namespace) -> Exit:
    """Try it, and put it in place."""
    database.open_rooms()
    from tourdetable.operations.backups import restoring
    from tourdetable.operations.backups.keys import key

    phrase = key(options.key_file)
    with shown(f"Restoring {options.file.name} …"):
        if options.trial:
            manifest, ended = restoring.try_only(options.file, key=phrase), "It can be restored.\n"
        else:
            done = restoring.restore(
                options.file,
                key=phrase,
                replace=options.replace,
                by=database.operator(),
                at=datetime.now(UTC),
            )
            manifest, ended = done.manifest, told(done.before)
    say(safe(contents(manifest) + ended))
    return Exit.FINE


def contents(manifest: "Manifest") -> str:
    """What the backup holds."""
    rows = sum(manifest.held.rows.values())
    return (
        f"Backup of {manifest.at:%Y-%m-%d %H:%M:%S} UTC by Tour de Table {manifest.version}: "
        f"{rows} rows in {len(manifest.held.rows)} tables, {len(manifest.members) - 1} files.\n"
    )


def told(before: Path | None) -> str:
    """That it is in place, and where to find what was there before."""
    kept = f" What was there before is kept in {before}." if before else ""
    return f"It is in place, and everybody has to log in again.{kept} Restart the server.\n"


COMMAND = Command(
    name="restore",
    does="put a backup in place",
    explained="""
Takes a backup apart, compares it with its manifest, restores it beside the data, checks it there,
brings it up to date if it is of an earlier version, and puts it in place in one transaction: whole
or not at all. A damaged file, a wrong key and a plain copy of a database file are refused.
""",
    examples="""
tourdetable restore dialogue.tdtb
tourdetable restore dialogue.tdtb --key-file backup.key --replace
tourdetable restore dialogue.tdtb --try
""",
    arguments=arguments,
    run=run,
)
