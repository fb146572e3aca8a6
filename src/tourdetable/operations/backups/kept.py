"""The list of backups made, by which an erasure tells which ones still hold a person."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from tourdetable.operations import places

NAME = "backups.jsonl"


@dataclass(frozen=True)
class Backup:
    """A backup that was made and found good."""

    id: str
    at: datetime
    """The moment whose state it holds is never later than this."""
    place: Path
    """Where it was put; it may have been moved or deleted since."""
    sha256: str
    size: int
    sealed: bool
    log_head: str | None = None
    """The end of the log in it: a head from outside for `tourdetable audit verify`."""
    log_fault: str | None = None
    """What was wrong with the log already when it was made."""

    @property
    def is_there(self) -> bool:
        """Whether a file still lies where it was put."""
        return self.place.exists()


def backups_made() -> tuple[Backup, ...]:
    """All backups that this installation has made, oldest first, whether or not they still exist.

    Among them are folders, to which a restoring moved a database that could not be read.
    A copy that somebody took elsewhere is not known here; its digest tells which one it is.
    """
    path = places.data() / NAME
    if not path.exists():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(read(json.loads(line)) for line in lines if line.endswith("}"))


def read(told: dict[str, str]) -> Backup:
    """One line of the list."""
    at, place = datetime.fromisoformat(told["at"]), Path(told["place"])
    return Backup(**told | {"at": at, "place": place})  # type: ignore[arg-type]


def note(backup: Backup) -> None:
    """Put a backup on the list, safely on the disk before the backup itself gets its name."""
    told = asdict(backup) | {"at": backup.at.isoformat(), "place": str(backup.place)}
    descriptor = os.open(places.data() / NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as file:
        file.write(f"{json.dumps(told)}\n")
        file.flush()
        os.fsync(file.fileno())
