"""What a file could make a reader do, if the reader had a hole: each is a step of a reading."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

from tourdetable.record import Document, Meeting, Record


def told(text: str) -> Record:
    """A record that says something."""
    return Record(
        document=Document(name="x", media_type="text/plain", sha256="0" * 64, text=text),
        meeting=Meeting(title="x"),
    )


def variables(content: bytes, *, name: str) -> Record:
    return told(" ".join(sorted(os.environ)) + Path("/proc/self/environ").read_text())


def surroundings(content: bytes, *, name: str) -> Record:
    held = [one for one in Path("/proc/self/fd").iterdir() if int(one.name) > 2]
    return told(f"{Path.cwd()} {len(held) - 1} {len(content)} {name}")


def hoard(content: bytes, *, name: str) -> Record:
    return told(str(len(bytearray(2 * 1024**3))))


def spin(content: bytes, *, name: str) -> NoReturn:
    while True:
        pass


def sleep(content: bytes, *, name: str) -> NoReturn:
    while True:
        time.sleep(1)


def crash(content: bytes, *, name: str) -> int:
    return ctypes.string_at(0).count(b"a")


def leave(content: bytes, *, name: str) -> NoReturn:
    os._exit(0)


def lie(content: bytes, *, name: str) -> NoReturn:
    os.write(1, b'made\n{"document": {"text": 1}}')
    os._exit(0)


def babble(content: bytes, *, name: str) -> NoReturn:
    while True:
        os.write(1, b"made\n" + b"a" * 1024 * 1024)


def write(content: bytes, *, name: str) -> Record:
    Path(content.decode()).write_text("here", encoding="utf-8")
    return told("written")


def start(content: bytes, *, name: str) -> Record:
    return told(subprocess.run(["true"], check=True, text=True, stdout=-1).stdout)


def connect(content: bytes, *, name: str) -> Record:
    socket.create_connection(("127.0.0.1", int(content)), timeout=2).close()
    return told("connected")


def connect_below_python(content: bytes, *, name: str) -> Record:
    """As a library in C would."""
    libc = ctypes.CDLL(None)
    line = libc.socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    port = int(content).to_bytes(2, "big")
    address = (2).to_bytes(2, sys.byteorder) + port + bytes((127, 0, 0, 1)) + bytes(8)
    return told(str(libc.connect(line, address, len(address))))


def break_down(content: bytes, *, name: str) -> NoReturn:
    raise KeyError(name)
