import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.started import Started
from serving import COMMAND
from tourdetable.checking import checked
from tourdetable.reading import read_file
from tourdetable.record import dumps, load


def test_read_writes_the_record_with_its_findings(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    run = tourdetable("read", summary, "--output", "meeting.json")

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert load(tmp_path / "meeting.json") == checked(read_file(summary))


def test_read_gives_the_record_to_a_pipe_when_no_output_is_named(
    tourdetable: Started, summary: Path
) -> None:
    run = tourdetable("read", summary)

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == dumps(checked(read_file(summary)))


def test_a_pipe_gets_utf_8_whatever_the_locale(tourdetable: Started, tmp_path: Path) -> None:
    (tmp_path / "names.md").write_text("Türkiye thanked the Chair.\n", encoding="utf-8")
    run = tourdetable("read", "names.md", PYTHONIOENCODING="latin-1", LC_ALL="C")
    assert '"text": "Türkiye thanked the Chair.\\n"' in run.stdout


def test_a_terminal_gets_a_short_account(at_a_terminal: Callable[..., str], summary: Path) -> None:
    seen = at_a_terminal("read", summary)

    assert seen.startswith("\r\033[KReading summary.md …")
    lines = seen.rpartition("\r\033[K")[2].splitlines()
    assert [line.split("  ")[0] for line in lines[3:]] == [
        "Participants",
        "Interventions",
        "Follow-up",
        "Decisions",
        "Findings",
        "Doubts",
    ]
    assert lines[3] == "Participants   4 States listed"
    assert lines[5] == "Follow-up      1 offer"


def test_a_file_replaces_another_with_the_same_rights(
    tourdetable: Started, summary: Path, tmp_path: Path
) -> None:
    output = tmp_path / "meeting.json"
    output.write_text("old")
    output.chmod(0o640)
    tourdetable("read", summary, "--output", output)
    assert (output.stat().st_mode & 0o777, load(output).document.name) == (0o640, "summary.md")


def test_a_link_stays_a_link(tourdetable: Started, summary: Path, tmp_path: Path) -> None:
    link, output = tmp_path / "latest.json", tmp_path / "meeting.json"
    output.write_text("old")
    link.symlink_to(output)
    tourdetable("read", summary, "--output", link)
    assert (link.is_symlink(), load(output).document.name) == (True, "summary.md")


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (".", "tourdetable: . is a folder. Name a file in it."),
        ("no/r.json", "tourdetable: There is no folder no. Make it, or choose another."),
        (
            "summary.md",
            "tourdetable: summary.md would overwrite what is read. Give the result another name.",
        ),
        (
            "/dev/full",
            (
                "tourdetable: /dev/full cannot be written: No space left on device. "
                "Choose another place, or make room."
            ),
        ),
    ],
)
def test_what_cannot_be_written_is_refused(
    tourdetable: Started, summary: Path, tmp_path: Path, output: str, sentence: str
) -> None:
    before = summary.read_bytes()
    run = tourdetable("read", summary, "--output", output)

    assert (run.returncode, run.stdout, run.stderr) == (3, "", f"{sentence}\n")
    assert (summary.read_bytes(), [*tmp_path.iterdir()]) == (before, [summary])


def test_a_reader_who_stops_reading_is_no_error(summary: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [*COMMAND, "read", summary], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (141, b"")


def test_a_full_disk_under_standard_output_is_told(summary: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*COMMAND, "read", summary],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert (run.returncode, run.stderr) == (
        3,
        (
            "tourdetable: The result cannot be handed over: No space left on device. "
            "Choose another place for it.\n"
        ),
    )


def test_ctrl_c_ends_a_command_without_a_traceback(example: Path) -> None:
    running = subprocess.Popen(
        [*COMMAND, "read", example], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    assert os.read(running.stdout.fileno(), 1) == b"{"  # it writes more than a pipe can hold
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=30) == 130
    _, said = running.communicate(timeout=30)
    assert said == b"\n"


def test_what_is_no_file_of_its_own_is_refused_at_once(
    tourdetable: Started, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "endless.md")
    run = tourdetable("read", "endless.md")
    assert (run.returncode, run.stdout) == (3, "")
