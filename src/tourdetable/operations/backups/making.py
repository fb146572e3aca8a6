"""Making a backup: a snapshot, packed, tried, and only then given its name."""

import os
import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from tourdetable import __version__
from tourdetable.operations import places
from tourdetable.operations.no_room import no_room

from . import files, kept, package
from .engine import engine
from .kept import Backup
from .manifest import FORM, Manifest, Member
from .programs import NoProgram
from .refusals import Damaged, NotBackedUp
from .trying import DATABASE, tried


def back_up(target: Path, *, key: str | None, at: datetime) -> Backup:
    """Write a backup of database and stored files while the product is in use, and try it.

    It is called good, listed, and given its name only after it has been restored beside the
    product's own data and found the same. Raises `NotBackedUp`; then there is no file.
    """
    with places.working_folder() as folder:
        return put_at(target, folder, key=key, at=at)


def put_at(target: Path, folder: Path, *, key: str | None, at: datetime) -> Backup:
    """The same, worked at in a folder that the caller holds."""
    refuse_place(target)
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        manifest, sources = snapshot(folder, at=at)
        package.write(unfinished, manifest, sources, key)
        keep_safe(unfinished)
        try_out(unfinished, folder / "tried", manifest, key)
        return named(unfinished, target, manifest, sealed=key is not None)
    except OSError as error:
        raise NotBackedUp(
            f"The backup cannot be written: {error.strerror}. Choose another place, or make room."
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def refuse_place(target: Path) -> None:
    """Refuse a place that is taken, is none, or is served to the public."""
    if target.exists():
        raise NotBackedUp(f"{target} is there already. Give the backup another name.")
    if not target.absolute().parent.is_dir():
        raise NotBackedUp(f"There is no folder {target.parent}. Make it, or choose another.")
    for folder in (Path(settings.STATIC_ROOT), places.stored()):
        if target.resolve().is_relative_to(folder.resolve()):
            raise NotBackedUp(f"{folder} is no place for backups. Choose another.")


def snapshot(folder: Path, *, at: datetime) -> tuple[Manifest, dict[str, Path]]:
    """The database of one moment and then the stored files, with what must be in the backup.

    In this order, so that a file to which the database refers is never missing.
    """
    database = folder / DATABASE
    try:
        held = engine().take(database)
    except (DatabaseError, NoProgram) as error:
        if no_room(error):
            raise NotBackedUp(
                "A backup is made in the data folder, which does not take what is written there. "
                "Make room for twice the database, and try again."
            ) from error
        raise NotBackedUp(f"The database cannot be backed up: {str(error).strip()}") from error
    sources = {DATABASE: database} | files.stored()
    manifest = Manifest(
        form=FORM,
        id=secrets.token_hex(8),
        version=__version__,
        engine=connection.vendor,
        at=at,
        held=held,
        members=members(sources),
    )
    return manifest, sources


def members(sources: Mapping[str, Path]) -> tuple[Member, ...]:
    """What each file is known by."""
    return tuple(
        Member(name=name, size=path.stat().st_size, sha256=package.digest_of(path))
        for name, path in sources.items()
    )


def keep_safe(path: Path) -> None:
    """On the disk, and for its owner alone."""
    path.chmod(0o600)
    with path.open("rb") as file:
        os.fsync(file.fileno())


def try_out(path: Path, folder: Path, expected: Manifest, key: str | None) -> None:
    """Restore the written file beside the product's own data; refuse it if it is not the same."""
    folder.mkdir()
    try:
        package.unpack(path, folder, key)
        with tried(folder, expected.held, name=path.name):
            pass
    except Damaged as error:
        raise NotBackedUp(
            f"The backup was written and is no good: {error} Look at the disk, and try again."
        ) from error


def named(unfinished: Path, target: Path, manifest: Manifest, *, sealed: bool) -> Backup:
    """Put the backup on the list, and give it its name."""
    backup = Backup(
        id=manifest.id,
        at=manifest.at,
        place=target.resolve(),
        sha256=package.digest_of(unfinished),
        size=unfinished.stat().st_size,
        sealed=sealed,
        log_head=manifest.held.log_head,
        log_fault=manifest.held.log_fault,
    )
    kept.note(backup)
    unfinished.rename(target)
    descriptor = os.open(target.absolute().parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return backup
