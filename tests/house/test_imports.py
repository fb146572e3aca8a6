import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LIBRARY = ("errors", "framework", "record", "reading", "checking", "writing")
WITHOUT_DJANGO = """
import importlib, sys
sys.modules["django"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def modules_of(room: Path, source: Path) -> list[str]:
    """The dotted names of all modules of a room, which may be one file."""
    files = sorted(room.rglob("*.py")) if room.is_dir() else [room.with_suffix(".py")]
    dotted = (".".join(one.relative_to(source).with_suffix("").parts) for one in files)
    return [name.removesuffix(".__init__") for name in dotted]


def test_every_floor_stands_on_those_below_it(root: Path) -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run(
        [shutil.which(linter) or "lint-imports", "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("room", LIBRARY)
def test_the_library_half_can_be_imported_without_django(root: Path, room: str) -> None:
    names = modules_of(root / "src" / "tourdetable" / room, root / "src")
    assert names

    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_DJANGO, *names],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, "")
