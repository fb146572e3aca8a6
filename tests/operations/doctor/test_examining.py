"""What the doctor says of each thing, as it stands on the operator's screen."""

import os
import shutil
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import override_settings

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.seats import SeatKind
from tourdetable.audit import guards
from tourdetable.operations import places
from tourdetable.operations.backups import kept
from tourdetable.operations.backups.kept import Backup
from tourdetable.operations.doctor import (
    Condition,
    backups,
    clock,
    database,
    examined,
    examining,
    mail,
    storage,
)
from tourdetable.operations.doctor.settings import settings as looked_at_settings

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def lines(conditions: Iterator[Condition]) -> list[str]:
    return [one.line for one in conditions]


def test_settings_of_an_office_are_well() -> None:
    with override_settings(SECRET_KEY="s" * 50, ALLOWED_HOSTS=["localhost"]):
        assert lines(looked_at_settings()) == [
            "ok        settings: nothing in them is for trials alone."
        ]


def test_settings_of_a_trial_are_told_one_by_one() -> None:
    with override_settings(DEBUG=True, DEMO=True, ALLOWED_HOSTS=["*"], SECRET_KEY="short"):
        assert lines(looked_at_settings()) == [
            "fault     settings: DEBUG shows faults in full to everybody. Set DEBUG=false.",
            (
                "fault     settings: the secret that signs sessions is short. Remove SECRET_KEY, "
                "and one is made and kept; everybody then logs in again."
            ),
            (
                "attention settings: the accounts of the trial are shown. Set "
                "TOURDETABLE_DEMO=false where others than you can reach it."
            ),
            (
                "attention settings: pages are served under any name. Name the hosts in "
                "ALLOWED_HOSTS."
            ),
            (
                "attention settings: log-ins travel without encryption. Serve behind TLS, and set "
                "HTTPS=true."
            ),
        ]


@pytest.mark.django_db
def test_a_database_that_keeps_what_it_acknowledges_is_well() -> None:
    told = lines(database.mode())
    if connection.vendor == "sqlite":
        (line,) = told
        assert line.startswith("ok        database: SQLite 3.")
        assert line.endswith(", nothing acknowledged is lost.")
    else:  # the tests' own server is a hurried one
        assert told == [
            (
                "fault     database: PostgreSQL runs with fsync off. Set it to on in "
                "postgresql.conf: a power cut may lose what was acknowledged."
            )
        ]


@pytest.mark.django_db(transaction=True)
def test_tables_of_an_earlier_version_are_a_fault() -> None:
    assert lines(database.migrations()) == ["ok        tables: those of this version."]
    call_command("migrate", "sessions", "zero", verbosity=0)
    try:
        assert lines(database.migrations()) == [
            "fault     tables: 1 step behind this version. Back up, and run: tourdetable prepare"
        ]
    finally:
        call_command("migrate", "sessions", verbosity=0)


@pytest.mark.django_db
def test_a_file_that_is_whole_is_well() -> None:
    expected = ["ok        file: whole."] if connection.vendor == "sqlite" else []
    assert lines(database.integrity()) == expected


@pytest.mark.django_db
def test_a_log_that_was_changed_is_a_fault() -> None:
    open_account(
        email="ada@office.example",
        name="Ada",
        password="a long enough one",
        seat=SeatKind.SECRETARIAT,
        by=TESTER,
        at=AT,
    )
    assert lines(database.log()) == ["ok        log: an unbroken chain, entries in it: 1."]
    with connection.cursor() as cursor:
        for statement in guards.LIFTED[connection.vendor]:
            cursor.execute(statement)
        cursor.execute("UPDATE audit_entry SET deed = 'nothing'")
        for statement in guards.SET[connection.vendor]:
            cursor.execute(statement)
    (line,) = lines(database.log())
    assert line.startswith("fault     log: ")
    assert line.endswith(
        ". Keep everything as it is, and compare it with a backup: somebody changed it."
    )


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend")
def test_a_mail_server_that_does_not_answer_is_a_fault() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and not listening
        port = nobody.getsockname()[1]
        with override_settings(EMAIL_HOST="127.0.0.1", EMAIL_PORT=port):
            assert lines(mail.mail()) == [
                (
                    f"fault     mail: the server 127.0.0.1:{port} does not take any (Connection "
                    "refused). Check EMAIL_URL, and whether this machine may reach it."
                )
            ]


@override_settings(
    EMAIL_BACKEND="tourdetable.accounts.mailbox.Mailbox", MAIL_FOLDER=Path("letters")
)
def test_mail_in_files_is_well_in_a_trial_alone() -> None:
    assert lines(mail.mail()) == [
        (
            "attention mail: it is kept in letters and reaches nobody. Set EMAIL_URL to your mail "
            "server."
        )
    ]
    with override_settings(DEMO=True):
        assert lines(mail.mail()) == ["ok        mail: it is kept in letters, as in a trial."]


@override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend")
def test_mail_that_goes_nowhere_wants_attention() -> None:
    assert lines(mail.mail()) == [
        "attention mail: it goes nowhere. Set EMAIL_URL to your mail server."
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder of its own."""
    path = tmp_path / "data"
    path.mkdir(mode=0o700)
    with override_settings(DATA=path, MEDIA_ROOT=path / "files", STATIC_ROOT=path / "static"):
        yield path


@pytest.mark.django_db
def test_a_folder_that_others_may_read_wants_attention(folder: Path) -> None:
    secret = folder / "secret-key"
    secret.write_text("the signing secret")
    secret.chmod(0o644)
    assert lines(storage.folder()) == [f"ok        data folder: {folder} is the product's own."]
    folder.chmod(0o755)
    assert lines(storage.folder()) == [
        (
            f"attention data folder: others on this machine may read {secret}. Run: chmod -R go= "
            f"{folder}"
        )
    ]


def test_a_folder_that_is_not_there_is_a_fault(folder: Path) -> None:
    folder.rmdir()
    assert lines(storage.folder()) == [
        (
            f"fault     data folder: {folder} cannot be written. Give it to the user who runs the "
            "product."
        )
    ]


def test_an_interrupted_restore_wants_attention(folder: Path) -> None:
    assert lines(storage.interrupted()) == []
    (folder / ".working-abc").mkdir()
    assert lines(storage.interrupted()) == [
        (
            "attention data folder: a backup or restore was interrupted. If none is under way, "
            "make a backup: it clears up. If it was a restore, repeat it."
        )
    ]


def test_pages_without_their_styles_are_a_fault(folder: Path) -> None:
    assert lines(storage.static()) == [
        "fault     static files: not there, so that no page can be shown. Run: tourdetable prepare"
    ]
    (folder / "static").mkdir()
    (folder / "static" / "staticfiles.json").write_text("{}")
    assert lines(storage.static()) == ["ok        static files: in place."]


def test_a_disk_with_little_room_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = shutil.disk_usage(folder).free
    monkeypatch.setattr(storage, "HARDLY_ANY", 0)
    monkeypatch.setattr(storage, "LITTLE", 0)
    (well,) = storage.room()
    monkeypatch.setattr(storage, "LITTLE", free * 2)
    (little,) = storage.room()
    monkeypatch.setattr(storage, "HARDLY_ANY", free * 2)
    (hardly,) = storage.room()
    assert [well.state, little.state, hardly.state] == ["ok", "attention", "fault"]
    assert hardly.advice == "Make room; on a full disk nothing can be kept."


@pytest.mark.django_db
def test_a_clock_that_goes_backwards_is_a_fault() -> None:
    open_account(
        email="ada@office.example",
        name="Ada",
        password="a long enough one",
        seat=SeatKind.SECRETARIAT,
        by=TESTER,
        at=AT,
    )
    assert lines(clock.clock(AT - timedelta(hours=3))) == [
        (
            "fault     clock: it is 3:00:00 behind the newest entry of the log. Set it, and "
            "switch on time synchronisation."
        )
    ]
    here = AT.astimezone(ZoneInfo(settings.TIME_ZONE))
    assert lines(clock.clock(AT)) == [
        f"ok        clock: {here:%Y-%m-%d %H:%M} {settings.TIME_ZONE}."
    ]


@pytest.mark.django_db
def test_a_time_zone_that_no_office_goes_by_wants_attention() -> None:
    with override_settings(TIME_ZONE="Etc/GMT-3"):
        assert lines(clock.clock(AT)) == [
            (
                "attention clock: 2026-03-02 12:30 Etc/GMT-3, which no office goes by. Set "
                "TIME_ZONE to that of your office, or leave it if you work in UTC."
            )
        ]


def test_the_newest_backup_that_is_still_there_counts(folder: Path) -> None:
    none = [
        (
            "attention backup: there is none. Run: tourdetable backup FILE (and let a timer do it "
            "each night)."
        )
    ]
    assert lines(backups.backups(AT)) == none
    for days in (1, 3):
        place = folder / f"{days}.tdtb"
        place.touch()
        kept.note(Backup(str(days), AT - timedelta(days=days), place, "0a", 1, sealed=True))
    assert lines(backups.backups(AT)) == [
        f"ok        backup: the newest is 24 hours old ({folder / '1.tdtb'})."
    ]
    (folder / "1.tdtb").unlink()
    assert lines(backups.backups(AT)) == [
        (
            f"attention backup: the newest is 72 hours old ({folder / '3.tdtb'}). Look at the "
            "timer, or run: tourdetable backup FILE"
        )
    ]
    (folder / "3.tdtb").unlink()
    assert lines(backups.backups(AT)) == none


def test_what_cannot_be_looked_at_is_a_fault_and_the_rest_is_looked_at() -> None:
    def broken() -> list[Condition]:
        raise DatabaseError("no such table: audit_entry\nmore of it")

    def hidden() -> list[Condition]:
        raise PermissionError(13, "Permission denied", "var")

    assert [one.line for one in examining.told("clock", broken)] == [
        (
            "fault     clock: the database does not answer (no such table: audit_entry). Mend "
            "what stands above first; else check DATABASE_URL."
        )
    ]
    assert [one.line for one in examining.told("disk", hidden)] == [
        (
            "fault     disk: var: Permission denied. Check TOURDETABLE_DATA and who may read and "
            "write there."
        )
    ]


@pytest.mark.django_db
def test_everything_is_looked_at_in_order() -> None:
    assert os.access(places.data(), os.W_OK)
    names = [one.name for one in examined(AT)]
    assert sorted(set(names)) == sorted(
        {
            "settings",
            "database",
            "tables",
            "log",
            "mail",
            "data folder",
            "static files",
            "disk",
            "clock",
            "backup",
            *(["file"] if connection.vendor == "sqlite" else []),
        }
    )
