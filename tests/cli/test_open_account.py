import os
import subprocess
import sys
from pathlib import Path

import pytest

from serving import COMMAND, own

PASSWORD = "seven boats on a lake"
ADA = ("ada@office.example", "--name", "Ada")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database that is prepared."""
    made = tmp_path_factory.mktemp("office")
    migrate = [sys.executable, "-m", "django", "migrate", "-v", "0"]
    subprocess.run(migrate, cwd=made, env={**os.environ, **own(made)}, check=True)
    return made


def opened(folder: Path, *words: str, password: str = PASSWORD) -> tuple[int, str, str]:
    run = subprocess.run(
        [*COMMAND, "open-account", *words],
        cwd=folder,
        env={**os.environ, **own(folder)},
        input=f"{password}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout, run.stderr.removeprefix("tourdetable: ")


def test_the_first_account_is_opened_once(folder: Path) -> None:
    told = "The account of ada@office.example is open. Log in with it at /log-in/.\n"
    assert opened(folder, *ADA) == (0, told, "")
    again = "There is an account for this address already. Give it a seat instead.\n"
    assert opened(folder, *ADA) == (3, "", again)


@pytest.mark.parametrize(
    ("words", "password", "told"),
    [
        (("ada", "--name", "Ada"), PASSWORD, "This is no mail address: write it as name@"),
        (("b@office.example", "--name", "B"), "short", "This password is too short."),
        (
            ("b@office.example", "--name", "B", "--seat", "delegate"),
            PASSWORD,
            "Delegate: say for whom, with --participant HUN.",
        ),
        (
            ("b@office.example", "--name", "B", "--seat", "group-member"),
            PASSWORD,
            "Member of a working group or community: say in which body, with --body",
        ),
    ],
)
def test_what_cannot_be_opened_is_refused_in_a_sentence(
    folder: Path, words: tuple[str, ...], password: str, told: str
) -> None:
    code, out, error = opened(folder, *words, password=password)
    assert (code, out, error.startswith(told)) == (3, "", True)
