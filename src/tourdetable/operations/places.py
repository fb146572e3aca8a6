"""Where an installation keeps what belongs to it, and where backups are worked at unseen."""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from tourdetable.errors import Refusal

SCRATCH = ".working-"
"""With what the names of working folders begin."""


class Busy(Refusal):
    """Another backup or restoring is under way."""


def data() -> Path:
    """The data folder."""
    return Path(settings.DATA)


def stored() -> Path:
    """The folder of stored files, which belong to the record as the database does."""
    return Path(settings.MEDIA_ROOT)


def leftovers() -> list[Path]:
    """Working folders of backups and restorings that were interrupted, or are under way."""
    return sorted(data().glob(f"{SCRATCH}*"))


@contextmanager
def working_folder() -> Iterator[Path]:
    """A folder in the data folder, as well guarded as that, for one backup or restoring at a time.

    What an interrupted one has left is removed first.
    """
    data().mkdir(parents=True, exist_ok=True)
    with (data() / ".working").open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy(
                "Another backup or restore is under way. Wait until it has ended, and try again."
            ) from error
        for one in leftovers():
            shutil.rmtree(one)
        folder = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=data()))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
