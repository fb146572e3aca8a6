"""`tourdetable backup`: everything that an installation holds, in one file that has been tried."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from . import database
from .command import Command
from .exits import Exit
from .progress import shown
from .saying import safe, say

if TYPE_CHECKING:
    from tourdetable.operations.backups.kept import Backup

OPEN = "It is not sealed: whoever has the file can read everything in it.\n"


def arguments(parser: ArgumentParser) -> None:
    """The file, and the key."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup to write")
    key_argument(parser)


def key_argument(parser: ArgumentParser) -> None:
    """Where the key is; the key itself never stands on a line, which others can see."""
    parser.add_argument(
        "--key-file",
        type=Path,
        metavar="KEY",
        help="a file with the pass phrase that seals backups; without it, that of the settings",
    )


def run(options: Namespace) -> Exit:
    """Make it, and say where it is and by what it is known."""
    database.open_prepared_rooms()
    from tourdetable.operations.backups.keys import key
    from tourdetable.operations.backups.making import back_up

    phrase = key(options.key_file)
    with shown(f"Backing up to {options.file.name} …"):
        backup = back_up(options.file, key=phrase, at=datetime.now(UTC))
    say(safe(told(backup)))
    return Exit.FINDINGS if backup.log_fault else Exit.FINE


def told(backup: "Backup") -> str:
    """The backup in words."""
    made = f"{backup.place}: {backup.size} bytes, restored on trial and found whole.\n"
    known = f"{made}SHA-256 {backup.sha256}\nEnd of the log {backup.log_head}\n"
    broken = f"The log was broken already: {backup.log_fault}\n" if backup.log_fault else ""
    return f"{known}{'' if backup.sealed else OPEN}{broken}"


COMMAND = Command(
    name="backup",
    does="write everything into one file, and try it",
    explained="""
Writes the database and the stored files into one file while the product is in use, restores that
file on trial, and calls it good only then. With a key the file is sealed (AES-256-GCM): in a file
of its own (--key-file), or by the settings TOURDETABLE_BACKUP_KEY_FILE or TOURDETABLE_BACKUP_KEY.
Sessions, the secret key and static files are not in it. The exit code is 1 where the backup is
good and the log in it was broken already.
""",
    examples="""
tourdetable backup dialogue.tdtb
tourdetable backup "dialogue-$(date +%F).tdtb" --key-file backup.key
""",
    arguments=arguments,
    run=run,
)
