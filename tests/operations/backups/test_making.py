import resource
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

from operations.backups.conftest import AT, KEY, open_one, store
from tourdetable import __version__
from tourdetable.audit import guards
from tourdetable.audit.queries import head, verification
from tourdetable.operations import places
from tourdetable.operations.backups import making, package, restoring
from tourdetable.operations.backups.kept import Backup, backups_made
from tourdetable.operations.backups.making import back_up
from tourdetable.operations.backups.manifest import read
from tourdetable.operations.backups.refusals import NotBackedUp


def test_a_backup_holds_database_and_stored_files_and_says_what_is_in_it(backup: Backup) -> None:
    with tarfile.open(backup.place) as shelf:
        assert shelf.getnames() == [
            "manifest.json",
            "database",
            "files/ab/one.pdf",
            "files/two.docx",
            "manifest.sha256",
        ]
        told = shelf.extractfile("manifest.json")
        assert told is not None
        manifest = read(told.read(), name="office.tdtb")
    assert (manifest.version, manifest.engine, manifest.at) == (__version__, connection.vendor, AT)
    assert manifest.id == backup.id
    assert manifest.held.rows["accounts_user"] == 2
    assert manifest.held.rows["audit_entry"] == 2


@pytest.mark.one_engine
def test_only_its_owner_may_read_a_backup(backup: Backup) -> None:
    assert backup.place.stat().st_mode & 0o777 == 0o600


@pytest.mark.one_engine
def test_each_backup_stands_on_the_list_with_time_place_and_digest(
    backup: Backup, sealed: Backup
) -> None:
    assert backups_made() == (backup, sealed)
    assert (backup.sealed, sealed.sealed) == (False, True)
    assert backup.sha256 == package.digest_of(backup.place)
    assert backup.is_there
    backup.place.unlink()
    assert not backup.is_there


@pytest.mark.one_engine
def test_a_line_of_the_list_that_a_crash_cut_short_is_no_backup(backup: Backup) -> None:
    with (places.data() / "backups.jsonl").open("a") as file:
        file.write('{"id": "0a')
    assert backups_made() == (backup,)


def test_nobody_is_logged_in_by_a_backup(office: None, tmp_path: Path) -> None:
    Session.objects.create(session_key="0123456789abcdefcafe", session_data="x", expire_date=AT)
    backup = back_up(tmp_path / "b.tdtb", key=None, at=AT)
    with tarfile.open(backup.place) as shelf:
        database = shelf.extractfile("database")
        assert database is not None
        assert database.read().count(b"0123456789abcdefcafe") == 0
    assert Session.objects.count() == 1


@pytest.mark.one_engine
def test_neither_the_secret_key_nor_static_files_are_in_a_backup(
    office: None, tmp_path: Path
) -> None:
    Path(settings.DATA, "secret-key").write_text("the signing secret")
    Path(settings.STATIC_ROOT, "page.css").write_text("body {}")
    backup = back_up(tmp_path / "b.tdtb", key=None, at=AT)
    with tarfile.open(backup.place) as shelf:
        assert [one for one in shelf.getnames() if "secret" in one or "css" in one] == []


@pytest.mark.one_engine
def test_a_sealed_backup_shows_nothing_of_what_is_in_it(sealed: Backup) -> None:
    content = sealed.place.read_bytes()
    assert content.startswith(b"Tour de Table, sealed backup, form 1\n")
    assert [
        one for one in (b"manifest", b"office.example", b"\x1f\x8b\x08") if one in content
    ] == []


@pytest.mark.one_engine
def test_a_name_that_is_taken_is_refused(backup: Backup) -> None:
    with pytest.raises(NotBackedUp) as refused:
        back_up(backup.place, key=None, at=AT)
    assert str(refused.value) == (
        f"{backup.place} is there already. Give the backup another name."
    )


@pytest.mark.one_engine
def test_a_folder_that_is_not_there_is_refused(office: None, tmp_path: Path) -> None:
    with pytest.raises(NotBackedUp) as refused:
        back_up(tmp_path / "none" / "b.tdtb", key=None, at=AT)
    assert str(refused.value) == (
        f"There is no folder {tmp_path / 'none'}. Make it, or choose another."
    )


@pytest.mark.one_engine
def test_a_folder_that_is_served_to_the_public_is_no_place(office: None) -> None:
    with pytest.raises(NotBackedUp) as refused:
        back_up(Path(settings.STATIC_ROOT) / "b.tdtb", key=None, at=AT)
    assert str(refused.value) == (
        f"{settings.STATIC_ROOT} is no place for backups. Choose another."
    )


@pytest.mark.one_engine
def test_a_backup_that_cannot_be_restored_is_never_called_good(
    office: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = package.write

    def write_badly(target: Path, *others: object) -> None:
        """As a disk does that swaps a byte."""
        real(target, *others)  # type: ignore[arg-type]
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(making.package, "write", write_badly)
    with pytest.raises(NotBackedUp) as refused:
        back_up(tmp_path / "b.tdtb", key=KEY, at=AT)
    assert str(refused.value) == (
        "The backup was written and is no good: .b.tdtb.unfinished is damaged: its seal is "
        "broken or its end is missing. Nothing was restored; take another backup. "
        "Look at the disk, and try again."
    )
    assert [*tmp_path.iterdir()] == []
    assert backups_made() == ()


@pytest.fixture
def little_room() -> Iterator[None]:
    """No file may grow beyond a few pages: as near to a full disk as every machine can come."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_room_there_is_a_sentence_and_no_backup(
    office: None, little_room: None, tmp_path: Path
) -> None:
    with pytest.raises(NotBackedUp) as refused:
        back_up(tmp_path / "b.tdtb", key=None, at=AT)
    told = {
        "sqlite": "A backup is made in the data folder, which does not take what is written "
        "there. Make room for twice the database, and try again.",
        "postgresql": "The database cannot be backed up: pg_dump did not succeed: it said nothing",
    }
    assert str(refused.value) == told[connection.vendor]
    assert [*tmp_path.iterdir()] == []
    assert places.leftovers() == []


@pytest.fixture
def weak_role() -> Iterator[None]:
    """On PostgreSQL, a role that may make no databases; SQLite has no roles."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CREATE ROLE weak")
            cursor.execute("SET ROLE weak")
        yield
        if connection.vendor == "postgresql":
            cursor.execute("RESET ROLE")
            cursor.execute("DROP ROLE weak")


def test_a_role_that_may_not_make_the_second_database_is_told_what_it_needs(
    office: None, weak_role: None, tmp_path: Path
) -> None:
    told = None
    try:
        back_up(tmp_path / "b.tdtb", key=None, at=AT)
    except NotBackedUp as refusal:
        told = str(refusal)
    user = connection.settings_dict["USER"]
    assert told == {
        "sqlite": None,
        "postgresql": "A backup is tried in a second database, which the role may not make. Let "
        f'it once: ALTER ROLE "{user}" CREATEDB;',
    }.get(connection.vendor)


def test_a_log_that_is_broken_already_is_backed_up_and_told(office: None, tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        for statement in guards.LIFTED[connection.vendor]:
            cursor.execute(statement)
        cursor.execute("UPDATE audit_entry SET deed = 'nothing' WHERE number = 2")
        for statement in guards.SET[connection.vendor]:
            cursor.execute(statement)
    backup = back_up(tmp_path / "b.tdtb", key=None, at=AT)
    fault = verification().fault
    assert fault is not None
    assert backup.log_fault == fault.told
    assert restoring.try_only(backup.place, key=None).held.log_fault == fault.told


@pytest.mark.one_engine
def test_the_list_has_the_end_of_the_log(backup: Backup) -> None:
    assert (backup.log_head, backup.log_fault) == (str(head()), None)


def test_what_is_written_while_the_backup_is_made_is_whole_in_it_or_not_at_all(
    office: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = making.members

    def meanwhile(sources: dict[str, Path]) -> object:
        open_one("late@office.example")
        store("late.pdf", b"late")
        return real(sources)

    monkeypatch.setattr(making, "members", meanwhile)
    backup = back_up(tmp_path / "b.tdtb", key=None, at=AT)
    with tarfile.open(backup.place) as shelf:
        told = shelf.extractfile("manifest.json")
        assert told is not None
        rows = read(told.read(), name="b.tdtb").held.rows
    assert (rows["accounts_user"], rows["audit_entry"]) == (2, 2)
