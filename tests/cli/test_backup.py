"""Backups and their restoring as an operator types them, on a database in a file."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import SUMMARY
from cli.started import Started
from serving import COMMAND, own

MIGRATE = (sys.executable, "-m", "django", "migrate", "--verbosity", "0")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an installation, one meeting in it, and a sealed backup of it."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "summary.md").write_text(SUMMARY, encoding="utf-8")
    (folder / "key").write_text("a pass phrase of the tests alone\n", encoding="utf-8")
    for command in (
        MIGRATE,
        (*COMMAND, "take-in", "summary.md"),
        (*COMMAND, "backup", "office.tdtb", "--key-file", "key"),
    ):
        run = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **own(folder)},
            capture_output=True,
            text=True,
            check=True,
        )
    assert run.stdout.splitlines()[0].endswith(" bytes, restored on trial and found whole.")
    return folder


@pytest.fixture
def backup(made: Path, tmp_path: Path) -> Path:
    """The sealed backup, in a copy of that folder."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "office.tdtb"


def test_a_backup_comes_back_on_another_machine(
    tourdetable: Started, backup: Path, tmp_path: Path
) -> None:
    elsewhere = {"TOURDETABLE_DATA": str(tmp_path / "other")}
    restored = tourdetable("restore", backup, "--key-file", "key", **elsewhere)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert restored.stdout.splitlines()[1] == (
        "It is in place, and everybody has to log in again. Restart the server."
    )
    there = tourdetable("give-out", **elsewhere).stdout
    assert there == tourdetable("give-out").stdout != ""


def test_a_database_that_is_broken_is_put_aside_and_replaced(
    tourdetable: Started, backup: Path, tmp_path: Path
) -> None:
    before = tourdetable("give-out").stdout
    live = tmp_path / "var" / "tourdetable.db"
    content = live.read_bytes()
    live.write_bytes(content[:2000] + b"\xff" * (len(content) - 2000))

    refused = tourdetable("restore", backup, "--key-file", "key")
    restored = tourdetable("restore", backup, "--key-file", "key", "--replace")

    assert (refused.returncode, restored.returncode, restored.stderr) == (3, 0, "")
    assert tourdetable("give-out").stdout == before
    (aside,) = (tmp_path / "var" / "backups").glob("damaged-*/tourdetable.db")
    assert aside.read_bytes()[2000:] == b"\xff" * (len(content) - 2000)
    listed = (tmp_path / "var" / "backups.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(listed[-1])["place"] == str(aside.parent)


def test_a_copy_of_the_live_file_is_refused_and_nothing_has_changed(
    tourdetable: Started, backup: Path, tmp_path: Path
) -> None:
    before = tourdetable("give-out").stdout
    shutil.copyfile(tmp_path / "var" / "tourdetable.db", tmp_path / "copy.tdtb")
    run = tourdetable("restore", "copy.tdtb", "--replace")
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        "tourdetable: copy.tdtb is a copy of a database file and no backup: copied while in use "
        "it may lack or tear what was written last. Take a file that `tourdetable backup` made.\n"
    )
    assert tourdetable("give-out").stdout == before


def test_a_key_that_cannot_be_read_is_refused(tourdetable: Started, backup: Path) -> None:
    run = tourdetable("backup", "second.tdtb", "--key-file", "none")
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        "tourdetable: The key for backups cannot be read from none: No such file or directory.\n"
    )


def test_a_backup_that_is_not_there_is_refused(tourdetable: Started, backup: Path) -> None:
    run = tourdetable("restore", "nowhere.tdtb", "--replace")
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        "tourdetable: nowhere.tdtb cannot be unpacked: No such file or directory.\n"
    )
