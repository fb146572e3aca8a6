import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import OperationalError

from tourdetable.operations.no_room import NoRoom, no_room

AFTER = ", so nothing was kept. Tell whoever runs the server, and try again when it is mended."


def full_database(folder: Path) -> sqlite3.OperationalError:
    """What SQLite says when it has no page left."""
    with closing(sqlite3.connect(folder / "full.db")) as opened:
        opened.execute("CREATE TABLE one (words)")
        opened.execute("PRAGMA max_page_count = 4")
        with pytest.raises(sqlite3.OperationalError) as refused:
            opened.execute("INSERT INTO one VALUES (zeroblob(100000))")
    return refused.value


def database_to_read(folder: Path) -> sqlite3.OperationalError:
    """What SQLite says when it may only read."""
    with closing(sqlite3.connect(folder / "read.db")) as opened:
        opened.execute("CREATE TABLE one (words)")
        opened.execute("PRAGMA query_only = ON")
        with pytest.raises(sqlite3.OperationalError) as refused:
            opened.execute("INSERT INTO one VALUES (1)")
    return refused.value


def told(error: BaseException) -> tuple[int, str]:
    refusal = no_room(error)
    assert isinstance(refusal, NoRoom)
    return refusal.status, str(refusal)


def test_a_full_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    wrapped = OperationalError("whatever Django says")
    wrapped.__cause__ = full_database(tmp_path)
    assert told(wrapped) == (507, f"The server's disk is full{AFTER}")


def test_a_database_that_can_only_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    assert told(database_to_read(tmp_path)) == (
        503,
        f"The server's data can only be read at the moment{AFTER}",
    )


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_in_a_sentence(number: int) -> None:
    assert told(OSError(number, os.strerror(number)))[0] == 507


def test_a_disk_that_fails_is_told_in_a_sentence() -> None:
    assert told(sqlite3.OperationalError("disk I/O error")) == (
        503,
        f"The server's disk does not take what is written{AFTER}",
    )


@pytest.mark.parametrize(
    "error",
    [
        ValueError("database or disk is full"),
        OSError(errno.ENOENT, "no such file"),
        sqlite3.OperationalError("no such table: one"),
        None,
    ],
)
def test_another_error_stays_what_it_is(error: BaseException | None) -> None:
    assert no_room(error) is None
