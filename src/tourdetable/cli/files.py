"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from tourdetable.errors import Refusal


class NotWritten(Refusal):
    """A file cannot be written where it was wanted."""


def make_sure_of(target: Path, *, read: Path | None = None) -> None:
    """Refuse a target before the work is done rather than after it."""
    if target.is_dir():
        raise NotWritten(f"{target} is a folder. Name a file in it.")
    if not target.absolute().parent.is_dir():
        raise NotWritten(f"There is no folder {target.parent}. Make it, or choose another.")
    if read is not None and target.exists() and read.exists() and target.samefile(read):
        raise NotWritten(f"{target} would overwrite what is read. Give the result another name.")


def put(target: Path, content: bytes) -> None:
    """Write a file; whoever looks sees the old one or the new one, never half of it."""
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a device or a pipe: there is nothing to put in its place
        else:
            replace(target.resolve(), content)
    except OSError as error:
        raise NotWritten(
            f"{target} cannot be written: {error.strerror}. Choose another place, or make room."
        ) from error


def replace(target: Path, content: bytes) -> None:
    """Write a file beside the target, and give it the target's name when it is complete."""
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    unfinished = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(mode_of(target))
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def mode_of(target: Path) -> int:
    """Who may read and write it: as before, or as with any new file of this person."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
