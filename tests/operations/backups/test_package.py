import io
import tarfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tourdetable.operations.backups import package
from tourdetable.operations.backups.making import members
from tourdetable.operations.backups.manifest import FORM, Held, Manifest
from tourdetable.operations.backups.refusals import Damaged, NotRestored, WrongKey
from tourdetable.operations.backups.sealing import CHUNK, refuse_weak

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
KEY = "a pass phrase of the tests alone"
CONTENT = {
    "database": b"".join(sha256(str(one).encode()).digest() for one in range(6250)),
    "files/ab/letter.txt": b"Dear delegates",
}


def packed(folder: Path, key: str | None) -> Path:
    """A backup of two small files."""
    sources = {}
    for number, (name, content) in enumerate(CONTENT.items()):
        sources[name] = folder / str(number)
        sources[name].write_bytes(content)
    manifest = Manifest(
        form=FORM,
        id="0a",
        version="0.1.0",
        engine="sqlite",
        at=AT,
        held=Held(migrations=(), rows={}, log_head=None),
        members=members(sources),
    )
    package.write(folder / "b.tdtb", manifest, sources, key)
    return folder / "b.tdtb"


def unpacked(path: Path, key: str | None) -> dict[str, bytes]:
    folder = path.with_name("out")
    folder.mkdir(exist_ok=True)
    package.unpack(path, folder, key)
    return {name: (folder / name).read_bytes() for name in CONTENT}


@pytest.mark.parametrize("key", [None, KEY])
def test_what_is_packed_comes_out_as_it_was(tmp_path: Path, key: str | None) -> None:
    assert unpacked(packed(tmp_path, key), key) == CONTENT


@pytest.mark.parametrize("key", [None, KEY])
def test_no_cut_of_a_backup_is_taken(tmp_path: Path, key: str | None) -> None:
    path = packed(tmp_path, key)
    whole = path.read_bytes()
    lengths = {*range(0, len(whole), len(whole) // 9), len(whole) - 1, len(whole) - 9}
    taken = []
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        try:
            unpacked(path, key)
        except (NotRestored, WrongKey):
            continue
        taken.append(length)
    assert taken == []


@pytest.mark.parametrize("key", [None, KEY])
def test_no_changed_byte_of_a_backup_makes_another_content(
    tmp_path: Path, key: str | None
) -> None:
    path = packed(tmp_path, key)
    whole = path.read_bytes()
    made = []
    for place in [*range(0, 60, 12), *range(60, len(whole), len(whole) // 12)]:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x21]) + whole[place + 1 :])
        try:
            made.append(unpacked(path, key) == CONTENT)
        except (NotRestored, WrongKey):
            continue
    assert set(made) <= {True}


def test_chunks_that_have_changed_places_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path, KEY)
    with path.open("rb") as file:
        head = file.readline() + file.readline()
        chunks = [*iter(lambda: file.read(CHUNK + 16), b"")]
    path.write_bytes(head + b"".join([*reversed(chunks[:2]), *chunks[2:]]))
    with pytest.raises(Damaged) as refused:
        unpacked(path, KEY)
    assert str(refused.value) == (
        "b.tdtb is damaged: its seal is broken or its end is missing. Nothing was restored; take "
        "another backup."
    )


def test_a_backup_that_is_cut_short_says_so(tmp_path: Path) -> None:
    path = packed(tmp_path, None)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Damaged) as refused:
        unpacked(path, None)
    assert str(refused.value) == (
        "b.tdtb is damaged: it is cut short or its content is broken. Nothing was restored; take "
        "another backup."
    )


def test_a_copy_of_a_database_file_is_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(4000))
    with pytest.raises(NotRestored) as refused:
        unpacked(path, None)
    assert str(refused.value) == (
        "copy.db is a copy of a database file and no backup: copied while in use it may lack or "
        "tear what was written last. Take a file that `tourdetable backup` made."
    )


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"Dear delegates"])
def test_another_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter"
    path.write_bytes(content)
    with pytest.raises(NotRestored) as refused:
        unpacked(path, None)
    assert str(refused.value) == (
        "letter is no backup of Tour de Table. Take a file that `tourdetable backup` made."
    )


def forged(path: Path, entries: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    """A tar with these entries, as somebody else would write it."""
    with tarfile.open(path, "w:gz") as shelf:
        for entry, content in entries:
            entry.size = len(content)
            shelf.addfile(entry, io.BytesIO(content))
    return path


def test_a_member_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path, None)
    with tarfile.open(path) as shelf:
        manifest = shelf.extractfile("manifest.json")
        assert manifest is not None
        told = manifest.read().replace(b"files/ab/letter.txt", b"files/../../../ou.t")
    with tarfile.open(path) as shelf:
        database = shelf.extractfile("database")
        assert database is not None
        content = database.read()
    entries = [
        (tarfile.TarInfo("manifest.json"), told),
        (tarfile.TarInfo("database"), content),
        (tarfile.TarInfo("files/../../../ou.t"), b"Dear delegates"),
    ]
    with pytest.raises(Damaged) as refused:
        unpacked(forged(path, entries), None)
    assert str(refused.value) == (
        "b.tdtb is damaged: a name in it leads elsewhere. Nothing was restored; take another "
        "backup."
    )


def test_a_tar_without_a_manifest_is_refused(tmp_path: Path) -> None:
    path = forged(tmp_path / "b.tdtb", [(tarfile.TarInfo("letter.txt"), b"Dear delegates")])
    with pytest.raises(Damaged) as refused:
        unpacked(path, None)
    assert str(refused.value) == (
        "b.tdtb is damaged: manifest.json is not where it should be. Nothing was restored; take "
        "another backup."
    )


def test_a_key_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(WrongKey) as refused:
        refuse_weak("fifteen letters")
    assert str(refused.value) == (
        "The key for backups has fewer than 16 characters. Make a longer one, for example with: "
        "openssl rand -base64 32"
    )
