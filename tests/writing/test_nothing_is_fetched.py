"""What writes documents calls nobody, starts nothing and writes no file of its own accord."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = ("writing", "record", "framework", "checking")
REACH_OUT = {
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "subprocess", "asyncio"),
    *("multiprocessing", "webbrowser", "requests", "httpx", "ctypes"),
}
WRITE_ALL = """
import sys
sys.path[:] = {path!r}
from tourdetable.reading.apart import child
from reliability.hostile_words import WORDS, hostile_record
from tourdetable.record import dumps
from tourdetable.writing import summary
from tourdetable.writing.explanation import as_lines, as_page
from tourdetable.writing.tables import Column, Table, as_csv, as_xlsx

record = hostile_record(0, of=range(len(WORDS)))
child.leave_the_network()
sys.addaudithook(child.refuse)
table = Table("Words", (Column("Words"),), tuple((one,) for one in WORDS))
made = [
    summary.as_docx(record, with_findings=True),
    summary.as_markdown(record, with_findings=True),
    as_page(record),
    list(as_lines(record, width=80)),
    dumps(record),
    as_csv(table),
    as_xlsx(table),
]
print([len(one) > 1000 or len(one) > 10 for one in made])
import socket
try:
    socket.create_connection(("127.0.0.1", 9))
except child.NotAllowedHere:
    print("and calls are refused")
"""


def test_everything_is_written_where_calls_programs_and_files_are_refused() -> None:
    run = subprocess.run(
        [sys.executable, "-B", "-c", WRITE_ALL.format(path=sys.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == f"{[True] * 7}\nand calls are refused\n", run.stderr


def imported(file: Path) -> set[str]:
    """The modules that a file imports."""
    found = set()
    for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(one, ast.Import):
            found |= {name.name for name in one.names}
        elif isinstance(one, ast.ImportFrom) and one.module and not one.level:
            found |= {one.module, *(f"{one.module}.{name.name}" for name in one.names)}
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_what_could_reach_out_is_not_even_imported(root: Path, room: str) -> None:
    files = sorted((root / "src" / "tourdetable" / room).rglob("*.py"))
    assert {
        str(one): imported(one) & REACH_OUT for one in files if imported(one) & REACH_OUT
    } == {}
