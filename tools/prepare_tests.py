"""Install what the tests need and pip cannot bring; say which tests go without it.

Only root on Debian or Ubuntu may install anything, with apt-get. Elsewhere, and for what
apt-get does not find, the tests that need it are skipped by name.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Needed:
    """A program that some tests start."""

    name: str
    programs: tuple[str, ...]
    package: str
    tests: str
    folders: str = ""
    """Where else than on the path it may be."""

    def is_there(self) -> bool:
        """Whether any of its programs is found."""
        places = [os.environ.get("PATH", ""), *map(str, Path("/").glob(self.folders or "none"))]
        path = os.pathsep.join(places)
        return any(shutil.which(one, path=path) for one in self.programs)


NEEDED = (
    Needed(
        "PostgreSQL",
        ("initdb",),
        "postgresql",
        "the database tests on PostgreSQL",
        "usr/lib/postgresql/*/bin",
    ),
    Needed(
        "Chromium",
        ("chromium", "chromium-browser", "google-chrome"),
        "chromium",
        "the stories in a browser",
    ),
    Needed("LibreOffice", ("soffice",), "libreoffice-writer", "how an office sees our documents"),
    Needed("Poppler", ("pdftotext",), "poppler-utils", "how an office sees our documents"),
)
WITHOUT_QUESTIONS = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def main() -> int:
    """Install what is missing, where that is allowed; never a reason not to run the tests."""
    missing = [one for one in NEEDED if not one.is_there()]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install(missing)
    for one in missing:
        if not one.is_there():
            print(f"Without {one.name} (Debian: {one.package}) are skipped, by name: {one.tests}.")
    return 0


def install(missing: list[Needed]) -> None:
    """Install each by itself, so that one which is not to be had does not keep the others out."""
    print(f"Installing {', '.join(one.name for one in missing)} for the tests …", flush=True)
    apt("update")
    for one in missing:
        apt("install", "--yes", "--no-install-recommends", one.package)


def apt(*words: str) -> None:
    """Run apt-get; show its words only where it fails."""
    run = subprocess.run(
        ["apt-get", "--quiet", *words],
        env=WITHOUT_QUESTIONS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if run.returncode:
        print(f"apt-get {' '.join(words)} failed:\n{run.stdout[-2000:]}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
