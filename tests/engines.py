"""A PostgreSQL of the tests' own: made from nothing, reached by a socket alone, and removed again.

    with postgresql() as database_url: ...

It is quick because it does not wait for the disk. What tests a crash must not use it.
"""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

NEEDED = ("initdb", "pg_ctl")
CLUSTER = ("-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres", "--data-checksums")
HURRIED = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, which Debian does not put on the path."""
    folders = [Path(one) for one in os.environ.get("PATH", "").split(os.pathsep) if one]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    has_all = (one for one in folders if all((one / name).exists() for name in NEEDED))
    return next(has_all, None)


@contextmanager
def postgresql() -> Iterator[str]:
    """A cluster for as long as the block runs, as the address of its database."""
    found = programs()
    assert found is not None, "ask for programs() first"
    # Short, because the path of a socket may have no more than about a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="tdt-pg-", dir="/tmp"))  # as said
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir(mode=0o700)
    if as_root():
        shutil.chown(folder, "postgres")
        shutil.chown(data, "postgres")
    run(found / "initdb", "-D", data, *CLUSTER)
    options = f"-c listen_addresses='' -k {folder} {HURRIED}"
    try:
        run(found / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        yield f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"
    finally:
        run(found / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def run(*command: str | Path) -> None:
    """Run one of its programs, which refuse to be run by root."""
    words = [str(one) for one in command]
    if as_root():
        words = ["su", "postgres", "-s", "/bin/sh", "-c", shlex.join(words)]
    ended = subprocess.run(
        words, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout


def as_root() -> bool:
    """Whether the tests are run by root, as in a container."""
    return os.geteuid() == 0
