"""A disk that fills up under the product: a small one of memory, which only root can make.

    python -m reliability.full_disk

Where that cannot be made, tests/web/test_operations.py lets SQLite itself refuse another page.
"""

import http.client
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reliability.examined import asking, lost, torn
from reliability.running import Installation, installed
from reliability.writing import Writers

SIZE = "40m"
LEFT = 400_000
"""Bytes that are left when it begins."""
WRITES = 150


@contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of its own."""
    folder = Path(tempfile.mkdtemp(prefix="tdt-small-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
        folder.rmdir()


def filled(office: Installation) -> bool:
    """Fill the disk, write on, make room, write again; whether all was as promised."""
    office.start()
    writers = Writers(office.port, office.session, number=1)
    ballast = office.folder / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(office.folder).free - LEFT))
    answers = Counter(written(writers) for _ in range(WRITES))
    read = page(office, "/"), page(office, "/health/")
    refused = office.command("backup", "office.tdtb")
    ballast.unlink()
    again = written(writers)
    office.kill()
    with asking(office.file) as ask:
        missing, parts = lost(ask, writers.acknowledged), torn(ask)
    print(f"answers to {WRITES} writes: {dict(answers)}; home and health: {read}")
    print(f"backup: {refused.stderr.strip()}")
    print(f"with room again: {again}; {len(writers.acknowledged)} acknowledged, ", end="")
    print(f"{len(missing)} lost, {len(parts)} torn")
    whole = (set(answers), read, again) == ({200, 507}, (200, 503), 200)
    return whole and not missing and not parts and refused.returncode == 3


def written(writers: Writers) -> int:
    """What one more record is answered with."""
    line = http.client.HTTPConnection("127.0.0.1", writers.port)
    name = f"{next(writers.next):07}"
    status, _ = writers.sent(line, name)
    line.close()
    if status == 200:
        writers.acknowledged.add(name)
    return status


def page(office: Installation, path: str) -> int:
    """What a page is answered with."""
    line = http.client.HTTPConnection("127.0.0.1", office.port)
    line.request("GET", path)
    status = line.getresponse().status
    line.close()
    return status


def main() -> int:
    """Try it, and print what came of it."""
    if os.geteuid() != 0:
        print("A small disk can only be made by root.")
        return 2
    with small_disk() as folder, installed(folder) as office:
        return 0 if filled(office) else 1


if __name__ == "__main__":
    sys.exit(main())
