"""A server that is started and killed again and again: `tourdetable serve`, loaded beforehand.

It is started as a process of its own with the environment of an installation. It prepares the
installation, opens an account of the Secretariat, and writes one line of JSON with the account's
session. Then it obeys: `start` makes a server in a group of processes of its own, `kill` ends that
group with SIGKILL, as a power cut ends everything at once.
"""

import ctypes
import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

SUBREAPER = 36
"""Linux: whoever loses its parent below us becomes our child, so that we see its end."""


def main() -> None:
    port, log = int(sys.argv[1]), Path(sys.argv[2])
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    session = prepare()
    tell(session=session)
    group = 0
    for order in map(str.strip, sys.stdin):
        if order == "start":
            group = started(port, log)
        elif order == "kill":
            group = kill(group)
        tell(done=order)
    kill(group)


def prepare() -> str:
    """Tables, an account, and its session."""
    from tourdetable.cli import database, prepare

    database.open_rooms()
    for _ in prepare.prepared():
        pass
    import django.db
    from django.contrib.auth import get_user_model
    from django.test import Client

    from tourdetable.accounts.actions import open_account
    from tourdetable.accounts.seats import SeatKind
    from tourdetable.project.wsgi import application

    assert application
    email = "secretary@office.example"
    user = get_user_model().objects.filter(email=email).first() or open_account(
        email=email,
        name="Secretary",
        password="a long enough one",
        seat=SeatKind.SECRETARIAT,
        by=database.operator(),
        at=datetime.now(UTC),
    )
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/take-in/").status_code == 200
    django.db.connections.close_all()
    return client.cookies["sessionid"].value


def started(port: int, log: Path) -> int:
    """Serve in a new group of processes; give its number."""
    pid = os.fork()
    if pid:
        os.setpgid(pid, pid)
        return pid
    os.setpgid(0, 0)
    try:
        with log.open("ab") as file:
            os.dup2(file.fileno(), 2)
            os.dup2(file.fileno(), 1)
        sys.stdin.close()
        from tourdetable.cli.listening import serve

        serve(port, workers=2)
    finally:
        os._exit(70)


def kill(group: int) -> int:
    """End every process of the group at once, see the last of them, and have none."""
    if group:
        os.killpg(group, signal.SIGKILL)
    while group:
        try:
            os.waitpid(-group, 0)
        except ChildProcessError:
            group = 0
    return group


def tell(**said: str) -> None:
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
