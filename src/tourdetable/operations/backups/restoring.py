"""Restoring a backup: it is tried beside the data, and takes their place as a whole."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

from tourdetable import __version__
from tourdetable.audit.actions import Actor, enter
from tourdetable.operations import places

from . import files, kept, package
from .engine import engine
from .held import as_own, is_empty
from .kept import Backup
from .making import put_at
from .manifest import Manifest
from .programs import NoProgram
from .refusals import NotRestored
from .trying import DATABASE, tried

STAMP = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True)
class Restored:
    """What a restoring did."""

    manifest: Manifest
    before: Path | None
    """Where the data that were there before are kept; none if there were none."""


def restore(path: Path, *, key: str | None, replace: bool, by: Actor, at: datetime) -> Restored:
    """Put a backup in place of the product's data, whole or not at all.

    Data that are there are replaced only if that is said, and are kept in a backup of their own
    first. That it was restored stands in its own log from then on. Raises `NotRestored` or
    another refusal; the data are then as they were.
    """
    readable = engine().is_readable()
    empty = readable and is_empty(connection)
    if not empty and not replace:
        raise NotRestored(
            "The database is not empty. To put the backup in its place all the same, add "
            "--replace; what is there now is kept in a backup of its own first."
        )
    aside = kept_folder() / f"damaged-{at.strftime(STAMP)}"
    with places.working_folder() as folder:
        manifest = unpacked(path, folder, key)
        before = None if empty else safety_copy(folder, key, at=at) if readable else aside
        with tried(folder, manifest.held, name=path.name) as standing:
            bring_up_to_date(standing)
            enter_into_its_log(standing, manifest, by=by, at=at)
            if not readable:
                engine().set_aside(aside)
                note_aside(aside, at=at)
            put_in_place(standing, folder)
    return Restored(manifest, before)


def try_only(path: Path, *, key: str | None) -> Manifest:
    """Do everything but the last step: what the backup holds, found whole."""
    with places.working_folder() as folder:
        manifest = unpacked(path, folder, key)
        with tried(folder, manifest.held, name=path.name) as standing:
            bring_up_to_date(standing)
    return manifest


def unpacked(path: Path, folder: Path, key: str | None) -> Manifest:
    """A backup taken apart; one that this installation cannot take is refused."""
    try:
        manifest = package.unpack(path, folder, key)
    except OSError as error:
        raise NotRestored(f"{path} cannot be unpacked: {error.strerror}.") from error
    refuse_other_engine(manifest, path.name)
    refuse_newer(manifest, path.name)
    return manifest


def refuse_other_engine(manifest: Manifest, name: str) -> None:
    """A database of one engine is nothing for another."""
    if manifest.engine != connection.vendor:
        raise NotRestored(
            f"{name} holds a database of {manifest.engine}, and this installation uses "
            f"{connection.vendor}. Set DATABASE_URL to one of {manifest.engine}."
        )


def refuse_newer(manifest: Manifest, name: str) -> None:
    """Tables that this version does not know were made by a later one."""
    known = {f"{app}.{step}" for app, step in MigrationLoader(None).disk_migrations}
    if not known.issuperset(manifest.held.migrations):
        raise NotRestored(
            f"{name} was made by Tour de Table {manifest.version}, whose tables this version "
            f"({__version__}) does not know. Install that version first."
        )


def bring_up_to_date(standing: BaseDatabaseWrapper) -> None:
    """Give a backup of an earlier version the tables of this one."""
    call_command("migrate", database=standing.alias, verbosity=0, interactive=False)


def enter_into_its_log(
    standing: BaseDatabaseWrapper, manifest: Manifest, *, by: Actor, at: datetime
) -> None:
    """Say in the log that goes on from here that it has been set back, and to when."""
    with as_own(standing), transaction.atomic():
        told = {"made": manifest.at.isoformat(), "log_head": manifest.held.log_head}
        enter(by=by, at=at, deed="restore", about=f"backup {manifest.id}", after=told)


def note_aside(folder: Path, *, at: datetime) -> None:
    """Put a broken database on the list of what still holds what is erased later."""
    live = folder / Path(connection.settings_dict["NAME"]).name
    digest, size = package.digest_of(live), live.stat().st_size
    kept.note(Backup(secrets.token_hex(8), at, folder.resolve(), digest, size, sealed=False))


def put_in_place(standing: BaseDatabaseWrapper, folder: Path) -> None:
    """The one transaction; files that are new come before it, and old ones go after it."""
    files.add(folder)
    try:
        engine().put_in_place(standing, folder / DATABASE)
    except NoProgram as error:
        raise NotRestored(f"The backup cannot be put in place: {error}") from error
    files.replace(folder)


def safety_copy(folder: Path, key: str | None, *, at: datetime) -> Path:
    """A backup of what is there, before anything takes its place."""
    kept_folder().mkdir(mode=0o700, exist_ok=True)
    target = kept_folder() / f"before-restore-{at.strftime(STAMP)}.tdtb"
    inner = folder / "safety"
    inner.mkdir()
    return put_at(target, inner, key=key, at=at).place


def kept_folder() -> Path:
    """Where the data that a restoring replaces are kept."""
    return places.data() / "backups"
