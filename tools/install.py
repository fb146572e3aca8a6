"""Make the virtual environment from a lock file, and show how far it has got.

usage: install.py FOLDER LOCK

Only what the lock names by hash comes in, from whatever package index the machine is set up for.
"""

import re
import subprocess
import sys
import venv
from pathlib import Path

BEGINNINGS = ("Collecting ", "Processing ", "Requirement already satisfied: ")
"""How pip names the next package, from an index, a folder, or already there."""
PACKAGE = re.compile(r"^([a-z0-9][a-z0-9._-]*)==", re.MULTILINE)


def main(folder: str, lock: str) -> int:
    """Install the lock and the project itself; give pip's exit code."""
    total = len(PACKAGE.findall(Path(lock).read_text(encoding="utf-8")))
    python = Path(folder, "bin", "python")
    if not python.exists():
        print(f"Making {folder} …", flush=True)
        venv.create(folder, with_pip=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
    if code := fetched([*pip, *locked], total):
        return code
    editable = [*pip, "--quiet", "--no-build-isolation", "-e", "."]
    return subprocess.run(editable, check=False).returncode


def fetched(command: list[str], total: int) -> int:
    """Run pip and count the packages as it names them; show its words only if it fails."""
    said: list[str] = []
    seen = 0
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    assert running.stdout is not None
    for line in running.stdout:
        said.append(line)
        if line.startswith(BEGINNINGS):
            seen += 1
            progress(f"Fetching packages: {seen} of about {total}", milestone=seen % 10 == 0)
        elif line.startswith("Installing collected packages"):
            progress(f"Installing {seen} packages; this takes half a minute …", milestone=True)
    code = running.wait()
    print(flush=True)
    if code:
        sys.stderr.write("".join(said))
    return code


def progress(words: str, *, milestone: bool) -> None:
    """One line that is written over on a terminal; in a log the milestones alone."""
    if sys.stdout.isatty():
        print(f"\r\033[K{words}", end="", flush=True)
    elif milestone:
        print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
