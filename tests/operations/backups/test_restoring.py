import json
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection

from actors import TESTER
from operations.backups.conftest import AT, KEY, open_one, store
from tourdetable.audit.models import Entry
from tourdetable.audit.queries import verification
from tourdetable.operations import places
from tourdetable.operations.backups import held, making, package, restoring
from tourdetable.operations.backups.kept import Backup, backups_made
from tourdetable.operations.backups.refusals import NotRestored, WrongKey
from tourdetable.operations.backups.restoring import restore, try_only

NOT_EMPTY = (
    "The database is not empty. To put the backup in its place all the same, add --replace; "
    "what is there now is kept in a backup of its own first."
)


def emails() -> list[str]:
    return sorted(one.email for one in get_user_model().objects.all())


def files() -> dict[str, bytes]:
    root = places.stored()
    found = (one for one in root.rglob("*") if one.is_file())
    return {str(one.relative_to(root)): one.read_bytes() for one in found}


BEFORE = ["ada@office.example", "ben@office.example"]
FILES = {"ab/one.pdf": b"the first file", "two.docx": b"the second file"}


def test_a_restored_backup_is_what_was_there(backup: Backup) -> None:
    expected = held.held(connection)
    open_one("late@office.example")
    store("late.pdf", b"late")
    store("two.docx", b"another second file")

    restore(backup.place, key=None, replace=True, by=TESTER, at=AT)

    rows = expected.rows | {"audit_entry": expected.rows["audit_entry"] + 1}
    assert held.held(connection).rows == rows
    assert emails() == BEFORE
    assert files() == FILES
    assert places.leftovers() == []


def test_that_it_was_restored_stands_in_the_log_behind_what_was_there(backup: Backup) -> None:
    before = [*Entry.objects.values_list("hash", flat=True)]
    open_one("late@office.example")
    restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    *entries, last = Entry.objects.all()
    assert [one.hash for one in entries] == before
    assert (last.by, last.deed, last.about) == ("the test", "restore", f"backup {backup.id}")
    assert last.after == {"made": "2026-03-02T09:30:00+00:00", "log_head": backup.log_head}
    assert verification().sound


def test_after_a_restore_one_goes_on_writing(backup: Backup) -> None:
    restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    open_one("new@office.example")
    assert Entry.objects.count() == 4


def test_a_sealed_backup_is_restored_with_its_key(sealed: Backup) -> None:
    open_one("late@office.example")
    restore(sealed.place, key=KEY, replace=True, by=TESTER, at=AT)
    assert emails() == BEFORE


@pytest.mark.one_engine
def test_a_database_that_is_not_empty_is_left_alone(backup: Backup) -> None:
    open_one("late@office.example")
    with pytest.raises(NotRestored) as refused:
        restore(backup.place, key=None, replace=False, by=TESTER, at=AT)
    assert str(refused.value) == NOT_EMPTY
    assert emails() == [*BEFORE, "late@office.example"]


def test_an_empty_database_takes_a_backup_without_more_ado(backup: Backup) -> None:
    call_command("flush", interactive=False, verbosity=0)
    done = restore(backup.place, key=None, replace=False, by=TESTER, at=AT)
    assert (done.before, emails()) == (None, BEFORE)


def test_what_is_replaced_is_kept_and_can_be_put_back(backup: Backup) -> None:
    open_one("late@office.example")
    done = restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    assert done.before == places.data() / "backups" / "before-restore-2026-03-02-093000.tdtb"
    assert [one.place for one in backups_made()] == [backup.place, done.before]

    restore(done.before, key=None, replace=True, by=TESTER, at=AT.replace(hour=10))

    assert emails() == [*BEFORE, "late@office.example"]


def test_everybody_has_to_log_in_again(backup: Backup) -> None:
    Session.objects.create(session_key="a" * 32, session_data="x", expire_date=AT)
    restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    assert Session.objects.count() == 0


def test_trying_a_backup_changes_nothing(backup: Backup) -> None:
    open_one("late@office.example")
    assert try_only(backup.place, key=None).id == backup.id
    assert emails() == [*BEFORE, "late@office.example"]


@pytest.mark.one_engine
def test_without_the_key_a_sealed_backup_is_refused(sealed: Backup) -> None:
    with pytest.raises(WrongKey) as refused:
        restore(sealed.place, key=None, replace=True, by=TESTER, at=AT)
    assert str(refused.value) == (
        "sealed.tdtb is sealed. Give the key that it was sealed with, in a file (--key-file) or "
        "as TOURDETABLE_BACKUP_KEY."
    )


@pytest.mark.one_engine
def test_a_wrong_key_is_refused(sealed: Backup) -> None:
    with pytest.raises(WrongKey) as refused:
        restore(sealed.place, key=f"{KEY}!", replace=True, by=TESTER, at=AT)
    assert str(refused.value) == (
        "The key is not the one that sealed.tdtb was sealed with. Find that one: without it "
        "nobody can read the backup."
    )


def rewritten(backup: Backup, **changed: object) -> Path:
    """The backup with another manifest, packed as well as a forger can."""
    folder = backup.place.with_name("unpacked")
    folder.mkdir()
    manifest = package.unpack(backup.place, folder, None)
    sources = {one.name: folder / one.name for one in manifest.members}
    target = backup.place.with_name("other.tdtb")
    package.write(target, manifest.model_copy(update=changed), sources, None)
    return target


def told(backup: Backup, **changed: object) -> str:
    with pytest.raises(NotRestored) as refused:
        restore(rewritten(backup, **changed), key=None, replace=True, by=TESTER, at=AT)
    assert emails() == BEFORE
    assert files() == FILES
    return str(refused.value)


@pytest.mark.one_engine
def test_a_backup_of_a_later_form_is_refused(backup: Backup) -> None:
    assert told(backup, form=2, version="3.0.0") == (
        "other.tdtb was made by Tour de Table 3.0.0, and this is 0.1.0, which does not know "
        "backups of that form. Install that version first."
    )


@pytest.mark.one_engine
def test_a_backup_of_a_later_version_is_refused(backup: Backup) -> None:
    known = held.held(connection)
    later = known.model_copy(update={"migrations": (*known.migrations, "audit.0099_later")})
    assert told(backup, held=later, version="3.0.0") == (
        "other.tdtb was made by Tour de Table 3.0.0, whose tables this version (0.1.0) does not "
        "know. Install that version first."
    )


def test_a_backup_of_the_other_engine_is_refused(backup: Backup) -> None:
    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    assert told(backup, engine=other) == (
        f"other.tdtb holds a database of {other}, and this installation uses "
        f"{connection.vendor}. Set DATABASE_URL to one of {other}."
    )


@pytest.mark.one_engine
def test_a_backup_with_fewer_rows_than_it_says_is_refused(backup: Backup) -> None:
    known = held.held(connection)
    more = known.model_copy(update={"rows": known.rows | {"accounts_user": 3}})
    assert told(backup, held=more) == (
        "other.tdtb is damaged: its table accounts_user has 2 rows instead of 3. Nothing was "
        "restored; take another backup."
    )


def test_a_backup_whose_log_was_changed_is_refused(backup: Backup) -> None:
    known = held.held(connection)
    assert told(backup, held=known.model_copy(update={"log_head": f"2:{'0' * 64}"})) == (
        "other.tdtb is damaged: its log does not end as it says. Nothing was restored; take "
        "another backup."
    )


@pytest.mark.one_engine
def test_what_fails_at_the_last_step_leaves_everything_as_it_was(
    backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_one("late@office.example")

    def no_longer(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring.engine(), "put_in_place", no_longer)
    with pytest.raises(KeyboardInterrupt):
        restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    assert emails() == [*BEFORE, "late@office.example"]
    assert files() == FILES
    assert places.leftovers() == []


@pytest.mark.one_engine
def test_two_at_a_time_are_refused(backup: Backup, tmp_path: Path) -> None:
    with places.working_folder(), pytest.raises(places.Busy) as refused:
        making.back_up(tmp_path / "second.tdtb", key=None, at=AT)
    assert str(refused.value) == (
        "Another backup or restore is under way. Wait until it has ended, and try again."
    )


@pytest.mark.one_engine
def test_the_list_of_backups_is_not_part_of_a_backup(backup: Backup) -> None:
    restore(backup.place, key=None, replace=True, by=TESTER, at=AT)
    lines = (places.data() / "backups.jsonl").read_text().splitlines()
    assert json.loads(lines[0])["id"] == backup.id
    assert len(lines) == 2
