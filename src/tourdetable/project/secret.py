"""The secret that signs sessions: made once for each installation, and kept beside its data."""

import os
import secrets
from pathlib import Path

NAME = "secret-key"


def kept_secret(folder: Path) -> str:
    """The secret in the data folder; made there the first time, readable by its owner alone."""
    path = folder / NAME
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # nobody else's to look in
    made = secrets.token_urlsafe(48)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return path.read_text(encoding="utf-8")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(made)
    return made
