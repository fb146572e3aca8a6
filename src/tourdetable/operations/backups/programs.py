"""PostgreSQL's own programs for backups, which come with its client package."""

import os
import shutil
import subprocess
from pathlib import Path

from tourdetable.errors import Refusal

DEBIAN = Path("/usr/lib/postgresql")
SETTINGS = {
    "NAME": "PGDATABASE",
    "USER": "PGUSER",
    "PASSWORD": "PGPASSWORD",
    "HOST": "PGHOST",
    "PORT": "PGPORT",
}
"""Django's names and PostgreSQL's; a password goes by the environment, never on a line."""


class NoProgram(Refusal):
    """A program is missing, or did not do what was asked of it."""


def program(name: str) -> str:
    """The path of a program, the newest if there are several."""
    folders = sorted(DEBIAN.glob("*/bin"), key=lambda one: int(one.parent.name.split(".")[0]))
    path = os.pathsep.join([*map(str, reversed(folders)), os.environ.get("PATH", "")])
    found = shutil.which(name, path=path)
    if found is None:
        raise NoProgram(
            f"Backups of PostgreSQL need its program {name}, which is not installed here. Install "
            "PostgreSQL's client programs (Debian: postgresql-client), of the server's version or "
            "newer."
        )
    return found


def run(name: str, *words: str | Path, settings: dict[str, object]) -> None:
    """Run a program on the database of the settings; what it complains of is a refusal."""
    database = {theirs: str(settings[ours]) for ours, theirs in SETTINGS.items() if settings[ours]}
    ended = subprocess.run(  # noqa: S603  # words are ours, and no shell reads them
        [program(name), *map(str, words)],
        env={**os.environ, **database},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        said = ended.stderr.strip().splitlines()
        raise NoProgram(f"{name} did not succeed: {said[0] if said else 'it said nothing'}")
