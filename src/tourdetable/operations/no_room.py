"""A disk that is full or can only be read: told in one sentence, with nothing half-kept."""

import errno
from collections.abc import Iterator

from tourdetable.errors import Refusal

LONGEST_CHAIN = 5
FULL = {errno.ENOSPC, errno.EDQUOT}
SQLITE = {
    "database or disk is full": "full",
    "attempt to write a readonly database": "read only",
    "disk i/o error": "failing",
}
POSTGRESQL = {"53100": "full", "25006": "read only"}


class NoRoom(Refusal):
    """What was to be kept cannot be written."""

    def __init__(self, state: str) -> None:
        self.status = 507 if state == "full" else 503
        why = {
            "full": "The server's disk is full",
            "read only": "The server's data can only be read at the moment",
            "failing": "The server's disk does not take what is written",
        }
        super().__init__(
            f"{why[state]}, so nothing was kept. Tell whoever runs the server, and try again when "
            "it is mended."
        )


def no_room(error: BaseException | None) -> NoRoom | None:
    """The refusal that an error comes down to, where that is a disk that cannot be written."""
    state = next(filter(None, map(state_of, chain(error))), None)
    return NoRoom(state) if state else None


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those behind it."""
    for _ in range(LONGEST_CHAIN):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def state_of(error: BaseException) -> str | None:
    """What an error says of the disk; nothing if it is of another kind."""
    if isinstance(error, OSError):
        if error.errno in FULL:
            return "full"
        return "read only" if error.errno == errno.EROFS else None
    if type(error).__module__.partition(".")[0] not in {"sqlite3", "pysqlite3", "psycopg"}:
        return None
    code = getattr(error, "sqlstate", None)
    return POSTGRESQL.get(code) if code else SQLITE.get(str(error).lower())
