"""The key that backups are sealed with: from a file or the environment, never from a line."""

from pathlib import Path

from django.conf import settings

from .refusals import WrongKey
from .sealing import refuse_weak


def key(file: Path | None) -> str | None:
    """The pass phrase in a file, in the file that the settings name, or in the environment."""
    path = file or (Path(settings.BACKUP_KEY_FILE) if settings.BACKUP_KEY_FILE else None)
    found = in_file(path) if path else settings.BACKUP_KEY.strip()
    if path or found:
        refuse_weak(found)
    return found or None


def in_file(path: Path) -> str:
    """The first line of a file."""
    try:
        return path.read_text(encoding="utf-8").strip().partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise WrongKey(f"The key for backups cannot be read from {path}: {why}.") from error
