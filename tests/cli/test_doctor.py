"""An installation of an office: prepared, looked at, and served."""

import json
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from cli.started import Run, Started
from serving import COMMAND, free_port, own


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `tourdetable prepare` has run."""
    folder = tmp_path_factory.mktemp("office")
    run = typed(folder, "prepare")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines()[1:] == [
        "Preparing the database …",
        "Setting up the Budapest Process …",
    ]
    return folder


def typed(folder: Path, *words: str) -> Run:
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env={**os.environ, **own(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_preparing_again_changes_nothing(office: Path) -> None:
    run = typed(office, "prepare")
    assert (run.returncode, run.stderr, len(run.stdout.splitlines())) == (0, "", 1)


def test_the_doctor_says_what_is_to_be_done_and_ends_with_1(office: Path) -> None:
    run = typed(office, "doctor")
    assert (run.returncode, run.stderr) == (1, "")
    assert (
        "attention backup: there is none. Run: tourdetable backup FILE (and let a timer do it "
        "each night)." in run.stdout.splitlines()
    )


def test_the_doctor_says_the_same_for_a_program(office: Path) -> None:
    run = typed(office, "doctor", "--json")
    told = json.loads(run.stdout)
    assert run.returncode == 1
    assert {frozenset(one) for one in told} == {frozenset({"name", "state", "found", "advice"})}
    assert [one["name"] for one in told][:4] == ["settings", "database", "tables", "file"]


def test_pages_are_served_until_the_service_is_stopped(office: Path) -> None:
    port = free_port()
    with (office / "serve.log").open("wb") as log:
        running = subprocess.Popen(
            [*COMMAND, "serve", "--port", str(port), "--workers", "1"],
            cwd=office,
            env={**os.environ, **own(office)},
            stdin=subprocess.DEVNULL,
            stderr=log,
        )
    try:
        deadline = time.monotonic() + 60
        while not answers(f"http://127.0.0.1:{port}/health/"):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            assert answer.status == 200
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=20) == 0
    finally:
        running.kill()
        running.wait()
    lines = [json.loads(one) for one in (office / "serve.log").read_text().splitlines()]
    assert {(one["event"], one["route"], one["status"]) for one in lines} == {
        ("request", "health", 200),
        ("request", "home", 200),
    }


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def test_what_has_not_been_prepared_is_not_served(tourdetable: Started) -> None:
    run = tourdetable("serve", "--port", str(free_port()))
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        "tourdetable: The database is not prepared for this version. Run: tourdetable prepare\n"
    )


def test_a_setting_that_cannot_be_is_told_in_a_sentence(tourdetable: Started) -> None:
    run = tourdetable("doctor", LOG_FORMAT="xml")
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (
        'tourdetable: Environment variable "LOG_FORMAT" invalid: [\'Must be one of: json, '
        "text.'] See docs/reference/settings.md.\n"
    )


@pytest.mark.parametrize("number", ["0", "65", "many", "²"])
def test_a_number_of_processes_that_is_none_is_wrong_use(
    tourdetable: Started, number: str
) -> None:
    assert tourdetable("serve", f"--workers={number}").returncode == 2
