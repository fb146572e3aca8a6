"""Log lines: what happened and where in the program, and nothing that anybody typed, sent or is.

Paths, queries, addresses, names, the words of errors and the values of variables stay out: whoever
reads the log of a server need not be one who may read the record.
"""

import json
import logging
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

OWN = "tourdetable"
"""The logger of the product's own lines."""
SECURITY = "django.security."
LONGEST_CHAIN = 5

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""The number of the request that is being answered."""


def tell(event: str, *, level: int = logging.INFO, **facts: str | float | None) -> None:
    """Write a line of the product's own. A fact is a word of the program's, or a figure."""
    logging.getLogger(OWN).log(level, event, extra={"facts": facts})


class FaultsAlone(logging.Filter):
    """Of what Django tells of requests, the errors: an answer has its line already."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether there is an error in it."""
        return bool(record.exc_info)


class Lines(logging.Formatter):
    """One line for each record, as JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; JSON writes a line break as a code, so that one line stays one."""
        return json.dumps(told(record))


class PlainLines(logging.Formatter):
    """The same for the eye."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level and event, then each fact with its name."""
        at, level, event, *facts = told(record).items()
        named = (f"{name}={json.dumps(value)}" for name, value in facts)
        return " ".join([at[1], level[1], event[1], *named])


def told(record: logging.LogRecord) -> dict[str, Any]:
    """What a line says of a record."""
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    said = {"at": at, "level": record.levelname.lower(), **facts(record)}
    number = request_id.get()
    return said | {"request": number} if number and "request" not in said else said


def facts(record: logging.LogRecord) -> dict[str, Any]:
    """What it is about: of a library's record only where it comes from, not what it says."""
    if record.name == OWN:
        return {"event": record.msg, **getattr(record, "facts", {})}
    if record.name.startswith(SECURITY):
        return {"event": "refused", "reason": record.name.removeprefix(SECURITY)}
    place = f"{record.module}:{record.lineno}"
    if record.exc_info and isinstance(error := record.exc_info[1], BaseException):
        return {"event": "fault", "logger": record.name, "errors": list(errors(error))}
    said = {"event": "library", "logger": record.name, "place": place}
    return said | {"words": str(record.msg)} if record.args else said


def errors(error: BaseException | None) -> Iterator[dict[str, Any]]:
    """An error and those behind it: kind and places, without its words, which may name people."""
    for _ in range(LONGEST_CHAIN):
        if error is None:
            return
        kind = type(error)
        yield {"error": f"{kind.__module__}.{kind.__qualname__}", "at": places(error)}
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def places(error: BaseException) -> list[str]:
    """Where an error came through, the innermost last."""
    found = traceback.extract_tb(error.__traceback__)
    return [
        f"{'/'.join(PurePath(one.filename).parts[-3:])}:{one.lineno} {one.name}" for one in found
    ]
