import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("base", "server", "dev")
ENTRY = re.compile(r"^(?P<name>[a-z0-9._-]+)==[^\s;\\]+(?P<rest>(?:.*\\\n)*.*)$", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def entries(lock: str) -> dict[str, str]:
    """The packages of a lock, each with the lines that follow its version."""
    return {one["name"]: one["rest"] for one in ENTRY.finditer(lock)}


def names(requirements: list[str]) -> set[str]:
    """The names of packages as a lock writes them."""
    found = (NAME.match(one) for one in requirements)
    return {re.sub(r"[-_.]+", "-", one[0]).lower() for one in found if one}


@pytest.fixture(params=LOCKS)
def lock(root: Path, request: pytest.FixtureRequest) -> str:
    return (root / "requirements" / f"{request.param}.txt").read_text(encoding="utf-8")


def test_every_package_of_a_lock_has_a_hash(lock: str) -> None:
    found = entries(lock)
    assert len(found) == len(re.findall(r"^[^\s#]", lock, re.MULTILINE))
    assert [name for name, rest in found.items() if "--hash=sha256:" not in rest] == []


def test_a_lock_names_no_address(lock: str) -> None:
    assert "://" not in lock
    assert re.findall(r"^\s*-", lock, re.MULTILINE) == re.findall(r"^ {4}-", lock, re.MULTILINE)


def test_the_locks_hold_what_the_project_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = {"base": project["dependencies"]}
    asked["server"] = asked["base"] + extras["server"]
    asked["dev"] = asked["server"] + extras["dev"]
    for name in LOCKS:
        held = entries((root / "requirements" / f"{name}.txt").read_text(encoding="utf-8"))
        assert names(asked[name]) - set(held) == set(), name


def test_what_is_installed_is_the_same_package_in_every_lock(root: Path) -> None:
    versions: dict[str, set[str]] = {}
    for name in LOCKS:
        text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        for package, version in re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE):
            versions.setdefault(package, set()).add(version)
    assert {package: one for package, one in versions.items() if len(one) > 1} == {}
