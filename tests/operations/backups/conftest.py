"""An installation with a little in it, and backups of it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

from actors import TESTER
from tourdetable.accounts.actions import open_account
from tourdetable.accounts.seats import SeatKind
from tourdetable.operations import places
from tourdetable.operations.backups.kept import Backup
from tourdetable.operations.backups.making import back_up

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
KEY = "a pass phrase of the tests alone"


def open_one(email: str) -> None:
    open_account(
        email=email,
        name="Ada",
        password="a long enough one",
        seat=SeatKind.SECRETARIAT,
        by=TESTER,
        at=AT,
    )


def store(name: str, content: bytes) -> Path:
    path = places.stored() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.fixture
def office(transactional_db: None) -> Iterator[None]:
    """Two accounts and two stored files."""
    open_one("ada@office.example")
    open_one("ben@office.example")
    store("ab/one.pdf", b"the first file")
    store("two.docx", b"the second file")
    yield
    shutil.rmtree(places.stored(), ignore_errors=True)
    shutil.rmtree(Path(settings.DATA) / "backups", ignore_errors=True)
    (Path(settings.DATA) / "backups.jsonl").unlink(missing_ok=True)


@pytest.fixture
def backup(office: None, tmp_path: Path) -> Backup:
    """A backup of it, not sealed."""
    return back_up(tmp_path / "office.tdtb", key=None, at=AT)


@pytest.fixture
def sealed(office: None, tmp_path: Path) -> Backup:
    """A backup of it, sealed."""
    return back_up(tmp_path / "sealed.tdtb", key=KEY, at=AT)
