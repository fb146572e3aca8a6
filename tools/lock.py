"""Renew the lock files from pyproject.toml: hashes, and no address of any package index.

Needs uv, which only those who renew the lock install: `.venv/bin/pip install uv`.
"""

import shutil
import subprocess
import sys
from pathlib import Path

SETS = {"base": [], "server": ["server"], "dev": ["server", "dev"]}


def main() -> int:
    """Write requirements/base.txt, server.txt and dev.txt."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(".venv/bin")))
    if not uv:
        print("uv is needed to renew the lock: .venv/bin/pip install uv", file=sys.stderr)
        return 2
    for name, extras in SETS.items():
        command = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
        command += ["--only-binary", ":all:", "--python-version", "3.11", "--no-header"]
        command += ["--no-emit-index-url", "--no-emit-find-links"]
        command += [word for extra in extras for word in ("--extra", extra)]
        command += ["pyproject.toml", "--output-file", f"requirements/{name}.txt"]
        subprocess.run(command, check=True)
        print(f"requirements/{name}.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
