"""The file of a backup: a compressed tar, manifest first, sealed as a whole if there is a key.

Without a key any program for .tar.gz files opens it. Its last member is the digest of the
manifest, which has the digests of all others: what is cut short or changed is found out.
"""

import gzip
import hashlib
import io
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from . import manifest as manifests
from .manifest import Manifest, Member
from .refusals import Damaged, NotRestored, WrongKey
from .sealing import MARK, SealingFile, UnsealingFile, is_sealed

MANIFEST, DIGEST = "manifest.json", "manifest.sha256"
SQLITE, GZIP = b"SQLite format 3\0", b"\x1f\x8b"
BROKEN = (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile)
LARGEST_MANIFEST = 64 * 1024 * 1024
PIECE = 1024 * 1024


def write(target: Path, manifest: Manifest, sources: Mapping[str, Path], key: str | None) -> None:
    """Write a backup: its members come from the files that are named for them."""
    digest = hashlib.sha256(manifest.written).hexdigest().encode()
    with (
        target.open("wb") as file,
        sealed(file, key) as stream,
        gzip.GzipFile(filename="", fileobj=stream, mode="wb", compresslevel=4) as packed,
        tarfile.open(fileobj=packed, mode="w|") as shelf,
    ):
        add(shelf, MANIFEST, io.BytesIO(manifest.written), len(manifest.written))
        for member in manifest.members:
            with sources[member.name].open("rb") as source:
                add(shelf, member.name, source, member.size)
        add(shelf, DIGEST, io.BytesIO(digest), len(digest))


@contextmanager
def sealed(file: IO[bytes], key: str | None) -> Iterator[IO[bytes]]:
    """The file itself, or a way into it that seals."""
    if key is None:
        yield file
        return
    sealing = SealingFile(file, key)
    yield sealing  # type: ignore[misc]  # all that gzip asks for is write
    sealing.finish()


def add(shelf: tarfile.TarFile, name: str, source: IO[bytes], size: int) -> None:
    """Put one member in."""
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    shelf.addfile(entry, source)


def unpack(path: Path, folder: Path, key: str | None) -> Manifest:
    """Take a backup apart into a folder, each member compared with the manifest.

    Raises `NotRestored`, `Damaged` or `WrongKey`; what lies in the folder then is of no use.
    """
    try:
        with path.open("rb") as file, opened(file, path, key) as packed:
            with tarfile.open(fileobj=packed, mode="r|") as shelf:
                told = take_apart(shelf, folder, name=path.name)
            while packed.read(PIECE):
                pass  # to the very end, where seal and check sum stand
            return told
    except BROKEN as error:
        raise Damaged(path.name, "it is cut short or its content is broken") from error


def opened(file: IO[bytes], path: Path, key: str | None) -> gzip.GzipFile:
    """The content of a backup, unsealed and unpacked; anything else is refused by what it is."""
    beginning = file.read(len(MARK))
    if is_sealed(beginning):
        if key is None:
            raise WrongKey(
                f"{path.name} is sealed. Give the key that it was sealed with, in a file "
                "(--key-file) or as TOURDETABLE_BACKUP_KEY."
            )
        unsealing = UnsealingFile(file, key, name=path.name)
        return gzip.GzipFile(fileobj=io.BufferedReader(unsealing), mode="rb")
    refuse_what_is_no_backup(beginning, path.name)
    file.seek(0)
    return gzip.GzipFile(fileobj=file, mode="rb")


def refuse_what_is_no_backup(beginning: bytes, name: str) -> None:
    """A copy of the database file looks like a backup, and may lack what was written last."""
    if beginning.startswith(SQLITE):
        raise NotRestored(
            f"{name} is a copy of a database file and no backup: copied while in use it may lack "
            "or tear what was written last. Take a file that `tourdetable backup` made."
        )
    if not beginning.startswith(GZIP):
        raise NotRestored(
            f"{name} is no backup of Tour de Table. Take a file that `tourdetable backup` made."
        )


def take_apart(shelf: tarfile.TarFile, folder: Path, *, name: str) -> Manifest:
    """Read the members in the order in which they were written, and no others."""
    entries = iter(shelf)
    first = content_of(shelf, following(entries, name, MANIFEST), name)
    told = manifests.read(first, name=name)
    for member in told.members:
        put(shelf, following(entries, name, member.name), member, folder, name=name)
    last = content_of(shelf, following(entries, name, DIGEST), name)
    if last != hashlib.sha256(first).hexdigest().encode():
        raise Damaged(name, "its manifest has been changed")
    if next(entries, None) is not None:
        raise Damaged(name, "something has been added to it")
    return told


def following(entries: Iterator[tarfile.TarInfo], name: str, wanted: str) -> tarfile.TarInfo:
    """The next member, which must be a plain file of the name that is due."""
    entry = next(entries, None)
    if entry is None or entry.name != wanted or not entry.isreg():
        raise Damaged(name, f"{wanted} is not where it should be")
    return entry


def content_of(shelf: tarfile.TarFile, entry: tarfile.TarInfo, name: str) -> bytes:
    """A small member, whole."""
    if entry.size > LARGEST_MANIFEST:
        raise Damaged(name, "its manifest is too large")
    source = shelf.extractfile(entry)
    return source.read() if source else b""


def put(
    shelf: tarfile.TarFile, entry: tarfile.TarInfo, member: Member, folder: Path, *, name: str
) -> None:
    """Write a member into the folder, and compare it on the way."""
    target = folder / member.name
    if ".." in Path(member.name).parts or not target.resolve().is_relative_to(folder.resolve()):
        raise Damaged(name, "a name in it leads elsewhere")
    target.parent.mkdir(parents=True, exist_ok=True)
    source = shelf.extractfile(entry)
    digest = hashlib.sha256()
    with target.open("wb") as file:
        while source and (piece := source.read(PIECE)):
            digest.update(piece)
            file.write(piece)
    if digest.hexdigest() != member.sha256 or entry.size != member.size:
        raise Damaged(name, f"{member.name} is not as it was")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
