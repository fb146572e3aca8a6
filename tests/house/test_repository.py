import re
import subprocess
from pathlib import Path

import pytest

# Written in pieces, so that this file does not name them either.
HOSTS = tuple("".join(parts) for parts in (("py", "pi.org"), ("python", "hosted"), ("npm", "js.")))
FOLDERS = re.compile(r"(?<![\w.~/-])/(?:home|Users|root|work|shared|workspace)/[\w.-]+")
NOT_TEXT = {".docx", ".png", ".woff2", ".ico", ".mo", ".pdf"}


@pytest.fixture(scope="module")
def texts() -> dict[Path, str]:
    """Every text file that is, or is about to be, part of the repository."""
    root = Path(__file__).parents[2]
    run = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    files = [Path(name) for name in run.stdout.split("\0") if name]
    there = [one for one in files if (root / one).is_file() and one.suffix not in NOT_TEXT]
    return {one: (root / one).read_text(encoding="utf-8") for one in there}


def test_no_file_names_the_host_of_a_package_index(texts: dict[Path, str]) -> None:
    naming = [name for name, text in texts.items() if any(host in text for host in HOSTS)]
    assert naming == []


def test_no_file_names_a_folder_of_one_machine(texts: dict[Path, str]) -> None:
    named = {str(name): FOLDERS.findall(text) for name, text in texts.items()}
    assert {name: found for name, found in named.items() if found} == {}


def test_there_is_no_drawer_for_odds_and_ends(texts: dict[Path, str]) -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base"}
    python = (name for name in texts if name.suffix == ".py")
    assert [name for name in python if drawers & {*name.parent.parts, name.stem}] == []
