"""A person in a real installation: handed over, erased, and looked for in all of its files."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.started import Started
from exchange.people.seeded import SHOWN, TOKENS
from serving import own

SEED = """
import django
django.setup()
from django.conf import settings
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
from exchange.people.seeded import seed
print(seed().pk)
"""


@pytest.fixture
def number(tmp_path: Path, root: Path) -> str:
    """An installation with the person in it, by the number of their account."""
    paths = os.pathsep.join([*sys.path, str(root / "tests")])
    environment = {**os.environ, **own(tmp_path), "PYTHONPATH": paths}

    def python(*words: str) -> str:
        return subprocess.run(
            [sys.executable, *words],
            cwd=tmp_path,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    python("-m", "django", "migrate", "--verbosity", "0")
    python("-m", "django", "collectstatic", "--verbosity", "0", "--noinput")
    return python("-c", SEED).strip()


def bytes_of(token: str) -> set[bytes]:
    """A token in every case, composition and encoding."""
    cases = {token, token.lower(), token.upper(), token.casefold(), token.title()}
    forms = {unicodedata.normalize(form, one) for one in cases for form in ("NFC", "NFD")}
    return {one.encode(code) for one in forms for code in ("utf-8", "utf-16-le", "utf-16-be")}


def found_in(folder: Path) -> dict[str, list[str]]:
    """For each file that holds any of the tokens, which."""
    looked = {}
    for path in (one for one in sorted(folder.rglob("*")) if one.is_file()):
        content = path.read_bytes()
        held = [one for one in TOKENS if any(form in content for form in bytes_of(one))]
        looked[path.relative_to(folder).as_posix()] = held
    return {name: held for name, held in looked.items() if held}


def files_in(folder: Path) -> int:
    return sum(one.is_file() for one in folder.rglob("*"))


def test_no_file_of_the_installation_holds_a_byte_of_an_erased_person(
    number: str,
    tmp_path: Path,
    tourdetable: Started,
    record_property: Callable[[str, object], None],
) -> None:
    folder = tmp_path / "var"
    assert set(found_in(folder)) >= {"tourdetable.db"}
    outside = tourdetable("audit", "head").stdout.strip()

    tourdetable("personal-data", number, "--output", "person.json")
    handed = (tmp_path / "person.json").read_text(encoding="utf-8").casefold()
    assert [one for one in SHOWN if one.casefold() not in handed] == []

    only_told = tourdetable("erase", number)
    assert only_told.stdout.endswith("Nothing is erased without --yes.\n")
    assert "Found: 1 of the contacts" in only_told.stdout

    backup = tourdetable("backup", "before.tdtb")
    assert (backup.returncode, backup.stderr) == (0, "")
    erased = tourdetable("erase", number, "--yes")
    assert (erased.returncode, erased.stderr) == (0, "")
    assert erased.stdout.startswith(
        "Erased. In the record stands now: Head of Delegation of Peru."
    )
    assert "Still there" not in erased.stdout
    assert str(tmp_path / "before.tdtb") in erased.stdout

    record_property("files of the installation looked through", files_in(folder))
    assert found_in(folder) == {}
    assert tourdetable("audit", "verify", "--head", outside).returncode == 0
    assert tourdetable("erase", number, "--yes").returncode == 3


def test_what_was_kept_long_enough_goes_with_a_timer(
    number: str, tmp_path: Path, tourdetable: Started
) -> None:
    kinds = ("SESSIONS", "INVITATIONS", "FAILED_LOG_INS", "MAIL")
    now, later = ({f"KEEP_{one}_DAYS": days for one in kinds} for days in ("0", "9999"))
    assert tourdetable("retain", **later).stdout == "Nothing went.\n"
    due = tourdetable("retain", "--dry-run", **now).stdout
    assert due == "invitations: 1\nfailed log-ins: 2\nmails: 2\n"
    assert tourdetable("retain", **now).stdout == due
    assert tourdetable("retain", **now).stdout == "Nothing went.\n"
    assert list((tmp_path / "var" / "mail").iterdir()) == []
    assert tourdetable("audit", "verify").returncode == 0
