"""PostgreSQL's own programs for backups, which come with its client package."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
OPTIONS = {
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "service": "PGSERVICE",
    "passfile": "PGPASSFILE",
}
"""What may stand behind the question mark of an address, and the programs must know too."""


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


def environment(settings: Mapping[str, Any]) -> dict[str, str]:
    """Which database it is, and how it is reached."""
    said = {SETTINGS[one]: settings[one] for one in SETTINGS if settings.get(one)}
    options = settings.get("OPTIONS") or {}
    said |= {OPTIONS[one]: options[one] for one in OPTIONS if one in options}
    return {name: str(value) for name, value in said.items()}


def run(name: str, *words: str | Path, settings: Mapping[str, Any]) -> None:
    """Run a program on the database of the settings; what it complains of is a refusal."""
    ended = subprocess.run(  # noqa: S603  # words are ours, and no shell reads them
        [program(name), *map(str, words)],
        env={**os.environ, **environment(settings)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        said = ended.stderr.strip().splitlines()
        raise NoProgram(f"{name} did not succeed: {said[0] if said else 'it said nothing'}")
