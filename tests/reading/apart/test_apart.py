"""A reader that a file has taken over harms nobody but itself, and whoever waits is told."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reading.apart import harm
from reading.apart.hostile import FILES
from tourdetable.checking import checked
from tourdetable.errors import Refusal
from tourdetable.reading import read
from tourdetable.reading.apart import Limits, ReaderBroke, made_apart
from tourdetable.reading.apart.child import leave_the_network
from tourdetable.record import Record, dumps, loads

SHORT = Limits(work=1, wait=10, answer=4 * 1024 * 1024)
EXAMPLES = "src/tourdetable/framework/profiles/budapest_process/examples"
SPLIT = "Take the pictures out, or split the document."
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has this limit")


def made(by: Callable[..., Any], content: bytes = b"", limits: Limits = SHORT) -> Record:
    return made_apart(content, name="a.md", by=(by,), limits=limits)


def refused(by: Callable[..., Any], content: bytes = b"", limits: Limits = SHORT) -> str:
    with pytest.raises(Refusal) as found:
        made(by, content, limits)
    return str(found.value)


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_a_document_read_apart_gives_the_same_record(root: Path, ending: str) -> None:
    path = root / EXAMPLES / f"senior-officials-meeting-2021.{ending}"
    content = path.read_bytes()
    found = made_apart(content, name=path.name, by=(read, checked))
    assert found == checked(read(content, name=path.name))


def test_a_record_read_apart_is_the_same() -> None:
    record = harm.told("Peru spoke.")
    assert made_apart(dumps(record).encode(), name="a.json", by=(loads,)) == record


def test_what_the_reader_refuses_is_told_in_its_words() -> None:
    assert refused(read, b"") == "a.md is empty. Choose the file that holds the summary."


def test_the_variables_of_the_server_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "nobody may know")
    names = made(harm.variables).document.text.replace("LC_CTYPE", "").split()
    assert names == []


def test_no_open_file_of_the_server_is_there(tmp_path: Path) -> None:
    with (tmp_path / "open").open("wb") as file:
        os.set_inheritable(file.fileno(), True)
        assert made(harm.surroundings, b"12345").document.text == "/ 0 5 a.md"


@ON_LINUX
def test_who_wants_too_much_memory_is_told_so() -> None:
    assert refused(harm.hoard) == f"a.md needs too much memory to read. {SPLIT}"


@pytest.mark.parametrize(
    ("by", "limits"), [(harm.spin, SHORT), (harm.sleep, Limits(wait=1.5))], ids=["work", "wait"]
)
def test_who_takes_too_long_is_given_up(by: Callable[..., Any], limits: Limits) -> None:
    told = f"a.md takes too long to read and was given up. {SPLIT}"
    assert refused(by, limits=limits) == told


def test_who_crashes_takes_nobody_along() -> None:
    told = f"a.md ended the process that read it (SIGSEGV), as when memory runs out. {SPLIT}"
    assert refused(harm.crash) == told


def test_who_says_nothing_made_nothing() -> None:
    told = f"a.md ended the process that read it (exit code 0), as when memory runs out. {SPLIT}"
    assert refused(harm.leave) == told


def test_what_comes_back_is_believed_only_if_it_is_a_record() -> None:
    assert refused(harm.lie).startswith("a.md is not a record: ")


def test_who_says_too_much_is_cut_off() -> None:
    assert refused(harm.babble).startswith("a.md ended the process that read it (")


def test_a_bug_is_told_with_its_place() -> None:
    with pytest.raises(ReaderBroke) as found:
        made(harm.break_down)
    assert str(found.value).startswith("The reader broke on a.md: KeyError in harm.py, line ")


def test_no_file_is_written_and_no_program_started(tmp_path: Path) -> None:
    target = tmp_path / "written"
    assert "NotAllowedHere" in refused(harm.write, str(target).encode())
    assert not target.exists()
    assert "NotAllowedHere" in refused(harm.start)


def test_nobody_is_called() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1]).encode()
        assert "NotAllowedHere" in refused(harm.connect, port)
        if can_leave_the_network():
            assert made(harm.connect_below_python, port).document.text == "-1"
        else:
            pytest.skip("this system lets no process leave the network")


def can_leave_the_network() -> bool:
    """Whether the system lets a process do so, tried in one that ends."""
    child = os.fork()
    if child == 0:
        os._exit(0 if leave_the_network() else 1)
    return os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_made_to_harm_is_read_or_refused_in_words(name: str) -> None:
    by = (loads,) if name.endswith(".json") else (read, checked)
    assert words_of(FILES[name](), name, by).startswith((name, "read"))


def words_of(content: bytes, name: str, by: tuple[Callable[..., Any], ...]) -> str:
    """The refusal of a file, or that it was read."""
    try:
        found = made_apart(content, name=name, by=by, limits=SHORT)
    except Refusal as refusal:
        return str(refusal)
    return f"read as {found.document.name}"
