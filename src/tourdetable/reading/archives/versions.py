"""Which reader it is: its version, and a digest of the rules and words that it reads with."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import tourdetable

ROOT = Path(tourdetable.__file__).parent
ROOMS = ("framework", "record", "reading", "checking")
"""What a record depends on, beside the document."""
KINDS = {".py", ".toml"}


def reader_version(profile: str | None = None) -> str:
    """The version, with a digest that changes with any rule, lexicon, or given profile.

    Two readers of the same version of this name give the same record for the same document.
    """
    digest = sha256((profile or "").encode("utf-8", "surrogateescape"))
    for path in parts(profile):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{tourdetable.__version__}+{digest.hexdigest()[:12]}"


def parts(profile: str | None) -> Iterator[Path]:
    """The files that decide what is read."""
    folders = [ROOT / room for room in ROOMS]
    if profile and Path(profile).is_dir():
        folders.append(Path(profile))
    for folder in folders:
        yield from sorted(one for one in folder.rglob("*") if one.suffix in KINDS)
