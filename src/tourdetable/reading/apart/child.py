"""The process that reads one document and ends: its life from the first line to the answer."""

import ctypes
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from tourdetable.errors import Refusal

from .answers import Answer, Outcome
from .limits import Limits, limit_all
from .telling import bug_in_words

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
FORBIDDEN = (
    *("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"),
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork"),
    *("os.forkpty", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown"),
    *("os.link", "os.symlink", "os.truncate", "shutil.rmtree"),
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class NotAllowedHere(Exception):
    """Something wants more of the system than reading needs."""


def main(name: str, steps: Sequence[str], limits: Limits) -> None:
    """Read what comes in, and answer; limits are in force before the first byte is looked at."""
    made_by = [function_of(one) for one in steps]
    leave_the_network()
    limit_all(limits)
    sys.addaudithook(refuse)
    answer = answered(sys.stdin.buffer.read(), name, made_by)
    with suppress(BrokenPipeError):
        sys.stdout.buffer.write(answer.as_bytes())
        sys.stdout.buffer.flush()


def function_of(written: str) -> Callable[..., Any]:
    """The function of a module, as `module:function`."""
    module, _, name = written.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def answered(content: bytes, name: str, made_by: Sequence[Callable[..., Any]]) -> Answer:
    """The record, or why there is none."""
    from tourdetable.record import dumps

    first, *others = made_by
    try:
        record = first(content, name=name)
        for one in others:
            record = one(record)
        return Answer(Outcome.MADE, dumps(record))
    except Refusal as refusal:
        return Answer(Outcome.REFUSED, str(refusal))
    except MemoryError:
        return Answer(Outcome.TOO_LARGE)
    except Exception as error:  # noqa: BLE001  # it is told, and this process ends anyway
        return Answer(Outcome.BUG, bug_in_words(error, name))


def leave_the_network() -> bool:
    """Go where there is no network at all; on many systems no program may."""
    if sys.platform != "linux":
        return False
    unshare = ctypes.CDLL(None).unshare
    return any(unshare(ways) == 0 for ways in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def refuse(event: str, told: tuple[Any, ...]) -> None:
    """Refuse what Python is about to do, if reading does not need it."""
    if event in FORBIDDEN or (event == "open" and writes(told)):
        raise NotAllowedHere(f"{event} is not for reading a document")


def writes(told: tuple[Any, ...]) -> bool:
    """Whether a file is opened for more than reading."""
    *_, flags = told
    return isinstance(flags, int) and bool(flags & WRITING)
